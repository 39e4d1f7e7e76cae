import { EvidenceIndex } from '../../core/evidence/evidence-index.js';
import { indexDocument, type IndexedDocument } from '../../core/evidence/index-document.js';
import type { Problem } from '../../core/facts/types.js';
import { readSourceFile, sourceFormat, type SourceReaders } from './read-source-file.js';
import type { SourceEntry, SourceFiles } from './source-files.js';

/** The sources of a story, and what is wrong with some of them. */
export interface LoadedSources {
  readonly evidence: EvidenceIndex;
  readonly problems: readonly Problem[];
}

/** How far loading has come. */
export interface SourceProgress {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

export interface LoadOptions {
  readonly files: SourceFiles;
  /** Where PDF and Word files can be read; without, each of them is a problem. */
  readonly readers?: SourceReaders | undefined;
  /** Lets others run; asked after each file. */
  readonly pause?: () => Promise<void>;
  readonly progress?: (progress: SourceProgress) => void;
  /** True once nobody wants the outcome any more. */
  readonly cancelled?: () => boolean;
}

/** A folder with more files is somebody's disk. */
const MOST_FILES = 5000;
const DEEPEST = 8;

/** A file of a sources folder: its entry, what people call it, and the entry of its header, where there is one. */
export interface SourceFile {
  readonly path: string;
  readonly name: string;
  readonly header?: string;
}

/** Reads and indexes all sources of the folders, file by file. Never throws: what cannot be read is a problem, the rest counts. */
export async function loadSources(folders: readonly string[], options: LoadOptions): Promise<LoadedSources> {
  const problems: Problem[] = [];
  const files = (await Promise.all(folders.map((folder) => findSourceFiles(folder, options.files, problems)))).flat();
  const indexed: IndexedDocument[] = [];
  for (const [index, file] of files.entries()) {
    if (options.cancelled?.() === true) break;
    options.progress?.({ done: index, total: files.length, name: file.name });
    const one = await loadSource(file, options);
    problems.push(...one.problems);
    if (one.indexed) indexed.push(one.indexed);
    await options.pause?.();
  }
  options.progress?.({ done: files.length, total: files.length, name: '' });
  return { evidence: EvidenceIndex.of(indexed), problems };
}

/** One file, read and indexed. */
export async function loadSource(file: SourceFile, { files, readers }: LoadOptions): Promise<{ readonly indexed?: IndexedDocument; readonly problems: readonly Problem[] }> {
  const { document, problems } = await readSourceFile(file, files, readers);
  return { problems, ...(document && { indexed: indexDocument(document) }) };
}

/** The files of a folder and the folders in it that are sources, in order. */
export async function findSourceFiles(folder: string, files: SourceFiles, problems: Problem[]): Promise<readonly SourceFile[]> {
  const found: SourceFile[] = [];
  const walk = async (at: string, prefix: string, depth: number): Promise<void> => {
    const entries = await files.list(at);
    if ('problem' in entries) {
      problems.push({ path: at, severity: 'error', message: `This folder of sources ${entries.problem}.` });
      return;
    }
    const names = new Map(entries.filter(({ kind }) => kind === 'file').map((entry) => [entry.name, entry]));
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      if (entry.kind === 'folder') {
        if (depth < DEEPEST && entry.name !== 'node_modules') await walk(entry.path, `${prefix}${entry.name}/`, depth + 1);
      } else if (sourceFormat(entry.name) !== undefined && found.length < MOST_FILES) {
        const header = headerOf(entry, names);
        found.push({ path: entry.path, name: prefix + entry.name, ...(header && { header: header.path }) });
      }
    }
  };
  await walk(folder, '', 0);
  if (found.length >= MOST_FILES) problems.push({ path: folder, severity: 'warning', message: `This folder holds more than ${MOST_FILES} sources; only the first ${MOST_FILES} are read.` });
  return found;
}

/** `briefing.pdf.yaml`, or `briefing.yaml` where only one source bears the name. */
function headerOf({ name }: SourceEntry, names: ReadonlyMap<string, SourceEntry>): SourceEntry | undefined {
  const stem = name.replace(/\.[^.]+$/, '');
  return names.get(`${name}.yaml`) ?? names.get(`${name}.yml`) ?? names.get(`${stem}.yaml`) ?? names.get(`${stem}.yml`);
}
