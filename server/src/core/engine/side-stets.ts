import { isSeq, parseDocument } from 'yaml';
import { newReport } from '../facts/read/report.js';
import { readYaml } from '../facts/read/yaml-file.js';
import type { Problem } from '../facts/types.js';
import { say } from '../values/said.js';
import type { SideStet } from './types.js';

/** What a new file begins with. */
const HEAD = ' What may stand in the draft of this name, and what people have checked in it by hand. A stet holds while its\n sentence and the facts stay as they were.';

const TEXTS = ['check', 'words', 'sentence', 'reason', 'by', 'date', 'until', 'print'] as const satisfies readonly (keyof SideStet)[];

/** Reads the stets in the file beside a draft. Never throws: one that cannot be understood is left out and reported with its place. */
export function readSideStets(text: string, path: string): { readonly stets: readonly SideStet[]; readonly problems: readonly Problem[] } {
  const report = newReport();
  const file = readYaml(path, text, report);
  const list = isMapping(file.value) ? file.value['stets'] : undefined;
  if (list === undefined || list === null) return { stets: [], problems: report.problems };
  if (!Array.isArray(list)) {
    report.error(file.place(['stets']), say`\`stets\` must be a list.`);
    return { stets: [], problems: report.problems };
  }
  const stets = list.flatMap((given: unknown, index): readonly SideStet[] => {
    const fields = isMapping(given) ? Object.fromEntries(TEXTS.flatMap((key) => (isText(given[key]) ? [[key, String(given[key])]] : []))) : {};
    const { words, sentence } = fields;
    if (words !== undefined && sentence !== undefined) return [{ ...fields, words, sentence }];
    report.error(file.place(['stets', index]), say`A stet needs \`words\` and the \`sentence\` that holds them; without both nobody can tell what may stand.`);
    return [];
  });
  return { stets, problems: report.problems };
}

/**
 * The text of the file beside a draft with one more stet, in the place of `replaced` where one is given; undefined where the file
 * cannot be read, so that nothing in it is lost.
 */
export function withSideStet(text: string, stet: SideStet, replaced?: SideStet): string | undefined {
  const document = parseDocument(text);
  // Read as it is to be used: the document's own values stop with an error at many aliases.
  const report = newReport();
  const { value } = readYaml('', text, report);
  if (document.errors.length > 0 || report.problems.length > 0 || (document.contents !== null && !isMapping(value))) return undefined;
  if (document.contents === null) document.commentBefore ??= HEAD;
  const stets = document.get('stets');
  if (stets !== undefined && stets !== null && !isSeq(stets)) return undefined;
  if (!isSeq(stets)) document.setIn(['stets'], document.createNode([]));
  const entry = document.createNode(Object.fromEntries(TEXTS.flatMap((key) => (stet[key] === undefined ? [] : [[key, stet[key]]]))));
  const place = replaced ? placeOf(value, replaced) : -1;
  if (place >= 0) document.setIn(['stets', place], entry);
  else document.addIn(['stets'], entry);
  return document.toString({ lineWidth: 0 });
}

/** Where a stet stands in the list. */
function placeOf(file: unknown, { check, words, sentence }: SideStet): number {
  const list = isMapping(file) && Array.isArray(file['stets']) ? (file['stets'] as readonly unknown[]) : [];
  return list.findIndex((one) => isMapping(one) && one['check'] === check && String(one['words']) === words && String(one['sentence']) === sentence);
}

const isText = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
