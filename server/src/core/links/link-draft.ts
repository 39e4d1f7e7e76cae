import type { EvidenceIndex } from '../evidence/evidence-index.js';
import type { FactLookUp } from '../facts/look-up.js';
import type { Person } from '../facts/types.js';
import type { BlockReading } from '../mentions/types.js';
import type { Draft } from '../text/draft.js';
import { ownCopy } from '../text/own-copy.js';
import { BlockLinker, type LinkWorld, type PlacedLinks } from './block-linker.js';
import { DraftLinks } from './draft-links.js';
import { Parts, type BlockPart } from './parts.js';
import { findStoryDate } from './story-date.js';
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
}

/**
 * Makes a linker for one draft. It links all mentions with the fact base, using the whole draft: a surname alone means whom the
 * draft named in full. The result is a pure function of the arguments; what is remembered changes the cost only.
 */
export function createLinker(): DraftLinker {
  let known: readonly KnownBlock[] = [];
  let world = '';
  let worldFacts: FactLookUp | undefined;
  let blocksLinked = 0;
  let last: Parts | undefined;
  /** The persons whom the last state of the draft names in full, and whom it speaks of. */
  let introduced: ReadonlySet<Person> = new Set();
  let lastMet: ReadonlySet<Person> = new Set();

  /** The linkers of the blocks: those of the last state at the beginning and at the end, and between them those of the same text. */
  const linkersOf = ({ text, blocks }: Draft, placed: readonly PlacedBlock[], now: LinkWorld): readonly BlockLinker[] => {
    const written = placed.map(({ index }) => text.slice(blocks[index]!.span.start, blocks[index]!.span.end));
    const isKnown = (at: number, before: KnownBlock): boolean => before.reading === placed[at]!.reading && before.text === written[at];
    const most = Math.min(known.length, placed.length);
    let head = 0;
    while (head < most && isKnown(head, known[head]!)) head++;
    let tail = 0;
    while (tail < most - head && isKnown(placed.length - 1 - tail, known[known.length - 1 - tail]!)) tail++;
    const free = new Map<BlockReading, KnownBlock[]>();
    for (const block of known.slice(head, known.length - tail)) {
      const siblings = free.get(block.reading);
      if (siblings) siblings.push(block);
      else free.set(block.reading, [block]);
    }
    blocksLinked = 0;
    const between = placed.slice(head, placed.length - tail).map(({ reading }, index): KnownBlock => {
      const words = written[head + index]!;
      const siblings = free.get(reading);
      const at = siblings?.findIndex((block) => block.text === words) ?? -1;
      if (at >= 0) return siblings!.splice(at, 1)[0]!;
      blocksLinked++;
      return { reading, text: words === reading.prose ? reading.prose : ownCopy(words), linker: new BlockLinker(reading, words, now) };
    });
    known = known.slice(0, head).concat(between, known.slice(known.length - tail));
    return known.map(({ linker }) => linker);
  };

  return {
    get blocksLinked() {
      return blocksLinked;
    },
    get blocksGathered() {
      return last === undefined ? 0 : last.blocksGathered;
    },
    link(draft, placed, { facts, storyDateSetting, today, evidence }) {
      const storyDate = findStoryDate(draft, placed, storyDateSetting, today);
      const now = worldKey(storyDate, draft);
      if (now !== world || facts !== worldFacts) known = [];
      world = now;
      worldFacts = facts;
      const inBlocks = linkersOf(draft, placed, { facts, storyDate: withoutPlace(storyDate), format: draft.format });
      const introduces = new Set<Person>();
      for (const linker of inBlocks) for (const person of linker.introduces) introduces.add(person);
      introduced = sameOr(introduced, introduces);
      const linked = new Set<Person>();
      for (const linker of inBlocks) for (const { person } of linker.linkPersons(introduced)) if (person) linked.add(person);
      const met = lastMet = sameOr(lastMet, linked);
      const parts = inBlocks.map((linker, index) => ({ offset: placed[index]!.offset, links: linker.linkAlone(met) }));
      const place = (index: number): PlacedLinks => inBlocks[index]!.placeAt(index, parts[index]!.offset, parts[index]!.links);
      last = new Parts(parts, place, last);
      return { links: new DraftLinks({ draft, storyDate, facts, parts: last, place }, evidence), parts };
    },
  };
}

/** The set of before where the new one holds the same: most keys change nothing of whom a draft names, and blocks are not asked again. */
const sameOr = <T>(before: ReadonlySet<T>, now: ReadonlySet<T>): ReadonlySet<T> =>
  (before.size === now.size && [...now].every((one) => before.has(one)) ? before : now);

/** What of the draft's head bears on every block, as a string. */
const worldKey = ({ value, iso, origin }: StoryDate, { format }: Draft): string => JSON.stringify([value, iso, origin, format]);

/** Where the story date stands changes with every edit above it and is no block's business. */
const withoutPlace = ({ value, iso, origin }: StoryDate): StoryDate => ({ value, iso, origin });
