import type { Check, Finding } from '../checks/define-check.js';
import { checks as allChecks } from '../checks/index.js';
import { linkDraft } from '../links/link-draft.js';
import type { Links, PlacedBlock } from '../links/types.js';
import { readBlock } from '../mentions/read-block.js';
import type { BlockReading } from '../mentions/types.js';
import type { Draft } from '../text/draft.js';
import { readDraft } from '../text/read-draft.js';
import { orderFindings, withoutDuplicates } from './order.js';
import { applyStets, findStets } from './stets.js';
import type { Analysis, CheckFailure, Settings, Snapshot } from './types.js';

/** Analyses the states of one draft; remembers the readings of blocks that did not change. */
export interface Analyzer {
  analyze(snapshot: Snapshot): Analysis;
  /** How many blocks the last analysis had to read anew: what tests and benchmarks count instead of time. */
  readonly blocksRead: number;
}

export const defaultSettings: Settings = { checks: {}, facts: [] };

/**
 * Makes an analyzer for one draft. `checks` is for tests of a single check; everyone else takes the default.
 * An analysis is a pure function of its snapshot: the cache changes the cost, never the result.
 */
export function createAnalyzer(checks: readonly Check[] = allChecks): Analyzer {
  let readings = new Map<string, BlockReading>();
  let blocksRead = 0;

  const readBlocks = (draft: Draft): readonly PlacedBlock[] => {
    const kept = new Map<string, BlockReading>();
    blocksRead = 0;
    const placed = draft.blocks.map((block, index) => {
      const key = `${block.kind}\n${block.prose}`;
      let reading = kept.get(key) ?? readings.get(key);
      if (!reading) {
        reading = readBlock(block.kind, block.prose);
        blocksRead++;
      }
      kept.set(key, reading);
      return { index, offset: block.span.start, reading };
    });
    readings = kept;
    return placed;
  };

  return {
    get blocksRead() {
      return blocksRead;
    },
    analyze(snapshot) {
      const draft = readDraft(snapshot.text, snapshot.format);
      const links = linkDraft(draft, readBlocks(draft), {
        facts: snapshot.facts, storyDateSetting: snapshot.settings.storyDate, today: snapshot.today,
      });
      const failures: CheckFailure[] = [];
      const raw = checks.flatMap((check) => runCheck(check, links, snapshot.settings, failures));
      const stets = findStets(draft);
      const { standing, letStand } = applyStets(withoutDuplicates(raw), stets, draft, snapshot.today);
      return { links, findings: orderFindings(standing), stets, letStand, failures };
    },
  };
}

/** Runs one check on its own, so that a crash in it costs one log line and never the page. */
function runCheck(check: Check, links: Links, settings: Settings, failures: CheckFailure[]): readonly Finding[] {
  const level = settings.checks[check.id];
  if (level === 'off') return [];
  const found: Finding[] = [];
  try {
    for (const reported of check.run(links)) {
      const severity = level ?? reported.severity ?? check.severity;
      found.push({ ...reported, check: check.id, severity, evidence: reported.evidence ?? [] });
    }
  } catch (error) {
    failures.push({ check: check.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  return found;
}
