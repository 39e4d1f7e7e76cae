import { DiagnosticSeverity, type Connection } from 'vscode-languageserver';
import type { Mark } from '../core/engine/marks.js';
import { sideFileOf, sideFileSuffix } from '../core/engine/side-file.js';
import type { SideStet } from '../core/engine/types.js';
import type { Problem } from '../core/facts/types.js';
import type { Words } from '../core/words/words.js';
import { problemDiagnostic } from './convert.js';
import type { Files } from './files.js';

/** What a file beside a draft holds. */
interface SideFile {
  readonly marks: readonly Mark[];
  readonly stets: readonly SideStet[];
  readonly problems: readonly Problem[];
}

const EMPTY: SideFile = { marks: [], stets: [], problems: [] };

/** What people have checked by hand, and what they let stand, from the files beside the drafts; each read once until it changes. */
export class Marks {
  readonly #connection: Connection;
  readonly #files: Files;
  readonly #words: Words;
  readonly #kept = new Map<string, Promise<SideFile>>();
  /** Files whose problems the editor shows. */
  readonly #told = new Set<string>();

  constructor(connection: Connection, files: Files, words: Words) {
    this.#connection = connection;
    this.#files = files;
    this.#words = words;
  }

  /** The marks of a draft. One that lies on no disk has none. */
  async of(draft: string): Promise<readonly Mark[]> {
    return (await this.#side(draft)).marks;
  }

  /** The stets kept beside a draft. */
  async stetsOf(draft: string): Promise<readonly SideStet[]> {
    return (await this.#side(draft)).stets;
  }

  #side(draft: string): Promise<SideFile> {
    if (draft.startsWith('untitled:')) return NONE;
    let kept = this.#kept.get(draft);
    if (!kept) {
      kept = this.#read(draft);
      this.#kept.set(draft, kept);
    }
    return kept;
  }

  forget(draft: string): void {
    this.#kept.delete(draft);
  }

  async #read(draft: string): Promise<SideFile> {
    const text = await this.#files.read(sideFileOf(draft));
    if (text === undefined || text.trim() === '') return this.#tell(draft, EMPTY);
    // The YAML reader is loaded only where there is a file to read.
    const [{ readMarks }, { readSideStets }] = await Promise.all([import('../core/engine/marks.js'), import('../core/engine/side-stets.js')]);
    const { marks, problems } = readMarks(text, sideFileOf(draft));
    const read = readSideStets(text, sideFileOf(draft));
    // What is wrong with the file as a whole, both readers say.
    const all = new Map([...problems, ...read.problems].map((problem) => [`${String(problem.line)}:${String(problem.column)} ${problem.message}`, problem]));
    return this.#tell(draft, { marks, stets: read.stets, problems: [...all.values()] });
  }

  #tell(draft: string, reading: SideFile): SideFile {
    const file = sideFileOf(draft);
    if (reading.problems.length === 0 && !this.#told.delete(file)) return reading;
    if (reading.problems.length > 0) this.#told.add(file);
    const diagnostics = reading.problems.map((problem) => ({ ...problemDiagnostic(problem, this.#words), severity: problem.severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning }));
    void this.#connection.sendDiagnostics({ uri: file, diagnostics });
    return reading;
  }
}

const NONE = Promise.resolve(EMPTY);

/** The draft whose marks a file holds; undefined for every other file, the settings `.copydesk.yaml` included. */
export const draftOfMarks = (uri: string): string | undefined =>
  (uri.endsWith(sideFileSuffix) && !uri.endsWith(`/${sideFileSuffix}`) ? uri.slice(0, -sideFileSuffix.length) : undefined);
