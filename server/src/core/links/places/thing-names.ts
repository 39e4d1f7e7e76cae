import type { Token } from '../../text/tokens.js';
import { DIRECTIONAL, LOCATIVE } from './place-words.js';

/** What a treaty, a pact or a format is called behind the place that it is named after. Folded, written with a capital. */
const THINGS: ReadonlySet<string> = new Set(`
  agreement agreements accord accords convention conventions protocol protocols format four quartet pact treaty treaties act memorandum
  declaration charter syndrome process statute principles consensus communique doctrine deal club criteria rules guidelines compact
  conference congress plan package formula
`.split(/\s+/).filter(Boolean));

/** Of these, those that stand for such a thing without a capital, too: "Minsk agreements", "Stockholm syndrome". */
const THINGS_IN_SMALL: ReadonlySet<string> = new Set(`
  agreement agreements accord accords convention conventions protocol protocols format four quartet pact memorandum syndrome
`.split(/\s+/).filter(Boolean));

/** What may stand between the two: "Dayton Peace Accords", "Helsinki Final Act", "Minsk II agreements". */
const BETWEEN: ReadonlySet<string> = new Set(`
  peace climate final comprehensive four ii iii i 1 2 refugee ceasefire general framework test ban security
`.split(/\s+/).filter(Boolean));
const MOST_BETWEEN = 2;

/** "Treaty of Rome", "Congress of Vienna", "Peace of Westphalia": things that are named with "of". */
const THINGS_OF: ReadonlySet<string> = new Set(['treaty', 'treaties', 'congress', 'peace', 'declaration', 'convention', 'protocol', 'accords', 'charter', 'pact']);

/**
 * True where the place at tokens `from` to `to` is part of the name of a thing: the Minsk agreements are no place, nor is the Normandy
 * format one in France. Not for possessives, whose owner is the place: "Kyiv’s declaration".
 */
export function namesThing(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to - 1]?.possessive) return false;
  const before = tokens[from - 2];
  if (tokens[from - 1]?.fold === 'of' && before !== undefined && before.case === 'title' && THINGS_OF.has(before.fold)) return true;
  for (let at = to; at <= to + MOST_BETWEEN; at++) {
    const token = tokens[at];
    if (!token || (token.gap !== 'space' && token.gap !== 'hyphen')) return false;
    const small = token.case === 'lower' && THINGS_IN_SMALL.has(token.fold) && !isThere(tokens[from - 1], token);
    if (small || (token.kind === 'word' && isThing(token))) return true;
    if (!BETWEEN.has(token.fold)) return false;
  }
  return false;
}

/** "In Geneva agreements were signed", "in Normandy four people": words behind a place that somebody is in. */
const isThere = (before: Token | undefined, thing: Token): boolean =>
  (thing.fold === 'four' ? before?.fold !== 'the' : LOCATIVE.has(before?.fold ?? '') || DIRECTIONAL.has(before?.fold ?? ''));

/** True for the last word of the name of a thing in capitals: "Geneva Convention". */
export const isThing = ({ fold, case: written }: Token): boolean => written !== 'lower' && THINGS.has(fold);
