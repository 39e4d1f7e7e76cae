import { NAMESAKE_CROWD, withoutCrowdOfPersons } from '../index/crowds.js';
import type { Writing } from '../index/name-table.js';
import type { SectionParts } from './container-writer.js';
import { GrowingList } from './growing.js';
import { addToFilter, emptyFilter } from './hash-filter.js';
import { named } from './keyed.js';
import { bucketOf, hashWords, lengthBit, NAMES_DIFFER, SOME_SHOWN, writings } from './name-forms.js';
import { orderByKey } from './postings.js';
import type { Standing } from './standing.js';

/** Collects the written forms of names, and puts them in order at the end. */
export class NameFormsWriter {
  /** Of each form: where its tokens begin in `#tokens`. */
  readonly #starts = new GrowingList();
  readonly #tokens = new GrowingList();
  readonly #entities = new GrowingList();
  readonly #names = new GrowingList();
  longest = 0;

  /** Adds a form of an entity's name: words by preliminary number, which of its names it is. */
  add(words: readonly number[], written: readonly Writing[], entity: number, name: number): void {
    this.#starts.push(this.#tokens.length);
    for (const [index, word] of words.entries()) this.#tokens.push(word * 4 + writings.indexOf(written[index]!));
    this.#entities.push(entity);
    this.#names.push(name);
    this.longest = Math.max(this.longest, words.length);
  }

  /** The sections; `finalWord` gives each preliminary number's final one. */
  finish(finalWord: Uint32Array, standing: Standing): SectionParts {
    const count = this.#starts.length;
    this.#starts.push(this.#tokens.length);
    const starts = this.#starts.items;
    const tokens = this.#tokens.items;
    for (let at = 0; at < tokens.length; at += 1) tokens[at] = finalWord[tokens[at]! >>> 2]! * 4 + (tokens[at]! & 3);
    const words = tokens.map((token) => token >>> 2);
    const hashes = new Uint32Array(count);
    const lengths = new Uint32Array(finalWord.length);
    for (let form = 0; form < count; form += 1) {
      const from = starts[form]!;
      const length = starts[form + 1]! - from;
      hashes[form] = hashWords(words, from, length);
      lengths[words[from]!]! |= lengthBit(length);
    }
    const all: AddedForms = { starts, tokens, hashes, entities: this.#entities.items, names: this.#names.items };
    const { salient, rare } = groupedForms(all, standing);
    const filter = emptyFilter(rare.filter((form, at) => at === 0 || hashes[form] !== hashes[rare[at - 1]!]).length);
    for (const form of rare) addToFilter(filter, hashes[form]!);
    const [known, others] = [writeTable(salient, all, standing), writeTable(rare, all, standing)];
    return {
      held: { 'form.lengths': lengths, 'form.filter': filter, ...named('form.salient', known) },
      paged: named('form.rare', others),
    };
  }
}

/** Forms as they were added: each its tokens, the hash of its words, its bearer. */
interface AddedForms {
  readonly starts: Uint32Array;
  readonly tokens: Uint32Array;
  readonly hashes: Uint32Array;
  readonly entities: Uint32Array;
  readonly names: Uint32Array;
}

/**
 * All forms by hash, those of one hash in the order in which they were added; apart from one another those of words that
 * somebody salient bears in some form, and all others.
 */
function groupedForms({ hashes, entities }: AddedForms, standing: Standing): { readonly salient: Uint32Array; readonly rare: Uint32Array } {
  const buckets = Math.max(1, hashes.length >>> 1);
  const { starts, positions } = orderByKey(hashes.map((hash) => bucketOf(hash, buckets)), buckets);
  const salient = new GrowingList();
  const rare = new GrowingList();
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    // Stable: a bucket's forms come in the order in which they were added.
    const run = positions.subarray(starts[bucket], starts[bucket + 1]).sort((a, b) => hashes[a]! - hashes[b]! || a - b);
    for (let from = 0; from < run.length;) {
      let to = from + 1;
      while (to < run.length && hashes[run[to]!] === hashes[run[from]!]) to += 1;
      const group = run.subarray(from, to);
      const list = group.some((form) => standing.isSalient(entities[form]!)) ? salient : rare;
      for (const form of group) list.push(form);
      from = to;
    }
  }
  return { salient: salient.items, rare: rare.items };
}

/** A table of forms (see `FormTable`), which come by hash. */
function writeTable(forms: Uint32Array, all: AddedForms, standing: Standing): { readonly buckets: Uint32Array; readonly rows: Uint32Array } {
  const bucketCount = Math.max(1, forms.length >>> 1);
  const buckets = new Uint32Array(bucketCount + 1);
  const rows = new GrowingList();
  let at = 0;
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    const from = at;
    while (at < forms.length && bucketOf(all.hashes[forms[at]!]!, bucketCount) === bucket) at += 1;
    for (const alike of alikeForms(forms.subarray(from, at).sort(), all)) addRow(rows, alike, all, standing);
    buckets[bucket + 1] = rows.length;
  }
  return { buckets, rows: rows.items };
}

/** The forms of one bucket by their words, and among them by each way of writing, both in the order of their first form. */
function alikeForms(forms: Uint32Array, all: AddedForms): readonly (readonly number[])[] {
  const groups: number[][][] = [];
  for (const form of forms) {
    const words = groups.find(([alike]) => isSame(alike![0]!, form, 2, all));
    if (!words) groups.push([[form]]);
    else {
      const alike = words.find(([first]) => isSame(first!, form, 0, all));
      if (alike) alike.push(form);
      else words.push([form]);
    }
  }
  return groups.flat();
}

/** Compares the tokens of two forms without their lowest `ignored` bits. */
function isSame(a: number, b: number, ignored: number, { starts, tokens }: AddedForms): boolean {
  const startA = starts[a]!;
  const startB = starts[b]!;
  const length = starts[a + 1]! - startA;
  if (starts[b + 1]! - startB !== length) return false;
  for (let at = 0; at < length; at += 1) {
    if (tokens[startA + at]! >>> ignored !== tokens[startB + at]! >>> ignored) return false;
  }
  return true;
}

/** One row: forms that are written alike, with all that bear them. */
function addRow(rows: GrowingList, alike: readonly number[], { starts, tokens, entities, names }: AddedForms, standing: Standing): void {
  // An entity with two names that are written alike bears the first of them.
  const bearers = alike.filter((form, index) => index === 0 || entities[form] !== entities[alike[index - 1]!]);
  const shown = shownOf(bearers, entities, standing);
  const named = bearers.some((form) => names[form] !== 0);
  const from = starts[alike[0]!]!;
  const to = starts[alike[0]! + 1]!;
  rows.push((to - from) * 4 + (named ? NAMES_DIFFER : 0) + (shown ? SOME_SHOWN : 0));
  rows.push(bearers.length);
  if (shown) rows.push(shown.length);
  for (let at = from; at < to; at += 1) rows.push(tokens[at]!);
  for (const index of shown ?? []) rows.push(index);
  for (const form of bearers) rows.push(entities[form]!);
  if (named) for (const form of bearers) rows.push(names[form]!);
}

/** Of a crowd of namesakes the places of those that are given; undefined where all are. */
function shownOf(bearers: readonly number[], entities: Uint32Array, standing: Standing): readonly number[] | undefined {
  if (bearers.length <= NAMESAKE_CROWD) return undefined;
  const places = bearers.map((form, index) => ({ entity: entities[form]!, index }));
  const shown = withoutCrowdOfPersons(places, ({ entity }) => standing.isPerson(entity), ({ entity }) => standing.holdsOffice(entity));
  return shown.length === places.length ? undefined : shown.map(({ index }) => index);
}
