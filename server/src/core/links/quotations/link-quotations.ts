import type { Person } from '../../facts/types.js';
import type { QuotationMention } from '../../mentions/types.js';
import { firstWhere } from '../../text/first-where.js';
import { shift } from '../../text/span.js';
import type { Token } from '../../text/tokens.js';
import { blockAt, blocksWith, placedLinksAt } from '../parts.js';
import { perState } from '../per-state.js';
import type { Links, PersonLink, PlacedBlock, QuotationLink } from '../types.js';

/** "He added" means whoever spoke last, so many blocks before at the most. */
const BLOCKS_BACK = 2;

/** A quotation with its speaker, before it is moved to its place in the draft. */
export interface Spoken {
  /** The block that holds it. */
  readonly index: number;
  readonly mention: QuotationMention;
  /** Which of the block's quotations it is. */
  readonly at: number;
  /** Who is said to have said it, as in `QuotationLink`. */
  readonly speaker: Person | undefined;
  /** The name that says so: which of the persons of which block. */
  readonly named: { readonly index: number; readonly at: number } | undefined;
}

/** A block by its number, what stands in it, and its persons wherever they stand. */
interface Speech {
  readonly index: number;
  readonly reading: PlacedBlock['reading'];
  readonly persons: readonly PersonLink[];
}

/** Who spoke last, and where. */
interface LastSpeaker {
  readonly block: number;
  readonly speaker: Person | undefined;
  readonly named: Spoken['named'];
  /** The quotation was left open at the end of its block. */
  readonly open: boolean;
}

/**
 * The quotations of a draft with their speakers: the one person whom the words beside them name; for a pronoun or a
 * description the last one who spoke; for the paragraphs of one long quotation the speaker of its beginning. Two persons in
 * those words, or somebody the fact base does not know, leave it open. `blocks` may leave out those without quotations.
 */
function speakersIn(blocks: readonly Speech[]): readonly Spoken[] {
  const all: Spoken[] = [];
  let last: LastSpeaker | undefined;
  for (const block of blocks) {
    const { index } = block;
    for (const [at, mention] of block.reading.quotations.entries()) {
      if (last && index - last.block > BLOCKS_BACK) last = undefined;
      const { speaker, named } = speakerOf(mention, block, last);
      all.push({ index, mention, at, speaker, named });
      // A word in inverted commas is nobody's turn to speak.
      if (mention.speaker || (speaker && !mention.scare)) last = { block: index, speaker, named, open: !mention.closed };
    }
  }
  return all;
}

type Found = Pick<Spoken, 'speaker' | 'named'>;

const NOBODY: Found = { speaker: undefined, named: undefined };

function speakerOf({ speaker: words, from, scare }: QuotationMention, { index, reading, persons }: Speech, last: LastSpeaker | undefined): Found {
  if (!words) {
    const goesOn = from === 0 && !scare && last?.open === true && last.block === index - 1;
    return goesOn ? last : NOBODY;
  }
  if (words.how !== 'named') return last?.speaker ? { speaker: last.speaker, named: undefined } : NOBODY;
  let first: number | undefined;
  // Names stand in order; a paragraph may hold thousands of them.
  for (let at = firstWhere(persons, (person) => person.from >= words.from); at < persons.length && persons[at]!.to <= words.to; at++) {
    if (persons[at]!.quoted) continue;
    // "Lavrov and Putin said": too many.
    if (first !== undefined && persons[at]!.person !== persons[first]!.person) return NOBODY;
    first ??= at;
  }
  const named = first === undefined ? undefined : persons[first]!;
  // "The Kremlin said": a name, but nobody's. "Johnson's office said": another's.
  if (!named?.person || named.outcome !== 'linked' || reading.tokens[named.to - 1]!.possessive !== '') return NOBODY;
  return { speaker: named.person, named: { index, at: first! } };
}

/** The quotations of a draft, or of one of its blocks read anew, with their speakers. */
export const spokenIn = perState((links): readonly Spoken[] =>
  speakersIn(blocksWith(links, quotationsIn).map(({ index, block }) => ({ index, reading: block.blocks[0]!.reading, persons: block.persons }))));

const quotationsIn = ({ blocks }: Links): readonly QuotationMention[] => blocks[0]!.reading.quotations;

/** The tokens between the marks. */
const wordsOf = ({ from, to, closed }: QuotationMention, tokens: readonly Token[]): readonly Token[] => tokens.slice(from + 1, closed ? to - 1 : to);

function linkOf({ mention, speaker }: Spoken, block: PlacedBlock, named: PersonLink | undefined): QuotationLink {
  return {
    span: shift(mention.span, block.offset), block, mention, tokens: wordsOf(mention, block.reading.tokens),
    ...(speaker && { speaker }), ...(named && { named }),
  };
}

/** A quotation where it stands in the draft. */
export function placeSpoken(spoken: Spoken, links: Links): QuotationLink {
  const { index, named } = spoken;
  const persons = named === undefined ? [] : placedLinksAt(links, named.index).persons;
  return linkOf(spoken, blockAt(links, index), named === undefined ? undefined : persons[named.at]);
}

/** The quotations of a block by itself, whose persons are given. */
export const linkQuotations = (block: PlacedBlock, persons: readonly PersonLink[]): readonly QuotationLink[] =>
  speakersIn([{ index: block.index, reading: block.reading, persons }]).map((spoken) => linkOf(spoken, block, spoken.named && persons[spoken.named.at]));

/** What is asked of the words of somebody known: a pure function of them, their speaker, the facts and the story's date. */
export type AskWords<T> = (words: QuotationWords, links: Links) => readonly T[];
export type QuotationWords = Pick<QuotationLink, 'mention' | 'tokens' | 'speaker'>;

/**
 * The quotations of known speakers of which something is found, where they stand. What was found of an unchanged block's words is kept as
 * long as they have the same speaker: few of a draft's quotations are anybody's known words, and a key changes one of them at the most.
 */
export function quotationsWith<T>(links: Links, ask: AskWords<T>): readonly QuotationLink[] {
  const known = links.parts?.memory(ask, () => new WeakMap<Links, (Answered | undefined)[]>()) ?? new WeakMap<Links, (Answered | undefined)[]>();
  const found: QuotationLink[] = [];
  for (const spoken of spokenIn(links)) {
    const { index, mention, at, speaker } = spoken;
    if (speaker === undefined) continue;
    const block = links.parts?.all[index]?.links ?? links;
    const { reading } = block.blocks[0]!;
    let answers = known.get(block);
    if (answers === undefined) known.set(block, (answers = []));
    let answer = answers[at];
    if (answer === undefined || answer.speaker !== speaker) {
      const words = { mention, tokens: wordsOf(mention, reading.tokens), speaker };
      answers[at] = answer = { speaker, some: ask(words, block).length > 0 };
    }
    if (answer.some) found.push(placeSpoken(spoken, links));
  }
  return found;
}

interface Answered {
  readonly speaker: Person;
  readonly some: boolean;
}
