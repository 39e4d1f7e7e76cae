import type { TextEdit } from '../../checks/define-check.js';

/** A definition at the beginning of a line: its label and its words. */
const DEFINITION = /^ {0,3}\[\^([^\s\]]{1,200})\]:[ \t]?(.*)$/;

/** Numbers of notes that the draft uses, as a reference or as a definition. */
const NUMBER = /\[\^(\d{1,6})\]/g;

export interface Footnote {
  /** "[^3]" */
  readonly reference: string;
  /** Absent where the draft already has a note with these words. */
  readonly definition?: TextEdit;
}

/** A footnote that says `words`: the draft's own one that does, else a new one with the next number, defined at the draft's end. */
export function footnoteFor(text: string, words: string): Footnote {
  const lines = text.split(/\r\n|\r|\n/);
  for (const line of lines) {
    const [, label, said] = DEFINITION.exec(line) ?? [];
    if (label !== undefined && said?.trim() === words) return { reference: `[^${label}]` };
  }
  let last = 0;
  for (const [, number] of text.matchAll(NUMBER)) last = Math.max(last, Number(number));
  const reference = `[^${last + 1}]`;
  const end = text.trimEnd().length;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  // The notes of a draft stand together; anything else is parted from them by an empty line.
  const gap = endsWithDefinition(lines) ? lineEnd : lineEnd + lineEnd;
  const tail = end === text.length ? lineEnd : '';
  return { reference, definition: { span: { start: end, end }, text: `${gap}${reference}: ${words}${tail}` } };
}

/** True where the last paragraph is a definition, or goes on with one. */
function endsWithDefinition(lines: readonly string[]): boolean {
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (DEFINITION.test(line)) return true;
    if (!/^(?: {4}|\t)/.test(line)) return false;
  }
  return false;
}
