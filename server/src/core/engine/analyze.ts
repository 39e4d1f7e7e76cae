import type { Check } from '../checks/define-check.js';
import { checks as allChecks } from '../checks/index.js';
import { createLinker } from '../links/link-draft.js';
import type { PlacedBlock } from '../links/types.js';
import { readBlock } from '../mentions/read-block.js';
import type { BlockReading } from '../mentions/types.js';
import type { BlockKind, Draft } from '../text/draft.js';
import { createDraftReader } from '../text/read-draft.js';
import { orderFindings, withoutDuplicates } from './order.js';
import { createCheckRunner } from './run-checks.js';
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
}

/** Analyses the states of one draft; remembers what it made of blocks that did not change. */
export interface Analyzer {
  analyze(snapshot: Snapshot): Analysis;
  readonly blocksRead: number;
  readonly work: Work;
}

export const defaultSettings: Settings = { checks: {}, facts: [] };

/**
 * Makes an analyzer for one draft. `checks` is for tests of a single check; everyone else takes the default.
 * An analysis is a pure function of its snapshot: the cache changes the cost, never the result.
 */
export function createAnalyzer(checks: readonly Check[] = allChecks): Analyzer {
  const reader = createDraftReader();
  const linker = createLinker();
  const runner = createCheckRunner(checks);
  let readings = new Map<BlockKind, Map<string, BlockReading>>();
  let blocksRead = 0;

  const readBlocks = (draft: Draft): readonly PlacedBlock[] => {
    const before = readings;
    readings = new Map();
    blocksRead = 0;
    // By kind first: the key is then the very string that the block holds, whose hash the engine remembers.
    return draft.blocks.map(({ kind, prose, span }, index) => {
      let ofKind = readings.get(kind);
      if (!ofKind) readings.set(kind, (ofKind = new Map()));
      let reading = ofKind.get(prose) ?? before.get(kind)?.get(prose);
      if (!reading) {
        reading = readBlock(kind, prose);
        blocksRead++;
      }
      ofKind.set(prose, reading);
      return { index, offset: span.start, reading };
    });
  };

  return {
    get blocksRead() {
      return blocksRead;
    },
    get work() {
      return { blocksMasked: reader.blocksMasked, blocksRead, blocksLinked: linker.blocksLinked, blocksChecked: runner.blocksChecked, blocksGathered: linker.blocksGathered };
    },
    analyze(snapshot) {
      const { facts, settings, today, evidence } = snapshot;
      const draft = reader.read(snapshot.text, snapshot.format);
      const { links, parts } = linker.link(draft, readBlocks(draft), {
        facts, storyDateSetting: settings.storyDate, today, evidence,
      });
      const { findings, failures } = runner.run(links, parts, settings);
      const stets = [...findStets(draft), ...placeSideStets(snapshot.sideStets ?? [], links)];
      const { standing, letStand } = applyStets(withoutDuplicates(weighEvidence(findings, links)), stets, links, today);
      return { links, findings: orderFindings(standing), stets, letStand, failures };
    },
  };
}
