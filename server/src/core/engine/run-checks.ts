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

export const createCheckRunner = (checks: readonly Check[]): CheckRunner => new Runner(checks);

class Runner implements CheckRunner {
  blocksChecked = 0;
  readonly #checks: readonly Check[];
  readonly #ofBlocks: readonly NumberedCheck[];
  /** The blocks of the last state, and what was said of each: a key leaves most of both as they were. */
  #last: { readonly parts: readonly BlockPart[]; readonly verdicts: readonly BlockVerdict[] } = { parts: [], verdicts: [] };
  #levels: Settings['checks'] | undefined;

  constructor(checks: readonly Check[]) {
    this.#checks = checks;
    this.#ofBlocks = checks.flatMap((check, index) => (check.reads === 'block' ? [{ check, index }] : []));
  }

  run(links: Links, parts: readonly BlockPart[], settings: Settings): RawFindings {
    if (this.#levels !== settings.checks && JSON.stringify(this.#levels) !== JSON.stringify(settings.checks)) {
      this.#last = { parts: [], verdicts: [] };
    }
    this.#levels = settings.checks;
    this.blocksChecked = 0;
    const found: Finding[][] = this.#checks.map(() => []);
    const failed: (CheckFailure | undefined)[] = [];
    const verdicts = this.#verdictsOn(parts, settings);
    for (let index = 0; index < parts.length; index++) {
      const verdict = verdicts[index]!;
      if (verdict === silence) continue;
      const { findings, failures } = verdict;
      const { offset } = parts[index]!;
      for (const [check, finding] of findings) found[check]!.push(shiftFinding(finding, offset));
      for (const [check, failure] of failures) failed[check] ??= failure;
    }
    for (const [index, check] of this.#checks.entries()) {
      if (check.reads === 'block') continue;
      found[index] = [...runCheck(check, links, settings, (failure) => (failed[index] = failure))];
    }
    return { findings: found.flat(), failures: failed.filter((failure) => failure !== undefined) };
  }

  /** What is said of each block; those at both ends that are as they were are not asked. */
  #verdictsOn(parts: readonly BlockPart[], settings: Settings): readonly BlockVerdict[] {
    const ends = sameEnds(this.#last.parts, parts, (before, now) => before.links === now.links);
    // A paragraph that was moved is as it was.
    const gone = new Map<Links, BlockVerdict>();
    for (let at = ends.head; at < this.#last.parts.length - ends.tail; at++) gone.set(this.#last.parts[at]!.links, this.#last.verdicts[at]!);
    const verdicts = spliced(this.#last.verdicts, ends, between(parts, ends).map(({ links }) => gone.get(links) ?? this.#verdictOn(links, settings)));
    this.#last = { parts, verdicts };
    return verdicts;
  }

  #verdictOn(block: Links, settings: Settings): BlockVerdict {
    this.blocksChecked++;
    return verdictOf(block, this.#ofBlocks, settings);
  }
}

interface NumberedCheck {
  readonly check: Check;
  readonly index: number;
}

/** What some checks say of a block; each is named by its number. */
function verdictOf(block: Links, ofBlocks: readonly NumberedCheck[], settings: Settings): BlockVerdict {
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
