import type { Finding, FindingFix, TextEdit } from '../checks/define-check.js';
import { writeStet } from '../engine/stets.js';
import { sentenceOf, stetPrint } from '../engine/stet-place.js';
import { blockHolding } from '../text/block-holding.js';
import { firstWhere } from '../text/first-where.js';
import { oneLine as wordsOf } from '../text/one-line.js';
import type { Analysis, SideStet } from '../engine/types.js';
import { overlaps, shift, type Span } from '../text/span.js';
import { english, type Words } from '../words/words.js';
import { openedComment, rewriteComment } from './stet-anew.js';
import { hasPlaceForStet, placeStet } from './stet-place.js';

/** Something that can be done about a finding. */
export type FindingAction =
  | { readonly kind: 'fix'; readonly title: string; readonly finding: Finding; readonly edits: readonly TextEdit[]; readonly preferred: boolean }
  | { readonly kind: 'stet'; readonly title: string; readonly finding: Finding };

/** At most so many actions for one finding, the stet included: a longer menu is not read. */
const ACTIONS_SHOWN = 4;

/**
 * What can be done about the findings that touch `span`, finding by finding; the preferred fix first, then the other fixes,
 * then the same fix all over the draft, then letting it stand. The same fix all over the draft is offered once, at the first finding that it mends.
 */
export function actionsAt(analysis: Analysis, span: Span, words: Words = english): readonly FindingAction[] {
  const here = analysis.findings.filter((finding) => meets(finding.span, span));
  if (here.length === 0) return [];
  const alike = alikeEdits(analysis, new Set(here.map(({ check }) => check)));
  const offered = new Map<string, Everywhere | undefined>();
  return here.flatMap((finding) => actionsFor(finding, analysis, words, (key) => {
    const isFirst = !offered.has(key);
    if (isFirst) offered.set(key, everywhereOf(alike.get(key) ?? []));
    const everywhere = offered.get(key);
    return everywhere && { ...everywhere, isFirst };
  }));
}

/** The same replacement of the same words by the same check, all over the draft. */
interface Everywhere {
  readonly edits: readonly TextEdit[];
  readonly has: ReadonlySet<string>;
}

type OneEverywhere = (key: string) => (Everywhere & { readonly isFirst: boolean }) | undefined;

function actionsFor(finding: Finding, analysis: Analysis, words: Words, everywhereFor: OneEverywhere): readonly FindingAction[] {
  const edit = onlyEdit(finding.fixes[0]);
  const replaced = edit && analysis.links.draft.text.slice(edit.span.start, edit.span.end);
  const everywhere = edit && replaced !== '' ? everywhereFor(alikeKey(finding, edit, analysis)) : undefined;
  const all: readonly FindingAction[] = everywhere?.isFirst
    ? [{ kind: 'fix', title: oneLine(words.say('fix.replaceAll', { count: everywhere.edits.length, text: replaced! })), finding, edits: everywhere.edits, preferred: false }] : [];
  const stet: readonly FindingAction[] = canStet(finding, analysis) ? [{ kind: 'stet', title: words.say('action.stet'), finding }] : [];
  const room = ACTIONS_SHOWN - stet.length - (everywhere ? 1 : 0);
  // A check may offer the same change all over the draft by itself: it is not offered twice.
  const own = finding.fixes.filter(({ edits }) => !everywhere || edits.length < 2 || !edits.every((one) => everywhere.has.has(editKey(one))));
  const fixes = own.slice(0, room).map((fix, index): FindingAction =>
    ({ kind: 'fix', title: oneLine(words.tell(fix.said)), finding, edits: fix.edits, preferred: index === 0 }));
  return [...fixes, ...all, ...stet];
}

/** The preferred replacements of all findings of some checks, by the check, the words and what they become. */
function alikeEdits(analysis: Analysis, checks: ReadonlySet<string>): ReadonlyMap<string, readonly TextEdit[]> {
  const alike = new Map<string, TextEdit[]>();
  for (const finding of analysis.findings) {
    const edit = checks.has(finding.check) ? onlyEdit(finding.fixes[0]) : undefined;
    if (!edit) continue;
    const key = alikeKey(finding, edit, analysis);
    const others = alike.get(key);
    if (others) others.push(edit);
    else alike.set(key, [edit]);
  }
  return alike;
}

const alikeKey = ({ check }: Finding, { span, text }: TextEdit, { links: { draft } }: Analysis): string =>
  JSON.stringify([check, draft.text.slice(span.start, span.end), text]);

function everywhereOf(edits: readonly TextEdit[]): Everywhere | undefined {
  const distinct = withoutOverlaps(edits);
  return distinct.length < 2 ? undefined : { edits: distinct, has: new Set(distinct.map(editKey)) };
}

const editKey = ({ span, text }: TextEdit): string => `${span.start}:${span.end}:${text}`;

/** A menu shows one line, and words of the draft may go over the end of one. */
const oneLine = (title: string): string => title.replace(/\s+/g, ' ');

const onlyEdit = (fix: FindingFix | undefined): TextEdit | undefined => (fix?.edits.length === 1 ? fix.edits[0] : undefined);

/**
 * Every preferred fix whose outcome is surely right, in the order of the draft: what "fix all" in the editor and `--fix` on the
 * command line apply. Inside a quotation only the checks of quotations may change words without a look. Two fixes never touch the
 * same words.
 */
export function safeFixes(analysis: Analysis): readonly FindingFix[] {
  const quoted = outerQuotations(analysis);
  const candidates = analysis.findings.flatMap(({ check, fixes: [fix] }) => {
    if (!fix?.safe || fix.edits.length === 0) return [];
    const extent = extentOf(fix.edits);
    return !check.startsWith('quote-') && meetsAny(quoted, extent) ? [] : [{ fix, extent }];
  });
  const chosen: FindingFix[] = [];
  let taken = -1;
  for (const { fix, extent } of candidates.sort((a, b) => a.extent.start - b.extent.start)) {
    // All edits of a fix or none, because half a fix may be wrong.
    if (extent.start < taken || (extent.start === taken && extent.end === taken)) continue;
    chosen.push(fix);
    taken = extent.end;
  }
  return chosen;
}

/** The edits of all safe fixes, in order and without overlaps. */
export const safeEdits = (analysis: Analysis): readonly TextEdit[] => editsInOrder(safeFixes(analysis));

export const editsInOrder = (fixes: readonly FindingFix[]): readonly TextEdit[] =>
  fixes.flatMap(({ edits }) => edits).sort((a, b) => a.span.start - b.span.start);

/** The quotations of the draft in order; one inside another adds nothing. */
function outerQuotations({ links }: Analysis): readonly Span[] {
  const outer: Span[] = [];
  for (const { offset, reading } of links.blocks) {
    for (const quotation of reading.quoted) {
      const span = shift(quotation.span, offset);
      if (span.start >= (outer.at(-1)?.end ?? 0)) outer.push(span);
    }
  }
  return outer;
}

const extentOf = (edits: readonly TextEdit[]): Span => ({
  start: Math.min(...edits.map(({ span }) => span.start)), end: Math.max(...edits.map(({ span }) => span.end)),
});

/** True where one of the sorted, separate `spans` shares text with `span`. */
function meetsAny(spans: readonly Span[], span: Span): boolean {
  const next = spans[firstWhere(spans, ({ end }) => end > span.start)];
  return next !== undefined && overlaps(next, span);
}

/** Who signs a stet, and until when it holds. Dates are ISO. */
export interface Signature {
  readonly by: string;
  readonly date: string;
  readonly until?: string;
}

/** The edit that lets a finding stand: a comment at the end of its block or behind it, or in place of the one that did so before. Undefined where there is no block to put it in. */
export function stetEdit(analysis: Analysis, finding: Finding, reason: string, signature: Signature): TextEdit | undefined {
  if (!canStet(finding, analysis)) return undefined;
  const { links } = analysis;
  const block = blockHolding(links.draft, finding.span);
  if (!block) return undefined;
  const words = links.draft.text.slice(finding.span.start, finding.span.end);
  const stet = writeStet(finding.check, words, reason, { ...signature, print: stetPrint(finding, links) });
  const before = openedComment(analysis, finding);
  if (before) return rewriteComment(analysis, before, stet);
  const { at, text } = placeStet(links.draft, block, stet);
  return { span: { start: at, end: at }, text };
}

/** The stet that lets a finding stand from the file beside the draft. */
export function sideStet({ links }: Analysis, finding: Finding, reason: string, { by, date, until }: Signature): SideStet | undefined {
  const sentence = sentenceOf(finding.span, links)?.text;
  if (finding.check === 'stet' || sentence === undefined) return undefined;
  const words = wordsOf(links.draft.text.slice(finding.span.start, finding.span.end));
  return { check: finding.check, words, sentence, reason, ...(by && { by }), date, ...(until !== undefined && { until }), print: stetPrint(finding, links) };
}

/** A stet is a comment beside a block; a finding about a stet itself is mended, not let stand. */
function canStet(finding: Finding, { links: { draft } }: Analysis): boolean {
  const block = finding.check === 'stet' ? undefined : blockHolding(draft, finding.span);
  return block !== undefined && hasPlaceForStet(draft, block);
}

const meets = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** True where two edits cannot both be made: they share text, or insert at the same place. */
const clash = (a: Span, b: Span): boolean => overlaps(a, b) || (a.start === b.start && a.end === b.end);

function withoutOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const last = kept.at(-1);
    if (!last || !clash(last.span, edit.span)) kept.push(edit);
  }
  return kept;
}
