import { Readable, pipeline, type Duplex } from 'node:stream';
import { parser } from 'stream-json';
import { pick } from 'stream-json/filters/Pick.js';
import { streamArray } from 'stream-json/streamers/StreamArray.js';
import { streamObject } from 'stream-json/streamers/StreamObject.js';
import type { Gathered } from '../../core/facts/import/gather.js';
import { isRaw, itemOf, rawOf, type Raw } from '../../core/facts/import/raw-values.js';
import { leftOut, type ImportedEntity } from '../../core/facts/import/records.js';
import { readSparqlRow } from '../../core/facts/import/sparql.js';
import { statementsOf } from '../../core/facts/import/wikidata-claims.js';
import { isWanted, readWikidataPerson, readWikidataThing, type WikidataWish } from '../../core/facts/import/wikidata-item.js';
import { InputError, linesOf, peek, type Input, type Progress } from './input.js';

type Form = 'lines' | 'sparql' | 'rows' | 'entities' | 'one';

/**
 * Tells the forms apart by their beginning: the dump's lines, SPARQL results in full or in short, Special:EntityData (or the API's
 * wbgetentities), a single item written over several lines.
 */
function formOf(head: string, name: string): Form {
  const start = head.replace(/^\ufeff/, '').trimStart();
  if (/^\{\s*"(?:head|results)"/.test(start)) return 'sparql';
  if (/^\{[^{}]{0,200}"entities"\s*:/.test(start)) return 'entities';
  if (/^\{[^\n]{0,400}?"statements"\s*:/.test(start) || (/^\{\s*"(?:id|type)"/.test(start) && /"labels"\s*:\s*\{\s*"[a-z-]+"\s*:\s*"/.test(start))) {
    throw new InputError(`${name} is an item of Wikidata’s REST interface, or shortened by a tool: download it from https://www.wikidata.org/wiki/Special:EntityData/Q42.json (with its number)`);
  }
  if (/^(?:\[\s*)?\{[^\n]{0,400}?"(?:type|labels|claims|pageid|id)"\s*:/.test(start)) return 'lines';
  if (/^\[\s*(?:\{\s*"|\]\s*$)/.test(start)) return 'rows';
  if (/^\{\s*"(?:type|id|pageid|labels|claims)"\s*:/.test(start)) return 'one';
  throw new InputError(`${name} is neither results of a SPARQL query in JSON nor a JSON dump of Wikidata: it begins with “${start.slice(0, 40).replace(/\s+/g, ' ')}”`);
}

/**
 * Reads inputs from Wikidata into `gathered`, one entry at a time: nothing is held but what is kept. Positions and countries that the
 * persons refer to are looked up in a second reading of the files; from standard input they are kept in passing.
 */
export async function readWikidata(inputs: readonly Input[], wish: WikidataWish, gathered: Gathered, progress: (state: Progress) => void): Promise<void> {
  const reading = new Reading(wish, gathered, progress);
  for (const input of inputs) await reading.first(input);
  reading.resolve();
  if (reading.missing().size > 0) for (const input of inputs) if (input.again) await reading.second(input);
  reading.resolve();
  reading.tell();
}

class Reading {
  readonly #wish: WikidataWish;
  readonly #gathered: Gathered;
  readonly #progress: (state: Progress) => void;
  /** Positions and places met in passing, by item. */
  readonly #things = new Map<string, { readonly post: ImportedEntity | undefined; readonly area: ImportedEntity | undefined }>();
  readonly #lineInputs = new Set<Input>();
  /** Places of items that were asked for and do not exist. */
  readonly #lacking = new Set<string>();
  #entries = 0;

  constructor(wish: WikidataWish, gathered: Gathered, progress: (state: Progress) => void) {
    this.#wish = wish;
    this.#gathered = gathered;
    this.#progress = progress;
  }

  async first(input: Input): Promise<void> {
    const rowProblems = this.#gathered.problems;
    await this.#each(input, {
      row: (row, number) => this.#gathered.add({ entities: readSparqlRow(row, number, this.#wish, rowProblems), problems: [] }),
      item: (item) => this.#person(item, !input.again),
      // A human being has P31 and Q5, an office-holder P39; without them a line need not be parsed.
      passes: (line) => (line.includes('"P39"') && (line.includes('"Q5"') || line.includes('"numeric-id":5'))) || (!input.again && /"P(?:1001|1308|297)"/.test(line)),
    });
  }

  async second(input: Input): Promise<void> {
    if (!this.#lineInputs.has(input)) return;
    const missing = this.missing();
    await this.#each(input, {
      row: () => undefined,
      item: (item) => this.#thing(item, missing),
      passes: (line) => {
        const id = /"id":\s*"(Q\d+)"/.exec(line.slice(0, 400))?.[1];
        return id === undefined || missing.has(id) || line.includes('"P297"');
      },
    });
  }

  /** What only the whole reading shows. */
  tell(): void {
    const { only, countries } = this.#wish;
    for (const place of this.#lacking) this.#gathered.problems.push(leftOut(place, 'Wikidata has no such item.'));
    if (this.#gathered.of('person').size > 0 || this.#gathered.problems.length > 0) return;
    const asked = [...only, ...countries];
    this.#gathered.problems.push(leftOut('the input', `None of the ${this.#entries.toLocaleString('en')} entries is a human being (P31: Q5) who held a position (P39)`
      + `${asked.length === 0 ? '' : ` and is asked for by --only or --country (${asked.join(', ')})`}.`));
  }

  /** Items that persons or posts refer to and nothing describes yet. */
  missing(): ReadonlySet<string> {
    const wanted = new Set<string>();
    for (const person of this.#gathered.of('person').values()) {
      for (const { post } of person.terms ?? []) if (post?.key !== undefined && post.name === undefined && !this.#gathered.of('post').has(post.key)) wanted.add(post.key);
      for (const one of [person.references?.['citizenship'] ?? []].flat()) if (one.key !== undefined && one.name === undefined && !this.#gathered.of('area').has(one.key)) wanted.add(one.key);
    }
    for (const post of this.#gathered.of('post').values()) {
      for (const one of [post.references?.['area'] ?? []].flat()) if (one.key !== undefined && !this.#gathered.of('area').has(one.key)) wanted.add(one.key);
    }
    return wanted;
  }

  /** Takes what was met in passing for what is missing; posts name areas, so twice. */
  resolve(): void {
    for (let round = 0; round < 2; round += 1) {
      const persons = [...this.#gathered.of('person').values()];
      const posts = new Set(persons.flatMap(({ terms }) => (terms ?? []).map(({ post }) => post?.key)));
      for (const id of this.missing()) {
        const thing = this.#things.get(id);
        const entity = posts.has(id) ? thing?.post : thing?.area;
        if (entity !== undefined) this.#gathered.add({ entities: [entity], problems: [] });
      }
    }
  }

  #person(item: Raw, keepThings: boolean): void {
    if (isWanted(item, this.#wish)) this.#gathered.add(readWikidataPerson(item, this.#wish));
    else if (keepThings && ['P1001', 'P1308', 'P297'].some((property) => statementsOf(item, property).length > 0)) this.#keep(item);
  }

  #thing(item: Raw, missing: ReadonlySet<string>): void {
    if (missing.has(itemOf(item['id']) ?? '') || statementsOf(item, 'P297').length > 0) this.#keep(item);
  }

  #keep(item: Raw): void {
    const id = itemOf(item['id']);
    if (id !== undefined) this.#things.set(id, { post: readWikidataThing(item, 'post', this.#wish), area: readWikidataThing(item, 'area', this.#wish) });
  }

  async #each(input: Input, { row, item, passes }: {
    readonly row: (row: Raw, number: number) => void; readonly item: (item: Raw) => void; readonly passes: (line: string) => boolean;
  }): Promise<void> {
    let bytes = 0;
    let seen = 0;
    const tell = (): void => {
      seen += 1;
      this.#entries += 1;
      this.#progress({ bytes, seen, kept: this.#gathered.count, ...(input.size !== undefined && { total: input.size }) });
    };
    const { head, whole } = await peek(input.text((taken) => {
      bytes = taken;
    }), 4096);
    if (head.trim() === '') throw new InputError(`${input.name} is empty`);
    const form = formOf(head, input.name);
    if (form === 'lines') {
      this.#lineInputs.add(input);
      let number = 0;
      for await (const line of linesOf(input.name, whole)) {
        number += 1;
        tell();
        this.#line(line, `${input.name}, line ${String(number)}`, passes, item);
      }
      return;
    }
    if (form !== 'sparql') this.#lineInputs.add(input);
    for await (const value of valuesOf(form, whole, input.name)) {
      tell();
      if (!isRaw(value)) this.#gathered.problems.push(leftOut(`${input.name}, entry ${String(seen)}`, 'It is no object.'));
      else if (value['missing'] !== undefined) this.#lacking.add(`${input.name}, ${String(value['id'])}`);
      else if (form === 'entities' || value['claims'] !== undefined) item(value);
      else row(value, seen);
    }
  }

  #line(line: string, place: string, passes: (line: string) => boolean, item: (item: Raw) => void): void {
    const text = line.trim().replace(/^\ufeff?\[?\s*(?=\{)/, '').replace(/\}\s*\]$/, '}').replace(/,$/, '');
    if (text === '' || text === '[' || text === ']' || text === '\ufeff[' || !passes(text)) return;
    try {
      item(rawOf(JSON.parse(text)));
    } catch {
      this.#gathered.problems.push(leftOut(place, 'This line is no JSON: is the file cut off?'));
    }
  }
}

/** A single value as a list of one. */
async function* inList(text: AsyncGenerator<string>): AsyncGenerator<string> {
  yield '[';
  yield* text;
  yield ']';
}

/** The values of a large JSON text, one at a time. */
async function* valuesOf(form: Exclude<Form, 'lines'>, text: AsyncGenerator<string>, name: string): AsyncGenerator<unknown> {
  const last: Duplex = form === 'entities' ? streamObject() : streamArray();
  const stages: readonly Duplex[] = form === 'rows' || form === 'one' ? [parser(), last] : [parser(), pick({ filter: form === 'entities' ? 'entities' : 'results.bindings' }), last];
  // The error reaches whoever iterates over the last stage.
  pipeline([Readable.from(form === 'one' ? inList(text) : text), ...stages], () => undefined);
  try {
    for await (const { value } of last as AsyncIterable<{ readonly value: unknown }>) yield value;
  } catch (error) {
    if (error instanceof InputError) throw error;
    const advice = form === 'sparql' || form === 'rows' ? ' The query service breaks an answer off after a minute: ask for less, such as one position at a time.' : '';
    throw new InputError(`${name} is no valid JSON (${error instanceof Error ? error.message : String(error)}): is it cut off?${advice}`);
  }
}
