import type * as Sarif from 'sarif';
import { pathToFileURL } from 'node:url';
import type { Check, Finding, FindingFix, Severity } from '../core/checks/define-check.js';
import { checks } from '../core/checks/index.js';
import { itemSource } from '../core/features/worksheet/items.js';
import { linePositions } from '../core/text/line-positions.js';
import type { Span } from '../core/text/span.js';
import type { CheckedDraft } from './checked-draft.js';
import { explanation } from './explain.js';
import { reasonLines, reportPath, type Report } from './report.js';

const LEVEL: Readonly<Record<Severity, Sarif.ReportingConfiguration.level>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** The name says how a fingerprint is made; another way of making it gets another number. */
const FINGERPRINT = 'copydeskFinding/v1';

/**
 * The report of `check --format sarif`: SARIF 2.1.0 (OASIS, 27 March 2020). Columns are UTF-16 code units from 1, ends exclusive.
 * What a stet lets stand is left out: readers of SARIF without suppressions would show it as open.
 */
export function printSarif(report: Report): string {
  const { drafts, failed, packs, version } = report;
  const failures = drafts.flatMap(({ path, analysis }) => analysis.failures.map(({ check, error }) =>
    notification(`The check ${check} failed in ${path}: ${error}`, locationOf(path, report))));
  const log: Sarif.Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: {
        driver: {
          name: 'Copydesk', version, semanticVersion: version,
          rules: RULES.map(ruleObject),
          properties: { packs: packs.map(({ id, version: packVersion, hash }) => ({ id, version: packVersion, hash })) },
        },
      },
      columnKind: 'utf16CodeUnits',
      invocations: [{
        executionSuccessful: failed.length === 0 && failures.length === 0,
        toolExecutionNotifications: [
          ...failed.map(({ path, problem }) => notification(`${path} ${problem}`, locationOf(path, report))), ...failures,
        ],
      }],
      artifacts: drafts.map(({ path, analysis }) => ({
        location: locationOf(path, report), roles: ['analysisTarget'], encoding: 'utf-8',
        properties: { storyDate: analysis.links.storyDate.iso },
      })),
      results: drafts.flatMap((draft) => draftResults(draft, locationOf(draft.path, report))),
    }],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

type Rule = Pick<Check, 'id' | 'title' | 'rationale' | 'severity'> & { readonly help: string };

/** A stet that lets nothing stand, or has expired, is found by the engine and not by a check. */
const STET: Rule = {
  id: 'stet', title: 'Stet unused or expired', severity: 'information',
  rationale: 'A stet is a comment that lets a finding stand. One that lets nothing stand, or whose last day has passed, is reported.',
  help: 'Remove the stet, or renew it where the finding is still to stand.',
};

const RULES: readonly Rule[] = [...checks.map((check) => ({ ...check, help: explanation(check) })), STET];
const RULE_INDEX: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, index) => [id, index]));

const ruleObject = ({ id, title, rationale, severity, help }: Rule): Sarif.ReportingDescriptor => ({
  id,
  shortDescription: { text: title },
  fullDescription: { text: rationale },
  help: { text: help },
  defaultConfiguration: { level: LEVEL[severity] },
});

const notification = (problem: string, artifactLocation: Sarif.ArtifactLocation): Sarif.Notification =>
  ({ level: 'error', message: message(problem), locations: [{ physicalLocation: { artifactLocation } }] });

/** Relative to the root of the sources where the draft lies in it, so that no report names a machine's folders. */
function locationOf(name: string, { folder }: Report): Sarif.ArtifactLocation {
  const file = reportPath(name, folder);
  if (file === undefined) return { uri: 'stdin', description: { text: 'Standard input' } };
  if (/^(?:\/|[A-Za-z]:\/)/.test(file)) return { uri: pathToFileURL(file).href };
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function draftResults({ text, analysis, fingerprints }: CheckedDraft, artifactLocation: Sarif.ArtifactLocation): readonly Sarif.Result[] {
  const positionAt = linePositions(text);
  const regionOf = ({ start, end }: Span): Sarif.Region => {
    const [first, last] = [positionAt(start), positionAt(end)];
    return { startLine: first.line, startColumn: first.column, endLine: last.line, endColumn: last.column };
  };
  const fixObject = ({ title, edits }: FindingFix): Sarif.Fix => ({
    description: { text: title },
    artifactChanges: [{
      artifactLocation,
      replacements: edits.map((edit) => ({ deletedRegion: regionOf(edit.span), insertedContent: { text: edit.text } })),
    }],
  });
  return analysis.findings.map((finding): Sarif.Result => ({
    ruleId: finding.check,
    ruleIndex: RULE_INDEX.get(finding.check) ?? -1,
    level: LEVEL[finding.severity],
    message: message([finding.message, ...reasonLines(finding)].join('\n')),
    locations: [{
      physicalLocation: {
        artifactLocation,
        region: { ...regionOf(finding.span), snippet: { text: text.slice(finding.span.start, finding.span.end) } },
      },
    }],
    ...(finding.related && finding.related.length > 0 && {
      relatedLocations: finding.related.map((related, id) => ({
        id, message: message(related.message), physicalLocation: { artifactLocation, region: regionOf(related.span) },
      })),
    }),
    partialFingerprints: { [FINGERPRINT]: fingerprints.get(finding)! },
    ...(finding.fixes.length > 0 && { fixes: finding.fixes.filter(({ edits }) => edits.length > 0).map(fixObject) }),
    properties: { evidence: evidenceOf(finding) },
  }));
}

const evidenceOf = ({ evidence }: Finding): readonly object[] =>
  evidence.flatMap(({ statement, sources, pack }) => sources.map((citation) => ({ statement, source: itemSource(citation), pack })));

/** Braces would be placeholders in a message's text (SARIF 2.1.0, 3.11.5). */
const message = (text: string): Sarif.Message => ({ text: text.replaceAll('{', '{{').replaceAll('}', '}}') });
