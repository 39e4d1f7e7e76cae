import { findMojibake } from '../../text/mojibake.js';
import type { Span } from '../../text/span.js';

/** A garbled character is four characters long at most. */
const AROUND = 4;

/** True where a word holds garbled characters, or has them beside it: "Russiaâ€™s", "NiinistÃ¶". No letter of it is a slip. */
export const isGarbledAt = (text: string, { start, end }: Span): boolean => {
  const from = Math.max(0, start - AROUND);
  return findMojibake(text.slice(from, end + AROUND)).some((found) => from + found.start < end + 1 && from + found.end > start - 1);
};
