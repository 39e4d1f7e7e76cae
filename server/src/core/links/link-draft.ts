import type { EvidenceIndex } from '../evidence/evidence-index.js';
import type { FactLookUp } from '../facts/look-up.js';
import type { Person } from '../facts/types.js';
import type { BlockReading } from '../mentions/types.js';
import type { Draft } from '../text/draft.js';
import { ownCopy } from '../text/own-copy.js';
import { BlockLinker, type LinkWorld } from './block-linker.js';
import { linkQuotations } from './link-quotations.js';
import type { OwnLinks } from './place-links.js';
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

/** The links of one block as if it were a draft of its own, and where it stands. */
export interface BlockPart {
  readonly offset: number;
  /** The same object from one state of the draft to the next as long as nothing that it depends on changes. */
  readonly links: Links;
}

export interface LinkedDraft {
  readonly links: Links;
  readonly parts: readonly BlockPart[];
}

/** Links the states of one draft; remembers the links of blocks that did not change. */
export interface DraftLinker {
  link(draft: Draft, placed: readonly PlacedBlock[], inputs: LinkInputs): LinkedDraft;
  /** How many blocks the last draft had to link anew: what tests and benchmarks count instead of time. */
  readonly blocksLinked: number;
}

/**
 * Makes a linker for one draft. It links all mentions with the fact base, using the whole draft: a surname alone means whom the
 * draft named in full. The result is a pure function of the arguments; what is remembered changes the cost only.
 */
export function createLinker(): DraftLinker {
  let linkers = new Map<BlockReading, BlockLinker[]>();
  let texts = new Map<BlockLinker, string>();
  let world = '';
  let worldFacts: FactLookUp | undefined;
  let blocksLinked = 0;

  /** The linkers of the blocks, those of the last state where the text is the same. */
  const linkersOf = ({ text, blocks }: Draft, placed: readonly PlacedBlock[], now: LinkWorld): readonly BlockLinker[] => {
    const before = linkers;
    const textsBefore = texts;
    linkers = new Map();
    texts = new Map();
    blocksLinked = 0;
    return placed.map(({ reading, index }) => {
      const { start, end } = blocks[index]!.span;
      const written = text.slice(start, end);
      const free = before.get(reading);
      const at = free?.findIndex((linker) => textsBefore.get(linker) === written) ?? -1;
      let linker = at < 0 ? undefined : free!.splice(at, 1)[0];
      const same = linker === undefined ? undefined : textsBefore.get(linker);
      if (linker === undefined) {
        linker = new BlockLinker(reading, written, now);
        blocksLinked++;
      }
      const siblings = linkers.get(reading);
      if (siblings) siblings.push(linker);
      else linkers.set(reading, [linker]);
      texts.set(linker, same ?? (written === reading.prose ? reading.prose : ownCopy(written)));
      return linker;
    });
  };

  return {
    get blocksLinked() {
      return blocksLinked;
    },
    link(draft, placed, { facts, storyDateSetting, today, evidence }) {
      const storyDate = findStoryDate(draft, placed, storyDateSetting, today);
      const now = worldKey(storyDate, draft);
      if (now !== world || facts !== worldFacts) linkers = new Map();
      world = now;
      worldFacts = facts;
      const inBlocks = linkersOf(draft, placed, { facts, storyDate: withoutPlace(storyDate), format: draft.format });
      const introduced = new Set<Person>();
      for (const { introduces } of inBlocks) for (const person of introduces) introduced.add(person);
      const met = new Set<Person>();
      for (const linker of inBlocks) for (const { person } of linker.linkPersons(introduced)) if (person) met.add(person);
      const parts = inBlocks.map((linker, index) => ({ offset: placed[index]!.offset, links: linker.linkAlone(met) }));
      const there = inBlocks.map((linker, index) => linker.placeAt(index, parts[index]!.offset, parts[index]!.links));
      const all = <K extends keyof OwnLinks>(key: K): OwnLinks[K][number][] => there.flatMap<OwnLinks[K][number]>(({ links }) => links[key]);
      const blocks = there.map(({ block }) => block);
      const persons = all('persons');
      const links: Links = {
        draft, storyDate, facts, blocks, persons,
        organizations: all('organizations'),
        areas: all('areas'),
        dates: all('dates'),
        acronyms: all('acronyms'),
        offices: all('offices'),
        eventClaims: all('eventClaims'),
        quotations: linkQuotations(blocks, persons),
        ...(evidence && { evidence }),
        holdings: (person: Person) => facts.postsHeldBy(person.id, storyDate.value),
      };
      return { links, parts };
    },
  };
}

/** What of the draft's head bears on every block, as a string. */
const worldKey = ({ value, iso, origin }: StoryDate, { format }: Draft): string => JSON.stringify([value, iso, origin, format]);

/** Where the story date stands changes with every edit above it and is no block's business. */
const withoutPlace = ({ value, iso, origin }: StoryDate): StoryDate => ({ value, iso, origin });
