import type { Citation } from '../facts/types.js';
import type { SourcePassage } from './evidence-index.js';
import type { Passage, SourceDocument } from './types.js';

/** A passage of a story's source as a citation: its CSL item, where in it, and the words themselves. */
export const citePassage = ({ document, passage, text }: SourcePassage): Citation => ({ source: document.source, locator: passage.locator, quote: text });

/** "transcript.md, para. 7": what a checker finds the place by. */
export const placeName = ({ document, passage }: { readonly document: SourceDocument; readonly passage: Passage }): string => `${document.name}, ${passage.locator}`;

/** The id by which findings name a place of a source; that of a statement begins with the kind of an entity. */
export const placeId = ({ document, passage }: { readonly document: SourceDocument; readonly passage: Passage }): string => `source/${document.name}#${passage.locator}`;
