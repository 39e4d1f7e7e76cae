/** A stretch of text that was written in UTF-8 and read as Windows-1252. Offsets are those of the text. */
export interface Mojibake {
  readonly start: number;
  readonly end: number;
  /** What was written. */
  readonly text: string;
}

/** The characters that Windows-1252 gives to the bytes 0x80 to 0x9F; the bytes without one stay control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES: ReadonlyMap<string, number> = new Map([...WINDOWS_1252].map((character, index) => [character, 0x80 + index]));

/** Leads of Latin-1, Latin Extended, punctuation and emoji; those of Greek, Cyrillic and Arabic are letters too often. */
const LEADS = /[ÂÃÄÅÎÏÐÑØÙâïð]/g;
const NEEDS_COMPANY = new Set(['Î', 'Ï', 'Ð', 'Ñ', 'Ø', 'Ù']);
/** Marks that may stand behind a word that ends in an accented capital: “CAFÃ”. */
const MARKS_BEHIND_WORDS = /[‘’“”–—…™•‹›„‚†‡]/;

/** What was garbled, in order; adjacent characters are one stretch. Linear. */
export function findMojibake(text: string): readonly Mojibake[] {
  const found: Mojibake[] = [];
  for (const match of text.matchAll(LEADS)) {
    const start = match.index;
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const run = runFrom(text, start);
    if (run) found.push(run);
  }
  return found;
}

function runFrom(text: string, start: number): Mojibake | undefined {
  let end = start;
  let decoded = '';
  let count = 0;
  for (let one = decodeAt(text, end); one !== undefined; one = decodeAt(text, end)) {
    decoded += one.text;
    end = one.end;
    count++;
  }
  if (count === 0 || (count === 1 && NEEDS_COMPANY.has(text[start]!))) return undefined;
  // Text that went through the mill twice.
  const again = decoded.length < end - start && decoded.length > 1 ? findMojibake(decoded) : [];
  const inner = again.length === 1 && again[0]!.start === 0 && again[0]!.end === decoded.length ? again[0]!.text : decoded;
  return { start, end, text: inner };
}

function decodeAt(text: string, at: number): { readonly text: string; readonly end: number } | undefined {
  const lead = byteOf(text[at]);
  if (lead === undefined || lead < 0xc2 || lead > 0xf4) return undefined;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  let code = lead & (length === 2 ? 0x1f : length === 3 ? 0x0f : 0x07);
  for (let index = 1; index < length; index++) {
    const byte = byteOf(text[at + index]);
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return closingMark(text, at);
    code = (code << 6) | (byte & 0x3f);
  }
  if (length === 2 && lead > 0xc2 && MARKS_BEHIND_WORDS.test(text[at + 1]!) && /\p{Lu}|^$/u.test(text[at - 1] ?? '')) return undefined;
  const minimum = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  if (code < minimum || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return { text: String.fromCodePoint(code), end: at + length };
}

/** The closing mark ” ends in a byte that Windows-1252 does not have, so only “â€” is left of it. */
const closingMark = (text: string, at: number): { readonly text: string; readonly end: number } | undefined =>
  text.startsWith('â€', at) ? { text: '”', end: at + 2 } : undefined;

function byteOf(character: string | undefined): number | undefined {
  if (character === undefined) return undefined;
  const code = character.charCodeAt(0);
  if (code >= 0x80 && code <= 0xff) return code;
  return BYTES.get(character);
}
