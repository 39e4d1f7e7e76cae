import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createAnalyzer, type Analyzer } from '../core/engine/analyze.js';
import type { Analysis, SideStet } from '../core/engine/types.js';
import { draftFormat } from './convert.js';
import type { Documents } from './documents.js';
import type { Clock } from './host.js';
import type { Log } from './guard.js';
import type { Project, Projects } from './projects.js';

/** A draft as analysed: what every answer about it is made from. */
export interface AnalyzedDraft {
  readonly document: TextDocument;
  readonly version: number;
  readonly analysis: Analysis;
}

interface Kept extends AnalyzedDraft {
  readonly project: Project;
  readonly today: string;
  readonly sideStets: readonly SideStet[];
  readonly evidence: Project['evidence'];
}

/** Analyses open drafts, each state of one only once. */
export class Drafts {
  readonly #documents: Documents;
  readonly #projects: Projects;
  readonly #sideStets: (uri: string) => Promise<readonly SideStet[]>;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #analyzers = new Map<string, Analyzer>();
  readonly #kept = new Map<string, Kept>();
  readonly #failuresLogged = new Set<string>();
  readonly #listeners: ((uri: string) => void)[] = [];

  constructor(documents: Documents, projects: Projects, sideStets: (uri: string) => Promise<readonly SideStet[]>, clock: Clock, log: Log) {
    this.#documents = documents;
    this.#projects = projects;
    this.#sideStets = sideStets;
    this.#clock = clock;
    this.#log = log;
  }

  /** True for a document whose text is checked: prose that somebody writes, not a log or the old side of a comparison. */
  isDraft(uri: string): boolean {
    const document = this.#documents.get(uri)?.text;
    return document !== undefined && draftFormat(document.languageId) !== undefined && !NOT_WRITTEN.test(uri);
  }

  /** Calls `listen` after each new analysis of a draft. */
  analyzed(listen: (uri: string) => void): void {
    this.#listeners.push(listen);
  }

  /** The draft in its present state; undefined where the document is closed or no draft. */
  async analyze(uri: string): Promise<AnalyzedDraft | undefined> {
    if (!this.isDraft(uri)) return undefined;
    const [project, sideStets] = await Promise.all([this.#projects.of(uri), this.#sideStets(uri)]);
    // The document may have been changed or closed while the settings were read: only its present state counts.
    const document = this.#documents.get(uri)?.text;
    const format = document && draftFormat(document.languageId);
    if (!document || !format) return undefined;
    const kept = this.#kept.get(uri);
    const today = this.#clock.today();
    const { evidence } = project;
    if (kept && kept.version === document.version && kept.document === document && kept.today === today && kept.evidence === evidence && kept.sideStets === sideStets
      && kept.project.facts.generation === project.facts.generation && sameSettings(kept.project, project)) return kept;
    const analysis = this.#analyzerOf(uri).analyze({ text: document.getText(), format, facts: project.facts, settings: project.settings, today, ...(evidence && { evidence }), sideStets });
    this.#logFailures(analysis);
    const result: Kept = { document, version: document.version, analysis, project, today, evidence, sideStets };
    this.#kept.set(uri, result);
    for (const listen of this.#listeners) listen(uri);
    return result;
  }

  close(uri: string): void {
    this.#analyzers.delete(uri);
    this.#kept.delete(uri);
  }

  #analyzerOf(uri: string): Analyzer {
    let analyzer = this.#analyzers.get(uri);
    if (!analyzer) {
      analyzer = createAnalyzer();
      this.#analyzers.set(uri, analyzer);
    }
    return analyzer;
  }

  /** A check that crashes does so at every keystroke: one line for each kind of crash is enough. */
  #logFailures({ failures }: Analysis): void {
    for (const { check, error } of failures) {
      if (this.#failuresLogged.has(`${check}\n${error}`)) continue;
      this.#failuresLogged.add(`${check}\n${error}`);
      this.#log(`The check ${check} failed: ${error}`);
    }
  }
}

/** Schemes of documents that an editor shows but nobody publishes: old states of files, output, conversations. */
const NOT_WRITTEN = /^(?:git|gitfs|gitlens|svn|output|debug|review|pr|comment|chat\w*|extension-output|vscode-(?:scm|chat[\w-]*|interactive[\w-]*|notebook-cell-output)):/i;

const sameSettings = (a: Project, b: Project): boolean =>
  a.settings === b.settings || JSON.stringify(a.settings) === JSON.stringify(b.settings);
