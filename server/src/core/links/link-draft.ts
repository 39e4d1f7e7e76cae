import type { EvidenceIndex } from '../evidence/evidence-index.js';
import type { FactLookUp } from '../facts/look-up.js';
import type { Person } from '../facts/types.js';
import type { BlockReading } from '../mentions/types.js';
import type { Draft } from '../text/draft.js';
import { changeBetween } from '../text/change-between.js';
import { firstWhere } from '../text/first-where.js';
import { ownCopy } from '../text/own-copy.js';
import { between, NO_ENDS, sameEnds, spliced, type SameEnds } from '../text/same-ends.js';
import { BlockLinker, type LinkWorld, type PlacedLinks } from './block-linker.js';
import { CountedSet } from './counted-set.js';
import { DraftLinks } from './draft-links.js';
import { Parts, type BlockPart } from './parts.js';
import { findStoryDate } from './dates/story-date.js';
import type { Links, PlacedBlock, StoryDate } from './types.js';

/** What linking depends on beside the draft. Dates are ISO. */
export interface LinkInputs {
  readonly facts: FactLookUp;
  /** The story date that the settings give to drafts which state none. */
  readonly storyDateSetting: string | undefined;
  readonly today: string;
  /** The story's own sources, where there are any. */
  readonly evidence?: EvidenceIndex | undefined;
}

export interface LinkedDraft {
  readonly links: Links;
  readonly parts: readonly BlockPart[];
}

/** A block of the last state: what it was read as, how it stands in the draft with its marks, and its linker. */
interface KnownBlock {
  readonly reading: BlockReading;
  readonly text: string;
  readonly linker: BlockLinker;
}

/** Links the states of one draft; remembers the links of blocks that did not change. */
export interface DraftLinker {
  link(draft: Draft, placed: readonly PlacedBlock[], inputs: LinkInputs): LinkedDraft;
  /** How many blocks the last draft had to link anew: what tests and benchmarks count instead of time. */
  readonly blocksLinked: number;
  /** How many blocks the questions about the whole of the last draft had to be put to anew (see `Parts`). */
  readonly blocksGathered: number;
  /** How often a block of the last draft was moved to its place: a key moves all behind it, and hardly anybody asks where they stand. */
  readonly blocksPlaced: number;
}

/**
 * Makes a linker for one draft. It links all mentions with the fact base, using the whole draft: a surname alone means whom the
 * draft named in full. The result is a pure function of the arguments; what is remembered changes the cost only.
 */
export const createLinker = (): DraftLinker => new Linker();

/** A state of the draft, as far as the next one may take it over. */
interface State {
  readonly text: string;
  readonly placed: readonly PlacedBlock[];
  readonly blocks: readonly KnownBlock[];
  /** The persons whom it names in full, and whom it speaks of. */
  readonly introduced: ReadonlySet<Person>;
  readonly met: ReadonlySet<Person>;
}

class Linker implements DraftLinker {
  blocksLinked = 0;
  blocksPlaced = 0;
  #last: State | undefined;
  #lastParts: Parts | undefined;
  #world = '';
  #worldFacts: FactLookUp | undefined;
  readonly #introduced = new CountedSet<Person>();
  readonly #met = new CountedSet<Person>();

  get blocksGathered(): number {
    return this.#lastParts === undefined ? 0 : this.#lastParts.blocksGathered;
  }

  link(draft: Draft, placed: readonly PlacedBlock[], { facts, storyDateSetting, today, evidence }: LinkInputs): LinkedDraft {
    const storyDate = findStoryDate(draft, placed, storyDateSetting, today);
    const world = worldKey(storyDate, draft);
    if (world !== this.#world || facts !== this.#worldFacts) this.#last = undefined;
    this.#world = world;
    this.#worldFacts = facts;
    const { blocks, parts } = this.#partsOf(draft, placed, { facts, storyDate: withoutPlace(storyDate), format: draft.format });
    this.blocksPlaced = 0;
    const place = (index: number): PlacedLinks => {
      this.blocksPlaced++;
      return blocks[index]!.linker.placeAt(index, parts[index]!.offset, parts[index]!.links);
    };
    this.#lastParts = new Parts(parts, place, this.#lastParts);
    return { links: new DraftLinks({ draft, storyDate, facts, parts: this.#lastParts, place }, evidence), parts };
  }

  /** The blocks of a new state, each with its links; those that nothing bears on which has changed keep theirs without being asked. */
  #partsOf(draft: Draft, placed: readonly PlacedBlock[], world: LinkWorld): { readonly blocks: readonly KnownBlock[]; readonly parts: readonly BlockPart[] } {
    const last = this.#last;
    const ends = last === undefined ? NO_ENDS : unchanged(last, draft, placed);
    const gone = last === undefined ? [] : between(last.blocks, ends);
    const { come, linked } = linkersOf(gone, draft, between(placed, ends), world);
    this.blocksLinked = linked;
    const blocks = last === undefined ? come : spliced(last.blocks, ends, come);
    const introduced = last === undefined ? this.#introduced.anew(come.map(introducesOf)) : this.#introduced.after(gone.map(introducesOf), come.map(introducesOf));
    const metIn = ({ linker }: KnownBlock): readonly Person[] => linker.linkPersons(introduced);
    const isAsked = last === undefined || introduced !== last.introduced;
    const met = isAsked ? this.#met.anew(blocks.map(metIn)) : this.#met.after(gone.map(({ linker }) => linker.linkedPersons), come.map(metIn));
    const before = isAsked || met !== last.met ? undefined : this.#lastParts?.all;
    this.#last = { text: draft.text, placed, blocks, introduced, met };
    return {
      blocks, parts: placed.map(({ offset }, index): BlockPart => {
        const known = before?.[index < ends.head ? index : index >= blocks.length - ends.tail ? index - blocks.length + before.length : -1];
        if (known === undefined) return { offset, links: blocks[index]!.linker.linkAlone(met) };
        return known.offset === offset ? known : { offset, links: known.links };
      }),
    };
  }
}

/** How many blocks at both ends are read and written as in the last state: outside of what was typed all text is the same. */
function unchanged(last: State, { text, blocks }: Draft, placed: readonly PlacedBlock[]): SameEnds {
  const { start, endAfter } = changeBetween(last.text, text);
  const by = text.length - last.text.length;
  const { head, tail } = sameEnds(last.placed, placed,
    (before, now) => before.reading === now.reading && before.offset === now.offset,
    (before, now) => before.reading === now.reading && before.offset + by === now.offset);
  const before = firstWhere(blocks, ({ span }) => span.end > start);
  const behind = blocks.length - firstWhere(blocks, ({ span }) => span.start >= endAfter);
  return { head: Math.min(head, before), tail: Math.min(tail, behind) };
}

/** The linkers of blocks that were not where they are now: that of a block of the same text which has gone, or a new one. */
function linkersOf(
  gone: readonly KnownBlock[], { text, blocks }: Draft, placed: readonly PlacedBlock[], world: LinkWorld,
): { readonly come: readonly KnownBlock[]; readonly linked: number } {
  const free = new Map<BlockReading, KnownBlock[]>();
  for (const block of gone) {
    const siblings = free.get(block.reading);
    if (siblings) siblings.push(block);
    else free.set(block.reading, [block]);
  }
  let linked = 0;
  const come = placed.map(({ index, reading }): KnownBlock => {
    const { start, end } = blocks[index]!.span;
    const words = text.slice(start, end);
    const siblings = free.get(reading);
    const at = siblings?.findIndex((block) => block.text === words) ?? -1;
    if (at >= 0) return siblings!.splice(at, 1)[0]!;
    linked++;
    return { reading, text: words === reading.prose ? reading.prose : ownCopy(words), linker: new BlockLinker(reading, words, world) };
  });
  return { come, linked };
}

const introducesOf = ({ linker }: KnownBlock): readonly Person[] => linker.introduces;

/** What of the draft's head bears on every block, as a string. */
const worldKey = ({ value, iso, origin }: StoryDate, { format }: Draft): string => JSON.stringify([value, iso, origin, format]);

/** Where the story date stands changes with every edit above it and is no block's business. */
const withoutPlace = ({ value, iso, origin }: StoryDate): StoryDate => ({ value, iso, origin });
