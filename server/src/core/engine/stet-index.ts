import type { Finding } from '../checks/define-check.js';
import { holdingIndex } from '../text/block-holding.js';
import type { Draft } from '../text/draft.js';
import { oneLine } from '../text/one-line.js';
import type { Span } from '../text/span.js';
import { scopeOf } from './stet-place.js';
import type { Stet } from './types.js';

/** The stets of one scope that name the same check and the same words, or leave the same of both out: each of them fits the same findings. */
export interface AlikeStets {
  /** In the order in which they are asked, with their places in it. */
  readonly stets: readonly { readonly stet: Stet; readonly place: number }[];
}

interface Scope {
  readonly span: Span;
  readonly alike: Map<string, { readonly stets: { stet: Stet; place: number }[] }>;
}

/** Which stets fit a finding, found by its place, check and words: a long draft may have thousands of both. */
export class StetIndex {
  /** Scopes of comments are blocks, those of stets beside the draft sentences: within each list none lies over another. */
  readonly #scopes: readonly (readonly Scope[])[];
  readonly #draft: Draft;

  constructor(stets: readonly Stet[], draft: Draft) {
    this.#draft = draft;
    const ofComments = new Map<number, Scope>();
    const beside = new Map<number, Scope>();
    for (const [place, stet] of stets.entries()) {
      const span = stet.beside ? stet.scope : scopeOf(stet, draft);
      if (span === undefined) continue;
      const list = stet.beside ? beside : ofComments;
      const scope = list.get(span.start) ?? { span, alike: new Map() };
      list.set(span.start, scope);
      const key = keyOf(stet.check, stet.words === undefined ? undefined : oneLine(stet.words));
      const alike = scope.alike.get(key);
      if (alike) alike.stets.push({ stet, place });
      else scope.alike.set(key, { stets: [{ stet, place }] });
    }
    this.#scopes = [ofComments, beside].map((list) => [...list.values()].sort((a, b) => a.span.start - b.span.start));
  }

  /** All stets that fit a finding. */
  fitting({ check, span }: Finding): readonly AlikeStets[] {
    const found: AlikeStets[] = [];
    for (const scopes of this.#scopes) {
      const scope = scopes[holdingIndex(scopes, span)];
      if (scope === undefined) continue;
      const words = oneLine(this.#draft.text.slice(span.start, span.end));
      for (const key of [keyOf(check, words), keyOf(check, undefined), keyOf(undefined, words), keyOf(undefined, undefined)]) {
        const alike = scope.alike.get(key);
        if (alike) found.push(alike);
      }
    }
    return found;
  }
}

/** No id of a check holds a line break. */
const keyOf = (check: string | undefined, words: string | undefined): string => `${check ?? ''}\n${words === undefined ? '' : `“${words}`}`;
