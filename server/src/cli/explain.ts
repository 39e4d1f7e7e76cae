import { checks } from '../core/checks/index.js';
import type { Check } from '../core/checks/define-check.js';
import { DEFAULT_DATE } from '../core/features/check-page.js';
import { didYouMean } from '../core/facts/edit-distance.js';
import { readArguments, UsageError } from './arguments.js';
import { ExitCode, type Terminal } from './output.js';

/** `copydesk explain [CHECK]`: what a check is for, with examples and silences; without an id, the list of checks. */
export function explain(args: readonly string[], terminal: Terminal): ExitCode {
  const { positionals } = readArguments(args, {});
  const [id, ...more] = positionals;
  if (more.length > 0) throw new UsageError('explain takes one check');
  if (id === undefined) {
    const width = Math.max(...checks.map((check) => check.id.length));
    terminal.out(checks.map((check) => `${check.id.padEnd(width)}  ${check.title}\n`).join(''));
    return ExitCode.clean;
  }
  const check = checks.find((candidate) => candidate.id === id);
  if (!check) {
    const meant = didYouMean(id, checks.map((candidate) => candidate.id));
    throw new UsageError(`there is no check “${id}”${meant ? `; did you mean ${meant}?` : '; copydesk explain lists them'}`);
  }
  terminal.out(explanation(check));
  return ExitCode.clean;
}

const onOneLine = (text: string): string => text.replaceAll(/\n+/g, ' / ');

/** The reference text of one check. */
export function explanation(check: Check): string {
  return [
    `${check.id}: ${check.title} (${check.severity})`,
    '',
    check.rationale,
    '',
    'Examples',
    ...check.examples.flatMap(({ wrong, right, date = DEFAULT_DATE }) =>
      [`  wrong: ${onOneLine(wrong)}`, ...(right === undefined ? [] : [`  right: ${onOneLine(right)}`]), ...(check.restsOn === 'facts' ? [`         (in a story of ${date})`] : [])]),
    '',
    'Silent on',
    ...check.silences.map((silence) => `  - ${silence}`),
    '',
    'As in',
    ...check.accepts.map((sentence) => `  ${sentence.replaceAll('\n', '\n  ')}`),
    '',
  ].join('\n');
}
