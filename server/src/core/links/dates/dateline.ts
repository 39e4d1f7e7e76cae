import type { DateMention } from '../../mentions/types.js';
import type { Token } from '../../text/tokens.js';
import { AGENCIES, PLACE_PARTICLES, TIME_WORDS } from './story-date-words.js';
import { isThing } from '../places/thing-names.js';

/** A line of a block, as a range of its tokens. */
export interface Line {
  readonly from: number;
  readonly to: number;
}

/** Words of the longest place before a date: "SANTA CRUZ DE LA SIERRA, Bolivia,". */
const LONGEST_PLACE = 7;
const DATELINE_TOKENS = 12;
/** Tokens of the longest agency between brackets or strokes: "(Xinhua)", "/PRNewswire-Asia/". */
const LONGEST_AGENCY = 6;

const DASHES: ReadonlySet<string> = new Set(['-', '--', '–', '—']);
/** What may stand for the dash of a dateline whose place is in capitals. */
const LEADS_IN: ReadonlySet<string> = new Set([...DASHES, ':', '|']);
const SEPARATORS: ReadonlySet<string> = new Set([...DASHES, ',', '|', '.']);
const WITHIN_PLACES: ReadonlySet<string> = new Set([...SEPARATORS, '/', '(', ')']);

/** How sure a dateline is: `agency`, a bracket or capitals as all wires have them; `place`, only a place before the date and a text that begins behind it. */
export type Dateline = 'agency' | 'place';

/**
 * "MOSCOW, Dec 15 (Reuters) -", "WASHINGTON (AP) — Dec. 15 —", "MOSCOW, February 15. /TASS/.", "TOKYO, Feb. 15, Kyodo -": a place
 * first, then the date, then the agency or the dash with which the text begins. A place that is not in capitals needs the year.
 */
export function datelineOf(tokens: readonly Token[], line: Line, mention: DateMention): Dateline | undefined {
  const first = tokens[line.from];
  if (!first || first.kind !== 'word' || first.case === 'lower' || mention.from - line.from > DATELINE_TOKENS) return undefined;
  const before = tokens.slice(line.from, mention.from);
  if (before.length === 0 || before.some(({ kind, case: written, fold }) => kind === 'word' && written === 'lower' && !PLACE_PARTICLES.has(fold) && !AGENCIES.has(fold))) return undefined;
  const capitals = first.case === 'upper';
  const stop = tokens[mention.to]?.text;
  const behind = stop === '.' || stop === ',' ? mention.to + 1 : mention.to;
  const agency = agencyAt(tokens, behind);
  if (agency) return capitals || agency === 'known' ? 'agency' : undefined;
  const wired = capitals || before.some(({ fold }) => AGENCIES.has(fold));
  if (LEADS_IN.has(tokens[mention.to]?.text ?? '') && wired) return 'agency';
  return mention.value !== undefined && beginsText(tokens, line, mention, capitals) ? 'place' : undefined;
}

/** "(Reuters)", "/TASS/", "Kyodo -": an agency at a token; `any` where brackets or strokes hold a name that is not in the list. */
function agencyAt(tokens: readonly Token[], at: number): 'known' | 'any' | undefined {
  const opens = tokens[at]?.text;
  const next = tokens[at + 1];
  if (opens === '(' || opens === '/') {
    const closes = opens === '(' ? ')' : '/';
    const inside = tokens.slice(at + 1, at + LONGEST_AGENCY).some(({ text }) => text === closes);
    return !inside ? undefined : AGENCIES.has(next?.fold ?? '') ? 'known' : 'any';
  }
  return AGENCIES.has(tokens[at]?.fold ?? '') && tokens.slice(at + 1, at + LONGEST_AGENCY).some(({ text }) => LEADS_IN.has(text)) ? 'known' : undefined;
}

/** "Kyiv, Ukraine – Feb. 15, 2022 – Talks began", "Kyiv. Feb. 15, 2022. Talks", "MINSK, Feb 15 2022 Talks": a sentence begins behind the date. */
function beginsText(tokens: readonly Token[], line: Line, mention: DateMention, capitals: boolean): boolean {
  const place = placeIn(tokens, line.from, mention.from);
  const after = tokens[mention.to];
  if (!place || !after || mention.to >= line.to) return false;
  if (capitals && after.kind === 'word' && after.gap === 'space') return after.case === 'title';
  const fits = DASHES.has(after.text) || (after.text === '.' && tokens[mention.from - 1]?.text === '.');
  const opener = tokens[mention.to + 1];
  return fits && opener?.kind === 'word' && opener.case !== 'lower';
}

/**
 * "Paris, Friday 13 December 2024", "KYIV, Feb 15", "Rio de Janeiro, 15 February 2022, 10:30", "15 February 2022 | Kyiv": a place and a
 * date with nothing else on the line but a time. Without its year the place must be in capitals and the month not: a heading in
 * capitals may name a feast.
 */
export function isPlaceAndDate(tokens: readonly Token[], line: Line, mention: DateMention): boolean {
  const behind = tokens.slice(mention.to, line.to);
  if (mention.from === line.from) {
    const separated = SEPARATORS.has(tokens[mention.to]?.text ?? '');
    return separated && mention.value !== undefined && placeIn(tokens, mention.to + 1, line.to, true) !== undefined;
  }
  if (!behind.every(isOfTime)) return false;
  const place = placeIn(tokens, line.from, mention.from);
  if (!place) return false;
  return mention.value !== undefined
    || (place.capitals && !tokens.slice(mention.from, mention.to).some(({ kind, case: written }) => kind === 'word' && written === 'upper'));
}

/** Marks, digits and words of a time of day: "10:30 a.m. EST". */
export const isOfTime = ({ kind, fold }: Token): boolean => kind !== 'word' || TIME_WORDS.has(fold.replaceAll('.', ''));

/**
 * The place that the tokens are, with what separates it from the date (`alone`: with nothing behind it): capitalised words, two at most
 * before a comma but for "de", "am", "upon" between them. Undefined where they are something else.
 */
function placeIn(tokens: readonly Token[], from: number, to: number, alone = false): { readonly capitals: boolean } | undefined {
  const first = tokens[from];
  if (first?.kind !== 'word' || first.case === 'lower' || to - from > DATELINE_TOKENS) return undefined;
  const last = tokens[to - 1]!;
  const capitals = first.case === 'upper';
  if (!alone && !SEPARATORS.has(last.text) && !capitals) return undefined;
  let inPart = 0;
  let words = 0;
  let lastWord: Token | undefined;
  for (let at = from; at < to; at++) {
    const { kind, text, fold, case: written } = tokens[at]!;
    if (kind === 'number') return undefined;
    if (kind === 'punctuation') {
      if (!WITHIN_PLACES.has(text)) return undefined;
      inPart = 0;
    } else if (!PLACE_PARTICLES.has(fold) && !AGENCIES.has(fold)) {
      lastWord = tokens[at]!;
      if (written === 'lower' || ++inPart > (capitals ? 3 : 2) || ++words > LONGEST_PLACE) return undefined;
    }
  }
  // "Geneva Convention, 12 August 1949" is what was signed.
  return lastWord && isThing(lastWord) ? undefined : { capitals };
}
