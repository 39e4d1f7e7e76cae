import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Gathered } from '../../core/facts/import/gather.js';
import { readMapping } from '../../core/facts/import/mapping.js';
import { readPopolo } from '../../core/facts/import/popolo.js';
import type { ImportedSource } from '../../core/facts/import/records.js';
import { readRow } from '../../core/facts/import/table.js';
import { InputError, type Input, type Progress } from '../../host/import/input.js';
import { readCsv } from '../../host/import/read-csv.js';
import { readWikidata } from '../../host/import/read-wikidata.js';
import { reasonOf } from '../../host/reason-of.js';

export interface ReadOptions {
  readonly from: 'popolo' | 'csv' | 'wikidata';
  readonly mapping: string | undefined;
  readonly asOf: string;
  readonly language: string;
  readonly only: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
}

type Stated = ImportedSource & { readonly id: string };

/** A Popolo file is read as a whole. */
const largestDocument = 256 * 1024 * 1024;

/** Reads all inputs into `gathered`; the answer is the source that a mapping states for all rows. Throws InputError. */
export async function readInputs(inputs: readonly Input[], options: ReadOptions, gathered: Gathered, progress: (state: Progress) => void): Promise<Stated | undefined> {
  switch (options.from) {
    case 'popolo': {
      for (const input of inputs) gathered.add(readPopolo(await documentOf(input), nameAmong(inputs, input)));
      return undefined;
    }
    case 'csv': return readTables(inputs, options.mapping ?? '', gathered, progress);
    case 'wikidata': {
      await readWikidata(inputs, options, gathered, progress);
      return undefined;
    }
  }
}

/** What tells an input from the others; nothing where there is only one. */
const nameAmong = (inputs: readonly Input[], { name }: Input): string | undefined => (inputs.length > 1 ? path.basename(name) : undefined);

async function documentOf(input: Input): Promise<unknown> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of input.text()) {
    length += piece.length;
    if (length > largestDocument) throw new InputError(`${input.name} is larger than ${String(largestDocument / 1024 / 1024)} MB; split it`);
    pieces.push(piece);
  }
  const text = pieces.join('').replace(/^\ufeff/, '');
  if (text.trim() === '') throw new InputError(`${input.name} is empty`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`${input.name} is no valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function readTables(inputs: readonly Input[], file: string, gathered: Gathered, progress: (state: Progress) => void): Promise<Stated | undefined> {
  let yaml: string;
  try {
    yaml = await readFile(file, 'utf8');
  } catch (error) {
    throw new InputError(`the mapping ${file} ${reasonOf(error)}`);
  }
  const read = readMapping(yaml);
  if ('problems' in read) throw new InputError(`the mapping ${file} is wrong: ${read.problems.join('; ')}`);
  const { mapping } = read;
  for (const input of inputs) {
    const rows = readCsv(input, mapping, nameAmong(inputs, input), gathered.problems, (state) => {
      progress({ ...state, kept: gathered.count });
    });
    for await (const row of rows) gathered.add({ entities: readRow(row, mapping, gathered.problems), problems: [] });
  }
  if (mapping.source === undefined) return undefined;
  const { id, type, title, publisher, issued, accessed, URL } = mapping.source;
  return {
    id, type, title, ...(publisher !== undefined && { publisher }), ...(issued !== undefined && { issued }), ...(accessed !== undefined && { accessed }),
    ...(URL !== undefined && { URL }),
  };
}
