import { DENOMINATORS, MAGNITUDES, TENS, UNITS } from './number-words.js';
import { stepOf, type Quantity } from './quantity.js';

/** The folded word at an index, empty where the sentence ends or where no word stands. */
type Words = (index: number) => string;

interface Cardinal {
  readonly to: number;
  readonly amount: number;
}

/**
 * A number in words that begins at `at`: "twenty-three thousand", "a hundred and five", "two and a half million", "half a
 * million", "two-thirds", "a third of", "two dozen". Two numbers in a row ("twenty twenty-two", "nineteen eighty-four") are
 * none, nor is "a" without a magnitude behind it.
 */
export function readNumberWords(words: Words, at: number): { readonly to: number; readonly value: Quantity } | undefined {
  const half = halfAt(words, at);
  if (half) return half;
  const fraction = fractionAt(words, at);
  if (fraction) return fraction;
  const read = cardinalAt(words, at);
  if (!read || isSmallNumber(words(read.to))) return undefined;
  const mixed = withFraction(words, read);
  if (mixed) return mixed;
  const dozen = words(read.to) === 'dozen';
  return dozen ? stated(read.to + 1, read.amount * 12, 12) : stated(read.to, read.amount, stepOf(read.amount));
}

const stated = (to: number, amount: number, step: number): { readonly to: number; readonly value: Quantity } =>
  ({ to, value: { amount, step, inWords: true } });

const share = (to: number, upper: number, lower: number): { readonly to: number; readonly value: Quantity } =>
  ({ to, value: { amount: upper / lower, step: 1 / lower, inWords: true, fraction: true } });

const isArticle = (word: string): boolean => word === 'a' || word === 'an';
const isSmallNumber = (word: string): boolean => UNITS.has(word) || TENS.has(word);

/** "Half a million", "a half million", "half of". */
function halfAt(words: Words, at: number): ReturnType<typeof readNumberWords> {
  const half = isArticle(words(at)) ? at + 1 : at;
  if (words(half) !== 'half') return undefined;
  const after = isArticle(words(half + 1)) ? half + 2 : half + 1;
  const power = MAGNITUDES.get(words(after));
  if (power !== undefined) return stated(after + 1, 0.5 * 10 ** power, 0.1 * 10 ** power);
  return words(half + 1) === 'of' ? share(half + 1, 1, 2) : undefined;
}

/** "A third of", "one fifth of", "two-thirds". */
function fractionAt(words: Words, at: number): ReturnType<typeof readNumberWords> {
  const upper = isArticle(words(at)) ? 1 : UNITS.get(words(at));
  const lower = DENOMINATORS.get(words(at + 1));
  if (upper === undefined || lower === undefined || upper >= lower || upper === 0 || words(at + 1) === 'half') return undefined;
  const shown = upper === 1 ? words(at + 2) === 'of' : words(at + 1).endsWith('s');
  return shown ? share(at + 2, upper, lower) : undefined;
}

/** "Two and a half million", "five and a quarter". */
function withFraction(words: Words, { to, amount }: Cardinal): ReturnType<typeof readNumberWords> {
  const part = DENOMINATORS.get(words(to + 2));
  if (words(to) !== 'and' || !(isArticle(words(to + 1)) || words(to + 1) === 'one') || part === undefined) return undefined;
  const power = MAGNITUDES.get(words(to + 3));
  const scale = 10 ** (power ?? 0);
  return stated(to + (power === undefined ? 3 : 4), (amount + 1 / part) * scale, scale / part);
}

/** Groups with their powers of ten, the powers falling: "two million three hundred thousand and five". */
function cardinalAt(words: Words, at: number): Cardinal | undefined {
  let total = 0;
  let to = at;
  for (let below = Infinity; ;) {
    const group = groupAt(words, to, to === at) ?? (words(to) === 'and' && total > 0 ? lastGroup(words, to + 1) : undefined);
    if (!group) break;
    const power = MAGNITUDES.get(words(group.to));
    if (power === undefined || power === 2 || power >= below) {
      // A group without a power is the last one; one whose power does not fall begins another number.
      if (power === undefined) [total, to] = [total + group.amount, group.to];
      break;
    }
    [total, to, below] = [total + group.amount * 10 ** power, group.to + 1, power];
  }
  return to > at ? { to, amount: total } : undefined;
}

/** What stands after "and": it ends the number, so a magnitude behind it shows that another number began there. */
function lastGroup(words: Words, at: number): Cardinal | undefined {
  const group = smallAt(words, at);
  return group && !MAGNITUDES.has(words(group.to)) && !DENOMINATORS.has(words(group.to)) ? group : undefined;
}

/** Up to 999: "seventy-nine", "three hundred", "a hundred and five". "A" stands for one before a magnitude only, or a dozen. */
function groupAt(words: Words, at: number, first: boolean): Cardinal | undefined {
  const article = first && isArticle(words(at)) && (MAGNITUDES.has(words(at + 1)) || words(at + 1) === 'dozen');
  const small = article ? { to: at + 1, amount: 1 } : smallAt(words, at);
  if (!small || words(small.to) !== 'hundred') return small;
  const hundreds = { to: small.to + 1, amount: small.amount * 100 };
  const joined = words(hundreds.to) === 'and';
  const rest = joined ? lastGroup(words, hundreds.to + 1) : smallAt(words, hundreds.to);
  return rest ? { to: rest.to, amount: hundreds.amount + rest.amount } : hundreds;
}

/** Up to 99. */
function smallAt(words: Words, at: number): Cardinal | undefined {
  const tens = TENS.get(words(at));
  const unit = UNITS.get(words(tens === undefined ? at : at + 1));
  if (tens === undefined) return unit === undefined ? undefined : { to: at + 1, amount: unit };
  return unit !== undefined && unit > 0 && unit < 10 ? { to: at + 2, amount: tens + unit } : { to: at + 1, amount: tens };
}
