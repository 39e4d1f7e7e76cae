import type { Finding } from '../core/checks/define-check.js';
import { linePositions } from '../core/text/line-positions.js';
import type { CheckedDraft } from './checked-draft.js';
import { isGrave, reasonLines, reportPath, type Report } from './report.js';

/**
 * The report of `check --format junit`: a test suite a draft and a test case a finding, or one that passes where there is none.
 * Only findings at or above `--fail-on` are failures, as they are for the exit code; the others pass and say why in their output.
 */
export function printJunit({ drafts, failed, folder, failOn }: Report): string {
  const suites: readonly Suite[] = [
    ...failed.map(({ path, problem }): Suite => ({ name: path, cases: [errorCase('reading', path, `${path} ${problem}`)] })),
    ...drafts.map((draft) => suiteOf(draft, reportPath(draft.path, folder) ?? draft.path, failOn)),
  ];
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="copydesk"${counts(all)}>`,
    ...suites.flatMap(({ name, cases }) => [`  <testsuite name="${escape(name)}"${counts(cases)}>`, ...cases.map(({ xml }) => xml), '  </testsuite>']),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Case {
  readonly outcome: 'passed' | 'failure' | 'error';
  readonly xml: string;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

function suiteOf({ path, text, analysis }: CheckedDraft, name: string, failOn: Report['failOn']): Suite {
  const positionAt = linePositions(text);
  const cases = [
    ...analysis.findings.map((finding) => findingCase(finding, name, positionAt(finding.span.start), isGrave(finding, failOn))),
    ...analysis.failures.map(({ check, error }) => errorCase(check, name, error)),
  ];
  const passed: Case = { outcome: 'passed', xml: `    <testcase name="no finding" classname="${escape(path)}"/>` };
  return { name, cases: cases.length > 0 ? cases : [passed] };
}

function findingCase(finding: Finding, name: string, at: { readonly line: number; readonly column: number }, grave: boolean): Case {
  const { check, severity, message, fixes } = finding;
  const place = `${at.line}:${at.column}`;
  const body = [`${name}:${place}: ${severity}: ${message}`, ...reasonLines(finding), ...fixes.slice(0, 2).map(({ title }) => `Fix: ${title}`)];
  const inside = grave
    ? `<failure type="${escape(check)}" message="${escape(message)}">${escape(body.join('\n'), true)}</failure>`
    : `<system-out>${escape(body.join('\n'), true)}</system-out>`;
  return {
    outcome: grave ? 'failure' : 'passed',
    xml: `    <testcase name="${escape(`${place} ${check}`)}" classname="${escape(name)}" file="${escape(name)}" line="${at.line}">${inside}</testcase>`,
  };
}

const errorCase = (check: string, name: string, problem: string): Case => ({
  outcome: 'error',
  xml: `    <testcase name="${escape(check)}" classname="${escape(name)}"><error message="${escape(problem.split('\n')[0]!)}">${escape(problem, true)}</error></testcase>`,
});

function counts(cases: readonly Case[]): string {
  const count = (outcome: Case['outcome']): number => cases.filter((one) => one.outcome === outcome).length;
  return ` tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="0"`;
}

// What XML 1.0 cannot hold in any spelling: control characters, halves of surrogate pairs, and two non-characters.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;',
};

/** Text for an attribute, or for an element, where line breaks stay as they are. */
const escape = (text: string, element = false): string => text.replace(FORBIDDEN, '\ufffd')
  .replace(element ? /[&<>]/g : /[&<>"\n\r\t]/g, (character) => ENTITIES[character]!);
