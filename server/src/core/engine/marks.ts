import { parseDocument, isSeq } from 'yaml';
import { newReport, type Report } from '../facts/read/report.js';
import { readYaml, type YamlFile } from '../facts/read/yaml-file.js';
import type { Problem } from '../facts/types.js';
import { parseEdtf } from '../values/edtf.js';
import { say } from '../values/said.js';

/**
 * "I have checked this": what a person has verified by hand. It is tied to the words and their sentence, as the W3C's
 * TextQuoteSelector ties an annotation to a page, so that it survives every edit elsewhere in the draft.
 */
export interface Mark {
  /** The words of the item, white space as single spaces. */
  readonly words: string;
  /** The sentence that holds them, white space as single spaces. */
  readonly sentence: string;
  /** Some characters of the paragraph before and behind the words: they tell two places with one sentence apart. */
  readonly before?: string;
  readonly after?: string;
  /** Whoever checked it. */
  readonly by?: string;
  /** ISO date of the check. */
  readonly date?: string;
  readonly note?: string;
}

/** What a new file begins with. */
const HEAD = ' What people have checked by hand in the draft of this name. Copydesk adds to it when somebody marks an item\n as checked; a mark goes stale when its sentence changes.';

const KEYS = ['words', 'sentence', 'before', 'after', 'by', 'date', 'note'] as const satisfies readonly (keyof Mark)[];

export interface MarksReading {
  readonly marks: readonly Mark[];
  readonly problems: readonly Problem[];
}

/** Reads a file of marks. Never throws: a mark that cannot be understood is left out and reported. `path` goes into the problems. */
export function readMarks(text: string, path: string): MarksReading {
  const report: Report = newReport();
  const file = readYaml(path, text, report);
  const list = isMapping(file.value) ? file.value['marks'] : undefined;
  if (file.value !== undefined && file.value !== null && !isMapping(file.value)) report.error(file.place([]), say`This file must be a mapping with the list \`marks\`.`);
  else if (list !== undefined && list !== null && !Array.isArray(list)) report.error(file.place(['marks']), say`\`marks\` must be a list.`);
  const marks = Array.isArray(list) ? list.flatMap((given, index) => readMark(given, index, file, report) ?? []) : [];
  return { marks, problems: report.problems };
}

function readMark(given: unknown, index: number, file: YamlFile, report: Report): Mark | undefined {
  if (!isMapping(given)) {
    report.error(file.place(['marks', index]), say`A mark must be a mapping with \`words\` and \`sentence\`.`);
    return undefined;
  }
  const text = (key: string): string => (typeof given[key] === 'string' || typeof given[key] === 'number' ? String(given[key]).replace(/\s+/g, ' ') : '');
  const [words, sentence, date] = [text('words').trim(), text('sentence').trim(), text('date').trim()];
  if (words === '' || sentence === '') {
    report.error(file.place(['marks', index]), say`A mark needs \`words\` and the \`sentence\` that holds them; without both nobody can tell what was checked.`);
    return undefined;
  }
  if (date !== '' && (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !parseEdtf(date))) report.warning(file.place(['marks', index, 'date']), say`Write the day as 2022-02-15.`);
  return { words, sentence, ...Object.fromEntries(KEYS.slice(2).flatMap((key) => (text(key) === '' ? [] : [[key, text(key)]]))) };
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a marks file with one more mark; `undefined` where the file cannot be read, so that nothing in it is lost. */
export function withMark(text: string, mark: Mark): string | undefined {
  return edited(text, (document) => {
    // An empty document or an empty `marks:` becomes a list by being given one.
    if (!isSeq(document.get('marks'))) document.setIn(['marks'], document.createNode([]));
    document.addIn(['marks'], document.createNode(Object.fromEntries(KEYS.flatMap((key) => (mark[key] === undefined ? [] : [[key, mark[key]]])))));
  });
}

/** The text of a marks file without the marks that `gone` names, by their places in what `readMarks` gave. */
export function withoutMarks(text: string, gone: (mark: Mark) => boolean): string | undefined {
  return edited(text, (document) => {
    const marks = document.get('marks');
    if (!isSeq(marks)) return;
    marks.items = marks.items.filter((node) => {
      const [mark] = readMarks(JSON.stringify({ marks: [(node as { toJSON?: () => unknown } | null)?.toJSON?.()] }), '').marks;
      return mark === undefined || !gone(mark);
    });
  });
}

function edited(text: string, edit: (document: ReturnType<typeof parseDocument>) => void): string | undefined {
  if (readMarks(text, '').problems.some(({ severity }) => severity === 'error')) return undefined;
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  if (document.contents === null) document.commentBefore ??= HEAD;
  edit(document);
  return document.toString({ lineWidth: 0 });
}
