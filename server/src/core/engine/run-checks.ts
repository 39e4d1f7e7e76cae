import type { Check, Finding, Ingredient, Severity } from '../checks/define-check.js';
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
  readonly #checks: readonly NumberedCheck[];
  readonly #ofBlocks: readonly NumberedCheck[];
  readonly #ofDrafts: readonly NumberedCheck[];
  /** The blocks of the last state, and what was said of each: a key leaves most of both as they were. */
  #last: { readonly parts: readonly BlockPart[]; readonly verdicts: readonly BlockVerdict[] } = { parts: [], verdicts: [] };
  #levels: Settings['checks'] | undefined;

  constructor(checks: readonly Check[]) {
    this.#checks = checks.map((check, index) => new NumberedCheck(check, index));
    this.#ofBlocks = this.#checks.filter((_, index) => checks[index]!.reads === 'block');
    this.#ofDrafts = this.#checks.filter((_, index) => checks[index]!.reads !== 'block');
  }

  run(links: Links, parts: readonly BlockPart[], settings: Settings): RawFindings {
    this.#setLevels(settings);
    this.blocksChecked = 0;
    const found: Finding[][] = this.#checks.map(() => []);
    const failed: (CheckFailure | undefined)[] = [];
    const verdicts = this.#verdictsOn(parts);
    for (let index = 0; index < parts.length; index++) {
      const verdict = verdicts[index]!;
      if (verdict === silence) continue;
      const { findings, failures } = verdict;
      const { offset } = parts[index]!;
      for (const [check, finding] of findings) found[check]!.push(shiftFinding(finding, offset));
      for (const [check, failure] of failures) failed[check] ??= failure;
    }
    const note = (index: number, failure: CheckFailure): unknown => (failed[index] = failure);
    for (const check of this.#ofDrafts) found[check.index] = [...runCheck(check, links, note)];
    return { findings: found.flat(), failures: failed.filter((failure) => failure !== undefined) };
  }

  /** With other levels than before nothing of what was said counts. */
  #setLevels({ checks }: Settings): void {
    if (this.#levels === checks) return;
    if (JSON.stringify(this.#levels) !== JSON.stringify(checks)) this.#last = { parts: [], verdicts: [] };
    this.#levels = checks;
    for (const check of this.#checks) check.level = checks[check.id];
  }

  /** What is said of each block; those at both ends that are as they were are not asked. */
  #verdictsOn(parts: readonly BlockPart[]): readonly BlockVerdict[] {
    const ends = sameEnds(this.#last.parts, parts, (before, now) => before.links === now.links);
    // A paragraph that was moved is as it was.
    const gone = new Map<Links, BlockVerdict>();
    for (let at = ends.head; at < this.#last.parts.length - ends.tail; at++) gone.set(this.#last.parts[at]!.links, this.#last.verdicts[at]!);
    const verdicts = spliced(this.#last.verdicts, ends, between(parts, ends).map(({ links }) => gone.get(links) ?? this.#verdictOn(links)));
    this.#last = { parts, verdicts };
    return verdicts;
  }

  #verdictOn(block: Links): BlockVerdict {
    this.blocksChecked++;
    return verdictOf(block, this.#ofBlocks);
  }
}

/** A check as it is asked of each block or draft: of one shape, as checks themselves are not, so that asking it is no search among shapes. */
class NumberedCheck {
  readonly id: string;
  readonly severity: Severity;
  readonly run: (links: Links) => Iterable<Parameters<typeof deliver>[2]>;
  /** What the settings say of it. */
  level: Settings['checks'][string] | undefined;
  /** The lists that a block must have something in, as bits, and the classes of which it must hold a word each. */
  readonly lists: number;
  readonly words: readonly WordClass[];

  constructor(check: Check, readonly index: number) {
    this.id = check.id;
    this.severity = check.severity;
    this.run = check.run.bind(check);
    this.level = undefined;
    let lists = 0;
    const words: WordClass[] = [];
    for (const needed of check.needs ?? []) {
      if (typeof needed === 'number') words.push(needed);
      else lists |= 1 << INGREDIENTS.indexOf(needed);
    }
    this.lists = lists;
    this.words = words;
  }
}

const INGREDIENTS: readonly Ingredient[] = ['acronyms', 'areas', 'dates', 'eventClaims', 'offices', 'organizations', 'quantities', 'titles'];

/** The lists that a block (its links as a draft of its own) has something in, as bits in the order of `INGREDIENTS`. */
function listsOf(block: Links): number {
  const { quantities, titles } = block.blocks[0]!.reading;
  return Number(block.acronyms.length > 0) | (Number(block.areas.length > 0) << 1) | (Number(block.dates.length > 0) << 2) | (Number(block.eventClaims.length > 0) << 3)
    | (Number(block.offices.length > 0) << 4) | (Number(block.organizations.length > 0) << 5) | (Number(quantities.length > 0) << 6) | (Number(titles.length > 0) << 7);
}

/** What some checks say of a block; each is named by its number. */
function verdictOf(block: Links, ofBlocks: readonly NumberedCheck[]): BlockVerdict {
  let failures: [number, CheckFailure][] | undefined;
  let findings: [number, Finding][] | undefined;
  const lists = listsOf(block);
  const { classes } = block.blocks[0]!.reading;
  const note = (index: number, failure: CheckFailure): unknown => (failures ??= []).push([index, failure]);
  for (let at = 0; at < ofBlocks.length; at += 1) {
    const check = ofBlocks[at]!;
    if ((lists & check.lists) !== check.lists || !holdsAll(classes, check.words)) continue;
    const found = runCheck(check, block, note);
    for (let index = 0; index < found.length; index += 1) (findings ??= []).push([check.index, found[index]!]);
  }
  return findings === undefined && failures === undefined ? silence : { findings: findings ?? [], failures: failures ?? [] };
}

/** A loop, not a closure: it is asked of every check and block. */
function holdsAll(classes: number, words: readonly WordClass[]): boolean {
  for (let at = 0; at < words.length; at += 1) if ((classes & words[at]!) === 0) return false;
  return true;
}

/** Runs one check on its own, so that a crash in it costs one log line and never the page. */
function runCheck(check: NumberedCheck, links: Links, note: (index: number, failure: CheckFailure) => unknown): readonly Finding[] {
  const { level } = check;
  if (level === 'off') return nothing;
  let found: Finding[] | undefined;
  try {
    const said = check.run(links);
    // Most say nothing, and say it with an empty list.
    if (Array.isArray(said) && said.length === 0) return nothing;
    for (const reported of said) (found ??= []).push(deliver(check.id, level ?? reported.severity ?? check.severity, reported));
  } catch (error) {
    note(check.index, { check: check.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  return found ?? nothing;
}

const nothing: readonly Finding[] = [];
