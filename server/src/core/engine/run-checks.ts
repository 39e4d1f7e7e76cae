import type { Check, Finding, Ingredient } from '../checks/define-check.js';
import type { BlockPart } from '../links/parts.js';
import type { Links } from '../links/types.js';
import { between, sameEnds, spliced } from '../text/same-ends.js';
import type { WordClass } from '../text/word-classes.js';
import { deliver } from './deliver.js';
import { shiftFinding } from './shift-finding.js';
import type { CheckFailure, Settings } from './types.js';

/** What the checks say of a draft, not yet in order: by check, then by place. */
export interface RawFindings {
  readonly findings: readonly Finding[];
  /** One for each check that crashed. */
  readonly failures: readonly CheckFailure[];
}

/** Runs checks over the states of one draft; remembers what those that read single blocks said of them. */
export interface CheckRunner {
  run(links: Links, parts: readonly BlockPart[], settings: Settings): RawFindings;
  /** How many blocks the last run had to check anew: what tests and benchmarks count instead of time. */
  readonly blocksChecked: number;
}

/** What the checks of single blocks say of one block; the finding's span is the block's own. */
interface BlockVerdict {
  readonly findings: readonly (readonly [check: number, finding: Finding])[];
  readonly failures: readonly (readonly [check: number, failure: CheckFailure])[];
}

/** What is said of most blocks. */
const silence: BlockVerdict = { findings: [], failures: [] };

export function createCheckRunner(checks: readonly Check[]): CheckRunner {
  const ofBlocks = checks.flatMap((check, index) => (check.reads === 'block' ? [{ check, index }] : []));
  let verdicts = new WeakMap<Links, BlockVerdict>();
  /** The blocks of the last state, and what was said of each: a key leaves most of both as they were. */
  let last: { readonly parts: readonly BlockPart[]; readonly verdicts: readonly BlockVerdict[] } = { parts: [], verdicts: [] };
  let levels: Settings['checks'] | undefined;
  let blocksChecked = 0;

  const verdictOn = (block: Links, settings: Settings): BlockVerdict => {
    const known = verdicts.get(block);
    if (known) return known;
    blocksChecked++;
    const verdict = verdictOf(block, ofBlocks, settings);
    verdicts.set(block, verdict);
    return verdict;
  };

  return {
    get blocksChecked() {
      return blocksChecked;
    },
    run(links, parts, settings) {
      if (levels !== settings.checks && JSON.stringify(levels) !== JSON.stringify(settings.checks)) {
        verdicts = new WeakMap();
        last = { parts: [], verdicts: [] };
      }
      levels = settings.checks;
      blocksChecked = 0;
      const found: Finding[][] = checks.map(() => []);
      const failed: (CheckFailure | undefined)[] = [];
      const ends = sameEnds(last.parts, parts, (before, now) => before.links === now.links);
      last = { parts, verdicts: spliced(last.verdicts, ends, between(parts, ends).map((part) => verdictOn(part.links, settings))) };
      for (let index = 0; index < parts.length; index++) {
        const verdict = last.verdicts[index]!;
        if (verdict === silence) continue;
        const { findings, failures } = verdict;
        const { offset } = parts[index]!;
        for (const [check, finding] of findings) found[check]!.push(shiftFinding(finding, offset));
        for (const [check, failure] of failures) failed[check] ??= failure;
      }
      for (const [index, check] of checks.entries()) {
        if (check.reads === 'block') continue;
        found[index] = [...runCheck(check, links, settings, (failure) => (failed[index] = failure))];
      }
      return { findings: found.flat(), failures: failed.filter((failure) => failure !== undefined) };
    },
  };
}

/** What some checks say of a block; each is named by its number. */
function verdictOf(block: Links, ofBlocks: readonly { readonly check: Check; readonly index: number }[], settings: Settings): BlockVerdict {
  const failures: [number, CheckFailure][] = [];
  const findings: [number, Finding][] = [];
  for (const { check, index } of ofBlocks) {
    if (check.needs !== undefined && !holdsAll(block, check.needs)) continue;
    for (const finding of runCheck(check, block, settings, (failure) => failures.push([index, failure]))) findings.push([index, finding]);
  }
  return findings.length + failures.length === 0 ? silence : { findings, failures };
}

/** A loop, not a closure: it is asked of every check and block. */
function holdsAll(block: Links, needs: readonly (Ingredient | WordClass)[]): boolean {
  for (const needed of needs) if (!holds(block, needed)) return false;
  return true;
}

/** True where the block (its links as a draft of its own) has something of the kind, or a word of the class. */
function holds(block: Links, needed: Ingredient | WordClass): boolean {
  const { reading } = block.blocks[0]!;
  if (typeof needed === 'number') return (reading.classes & needed) !== 0;
  return needed === 'quantities' || needed === 'titles' ? reading[needed].length > 0 : block[needed].length > 0;
}

/** Runs one check on its own, so that a crash in it costs one log line and never the page. */
function runCheck(check: Check, links: Links, settings: Settings, failed: (failure: CheckFailure) => unknown): readonly Finding[] {
  const level = settings.checks[check.id];
  if (level === 'off') return [];
  let found: Finding[] | undefined;
  try {
    for (const reported of check.run(links)) {
      const severity = level ?? reported.severity ?? check.severity;
      (found ??= []).push(deliver(check.id, severity, reported));
    }
  } catch (error) {
    failed({ check: check.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  return found ?? nothing;
}

const nothing: readonly Finding[] = [];
