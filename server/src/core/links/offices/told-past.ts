import { sentenceAt } from '../../text/sentence-at.js';
import type { Token } from '../../text/tokens.js';
import type { OfficeClaim } from '../types.js';

/**
 * Words that put an office into a time that is over, without any date: whoever is named held it then, and nothing is said of today.
 */

/** Behind a name these say in whose time somebody served: "the Biden administration's secretary of state". */
const GOVERNMENTS: ReadonlySet<string> = new Set(['administration', 'government', 'cabinet', 'presidency', 'era']);

/** Before "of" and behind a possessive these are of a time with an end: "the premiership of", "Prime Minister Trudeau's rule". */
const TENURES: ReadonlySet<string> = new Set(['term', 'tenure', 'premiership', 'presidency', 'chancellorship', 'reign', 'rule', 'era', 'days', 'downfall', 'resignation', 'departure', 'ouster', 'defeat', 'fall', 'overthrow', 'ousting', 'toppling', 'deposition', 'assassination', 'murder', 'execution', 'death']);

/** Words that say of somebody, right behind the name, that an office was left: nobody who has been dismissed is said to hold it still. */
const LEFT: ReadonlySet<string> = new Set(`
  resigned quit sacked fired dismissed ousted toppled deposed removed replaced impeached overthrown assassinated died retired collapsed
`.split(/\s+/).filter(Boolean));

/** So many words behind the name such a word may stand: "was abruptly dismissed". */
const LEFT_REACH = 3;

/** Words of the country or body between a word of the time and the title. */
const LONGEST_AREA = 3;

/** "At the time", "at that time", "back then", "in those days". */
const THEN: readonly (readonly string[])[] = [['at', 'the', 'time'], ['at', 'that', 'time'], ['back', 'then'], ['in', 'those', 'days'], ['in', 'those', 'years']];

/** So many words to either side of a name belong to what is told of its bearer. */
const REACH = 40;

/** True where the words round a claim tell of a time that is over. */
export const isToldAsPast = (claim: OfficeClaim): boolean => wasLeft(claim) || isOfAGovernment(claim) || hasTenure(claim) || isOfThen(claim);

/** "Chancellor Kwarteng was dismissed", "was succeeded by", "left office": whenever that was. */
function wasLeft({ person: { block: { reading: { tokens } }, to }, title, position }: OfficeClaim): boolean {
  const from = Math.max(to, title.to);
  if (position === 'after' || tokens[from]?.kind !== 'word') return false;
  return tokens.slice(from, from + LEFT_REACH).some(({ fold }, at) => LEFT.has(fold)
    || (fold === 'succeeded' && at > 0 && tokens[from + at - 1]!.fold === 'was')
    || (fold === 'left' && (tokens[from + at + 1]?.fold === 'office' || tokens[from + at + 1]?.fold === 'power')));
}

/** "The Biden administration's Secretary of State", "Biden-era Secretary of State", "during the term of Prime Minister". */
function isOfAGovernment({ person: { block: { reading: { tokens } } }, title: { from } }: OfficeClaim): boolean {
  for (let at = from - 1; at > Math.max(0, from - 2 - LONGEST_AREA); at--) {
    const [token, before] = [tokens[at]!, tokens[at - 1]!];
    if (token.kind !== 'word') return false;
    if (token.fold === 'of') return TENURES.has(before.fold);
    if (GOVERNMENTS.has(token.fold)) return isName(before) && (token.possessive !== '' || token.gap === 'hyphen');
  }
  return false;
}

const isName = ({ kind, case: letters }: Token): boolean => kind === 'word' && letters !== 'lower';

/** Between a name's possessive and what it owns: "Prime Minister Trudeau's long decade in power". */
const LONGEST_OWNED = 4;

function hasTenure({ person: { block: { reading: { tokens } }, to } }: OfficeClaim): boolean {
  if (tokens[to - 1]?.possessive === '') return false;
  for (let at = to; at < to + LONGEST_OWNED && tokens[at]?.kind === 'word'; at++) {
    if (TENURES.has(tokens[at]!.fold) || (tokens[at]!.fold === 'power' && tokens[at - 1]!.fold === 'in')) return true;
  }
  return false;
}

function isOfThen({ person: { block: { reading: { sentences, tokens } }, from } }: OfficeClaim): boolean {
  const sentence = sentenceAt(sentences, from);
  if (!sentence) return false;
  const end = Math.min(sentence.to, from + REACH);
  for (let at = Math.max(sentence.from, from - REACH); at < end; at++) {
    if (THEN.some((words) => words.every((word, index) => tokens[at + index]?.fold === word))) return true;
  }
  return false;
}
