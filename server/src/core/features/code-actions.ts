import type { Finding, FindingFix, TextEdit } from '../checks/define-check.js';
import { writeStet } from '../engine/stets.js';
import { sentenceOf, stetPrint } from '../engine/stet-place.js';
import { firstWhere } from '../text/first-where.js';
import { oneLine as wordsOf } from '../text/one-line.js';
import type { Analysis, SideStet } from '../engine/types.js';
import { contains, overlaps, shift, type Span } from '../text/span.js';
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
 * then the same fix all over the draft, then letting it stand.
 */
export const actionsAt = (analysis: Analysis, span: Span, words: Words = english): readonly FindingAction[] =>
  analysis.findings.filter((finding) => meets(finding.span, span)).flatMap((finding) => actionsFor(finding, analysis, words));

function actionsFor(finding: Finding, analysis: Analysis, words: Words): readonly FindingAction[] {
  const everywhere = replaceAll(finding, analysis, words);
  const stet: readonly FindingAction[] = canStet(finding, analysis) ? [{ kind: 'stet', title: words.say('action.stet'), finding }] : [];
  const room = ACTIONS_SHOWN - stet.length - (everywhere ? 1 : 0);
  // A check may offer the same change all over the draft by itself: it is not offered twice.
  const own = finding.fixes.filter(({ edits }) => !everywhere || edits.length < 2 || !edits.every((edit) => everywhere.edits.some((other) => sameEdit(edit, other))));
  const fixes = own.slice(0, room).map((fix, index): FindingAction =>
    ({ kind: 'fix', title: oneLine(words.tell(fix.said)), finding, edits: fix.edits, preferred: index === 0 }));
  return [...fixes, ...(everywhere ? [everywhere] : []), ...stet];
}

/** The preferred replacement for every finding of the same check with the same words, where there are several. */
function replaceAll(finding: Finding, analysis: Analysis, { say }: Words): Extract<FindingAction, { readonly kind: 'fix' }> | undefined {
  const { text } = analysis.links.draft;
  const edit = onlyEdit(finding.fixes[0]);
  if (!edit) return undefined;
  const words = text.slice(edit.span.start, edit.span.end);
  const edits = analysis.findings.flatMap((other) => {
    const same = other.check === finding.check ? onlyEdit(other.fixes[0]) : undefined;
    return same && same.text === edit.text && text.slice(same.span.start, same.span.end) === words ? [same] : [];
  });
  const distinct = withoutOverlaps(edits);
  if (distinct.length < 2 || words === '') return undefined;
  return { kind: 'fix', title: oneLine(say('fix.replaceAll', { count: distinct.length, text: words })), finding, edits: distinct, preferred: false };
}

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
  const block = links.draft.blocks.find(({ span }) => contains(span, finding.span));
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
const canStet = (finding: Finding, { links: { draft } }: Analysis): boolean =>
  finding.check !== 'stet' && draft.blocks.some((block) => contains(block.span, finding.span) && hasPlaceForStet(draft, block));

const sameEdit = (a: TextEdit, b: TextEdit): boolean => a.text === b.text && a.span.start === b.span.start && a.span.end === b.span.end;

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
