import { hash64 } from '../hash.js';
import type { Source } from '../types.js';
import { slug } from './names.js';
import type { Cited, ImportedSource } from './records.js';

/** A citation as a pack's file writes it. */
export interface CitationEntry {
  readonly source: string;
  readonly locator?: string;
}

/** The sources that an import cites, each with an id that no other source has. */
export class SourceList {
  readonly #below: ReadonlyMap<string, Source>;
  readonly #ids = new Map<string, string>();
  readonly #entries = new Map<string, ImportedSource>();

  /** @param below the sources of the packs underneath: one with the same address is cited as it is there */
  constructor(below: ReadonlyMap<string, Source>) {
    this.#below = below;
  }

  cite(cited: readonly Cited[]): readonly CitationEntry[] {
    const found = cited.map(({ source, locator }) => ({ source: this.#idOf(source), ...(locator !== undefined && { locator }) }));
    return [...new Map(found.map((one) => [`${one.source}\0${one.locator ?? ''}`, one])).values()];
  }

  /** The sources that are cited in `entries`, in the order of their ids. */
  entries(used: ReadonlySet<string>): readonly (ImportedSource & { readonly id: string })[] {
    return [...this.#entries].filter(([id]) => used.has(id)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, source]) => ({ ...source, id }));
  }

  #idOf(source: ImportedSource): string {
    const key = JSON.stringify([source.id, source.URL, source.title, source.accessed]);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const wanted = source.id ?? madeOf(source);
    const isSame = (other: ImportedSource | undefined): boolean => other?.URL === source.URL && other?.title === source.title && other?.accessed === source.accessed;
    let id = wanted;
    for (let number = 2; this.#isTaken(id) && !isSame(this.#below.get(id)); number += 1) id = `${wanted}-${String(number)}`;
    this.#ids.set(key, id);
    if (!this.#below.has(id)) this.#entries.set(id, source);
    return id;
  }

  #isTaken(id: string): boolean {
    return this.#below.has(id) || this.#entries.has(id);
  }
}

/** "www.example.org/news/1" → "example-org-1a2b3c4d": stable, because it is made of the address. */
function madeOf({ URL, title }: ImportedSource): string {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(URL ?? '')?.[1];
  return `${slug((host ?? title).replaceAll('.', '-')).slice(0, 40).replace(/-$/, '') || 'source'}-${hash64(URL ?? title).slice(0, 8)}`;
}
