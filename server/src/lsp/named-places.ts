import { readPackName } from '../core/engine/pack-names.js';
import type { Problem } from '../core/facts/types.js';
import type { FoundSettings } from '../host/settings/find-settings.js';
import { resolveUri } from './files.js';

/**
 * A problem of a whole folder (it does not exist) is shown where a settings file names the folder: an editor cannot open a folder
 * that is not there, and the name is what is to be mended. All other problems stay where they are.
 */
export function atTheirNames(problems: readonly Problem[], found: readonly FoundSettings[]): readonly Problem[] {
  if (!problems.some(isOfWhole)) return problems;
  const names = new Map(found.flatMap((settings) => [...factsNamed(settings), ...sourcesNamed(settings)]));
  return problems.map((problem) => {
    const name = isOfWhole(problem) ? names.get(problem.path) : undefined;
    return name ? { ...problem, ...name } : problem;
  });
}

const isOfWhole = ({ line }: Problem): boolean => line === undefined;

type Named = readonly [place: string, name: Pick<Problem, 'path' | 'span' | 'line' | 'column'>];

const factsNamed = ({ stated, factsAt, folder }: FoundSettings): readonly Named[] => (stated.facts ?? []).flatMap((entry, index): readonly Named[] => {
  const [at, name] = [factsAt[index], readPackName(entry)];
  return at && 'path' in name ? [[resolveUri(folder, name.path), { path: at.path, span: { start: at.start, end: at.end }, line: at.line, column: at.column }]] : [];
});

/** The reader of settings keeps the places of packs only; a folder of sources is found by its name behind the key. */
function sourcesNamed({ stated, path, folder, text }: FoundSettings): readonly Named[] {
  const key = /^sources\s*:/m.exec(text)?.index ?? 0;
  return (stated.sources ?? []).flatMap((name): readonly Named[] => {
    const start = text.indexOf(name, key + 'sources:'.length);
    if (start < 0) return [];
    const before = text.slice(0, start).split('\n');
    return [[resolveUri(folder, name), { path, span: { start, end: start + name.length }, line: before.length, column: (before.at(-1) ?? '').length + 1 }]];
  });
}
