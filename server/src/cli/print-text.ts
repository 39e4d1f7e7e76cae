import type { Finding, Severity } from '../core/checks/define-check.js';
import { addressOf } from '../core/facts/source-address.js';
import type { Citation } from '../core/facts/types.js';
import { linePositions } from '../core/text/line-positions.js';
import { formatDate } from '../core/values/date-format.js';
import { parseEdtf } from '../core/values/edtf.js';
import type { CheckedDraft } from './checked-draft.js';

const ORIGIN = {
  'front-matter': 'front matter', dateline: 'dateline', 'leading-date': 'date at the top', setting: 'setting', today: 'today: the draft states none',
} as const;

const COLOUR: Readonly<Record<Severity, string>> = { error: '31', warning: '33', information: '36', hint: '2' };

/** Sources printed for one statement. */
const SOURCES_SHOWN = 2;

/** The report of `check` for people: each finding with its reason, its evidence and what to write instead. */
export function printText(drafts: readonly CheckedDraft[], colour: boolean): string {
  const parts = drafts.filter(({ analysis, mended }) => analysis.findings.length > 0 || mended > 0).map((draft) => draftText(draft, colour));
  return `${[...parts, summary(drafts)].join('\n')}\n`;
}

function draftText({ path, text, analysis, mended }: CheckedDraft, colour: boolean): string {
  const positionAt = linePositions(text);
  const { value, origin } = analysis.links.storyDate;
  const lines = [`${path}  (story date ${formatDate(value)}, ${ORIGIN[origin]})`];
  if (mended > 0) lines.push(`  ${mended} ${mended === 1 ? 'finding' : 'findings'} mended`);
  for (const finding of analysis.findings) lines.push(...findingLines(finding, positionAt, colour));
  return `${lines.join('\n')}\n`;
}

function findingLines(finding: Finding, positionAt: ReturnType<typeof linePositions>, colour: boolean): readonly string[] {
  const { line, column } = positionAt(finding.span.start);
  const severity = colour ? `\u001b[${COLOUR[finding.severity]}m${finding.severity}\u001b[0m` : finding.severity;
  return [
    `  ${line}:${column}  ${severity}  ${finding.message}  [${finding.check}]`,
    ...(finding.because ? [`      why: ${finding.because}`] : []),
    ...finding.fixes.slice(0, 2).map(({ title }, index) => `      ${index === 0 ? 'fix' : ' or'}: ${title}`),
    ...sourceLines(finding),
  ];
}

/** Each source once, however many statements rest on it. */
function sourceLines({ evidence }: Finding): readonly string[] {
  const lines = [...new Set(evidence.flatMap(({ sources }) => sources.slice(0, SOURCES_SHOWN).map(citationText)))];
  return lines.map((line) => `      source: ${line}`);
}

/** "Reuters, “Russia hands proposals to US”, 15 December 2021, para. 6 <https://…>". */
export function citationText(citation: Citation): string {
  const { source, locator } = citation;
  const address = addressOf(citation);
  const issued = source.issued === undefined ? undefined : parseEdtf(source.issued);
  const words = [source.publisher ?? source.containerTitle, `“${source.title}”`, issued && formatDate(issued), locator]
    .filter((part) => part !== undefined && part !== '');
  return `${words.join(', ')}${address === undefined ? '' : ` <${address}>`}`;
}

/** "2 errors, 1 warning, 3 notes in 5 drafts." */
function summary(drafts: readonly CheckedDraft[]): string {
  const count = (...severities: readonly Severity[]): number =>
    drafts.reduce((sum, { analysis }) => sum + analysis.findings.filter(({ severity }) => severities.includes(severity)).length, 0);
  const say = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  const leftOut = drafts.reduce((sum, draft) => sum + draft.leftOut, 0);
  const failed = drafts.flatMap(({ analysis }) => analysis.failures.map(({ check }) => check));
  return [
    `${say(count('error'), 'error')}, ${say(count('warning'), 'warning')}, ${say(count('information', 'hint'), 'note')} in ${say(drafts.length, 'draft')}.`,
    ...(leftOut > 0 ? [`Left out: ${say(leftOut, 'finding')}, known or on lines that did not change.`] : []),
    ...(failed.length > 0 ? [`Not all checks could run: ${[...new Set(failed)].join(', ')}.`] : []),
  ].join('\n');
}
