import type { ShownEntity, ShownSource, ShownStatement } from './show-entity.js';

/** Properties in words, where the key of a pack is none. */
const inWords: Readonly<Record<string, string>> = {
  birth_date: 'born', death_date: 'died', founding_date: 'founded', dissolution_date: 'dissolved', membership: 'office',
  members: 'member',
};

/**
 * An entity for the terminal: its names, a line for each statement with the numbers of its sources, and the sources.
 *
 *     Dmitry Kozak  (person dmitry-kozak; pack security-guarantees-2021-22)
 *     also  Dmitri Kozak, Дмитрий Козак
 *       born    1958-11-07                                            [1]
 *       office  Deputy Kremlin Chief of Staff  2020-01-24 – 2025-09   [1, 2]
 *     [1] Dmitry Kozak, http://en.kremlin.ru/…
 */
export function printEntity(entity: ShownEntity): string {
  const sources = new Map<string, { readonly number: number; readonly source: ShownSource; readonly locators: Set<string> }>();
  const cite = (statement: ShownStatement): string => {
    const numbers = statement.sources.map((source) => {
      let known = sources.get(source.id);
      if (known === undefined) sources.set(source.id, known = { number: sources.size + 1, source, locators: new Set() });
      if (source.locator !== null) known.locators.add(source.locator);
      return known.number;
    });
    return `[${[...new Set(numbers)].join(', ')}]`;
  };
  const rows = entity.statements.map((statement) =>
    [inWords[statement.property] ?? statement.property.replaceAll('_', ' '), String(statement.value), period(statement), cite(statement)]);
  const lines = [
    `${entity.name}  (${entity.kind} ${entity.id}; pack ${entity.pack})`,
    ...(entity.otherNames.length === 0 ? [] : [`also  ${entity.otherNames.join(', ')}`]),
    ...columns(rows).map((row) => `  ${row}`),
    ...[...sources.values()].map(({ number, source, locators }) => `[${String(number)}] ${describe(source, [...locators])}`),
  ];
  return `${lines.join('\n')}\n`;
}

function period({ start, end }: ShownStatement): string {
  if (start === null && end === null) return '';
  return start === end ? start ?? '' : `${start ?? '?'} – ${end ?? ''}`.trimEnd();
}

const describe = ({ title, URL, issued }: ShownSource, locators: readonly string[]): string =>
  [title, ...(issued === null ? [] : [issued]), ...locators, ...(URL === null ? [] : [URL])].join(', ');

/** Rows of cells in columns as wide as their widest cell; empty columns are left out. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
  return rows.map((row) => row
    .flatMap((cell, index) => (widths[index] === 0 ? [] : [cell.padEnd(widths[index] ?? 0)]))
    .join('  ')
    .trimEnd());
}
