import { JOINER } from './characters.js';

/** Text as it is compared and quoted: what has no width left out, every run of white space, line breaks too, a single space. */
export const oneLine = (text: string): string => text.replaceAll(JOINER, '').replace(/\s+/g, ' ').trim();
