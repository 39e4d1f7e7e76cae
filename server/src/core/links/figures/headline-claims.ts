import type { QuantityMention } from '../../mentions/types.js';
import { gathered } from '../../text/gathered.js';
import { shift, type Span } from '../../text/span.js';
import type { Token } from '../../text/tokens.js';
import { figuresOf } from './headline-figures.js';
import { isSameWord, type HeadlineMismatch } from './headline-mismatch.js';
import { blockAt, ownLinksAt } from '../parts.js';
import { dateCandidates } from '../dates/resolve-date.js';
import type { DateLink, Links, PlacedBlock } from '../types.js';
import { sentenceAt } from '../../text/sentence-at.js';

/** Words of one kind of happening whose numbers may be compared, by their class. Folded. */
const HAPPENINGS: ReadonlyMap<string, string> = new Map(gathered(Object.entries({
  killed: 'killed kill kills killing dead die dies died deaths fatalities',
  injured: 'injured injures injure injuring wounded wounds wounding hurt',
  arrested: 'arrested arrests arrest arresting detained detains detain',
  missing: 'missing',
}), ([kind, words]) => words.split(' ').map((word) => [word, kind] as const)));

/** How many tokens may stand between a number and its happening: "13 people, two of them children, were killed" is too much. */
const REACH = 5;
/** The paragraphs in which a story tells what its headline tells. */
const LEAD_BLOCKS = 4;
/** A "headline" of more words is a paragraph. */
const LONGEST_HEADLINE = 24;
const PREPOSITIONS = new Set(['on', 'by', 'at', 'in', 'this', 'next', 'last', 'the']);

/**
 * Numbers of dead, hurt, arrested and missing, and dates, that the headline and the story's first paragraphs state differently. The
 * headline's value must stand nowhere in the story, and the story must have one other value for the very same thing.
 */
export function findHeadlineMismatches(links: Links): readonly HeadlineMismatch[] {
  const { blocks } = links.draft;
  const first = blocks.findIndex(({ kind }) => kind !== 'heading');
  if (first < 1) return [];
  const heads = placed(links, 0, first).filter(({ reading }) => reading.tokens.length <= LONGEST_HEADLINE);
  if (heads.every(({ reading }) => reading.quantities.length + reading.dates.length === 0)) return [];
  const next = blocks.findIndex(({ kind }, at) => at > first && kind === 'heading');
  const end = next < 0 ? blocks.length : next;
  const story: Story = {
    lead: placed(links, first, Math.min(end, first + LEAD_BLOCKS)),
    blocks: Array.from({ length: end - first }, (_, at) => ownLinksAt(links, first + at)),
  };
  return gathered(heads, (head) => [...numbersOf(head, story), ...figuresOf(head, story.lead, () => gathered(story.blocks, quantitiesOf)), ...datesOf(head, story, links)]);
}

const placed = (links: Links, from: number, to: number): readonly PlacedBlock[] => Array.from({ length: to - from }, (_, at) => blockAt(links, from + at));

/** The paragraphs below the headline: the first of them where they stand, and each of them as if it were a draft of its own. */
interface Story {
  readonly lead: readonly PlacedBlock[];
  readonly blocks: readonly Links[];
}

const readingOf = ({ blocks }: Links): PlacedBlock['reading'] => blocks[0]!.reading;
const quantitiesOf = (block: Links): readonly QuantityMention[] => readingOf(block).quantities;

/** A number with what happened to so many. */
interface Counted {
  readonly quantity: QuantityMention;
  readonly kind: string;
}

function countsIn({ quantities, tokens }: PlacedBlock['reading']): readonly Counted[] {
  return gathered(quantities, (quantity) => {
    const { value, unit, label } = quantity;
    if (unit || label || value.yearLike || value.fraction || value.upTo !== undefined || !Number.isInteger(value.amount)) return [];
    const kind = happeningBeside(tokens, quantity);
    return kind === undefined ? [] : [{ quantity, kind }];
  });
}

/** "12 killed", "12 people were killed", "kills 12", "killing at least 12": the happening whose number it is. */
function happeningBeside(tokens: readonly Token[], { outerFrom, outerTo }: QuantityMention): string | undefined {
  const before = HAPPENINGS.get(tokens[outerFrom - 1]?.fold ?? '');
  if (before !== undefined) return before;
  for (let at = outerTo; at < Math.min(tokens.length, outerTo + REACH); at++) {
    const token = tokens[at]!;
    const kind = HAPPENINGS.get(token.fold);
    if (kind !== undefined) return kind;
    if (token.kind !== 'word' || /^(?:and|but|or|while|after|in|of|from|to|years?|days?|hours?|minutes?)$/.test(token.fold)) return undefined;
  }
  return undefined;
}

function numbersOf(head: PlacedBlock, { lead: leadBlocks, blocks }: Story): readonly HeadlineMismatch[] {
  const heads = countsIn(head.reading);
  if (heads.length === 0) return [];
  const told = gathered(blocks, (block) => countsIn(readingOf(block)));
  const inLead = gathered(leadBlocks, (block) => countsIn(block.reading).map((counted) => ({ block, ...counted })));
  const amounts = new Set(gathered(blocks, quantitiesOf).map(({ value }) => value.amount));
  return gathered(heads, ({ quantity, kind }) => {
    const lead = inLead.find((one) => one.kind === kind);
    const [only, ...others] = new Set(told.filter((one) => one.kind === kind).map((one) => one.quantity.value.amount));
    const { amount } = quantity.value;
    if (!lead || only === undefined || others.length > 0 || amounts.has(amount) || heads.filter((one) => one.kind === kind).length > 1) return [];
    // "At least 13" and "12" may both be true of 13; "about" leaves everything open.
    const { comparator } = lead.quantity;
    const clear = comparator === undefined || (comparator === 'at-least' && only > amount) || (comparator === 'at-most' && only < amount);
    if (quantity.comparator !== undefined || !clear) return [];
    return [{
      kind: 'number' as const, subject: kind, amount: only,
      span: shift(quantity.numberSpan, head.offset), written: textOf(head, quantity.numberSpan),
      inStory: shift(lead.quantity.span, lead.block.offset), storyWritten: textOf(lead.block, lead.quantity.span),
    }];
  });
}

const textOf = ({ reading }: PlacedBlock, { start, end }: Span): string => reading.prose.slice(start, end);

function datesOf(head: PlacedBlock, { lead, blocks }: Story, links: Links): readonly HeadlineMismatch[] {
  const days = ({ mention }: DateLink): readonly number[] =>
    gathered(dateCandidates(mention, links.storyDate.value), ({ first, last }) => (first === last ? [first] : []));
  const datesIn = ({ index }: PlacedBlock): readonly DateLink[] => ownLinksAt(links, index).dates;
  return gathered(datesIn(head), (date) => {
    const own = new Set(days(date));
    const anchor = anchorOf(date);
    const isTold = (other: DateLink): boolean => days(other).some((day) => own.has(day));
    if (own.size === 0 || date.mention.range || !anchor || blocks.some((block) => block.dates.some(isTold))) return [];
    const same = gathered(lead, (block) => datesIn(block).filter((other) => !other.mention.range && !other.quoted
      && days(other).length > 0 && isSameWord(anchorOf(other)?.fold ?? '', anchor.fold) && sharesAnotherWord(head, other, anchor)).map((other) => ({ block, other })));
    const [only, ...others] = same;
    if (!only || others.length > 0) return [];
    return [{
      kind: 'date' as const, subject: anchor.text, span: shift(date.span, head.offset), written: date.text,
      inStory: shift(only.other.span, only.block.offset), storyWritten: only.other.text,
    }];
  });
}

/** The word that the date belongs to: "resume" in "talks resume on Monday". */
function anchorOf({ block, mention }: DateLink): Token | undefined {
  const { tokens } = block.reading;
  let at = mention.from - 1;
  while (PREPOSITIONS.has(tokens[at]?.fold ?? '')) at--;
  const token = tokens[at];
  return token?.kind === 'word' && token.fold.length >= 4 && !SAYING.has(token.fold) ? token : undefined;
}

/** A report is made on another day than what it reports. */
const SAYING = new Set(['said', 'says', 'told', 'tells', 'reporters', 'announced', 'announces', 'reported', 'warned', 'statement', 'officials', 'journalists', 'that']);

/** The sentence of the story speaks of the headline's matter: it shares a further long word. */
function sharesAnotherWord(head: PlacedBlock, { block, mention }: DateLink, anchor: Token): boolean {
  const { tokens, sentences } = block.reading;
  const sentence = sentenceAt(sentences, mention.from);
  const long = head.reading.tokens.filter(({ kind, fold }) => kind === 'word' && fold.length >= 5 && !isSameWord(fold, anchor.fold));
  return sentence !== undefined
    && tokens.slice(sentence.from, sentence.to).some(({ fold }) => long.some((word) => isSameWord(word.fold, fold)));
}
