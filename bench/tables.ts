/** A distribution of times in ms. */
export interface Times {
  readonly median: number;
  readonly p99: number;
  readonly runs: number;
}

/** What one tool took. Memory in bytes, resident: after the first text, and at the end. */
export interface Measured {
  readonly name: string;
  readonly cold: number;
  readonly memory: number;
  readonly memoryAfter: number;
  readonly texts: readonly {
    readonly name: string;
    /** Absent where the text is too long for the tool. */
    readonly whole?: Times;
    readonly edit?: Times;
    readonly findings?: number;
    readonly work?: Readonly<Record<string, number>>;
    readonly tokenise?: Times;
    readonly names?: Times;
    readonly characters?: number;
  }[];
}

export interface Start {
  readonly name: string;
  /** Median, ms. */
  readonly ms: number;
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n');
const ms = (time: number): string => (time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString('en'));
const both = (times: Times | undefined): string => (times ? said(times) : '–');
const said = ({ median, p99, runs }: Times): string => (runs < 4 ? `${ms(median)} (${runs} run${runs === 1 ? '' : 's'})` : `${ms(median)} / ${ms(p99)}`);

/** Starts, and how many bare starts of Node each is. */
export const startTable = (starts: readonly Start[], bare: number): string =>
  table(['start', 'ms', '× bare Node'], starts.map(({ name, ms: time }) => [name, ms(time), (time / bare).toFixed(1)]));

export const toolTable = (tools: readonly Measured[], bare: number): string => table(
  ['whole check, median / p99 ms', 'cold start to first result', '× bare Node', ...tools[0]!.texts.map(({ name }) => name), 'memory MB', 'after all'],
  tools.map(({ name, cold, memory, memoryAfter, texts }) =>
    [name, ms(cold), (cold / bare).toFixed(1), ...texts.map(({ whole }) => both(whole)), ms(memory / 2 ** 20), ms(memoryAfter / 2 ** 20)]),
);

/** What a key in the middle of each text costs: the tools without memory of the text before check the whole of it again. */
export const editTable = (tools: readonly Measured[]): string => table(
  ['a key in the middle, median / p99 ms', ...tools[0]!.texts.map(({ name }) => name), ...tools[0]!.texts.map(({ name }) => `× whole check, ${name}`)],
  tools.map(({ name, texts }) => [name, ...texts.map(({ edit }) => both(edit)), ...texts.map(({ edit, whole }) => (edit && whole ? (edit.median / whole.median).toFixed(2) : '–'))]),
);

/** The parts of this project's check by themselves: a bare pass of the tokeniser, and the scan for the names of the fact base in what it read. */
export const scanTable = ({ texts }: Measured): string => table(
  ['one core', ...texts.map(({ name }) => name)],
  [
    ['tokeniser, million characters a second', ...texts.map(({ characters, tokenise }) => speed(characters, tokenise))],
    ['scan for names, million characters a second', ...texts.map(({ characters, names }) => speed(characters, names))],
    ['scan for names, passes of the tokeniser', ...texts.map(({ names, tokenise }) => (names && tokenise ? (names.median / tokenise.median).toFixed(2) : '–'))],
  ],
);

const speed = (characters: number | undefined, times: Times | undefined): string =>
  (characters === undefined || !times ? '–' : (characters / 1000 / times.median).toFixed(0));

/** How this project's check compares with its own parts. */
export function partsLine({ texts }: Measured): string {
  const lines = texts.flatMap(({ name, whole, tokenise, names, work }) => (!tokenise || !names || !work || !whole ? [] : [
    `${name}: a whole check is ${(whole.median / tokenise.median).toFixed(1)} bare passes of the tokeniser, the look-up of names ${(names.median / tokenise.median).toFixed(2)}; `
    + `the last key read ${work['blocksRead']} block, linked ${work['blocksLinked']}, checked ${work['blocksChecked']}.`,
  ]));
  return lines.join('\n');
}
