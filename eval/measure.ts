import type { Finding } from '../server/src/core/checks/define-check.js';
import { createAnalyzer, defaultSettings } from '../server/src/core/engine/analyze.js';
import type { Analysis } from '../server/src/core/engine/types.js';
import type { FactLookUp } from '../server/src/core/facts/look-up.js';
import { overlaps } from '../server/src/core/text/span.js';
import type { CleanDraft } from './drafts.js';
import type { Injection, Injector } from './inject/injector.js';
import type { Row } from './outcome.js';
import { sample, sequence } from './sequence.js';

/** The day of drafts that state none. */
const TODAY = '2022-02-15';

/** What became of one planted error. */
export interface Outcome extends Row {
  readonly draft: string;
  readonly injection: Injection;
  /** The finding that touches the planted words. */
  readonly finding?: Finding;
}

/** The places of a draft in which the fact base knows better, by kind: what can be judged at all. */
export function placesToPlant(draft: CleanDraft, facts: FactLookUp, injectors: readonly Injector[]): ReadonlyMap<string, number> {
  const { links } = reader(draft, facts)(draft.text);
  return new Map(injectors.map((injector) => [injector.kind, injector.propose(links, sequence(`${injector.kind} ${draft.name}`)).length]));
}

/** Reads the states of one draft. */
export function reader(draft: CleanDraft, facts: FactLookUp): (text: string) => Analysis {
  const analyzer = createAnalyzer();
  return (text) => analyzer.analyze({ text, format: draft.format, facts, settings: defaultSettings, today: TODAY });
}

/** Plants `cap` errors of each kind at most, one at a time, and says which were found. */
export function measure(draft: CleanDraft, facts: FactLookUp, injectors: readonly Injector[], cap: number): readonly Outcome[] {
  const read = reader(draft, facts);
  const { links } = read(draft.text);
  return injectors.flatMap((injector) => {
    const random = sequence(`${injector.kind} ${draft.name}`);
    return sample(injector.propose(links, random), cap, random)
      .flatMap((injection) => judge(injection, read) ?? [])
      .map((outcome) => ({ kind: injector.kind, checks: injector.checks, draft: draft.name, ...outcome }));
  });
}

/** Undefined where something stood at the place before: then nothing is measured. */
function judge(injection: Injection, read: (text: string) => Analysis): Omit<Outcome, 'kind' | 'checks' | 'draft'> | undefined {
  const { before, after, span, realWord = false } = injection;
  const right = { start: span.start, end: span.end + before.length - after.length };
  if (read(before).findings.some((finding) => touches(finding, right))) return undefined;
  const finding = read(after).findings.find((one) => touches(one, span));
  if (!finding) return { injection, found: false, mended: false, fixable: false, realWord };
  const mended = unwrapped(withEdits(after, finding.fixes[0]?.edits ?? []));
  return {
    injection, finding, found: true, fixable: finding.fixes.length > 0, realWord,
    mended: [before, ...injection.asRight ?? []].some((right) => unwrapped(right) === mended),
  };
}

/** A fix need not know where the line was broken. */
const unwrapped = (text: string): string => text.replace(/\s+/g, ' ');

const touches = ({ span }: Finding, words: { readonly start: number; readonly end: number }): boolean => overlaps(span, words);

/** The text with the edits of a fix made. */
export function withEdits(text: string, edits: Finding['fixes'][number]['edits']): string {
  return [...edits].sort((a, b) => b.span.start - a.span.start).reduce((done, { span, text: by }) => done.slice(0, span.start) + by + done.slice(span.end), text);
}
