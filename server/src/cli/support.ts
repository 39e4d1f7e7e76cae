import { existsSync } from 'node:fs';
import path from 'node:path';
import { createAnalyzer } from '../core/engine/analyze.js';
import { findSupport, sentenceOf, type SupportPassage } from '../core/features/find-support.js';
import { linePositions } from '../core/text/line-positions.js';
import { oneOf, readArguments, UsageError } from './arguments.js';
import { Desks, type Desk } from './desks.js';
import { openDraft, type OpenDraft } from './open-draft.js';
import { ExitCode, type Terminal } from './output.js';
import { citationText } from './print-text.js';

const FORMATS = ['text', 'json'] as const;
const LIMIT = 8;

/**
 * `copydesk support DRAFT --line N`, or `copydesk support "A sentence."`: the passages of the story's sources and of the fact packs
 * that have most to do with a sentence. Exit 1 where there is none.
 */
export async function support(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'text' }, line: { type: 'string' },
    facts: { type: 'string', multiple: true }, sources: { type: 'string', multiple: true },
  });
  const format = oneOf(values.format, FORMATS, '--format');
  const [first, ...more] = positionals;
  if (first === undefined || more.length > 0) throw new UsageError('support takes a draft with --line N, or one sentence in quotation marks: copydesk support "The minister resigned."');
  const desks = new Desks({
    ...(values.facts && { facts: values.facts.map((one) => path.resolve(terminal.folder, one)) }),
    ...(values.sources && { sources: values.sources.map((one) => path.resolve(terminal.folder, one)) }),
  }, terminal);
  let sentences: readonly string[] = [first];
  let desk: Desk;
  if (values.line !== undefined) {
    const draft = await openDraft(first, terminal);
    if ('problem' in draft) {
      terminal.err(`copydesk: ${first} ${draft.problem}`);
      return ExitCode.failed;
    }
    desk = await desks.deskOf(draft.folder);
    sentences = sentencesOn(values.line, draft, desk, terminal.today);
  } else {
    if (existsSync(path.resolve(terminal.folder, first))) throw new UsageError(`“${first}” is a file: say which line with --line N`);
    desk = await desks.deskOf(terminal.folder);
  }
  const answers = sentences.map((sentence) => ({ sentence, passages: findSupport(sentence, desk.facts, { evidence: desk.evidence, limit: LIMIT }) }));
  if (format === 'json') terminal.out(`${JSON.stringify(answers, null, 1)}\n`);
  else terminal.out(answers.map(({ sentence, passages }) => `${sentence}\n${passages.length === 0 ? '  nothing known has to do with it\n' : passages.map(printed).join('')}`).join('\n'));
  if (desks.failed) return ExitCode.failed;
  return answers.some(({ passages }) => passages.length > 0) ? ExitCode.clean : ExitCode.findings;
}

/** The sentences that begin on a line of a draft, or the one that goes on there. */
function sentencesOn(given: string, draft: OpenDraft, desk: Desk, today: string): readonly string[] {
  const line = Number(given);
  const lines = draft.text.split('\n').length;
  if (!Number.isInteger(line) || line < 1 || line > lines) throw new UsageError(`--line takes a line of the draft, 1 to ${lines}, not “${given}”`);
  const analysis = createAnalyzer([]).analyze({ text: draft.text, format: draft.format, ...desk, today });
  const placeOf = linePositions(draft.text);
  const found: string[] = [];
  const starts = draft.text.split('\n').slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const end = starts + draft.text.split('\n')[line - 1]!.length;
  for (let at = starts; at <= end;) {
    const sentence = sentenceOf(analysis, at);
    if (!sentence || sentence.span.start > end) break;
    if (placeOf(sentence.span.start).line === line || found.length === 0) found.push(sentence.text);
    at = Math.max(at, sentence.span.end) + 1;
  }
  if (found.length === 0) throw new UsageError(`there is no sentence on line ${given}`);
  return found;
}

/** "  transcript.md, para. 7, Dmitry Peskov: The passage." and where it is from. */
function printed({ text, source, locator, name, speaker }: SupportPassage): string {
  const place = [name ?? source.publisher ?? source.title, locator, speaker].filter((part) => part !== undefined).join(', ');
  const from = name === undefined ? `    ${citationText({ source, ...(locator !== undefined && { locator }) })}\n` : '';
  return `  ${place}: ${text}\n${from}`;
}
