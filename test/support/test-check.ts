/**
 * Marked-text tests. The expectation stands in the text: under a line of the draft, carets mark the words of a finding,
 * followed by its severity, check and message.
 *
 *     The Treaty was signed on 30 February.
 *                              ^^^^^^^^^^^ error date-impossible: February never has 30 days.
 *
 * Strip the caret lines, analyse, draw carets for what was found, compare the two texts. `<|>` is the cursor of `fixes`.
 */
import assert from 'node:assert/strict';
import { it } from 'mocha';
import type { Check, Finding } from '../../server/src/core/checks/define-check.js';
import { createAnalyzer, defaultSettings } from '../../server/src/core/engine/analyze.js';
import type { Analysis, SideStet } from '../../server/src/core/engine/types.js';
import type { EvidenceIndex } from '../../server/src/core/evidence/evidence-index.js';
import type { FactLookUp } from '../../server/src/core/facts/look-up.js';
import type { DraftFormat } from '../../server/src/core/text/draft.js';
import { factsFrom } from './facts.js';

const CARETS = /^ *\^+ \S/;
const CURSOR = '<|>';

export interface DraftOptions {
  /** Story date, ISO; 2022-02-15 unless told. */
  readonly date?: string;
  readonly format?: DraftFormat;
  /** The story's own sources. */
  readonly evidence?: EvidenceIndex;
  /** Stets kept beside the draft. */
  readonly sideStets?: readonly SideStet[];
}

/** A fixture's text without the white space that only lays out the test: outer blank lines and common indentation. */
export function dedent(fixture: string): string {
  const lines = fixture.replace(/^\n/, '').replace(/\n[ \t]*$/, '').split('\n');
  const indents = lines.filter((line) => line.trim() && !CARETS.test(line)).map((line) => /^ */.exec(line)![0].length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(Math.min(indent, /^ */.exec(line)![0].length))).join('\n');
}

export const strip = (fixture: string): string => fixture.split('\n').filter((line) => !CARETS.test(line)).join('\n');

/** The draft with a caret line for each finding under the line where it starts. */
export function render(text: string, findings: readonly Finding[]): string {
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const start = offset;
    const end = offset + line.length;
    offset = end + 1;
    const here = findings.filter(({ span }) => start <= span.start && span.start <= end);
    return [line, ...here.map(({ span, severity, check, message }) =>
      `${' '.repeat(span.start - start)}${'^'.repeat(Math.max(1, Math.min(span.end, end) - span.start))} ${severity} ${check}: ${message}`)];
  }).join('\n');
}

export function analyzeText(
  text: string, facts: FactLookUp | string, options: DraftOptions = {}, checks?: readonly Check[],
): Analysis {
  const analysis = createAnalyzer(checks).analyze({
    text,
    format: options.format ?? 'markdown',
    facts: typeof facts === 'string' ? factsFrom(facts) : facts,
    settings: { ...defaultSettings, storyDate: options.date ?? '2022-02-15' },
    today: '2022-02-15',
    ...(options.evidence && { evidence: options.evidence }),
    ...(options.sideStets && { sideStets: options.sideStets }),
  });
  assert.deepEqual(analysis.failures, [], 'a check crashed');
  return analysis;
}

/** The three entry points for tests of one check; each refuses a test that cannot fail. */
export function testCheck(check: Check) {
  const run = (text: string, facts: FactLookUp | string, options?: DraftOptions) => analyzeText(text, facts, options, [check]).findings;
  return {
    /** The check reports exactly what the carets say. */
    finds(title: string, facts: FactLookUp | string, fixture: string, options?: DraftOptions): void {
      it(`finds ${title}`, () => {
        const expected = dedent(fixture);
        const text = strip(expected);
        assert.notEqual(text, expected, 'a `finds` fixture needs a caret line');
        assert.equal(render(text, run(text, facts, options)), expected);
      });
    },
    /** The check stays silent. */
    accepts(title: string, facts: FactLookUp | string, fixture: string, options?: DraftOptions): void {
      it(`accepts ${title}`, () => {
        const text = dedent(fixture);
        assert.equal(strip(text), text, 'an `accepts` fixture must not hold caret lines');
        assert.equal(render(text, run(text, facts, options)), text);
      });
    },
    /** The preferred fix of the finding under the cursor turns `before` into `after`, and the finding is gone. */
    fixes(title: string, facts: FactLookUp | string, before: string, after: string, options?: DraftOptions): void {
      it(`fixes ${title}`, () => {
        const marked = dedent(before);
        const cursor = marked.indexOf(CURSOR);
        assert.ok(cursor >= 0, 'a `fixes` fixture needs the cursor <|>');
        const text = marked.replace(CURSOR, '');
        const finding = run(text, facts, options).find(({ span }) => span.start <= cursor && cursor <= span.end);
        assert.ok(finding, `no finding at the cursor in:\n${render(text, run(text, facts, options))}`);
        const fix = finding.fixes[0];
        assert.ok(fix, 'the finding has no fix');
        const fixed = applyEdits(text, fix.edits);
        assert.equal(fixed, dedent(after));
        const left = run(fixed, facts, options).filter(({ span }) => span.start === finding.span.start);
        assert.deepEqual(left.map(({ message }) => message), [], 'the finding is still there after its fix');
      });
    },
  };
}

export const applyEdits = (text: string, edits: Finding['fixes'][number]['edits']): string =>
  [...edits].sort((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, text: replacement }) => result.slice(0, span.start) + replacement + result.slice(span.end), text);
