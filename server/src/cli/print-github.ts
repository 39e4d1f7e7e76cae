import type { Finding, Severity } from '../core/checks/define-check.js';
import { checks } from '../core/checks/index.js';
import { linePositions } from '../core/text/line-positions.js';
import type { CheckedDraft } from './checked-draft.js';
import { reasonLines, reportPath, type Report } from './report.js';

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/**
 * The report of `check --format github`: one workflow command a finding, which GitHub Actions shows beside the line.
 * Columns count UTF-16 code units from 1; `endColumn` is the one after the last.
 */
export function printGithub({ drafts, failed, folder }: Report): string {
  return [
    ...failed.map(({ path, problem }) => command('error', fileOf(path, folder), [`${path} ${problem}`])),
    ...drafts.flatMap((draft) => draftLines(draft, folder)),
  ].map((line) => `${line}\n`).join('');
}

const fileOf = (name: string, folder: string): Properties => {
  const file = reportPath(name, folder);
  return file === undefined ? {} : { file };
};

function draftLines({ path, text, analysis }: CheckedDraft, folder: string): readonly string[] {
  const positionAt = linePositions(text);
  return [
    ...analysis.findings.map((finding) => findingLine(finding, fileOf(path, folder), positionAt)),
    ...analysis.failures.map(({ check, error }) => command('error', fileOf(path, folder), [`The check ${check} failed: ${error}`])),
  ];
}

function findingLine(finding: Finding, file: Properties, positionAt: ReturnType<typeof linePositions>): string {
  const start = positionAt(finding.span.start);
  const end = positionAt(finding.span.end);
  return command(COMMAND[finding.severity], {
    ...file,
    line: start.line,
    endLine: end.line,
    // GitHub takes columns only of annotations within one line.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: `${titleOf(finding.check)} (${finding.check})`,
  }, [finding.message, ...reasonLines(finding), ...finding.fixes.slice(0, 2).map(({ title }) => `Fix: ${title}`)]);
}

const titleOf = (id: string): string => checks.find((check) => check.id === id)?.title ?? 'Stet';

type Properties = Readonly<Record<string, string | number>>;

function command(name: string, properties: Properties, lines: readonly string[]): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return `::${name}${written && ` ${written}`}::${escapeData(lines.join('\n'))}`;
}

/** Escapes as the runner reads commands back (actions/toolkit, packages/core/src/command.ts): a draft can never speak to the runner. */
const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
