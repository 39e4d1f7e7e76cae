import { gathered } from '../text/gathered.js';
import { foldAt, isCount, isPlain, type StatedSum, type SumSentence as Sentence } from './sum-sentence.js';
import { AMBIGUOUS_ENDS, CHANGING, COUNTED_IN_WHOLES, DECISIONS, LEADS_WHOLE, LOSERS, OVER_ANOTHER, WINNERS } from './sum-words.js';
import type { QuantityMention } from './types.js';

/** So many tokens before the numbers of a vote its verb may stand: "beaten by Johnson in the contest by 92 votes to 46". */
const VERB_REACH = 12;
/** Below this the two percentages are no shares of one vote, but the ends of a range: "beat it by 5 percent to 10 percent". */
const LEAST_SHARES = 80;
/** Above this they are shares of two things: "95% to 70% effective". */
const MOST_SHARES = 125;

/** "395 of 736 members", "12 out of the 10 states": a part with its whole, whatever their size. */
export function partsIn(sentence: Sentence): readonly StatedSum[] {
  const { numbers, tokens } = sentence;
  return gathered(numbers, (part, index) => {
    const whole = numbers[index + 1];
    if (!whole || !isCount(part) || !isCount(whole) || part.outerTo !== part.to) return [];
    const between = tokens.slice(part.to, whole.from).map(({ fold }) => fold).join(' ');
    const noun = tokens[whole.to];
    const counted = noun !== undefined && whole.to < sentence.to && COUNTED_IN_WHOLES.has(noun.fold) && noun.gap === 'space' && noun.possessive === '';
    return counted && /^(?:out )?of(?: the| its| their| all)?$/.test(between) && !LEADS_WHOLE.has(foldAt(sentence, part.from - 1)) ? [{ kind: 'part' as const, part, whole }] : [];
  });
}

/** "Won by 92,153 votes to 46,656", "beat Hunt 66 percent to 34 percent": the winner's number stands first. */
export function contestsIn(sentence: Sentence): readonly StatedSum[] {
  const { numbers } = sentence;
  return gathered(numbers, (winner, index) => {
    const loser = numbers[index + 1];
    if (!loser || foldAt(sentence, loser.from - 1) !== 'to' || !isPlain(winner) || !isPlain(loser) || winner.comparator || loser.comparator) return [];
    const word = voteWord(sentence, winner, loser) ?? shareWord(sentence, winner, loser) ?? decisionWord(sentence, winner, loser);
    return word === undefined ? [] : [{ kind: 'contest' as const, winner, loser, word }];
  });
}

/** "By 92 votes to 46": the noun behind the first number says that no range is meant. */
function voteWord(sentence: Sentence, winner: QuantityMention, loser: QuantityMention): string | undefined {
  if (!isCount(winner) || !isCount(loser) || loser.from - winner.to !== 2 || !/^(?:votes|ballots|points|goals|runs)$/.test(foldAt(sentence, winner.to))) return undefined;
  const by = foldAt(sentence, winner.from - 1);
  return by === 'by' || by === 'with' ? verbBefore(sentence, winner.from - 1, WINNERS) : undefined;
}

/** "Beat Hunt 66 percent to 34 percent", "leads Hunt by 66 percent to 34 percent"; what follows "of" is a range of one share. */
function shareWord(sentence: Sentence, winner: QuantityMention, loser: QuantityMention): string | undefined {
  const [first, second] = [winner.value.amount, loser.value.amount];
  if (loser.unit?.kind !== 'percent' || (winner.unit && winner.unit.kind !== 'percent') || loser.from - 1 !== winner.to || first + second < LEAST_SHARES) return undefined;
  const before = foldAt(sentence, winner.from - 1) === 'by' || foldAt(sentence, winner.from - 1) === ',' ? winner.from - 1 : winner.from;
  const object = sentence.tokens[before - 1];
  if (foldAt(sentence, loser.to) === 'of' || object?.kind !== 'word' || object.case !== 'title' || before - 1 <= sentence.from) return undefined;
  return verbBefore(sentence, before, OVER_ANOTHER);
}

/** "That was 55.3% to 44.7%, on a turnout of 84.6%", "lost by 51.6 percent to 48.4": the larger share first, as no range has it. */
function decisionWord({ tokens, from, to }: Sentence, { value: first, unit, ...winner }: QuantityMention, { value: second, ...loser }: QuantityMention): string | undefined {
  const [larger, smaller] = [first.amount, second.amount];
  const isPair = (loser.unit?.kind === 'percent' || (unit?.kind === 'percent' && loser.unit === undefined)) && loser.from - 1 === winner.to && larger > smaller;
  const before = tokens[winner.from - 1]?.fold ?? '';
  if (!isPair || larger < 50 || larger + smaller < LEAST_SHARES || larger + smaller > MOST_SHARES || !BEFORE_SHARES.has(before)) return undefined;
  const words = tokens.slice(from, to);
  if (words.some(({ fold }) => CHANGING.has(fold))) return undefined;
  return words.find(({ fold }) => DECISIONS.has(fold))?.text;
}

const BEFORE_SHARES: ReadonlySet<string> = new Set(['by', 'was', 'with', 'is', ',', '(']);

/** The nearest word before a token that says who won, if it is one of `words`; none where it may be the other way round. */
function verbBefore({ tokens, from }: Sentence, at: number, words: ReadonlySet<string>): string | undefined {
  for (let index = at - 1; index >= Math.max(from, at - VERB_REACH); index -= 1) {
    const { fold, text } = tokens[index]!;
    if (LOSERS.has(fold) || fold.endsWith("n't") || text === ';') return undefined;
    // "The bill was defeated by 45 votes to 55": those for it stand first.
    if (AMBIGUOUS_ENDS.has(fold) && !(tokens[index + 1]?.fold === 'by' && tokens[index + 2]?.case === 'title') && /^(?:was|were|is|are|been|being|be)$/.test(tokens[index - 1]?.fold ?? '')) return undefined;
    if (words.has(fold)) return tokens[index]!.text;
  }
  return undefined;
}
