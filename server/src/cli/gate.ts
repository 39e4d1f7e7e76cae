import path from 'node:path';
import { createAnalyzer } from '../core/engine/analyze.js';
import type { Analysis, Stet } from '../core/engine/types.js';
import { linePositions } from '../core/text/line-positions.js';
import { inputOnce, readArguments, UsageError } from './arguments.js';
import { pathsNamed } from './batch/jobs.js';
import { Desks } from './desks.js';
import { openDraft } from './open-draft.js';
import { ExitCode, type Terminal } from './output.js';
import { storyDate } from './story-date.js';

/**
 * `copydesk gate DRAFT…`: may the draft go out? Exit 1 while a contradiction is open, or a stet lacks the initials of the person
 * who answers for it or has expired; each reason is one line. No settings file opens the gate: the checks have the severities
 * they were made with. The facts that a project names count here too.
 */
export async function gate(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { date: { type: 'string' }, facts: { type: 'string', multiple: true }, sources: { type: 'string', multiple: true } });
  if (positionals.length === 0) throw new UsageError('gate needs at least one draft: copydesk gate draft.md, or - for standard input');
  inputOnce(positionals);
  const desks = new Desks({
    ...(values.date !== undefined && { storyDate: storyDate(values.date) }),
    ...(values.facts && { facts: values.facts.map((one) => path.resolve(terminal.folder, one)) }),
    ...(values.sources && { sources: values.sources.map((one) => path.resolve(terminal.folder, one)) }),
  }, terminal);
  let failed = false;
  let shut = false;
  for await (const name of pathsNamed(positionals, terminal, false)) {
    const draft = await openDraft(name, terminal);
    if ('problem' in draft) {
      failed = true;
      terminal.err(`copydesk: ${name} ${draft.problem}`);
      continue;
    }
    failed ||= !draft.stetsWhole;
    const { settings, ...desk } = await desks.deskOf(draft.folder);
    const analysis = createAnalyzer().analyze({
      text: draft.text, format: draft.format, ...desk, settings: { ...settings, checks: {} }, sideStets: draft.sideStets, today: terminal.today,
    });
    for (const { check, error } of analysis.failures) {
      failed = true;
      terminal.err(`copydesk: ${name}: the check ${check} failed: ${error.split('\n')[0]}`);
    }
    const reasons = reasonsAgainst(analysis, draft.text, terminal.today);
    shut ||= reasons.length > 0;
    for (const { line, column, why } of reasons) terminal.out(`${name}:${line}:${column}: ${why}\n`);
    if (reasons.length === 0 && analysis.failures.length === 0) terminal.out(`${name}: nothing stands in the way\n`);
  }
  if (failed || desks.failed) return ExitCode.failed;
  return shut ? ExitCode.findings : ExitCode.clean;
}

interface Reason {
  readonly line: number;
  readonly column: number;
  readonly why: string;
}

/** Everything that keeps a draft from going out, in the draft's order. */
function reasonsAgainst({ findings, stets }: Analysis, text: string, today: string): readonly Reason[] {
  const positionAt = linePositions(text);
  return [
    ...findings.filter(({ severity }) => severity === 'error').map(({ span, message, check }) => ({ at: span.start, why: `open: ${message} [${check}]` })),
    ...stets.flatMap((stet) => againstStet(stet, today).map((why) => ({ at: stet.span.start, why }))),
  ].sort((a, b) => a.at - b.at).map(({ at, why }) => ({ ...positionAt(at), why }));
}

function againstStet(stet: Stet, today: string): readonly string[] {
  const what = ['stet', stet.check, stet.words && `"${stet.words}"`].filter(Boolean).join(' ');
  return [
    ...(stet.by === undefined ? [`unsigned: ${what} has no initials`] : []),
    ...(stet.until !== undefined && stet.until < today ? [`expired: ${what} stood until ${stet.until}`] : []),
  ];
}
