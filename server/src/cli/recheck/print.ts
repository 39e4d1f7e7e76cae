import type { Finding } from '../../core/checks/define-check.js';
import type { FactChange } from '../../core/facts/diff.js';
import { linePositions } from '../../core/text/line-positions.js';
import type { Difference } from './compare.js';
import type { TouchedMention } from './touched.js';

/** A story that a change of facts touches. */
export interface TouchedStory extends Difference {
  readonly path: string;
  readonly text: string;
  readonly mentions: readonly TouchedMention[];
}

/** What one call of `recheck` found out. */
export interface Recheck {
  readonly changes: readonly FactChange[];
  readonly stories: readonly TouchedStory[];
  /** How many drafts were read, and how many of them checked in full. */
  readonly read: number;
  readonly checked: number;
}

/** For people: what changed, then each story with the mentions and findings that the change concerns. */
export function printRecheckText({ changes, stories, read, checked }: Recheck): string {
  const lines = changes.map(({ kind, id, name, text }) => `${name} (${kind}/${id}): ${text}`);
  for (const story of stories) {
    const at = positions(story.text);
    lines.push('', story.path);
    for (const { span, entity, name } of story.mentions) lines.push(`    ${at(span.start)}  names ${name} (${entity})`);
    for (const finding of story.appeared) lines.push(`  + ${findingLine(finding, at)}`);
    for (const finding of story.gone) lines.push(`  - ${findingLine(finding, at)}`);
    for (const { before, after } of story.changed) lines.push(`  ~ ${findingLine(after, at)}`, `      was: ${before.message}`);
  }
  const sum = (key: keyof Difference): number => stories.reduce((total, story) => total + story[key].length, 0);
  lines.push(...(lines.length > 0 ? [''] : []), `${count(changes.length, 'change', 'changes')} of the facts ${changes.length === 1 ? 'touches' : 'touch'} ${count(stories.length, 'story', 'stories')} of ${String(read)} `
    + `(${String(checked)} checked in full): ${count(sum('appeared'), 'finding appears', 'findings appear')}, ${String(sum('gone'))} go away, ${String(sum('changed'))} say something else.`);
  return `${lines.join('\n')}\n`;
}

/** For programs; offsets are UTF-16 code units in the file's text. */
export function printRecheckJson({ changes, stories, read, checked }: Recheck, version: string): string {
  return `${JSON.stringify({
    copydesk: version, read, checked,
    changes: changes.map(({ kind, id, name, change, property, statement, text }) => ({ kind, id, name, change, property, statement, text })),
    stories: stories.map(({ path, text, mentions, appeared, gone, changed }) => {
      const positionAt = linePositions(text);
      const shown = (finding: Finding): object => {
        const { check, severity, span, message } = finding;
        return { check, severity, span: { start: span.start, end: span.end }, ...positionAt(span.start), text: text.slice(span.start, span.end), message };
      };
      return {
        path,
        mentions: mentions.map(({ span, entity }) => ({ entity, span, ...positionAt(span.start), text: text.slice(span.start, span.end) })),
        appeared: appeared.map(shown), gone: gone.map(shown),
        changed: changed.map(({ before, after }) => ({ ...shown(after), was: before.message })),
      };
    }),
  }, null, 1)}\n`;
}

const findingLine = ({ span, severity, message, check }: Finding, at: (offset: number) => string): string => `${at(span.start)}  ${severity}  ${message}  [${check}]`;

function positions(text: string): (offset: number) => string {
  const positionAt = linePositions(text);
  return (offset) => {
    const { line, column } = positionAt(offset);
    return `${String(line)}:${String(column)}`;
  };
}

const count = (number: number, one: string, many: string): string => `${String(number)} ${number === 1 ? one : many}`;
