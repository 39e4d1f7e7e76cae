import type { Check } from '../checks/define-check.js';
import { checks as allChecks } from '../checks/index.js';
import { createLinker } from '../links/link-draft.js';
import type { PlacedBlock } from '../links/types.js';
import { readBlock } from '../mentions/read-block.js';
import type { BlockReading } from '../mentions/types.js';
import type { Block, BlockKind, Draft } from '../text/draft.js';
import { createDraftReader } from '../text/read-draft.js';
import { between, sameEnds } from '../text/same-ends.js';
import { orderFindings, withoutDuplicates } from './order.js';
import { createCheckRunner, type CheckRunner } from './run-checks.js';
import { placeSideStets } from './stet-place.js';
import { applyStets, findStets } from './stets.js';
import type { Analysis, Settings, Snapshot } from './types.js';
import { weighEvidence } from './weigh-evidence.js';

/** What the last analysis could not take from the one before: what tests and benchmarks count instead of time. */
export interface Work {
  /** Blocks whose markup was masked anew. */
  readonly blocksMasked: number;
  /** Blocks that were read anew: tokens, sentences, mentions. */
  readonly blocksRead: number;
  /** Blocks whose mentions were looked up anew. */
  readonly blocksLinked: number;
  /** Blocks that the checks of single blocks saw anew. */
  readonly blocksChecked: number;
  /** Blocks that the checks of the whole draft asked anew for what they hold. */
  readonly blocksGathered: number;
  /** How often a block was asked for where it stands in the draft. */
  readonly blocksPlaced: number;
}

/** Analyses the states of one draft; remembers what it made of blocks that did not change. */
export interface Analyzer {
  analyze(snapshot: Snapshot): Analysis;
  readonly blocksRead: number;
  readonly work: Work;
}

const isSameProse = (before: Block, now: Block): boolean => before === now || (before.prose === now.prose && before.kind === now.kind);

/** The readings of blocks by kind and prose: a paragraph that was moved, or stands there twice, is read once. */
class Readings {
  blocksRead = 0;
  /** By kind first: the key is then the very string that the block holds, whose hash the engine remembers. */
  readonly #byKind = new Map<BlockKind, Map<string, BlockReading>>();

  constructor(known: readonly PlacedBlock[]) {
    for (const { reading } of known) this.#ofKind(reading.kind).set(reading.prose, reading);
  }

  of({ kind, prose }: Block): BlockReading {
    const ofKind = this.#ofKind(kind);
    let reading = ofKind.get(prose);
    if (reading === undefined) {
      ofKind.set(prose, (reading = readBlock(kind, prose)));
      this.blocksRead++;
    }
    return reading;
  }

  #ofKind(kind: BlockKind): Map<string, BlockReading> {
    let ofKind = this.#byKind.get(kind);
    if (!ofKind) this.#byKind.set(kind, (ofKind = new Map()));
    return ofKind;
  }
}

export const defaultSettings: Settings = { checks: {}, facts: [] };

/**
 * Makes an analyzer for one draft. `checks` is for tests of a single check; everyone else takes the default.
 * An analysis is a pure function of its snapshot: the cache changes the cost, never the result.
 */
export const createAnalyzer = (checks: readonly Check[] = allChecks): Analyzer => new DraftAnalyzer(checks);

class DraftAnalyzer implements Analyzer {
  blocksRead = 0;
  readonly #reader = createDraftReader();
  readonly #linker = createLinker();
  readonly #runner: CheckRunner;
  #placed: readonly PlacedBlock[] = [];
  #lastBlocks: readonly Block[] = [];

  constructor(checks: readonly Check[]) {
    this.#runner = createCheckRunner(checks);
  }

  get work(): Work {
    const { blocksLinked, blocksGathered, blocksPlaced } = this.#linker;
    const { blocksRead } = this;
    return { blocksMasked: this.#reader.blocksMasked, blocksRead, blocksLinked, blocksChecked: this.#runner.blocksChecked, blocksGathered, blocksPlaced };
  }

  analyze(snapshot: Snapshot): Analysis {
    const { facts, settings, today, evidence } = snapshot;
    const draft = this.#reader.read(snapshot.text, snapshot.format);
    const { links, parts } = this.#linker.link(draft, this.#readBlocks(draft), {
      facts, storyDateSetting: settings.storyDate, today, evidence,
    });
    const { findings, failures } = this.#runner.run(links, parts, settings);
    const stets = [...findStets(draft), ...placeSideStets(snapshot.sideStets ?? [], links)];
    const { standing, letStand } = applyStets(withoutDuplicates(weighEvidence(findings, links)), stets, links, today);
    return { links, findings: orderFindings(standing), stets, letStand, failures };
  }

  #readBlocks({ blocks }: Draft): readonly PlacedBlock[] {
    const before = this.#placed;
    const ends = sameEnds(this.#lastBlocks, blocks, isSameProse);
    const { head, tail } = ends;
    const changed = new Readings(between(before, ends));
    this.#lastBlocks = blocks;
    this.#placed = blocks.map((block, index) => {
      const behind = index - blocks.length + before.length;
      const there = index < head ? before[index]! : index >= blocks.length - tail ? before[behind]! : undefined;
      if (there !== undefined && there.index === index && there.offset === block.span.start) return there;
      return { index, offset: block.span.start, reading: there === undefined ? changed.of(block) : there.reading };
    });
    this.blocksRead = changed.blocksRead;
    return this.#placed;
  }
}
