import { gathered } from '../text/gathered.js';
import { foldAt, isCount, type StatedSum, type SumSentence as Sentence } from './sum-sentence.js';
import { MARGINS, OTHER_MARGINS, TOTAL_BEHIND, UNTOLD } from './sum-words.js';
import type { Token } from '../text/tokens.js';
import type { QuantityMention } from './types.js';

/** Words that belong to one number of a list: "12 French women". */
const WORDS_COUNTED = 4;
/** Tokens between two numbers and their difference. */
const WORDS_BESIDE = 6;

/** The totals that a sentence tells with their parts: "12 women and 14 men, 27 in all", "a total of 27: 12 women and 14 men". */
export function totalsIn(sentence: Sentence): readonly StatedSum[] {
  const { numbers } = sentence;
  return gathered(numbers, (total, index) => {
    if (!isCount(total)) return [];
    const behind = TOTAL_BEHIND.find((words) => words.every((word, step) => foldAt(sentence, total.outerTo + step) === word));
    // "27 in all since May" counts more than the sentence tells.
    const next = behind && sentence.tokens[total.outerTo + behind.length];
    const parts = behind && (!next || next.kind === 'punctuation') ? listUpTo(sentence, index)
      : isTotalOf(sentence, total) ? totalledList(sentence, index) : broken(sentence, index);
    return parts ? [{ kind: 'total' as const, parts, total }] : [];
  });
}

/** "12 women, 14 men and 3 children, 29 in all": the list that ends before the total. */
function listUpTo(sentence: Sentence, index: number, from = sentence.numbers[index]!.from): readonly QuantityMention[] | undefined {
  const parts: QuantityMention[] = [];
  let end = foldAt(sentence, from - 1) === 'or' ? from - 1 : from;
  if (![',', '–', '—', '('].includes(foldAt(sentence, end - 1))) return undefined;
  end -= 1;
  for (let at = index - 1; at >= 0; at -= 1) {
    const part = sentence.numbers[at]!;
    const joint = jointBetween(sentence, part, end);
    // Behind the last item comes the total, before it "and", before all others a comma.
    if (!isCount(part) || joint !== (parts.length === 0 ? 'end' : parts.length === 1 ? 'and' : ',')) break;
    parts.unshift(part);
    end = part.from;
  }
  return parts.length > 1 ? parts : undefined;
}

/** "A total of 27." or "… 27 people in total" at the end of what is told. */
const isTotalOf = (sentence: Sentence, { outerFrom, outerTo }: QuantityMention): boolean =>
  foldAt(sentence, outerFrom - 1) === 'of' && foldAt(sentence, outerFrom - 2) === 'total' && ['.', ';', '!'].includes(foldAt(sentence, outerTo));

/** "12 women and 14 men, a total of 26." */
function totalledList(sentence: Sentence, index: number): readonly QuantityMention[] | undefined {
  const { outerFrom } = sentence.numbers[index]!;
  const article = foldAt(sentence, outerFrom - 3) === 'a' ? outerFrom - 3 : outerFrom - 2;
  return listUpTo(sentence, index, article);
}

/** What parts a number with its noun from the next one at `to`: a comma, "and", or nothing ("end"). Undefined where it is no list. */
function jointBetween({ tokens }: Sentence, { to: from }: QuantityMention, to: number): 'and' | ',' | 'end' | undefined {
  const words = tokens.slice(from, to);
  const joints = words.filter(({ text }) => text === 'and' || text === ',');
  const nouns = withoutFate(words.filter(({ text }) => text !== 'and' && text !== ','), joints.length === 0);
  if (nouns.length === 0 || nouns.length > WORDS_COUNTED || nouns.some(({ kind, fold }) => kind !== 'word' || UNTOLD.has(fold))) return undefined;
  const last = words.at(-1)?.text;
  if (joints.length === 0) return 'end';
  if (last === 'and') return joints.length === 1 || (joints.length === 2 && words.at(-2)?.text === ',') ? 'and' : undefined;
  return last === ',' && joints.length === 1 ? ',' : undefined;
}

const FATES = new Set(['hurt', 'killed', 'injured', 'wounded', 'arrested', 'detained', 'freed', 'released', 'rescued', 'missing', 'hospitalised', 'hospitalized', 'dead']);

/** "12 women and 14 men were hurt, 27 in all": what happened to those who are counted, behind the last of them. */
const withoutFate = (words: readonly Token[], isLast: boolean): readonly Token[] =>
  (isLast && words.length > 2 && FATES.has(words.at(-1)!.fold) && /^(?:were|was|are)$/.test(words.at(-2)!.fold) ? words.slice(0, -2) : words);

/** Who people are: "nine people, six women and three men". */
const PEOPLE = new Set(['women', 'woman', 'men', 'man', 'children', 'child', 'girls', 'girl', 'boys', 'boy', 'adults', 'adult']);

/** "A total of 27 people: 12 women and 14 men", "27 people (12 women and 14 men)", "40 sheep – 28 ewes and 12 lambs –". */
function broken(sentence: Sentence, index: number): readonly QuantityMention[] | undefined {
  const total = sentence.numbers[index]!;
  const { tokens, to: limit } = sentence;
  let mark = total.to;
  while (mark < limit && mark <= total.to + WORDS_COUNTED && tokens[mark]!.kind === 'word') mark += 1;
  const text = tokens[mark]?.text ?? '';
  const of = foldAt(sentence, total.outerFrom - 1) === 'of' && foldAt(sentence, total.outerFrom - 2) === 'total';
  const named = of || (foldAt(sentence, total.outerFrom - 1) === 'all' && foldAt(sentence, total.outerFrom - 2) === 'in');
  const dash = text === '–' || text === '—';
  const people = text === ',' && mark === total.to + 1 && /^(?:people|persons)$/.test(foldAt(sentence, total.to));
  if (mark === total.to || !(text === '(' || dash || (named && text === ':') || people)) return undefined;
  const parts: QuantityMention[] = [];
  let start = mark + 1;
  for (const part of sentence.numbers.slice(index + 1)) {
    if (part.outerFrom !== start || !isCount(part)) return undefined;
    parts.push(part);
    const end = listItemEnd(sentence, part.to);
    if (end === undefined || (people && !PEOPLE.has(foldAt(sentence, end.closed ? end.next - 1 : part.to)))) return undefined;
    // Without a word that says so, only what stands between two dashes breaks the number down.
    if (end.closed) return parts.length > 1 && (!dash || named || foldAt(sentence, end.next) === text) ? parts : undefined;
    start = end.next;
  }
  return undefined;
}

/** Where the noun behind a number ends: at "and" or a comma before the next one, or at the mark that closes the list. */
function listItemEnd({ tokens, to: limit }: Sentence, from: number): { readonly closed: boolean; readonly next: number } | undefined {
  for (let at = from; at <= from + WORDS_COUNTED; at += 1) {
    const token = tokens[at];
    if (at >= limit || !token || [')', '.', ';', '–', '—'].includes(token.text)) return at > from ? { closed: true, next: at } : undefined;
    if (token.text === ',' || token.text === 'and') {
      const next = token.text === ',' && tokens[at + 1]?.text === 'and' ? at + 2 : at + 1;
      return at > from ? { closed: false, next } : undefined;
    }
    if (token.kind !== 'word' || UNTOLD.has(token.fold)) return undefined;
  }
  return undefined;
}

/** "By 351 votes to 316, a majority of 35"; "won by 35 votes, 351 to 316". */
export function marginsIn(sentence: Sentence): readonly StatedSum[] {
  const { numbers, tokens } = sentence;
  return gathered(numbers, (from, index) => {
    const [to, by] = [numbers[index + 1], numbers[index + 2]];
    const lead = marginBefore(sentence, from, to, numbers[index - 1]);
    if (lead) return [lead];
    if (!to || !by || ![from, to, by].every(isCount) || foldAt(sentence, to.from - 1) !== 'to' || to.from - 1 - from.to > 1) return [];
    const between = tokens.slice(to.to, by.from).map(({ fold }) => fold);
    const named = between.at(-1) === 'of' && MARGINS.has(between.at(-2) ?? '') && between.length <= WORDS_BESIDE;
    if (!named || between.some((fold) => OTHER_MARGINS.has(fold)) || foldAt(sentence, from.from - 1) === 'from') return [];
    return [{ kind: 'margin' as const, from, to, by }];
  });
}

/** Verbs of a vote or a match that is decided by a number of what is counted. */
const DECIDED: ReadonlySet<string> = new Set(['won', 'win', 'wins', 'lost', 'lose', 'loses', 'passed', 'passes', 'carried', 'beat', 'defeated', 'rejected', 'approved', 'adopted']);

/** "She won by 35 votes, 351 to 316": the difference stands first. */
function marginBefore(
  sentence: Sentence, from: QuantityMention, to: QuantityMention | undefined, by: QuantityMention | undefined,
): StatedSum | undefined {
  if (!to || !by || ![from, to, by].every(isCount) || foldAt(sentence, to.from - 1) !== 'to' || to.from - 1 !== from.to) return undefined;
  const noun = foldAt(sentence, by.to);
  const votes = /^(?:votes?|seats?|points?|goals?|runs|ballots)$/.test(noun);
  if (!votes || foldAt(sentence, by.to + 1) !== ',' || by.to + 2 !== from.from || foldAt(sentence, by.from - 1) !== 'by') return undefined;
  return DECIDED.has(foldAt(sentence, by.from - 2)) ? { kind: 'margin', from, to, by } : undefined;
}

/** Words between the whole and its percentage: "200 seats in the assembly, or 60%". */
const WORDS_OF_WHOLE = 5;

/** "120 of the 200 seats, or 50%", "65 out of 120 members (50 per cent)". */
export function sharesIn(sentence: Sentence): readonly StatedSum[] {
  const { numbers, tokens } = sentence;
  const [whole] = numbers;
  if (whole && isCount(whole) && foldAt(sentence, sentence.from) === 'of' && /^(?:the|some|its)?$/.test(tokens.slice(sentence.from + 1, whole.outerFrom).map(({ fold }) => fold).join(' '))) {
    return sharesOf(sentence, whole);
  }
  return gathered(numbers, (part, index) => {
    const [whole, percent] = [numbers[index + 1], numbers[index + 2]];
    if (!whole || !percent || !isCount(part) || !isCount(whole) || percent.unit?.kind !== 'percent' || percent.value.upTo !== undefined || part.value.amount > whole.value.amount) return [];
    const between = tokens.slice(part.outerTo, whole.outerFrom).map(({ fold }) => fold).join(' ');
    if (!/^(?:out )?of(?: the| its| their| all)?$/.test(between)) return [];
    const words = tokens.slice(whole.to, percent.outerFrom);
    const mark = words.findIndex(({ text }) => text === ',' || text === '(' || text === '–' || text === '—');
    const [noun, rest] = [words.slice(0, mark), words.slice(mark + 1).map(({ fold }) => fold).join(' ')];
    if (mark < 0 || mark > WORDS_OF_WHOLE || noun.some(({ kind, fold }) => kind !== 'word' || UNTOLD.has(fold)) || !/^(?:or|that is)?$/.test(rest)) return [];
    const next = foldAt(sentence, percent.outerTo);
    return next === '' || /^[.,;:!?)–—]$/.test(next) ? [{ kind: 'share' as const, part, whole, percent }] : [];
  });
}

/** "Of 1,000 firms that were asked, 430 want to hire, or 43%": each number with the percentage right behind its clause. */
function sharesOf(sentence: Sentence, whole: QuantityMention): readonly StatedSum[] {
  const { numbers, tokens } = sentence;
  return gathered(numbers.slice(1), (part, index) => {
    const percent = numbers[index + 2];
    if (!percent || !isCount(part) || percent.unit?.kind !== 'percent' || percent.value.upTo !== undefined || part.value.amount > whole.value.amount) return [];
    const words = tokens.slice(part.to, percent.outerFrom);
    const mark = words.findIndex(({ text }) => text === ',' || text === '(');
    const rest = words.slice(mark + 1).map(({ fold }) => fold).join(' ');
    const plain = mark >= 0 && mark <= WORDS_OF_WHOLE && words.slice(0, mark).every(({ kind, fold }) => kind === 'word' && !OTHER_WHOLE.has(fold));
    const next = foldAt(sentence, percent.outerTo);
    return plain && (rest === 'or' || (rest === '' && words[mark]!.text === '(')) && /^(?:[.,;:!?)–—]|)$/.test(next) ? [{ kind: 'share' as const, part, whole, percent }] : [];
  });
}

/** "120 of them", "40 more than": another whole, or a comparison. */
const OTHER_WHOLE = new Set(['of', 'more', 'fewer', 'less', 'than', 'up', 'down']);
