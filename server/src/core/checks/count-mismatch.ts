import { isQuoted } from '../links/named-block.js';
import type { Links, PlacedBlock } from '../links/types.js';
import { findNumberedLists, isPlainList, type ListedName, type NumberedList } from '../mentions/name-lists.js';
import { findNumberedYears } from '../mentions/year-lists.js';
import type { QuantityMention } from '../mentions/types.js';
import { gathered } from '../text/gathered.js';
import { inWords } from '../values/number-words.js';
import { formatLike } from '../values/quantity-format.js';
import { say } from '../values/said.js';
import { defineCheck, type DraftFinding } from './define-check.js';

/** A number announces more or fewer names than the list behind it holds. */
export default defineCheck({
  id: 'count-mismatch',
  title: 'The list is longer or shorter than announced',
  severity: 'warning',
  restsOn: 'draft',
  reads: 'block',
  needs: ['quantities'],
  rationale: 'A name is added to a list, and the number before it stays. The check counts where a sentence announces so many persons, '
    + 'places or bodies and names them behind a colon or a dash, with nothing else in the list. Either the number is wrong or a name is missing.',
  examples: [{ wrong: 'He named two countries – France, Germany and Italy.', right: 'He named three countries – France, Germany and Italy.' }],
  silences: [
    'lists without "and", with titles in apposition, numbers, quotations or any word in lower case',
    'cities with their countries, names that hold an "and" themselves',
    '"one of the three", "at least three", "three days"',
  ],
  accepts: [
    'He named three countries – France, Germany and Italy.',
    'One of the three ministers, Anna Petrova, spoke.',
  ],
  *run(links: Links): Iterable<DraftFinding> {
    for (const block of links.blocks) {
      const lists = findNumberedLists(block.reading);
      const names = lists.length === 0 ? undefined : namesIn(block, links);
      for (const list of lists) {
        const count = names && countOf(list, block, names);
        if (count === undefined || count === list.number.value.amount) continue;
        yield miscounted(block, list, count, list.names[0]!.from, list.names.at(-1)!.to);
      }
      for (const list of findNumberedYears(block.reading)) {
        const { number, years } = list;
        if (years.length !== number.value.amount && !isQuoted(block, number.span)) yield miscounted(block, list, years.length, years[0]!, years.at(-1)! + 1);
      }
    }
  },
});

/** `from` and `to`: the tokens of the list. */
function miscounted({ reading: { prose, tokens }, offset }: PlacedBlock, { number, noun }: { readonly number: QuantityMention; readonly noun: number }, count: number, from: number, to: number): DraftFinding {
  const { start, end } = number.numberSpan;
  const span = { start: start + offset, end: end + offset };
  const written = prose.slice(start, end);
  const text = formatLike(written, count);
  return {
    span,
    message: say`The list names ${inWords(count) ?? count}, not ${written.toLowerCase()}: ${prose.slice(tokens[from]!.start, tokens[to - 1]!.end)}.`,
    because: say`“${prose.slice(start, tokens[noun]!.end)}” announces ${number.value.amount}.`,
    fixes: [{ title: say`Replace with "${text}"`, edits: [{ span, text }] }],
  };
}

/** What the fact base and the draft know of the names of one block, by tokens. */
interface KnownNames {
  /** Tokens inside the name of one entity, its first one left out. */
  readonly inside: ReadonlySet<number>;
  /** Where the name of a known entity, or a whole name of a person, ends. */
  readonly ends: ReadonlySet<number>;
  readonly areaEnding: ReadonlyMap<number, string>;
  readonly facts: Links['facts'];
}

function namesIn(block: PlacedBlock, { areas, organizations, persons, facts }: Links): KnownNames {
  const here = <L extends { readonly block: PlacedBlock }>(links: readonly L[]): readonly L[] => links.filter((link) => link.block.index === block.index);
  const places = here(areas);
  const entities = [...places, ...here(organizations)];
  const people = here(persons).filter(({ outcome, from, to }) => outcome === 'linked' || to - from > 1);
  return {
    inside: new Set(gathered(entities, ({ from, to }) => Array.from({ length: to - from - 1 }, (_, index) => from + 1 + index))),
    ends: new Set([...entities, ...people].map(({ to }) => to)),
    areaEnding: new Map(places.map(({ to, entity }) => [to, entity.id])),
    facts,
  };
}

const COUNTRIES: ReadonlySet<string> = new Set(['countries', 'states', 'nations', 'republics']);

/** How many names the list holds; undefined where it may be read as holding as many as announced, or cannot be counted. */
function countOf({ names, number, governed, noun }: NumberedList, block: PlacedBlock, known: KnownNames): number | undefined {
  // "The ministers of three countries – …": only a list of nothing but countries is surely one of the countries.
  if (governed && !(COUNTRIES.has(block.reading.tokens[noun]!.fold) && joined(names, known).every(({ to }) => known.areaEnding.has(to)))) return undefined;
  const announced = number.value.amount;
  const whole = joined(names, known);
  if (!isPlainList(whole)) return undefined;
  // "Paris, Texas, and Rome, Georgia": twice as many parts as names.
  if (whole.length === announced * 2 || whole.some((name, index) => index > 0 && isPlaceOf(whole[index - 1]!, name, known))) return undefined;
  if (whole.some((name) => isOnlyTitle(name, block))) return undefined;
  // "Serbia, Bosnia and Herzegovina" are two: of names that nobody knows apart, the last "and" may be a name's own.
  const last = whole.at(-1)!;
  const before = whole.at(-2)!;
  if (whole.length - 1 === announced && last.joint === 'and' && !(known.ends.has(last.to) && known.ends.has(before.to))) return undefined;
  return whole.length;
}

/** The list with names put together that one entity bears: "Bosnia and Herzegovina". */
const joined = (names: readonly ListedName[], { inside }: KnownNames): readonly ListedName[] =>
  names.reduce<readonly ListedName[]>((whole, name) => {
    const previous = whole.at(-1);
    return previous && inside.has(name.from) ? [...whole.slice(0, -1), { ...previous, to: name.to }] : [...whole, name];
  }, []);

/** "London, England": the second is what the first lies in. */
function isPlaceOf(inner: ListedName, outer: ListedName, { areaEnding, facts }: KnownNames): boolean {
  const [a, b] = [areaEnding.get(inner.to), areaEnding.get(outer.to)];
  return a !== undefined && b !== undefined && a !== b && facts.liesIn(a, b);
}

const isOnlyTitle = ({ from, to }: ListedName, { reading }: PlacedBlock): boolean =>
  reading.titles.some((title) => title.from <= from + 1 && title.to >= to);
