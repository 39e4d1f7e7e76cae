import type { Links, PlacedBlock } from '../links/types.js';
import { findNumberedLists, isPlainList, type ListedName, type NumberedList } from '../mentions/name-lists.js';
import { inWords } from '../values/number-words.js';
import { formatLike } from '../values/quantity-format.js';
import { defineCheck, type DraftFinding } from './define-check.js';

/** A number announces more or fewer names than the list behind it holds. */
export default defineCheck({
  id: 'count-mismatch',
  title: 'The list is longer or shorter than announced',
  severity: 'warning',
  restsOn: 'draft',
  rationale: 'A name is added to a list, and the number before it stays. The check counts where a sentence announces so many persons, '
    + 'places or bodies and names them behind a colon or a dash, with nothing else in the list. Either the number is wrong or a name is missing.',
  examples: [{ wrong: 'He named two countries – France, Germany and Italy.', right: 'He named three countries – France, Germany and Italy.' }],
  silences: [
    'lists without "and", with titles in apposition, numbers, quotations or any word in lower case',
    'cities with their countries, names that hold an "and" themselves',
    '"one of the three", "at least three", "three days"',
  ],
  *run(links: Links): Iterable<DraftFinding> {
    for (const block of links.blocks) {
      for (const list of findNumberedLists(block.reading)) {
        const count = countOf(list, block, links);
        if (count === undefined || count === list.number.value.amount) continue;
        const { prose, tokens } = block.reading;
        const { start, end } = list.number.numberSpan;
        const span = { start: start + block.offset, end: end + block.offset };
        const written = prose.slice(start, end);
        const first = list.names[0]!;
        const last = list.names.at(-1)!;
        const text = formatLike(written, count);
        yield {
          span,
          message: `The list names ${inWords(count) ?? count}, not ${written.toLowerCase()}: ${prose.slice(tokens[first.from]!.start, tokens[last.to - 1]!.end)}.`,
          because: `"${prose.slice(start, tokens[list.noun]!.end)}" announces ${list.number.value.amount}.`,
          fixes: [{ title: `Replace with "${text}"`, edits: [{ span, text }] }],
        };
      }
    }
  },
});

/** How many names the list holds; undefined where it may be read as holding as many as announced, or cannot be counted. */
function countOf({ names, number }: NumberedList, block: PlacedBlock, links: Links): number | undefined {
  const announced = number.value.amount;
  const whole = joined(names, block, links);
  if (!isPlainList(whole)) return undefined;
  // "Paris, Texas, and Rome, Georgia": twice as many parts as names.
  if (whole.length === announced * 2 || whole.some((name, index) => index > 0 && isPlaceOf(whole[index - 1]!, name, block, links))) return undefined;
  if (whole.some((name) => isOnlyTitle(name, block))) return undefined;
  // "Serbia, Bosnia and Herzegovina" are two: of names that nobody knows apart, the last "and" may be a name's own.
  const last = whole.at(-1)!;
  const before = whole.at(-2)!;
  if (whole.length - 1 === announced && last.joint === 'and' && !(isKnown(last, block, links) && isKnown(before, block, links))) return undefined;
  return whole.length;
}

/** Entities of the fact base in a block, with their tokens. */
const entitiesIn = (block: PlacedBlock, { areas, organizations }: Links): readonly { readonly from: number; readonly to: number }[] =>
  [...areas, ...organizations].filter((link) => link.block.index === block.index);

/** The list with names put together that one entity bears: "Bosnia and Herzegovina". */
function joined(names: readonly ListedName[], block: PlacedBlock, links: Links): readonly ListedName[] {
  const entities = entitiesIn(block, links);
  return names.reduce<readonly ListedName[]>((whole, name) => {
    const previous = whole.at(-1);
    const spanned = previous && entities.some(({ from, to }) => from < previous.to && to > name.from);
    return spanned ? [...whole.slice(0, -1), { ...previous, to: name.to }] : [...whole, name];
  }, []);
}

const isKnown = ({ from, to }: ListedName, block: PlacedBlock, links: Links): boolean =>
  entitiesIn(block, links).some((entity) => entity.to === to && entity.from >= from)
  || links.persons.some((person) => person.block.index === block.index && person.to === to && (person.outcome === 'linked' || person.to - person.from > 1));

/** "London, England": the second is what the first lies in. */
function isPlaceOf(inner: ListedName, outer: ListedName, block: PlacedBlock, { areas, facts }: Links): boolean {
  const areaAt = ({ to }: ListedName) => areas.find((area) => area.block.index === block.index && area.to === to)?.entity.id;
  const [a, b] = [areaAt(inner), areaAt(outer)];
  return a !== undefined && b !== undefined && a !== b && facts.liesIn(a, b);
}

const isOnlyTitle = ({ from, to }: ListedName, { reading }: PlacedBlock): boolean =>
  reading.titles.some((title) => title.from <= from + 1 && title.to >= to);
