import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Words } from '../core/words/words.js';
import { problemDiagnostic } from './convert.js';
import type { Log } from './guard.js';
import type { Project } from './projects.js';

/**
 * Shows what is wrong in packs and settings files at its place in the file, open or not. These are always sent: they arise
 * when files are loaded, not when somebody looks at one.
 */
export class ProblemReports {
  readonly #connection: Connection;
  readonly #words: Words;
  readonly #log: Log;
  #shown = new Map<string, string>();

  constructor(connection: Connection, words: Words, log: Log) {
    this.#connection = connection;
    this.#words = words;
    this.#log = log;
  }

  show(projects: readonly Project[]): void {
    const byFile = new Map<string, Map<string, Diagnostic>>();
    const logged = new Set<string>();
    for (const problem of projects.flatMap(({ problems }) => problems)) {
      if (!isAddress(problem.path)) {
        logged.add(`${problem.path}: ${problem.message}`);
        continue;
      }
      const diagnostic = problemDiagnostic(problem, this.#words);
      const ofFile = byFile.get(problem.path) ?? new Map<string, Diagnostic>();
      // Two folders that share a pack meet the same problem twice.
      byFile.set(problem.path, ofFile.set(JSON.stringify(diagnostic), diagnostic));
    }
    for (const line of logged) this.#log(line);
    const shown = new Map<string, string>();
    for (const [uri, diagnostics] of byFile) {
      const key = [...diagnostics.keys()].join('\n');
      shown.set(uri, key);
      if (this.#shown.get(uri) !== key) void this.#connection.sendDiagnostics({ uri, diagnostics: [...diagnostics.values()] });
    }
    for (const uri of this.#shown.keys()) {
      if (!byFile.has(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    this.#shown = shown;
  }
}

/** `file:///…`, and `memfs:/…` of a virtual workspace; a scheme of one letter would be a drive. */
const isAddress = (path: string): boolean => /^[a-z][\w+.-]+:\//i.test(path);
