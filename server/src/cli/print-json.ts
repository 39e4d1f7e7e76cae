import { itemSource } from '../core/features/worksheet/items.js';
import type { Finding } from '../core/checks/define-check.js';
import type { PackInfo } from '../core/facts/types.js';
import { linePositions } from '../core/text/line-positions.js';
import type { CheckedDraft } from './checked-draft.js';

/** The report of `check --format json`, one object; its shape is documented in README and held by test/cli. */
export function printJson(drafts: readonly CheckedDraft[], packs: readonly PackInfo[], version: string): string {
  return `${JSON.stringify({
    copydesk: version,
    packs: packs.map(({ id, version: packVersion, hash }) => ({ id, version: packVersion, hash })),
    drafts: drafts.map(({ path, text, analysis }) => {
      const positionAt = linePositions(text);
      return {
        path,
        storyDate: analysis.links.storyDate.iso,
        findings: analysis.findings.map((finding) => findingObject(finding, text, positionAt)),
      };
    }),
  }, null, 1)}\n`;
}

/** A finding as plain data, without what only editors need. */
export function findingObject(finding: Finding, text: string, positionAt: ReturnType<typeof linePositions>): object {
  const { check, severity, span, message, because, evidence, fixes } = finding;
  return {
    check,
    severity,
    span: { start: span.start, end: span.end },
    ...positionAt(span.start),
    text: text.slice(span.start, span.end),
    message,
    because,
    evidence: evidence.flatMap(({ statement, sources, pack }) =>
      sources.map((citation) => ({ statement, source: itemSource(citation), pack }))),
    fixes: fixes.map(({ title, edits }) => ({ title, edits: edits.map((edit) => ({ span: edit.span, text: edit.text })) })),
  };
}
