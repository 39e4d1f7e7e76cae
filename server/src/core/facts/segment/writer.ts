import type { DayNumber } from '../../values/date.js';
import { signRules, wordsBorne } from '../index/beside.js';
import { postsByLabel, type LabelledBase } from '../index/labels.js';
import { readForm } from '../index/name-table.js';
import { acronymKey } from '../index/name-tokens.js';
import { derivedForms, personWords } from '../index/person-forms.js';
import { QuotationIndex, wordingsOf } from '../index/quotations.js';
import { entityOf, isMissing } from '../layer.js';
import { mergeParts } from '../layer/merge-parts.js';
import { entityKinds, type EntityOf, type PackData } from '../pack-data.js';
import type { Area, Entity, EntityKind, Organization, PackInfo, Person, Post, Quotation } from '../types.js';
import { joinSections, writeEnding, type Ending } from './container-writer.js';
import { GrowingList } from './growing.js';
import { writeHolders } from './holders.js';
import { hashId, writeIds } from './ids.js';
import { addTo, writeKeyed } from './keyed.js';
import { placeKey, printOf, readPlace, type PostPlace } from './post-places.js';
import { NameFormsWriter } from './name-forms-writer.js';
import { ReadyWriter } from './ready.js';
import { MOST_SIGNED } from './postings.js';
import { RecordsWriter, type PlacedPart } from './records-writer.js';
import { DERIVED_NAME, type SegmentMeta } from './segment-meta.js';
import { MOST_SALIENT, Standing } from './standing.js';
import { TermsWriter } from './terms-writer.js';
import { WordsWriter } from './words-writer.js';

/** What stands below the segment: its posts may lie in areas and belong to organisations of there. */
export type Below = Pick<LabelledBase, 'areas' | 'organizations'>;

/**
 * Writes a segment entity by entity: the records go out as they come, and what is kept until `finish` is some tens of bytes for
 * a person. Entities must come by kind, in the order of `entityKinds`, each once.
 */
export class SegmentWriter {
  readonly #packs: readonly PackInfo[];
  readonly #below: Below;
  readonly #mostSalient: number;
  readonly #checked: boolean;
  readonly #knownTo: ReadonlyMap<string, DayNumber>;
  readonly #records: RecordsWriter;
  readonly #words = new WordsWriter();
  readonly #forms = new NameFormsWriter();
  readonly #terms: TermsWriter;
  readonly #ready = new ReadyWriter();
  readonly #hashes = new GrowingList();
  readonly #counts: Record<EntityKind, number> = { person: 0, organization: 0, post: 0, area: 0, event: 0, figure: 0, quotation: 0 };
  readonly #unmade: number[] = [];
  readonly #areas = new Map<string, Area>();
  readonly #organizations = new Map<string, Organization>();
  readonly #posts = new Map<string, Post>();
  readonly #quotations = new Map<Quotation, number>();
  readonly #lists: Record<'acronym' | 'role' | 'capital' | 'place', Map<string, number[]>> =
    { acronym: new Map(), role: new Map(), capital: new Map(), place: new Map() };

  /**
   * @param write takes the bytes of the records, which stand right behind the header
   * @param mostSalient see `MOST_SALIENT`
   * @param checked false for a file that is only ever read whole: it needs no checksums of its parts
   */
  constructor(packs: readonly PackInfo[], write: (bytes: Uint8Array) => void, below: Below = nothingBelow, mostSalient = MOST_SALIENT, checked = true) {
    this.#packs = packs;
    this.#below = below;
    this.#mostSalient = mostSalient;
    this.#knownTo = new Map(packs.map(({ id, asOf }) => [id, asOf.last]));
    this.#records = new RecordsWriter(write, checked);
    this.#checked = checked;
    this.#terms = new TermsWriter(this.#knownTo);
  }

  /** Adds an entity: all that packs say of it, the lowest first. */
  add(parts: readonly [PlacedPart, ...PlacedPart[]]): void {
    const [{ part: lowest }, ...above] = parts;
    const number = this.#hashes.length;
    this.#records.add(parts);
    this.#hashes.push(hashId(lowest.kind, lowest.id));
    this.#counts[lowest.kind] += 1;
    const merged = above.reduce((below, { part }) => mergeParts(below, part, this.#knownTo), lowest);
    const made = entityOf(lowest.kind, merged as never);
    if (isMissing(made)) this.#unmade.push(number);
    else this.#index(made, number);
  }

  /** The header, which belongs before the records, and what belongs behind them. */
  finish(packs: readonly Pick<PackData, 'sources'>[]): Ending {
    const standing = new Standing(this.#terms.holders, this.#counts.person, this.#hashes.length, this.#mostSalient);
    const areSigned = this.#counts.person <= MOST_SIGNED;
    const words = this.#words.finish(standing, areSigned);
    const records = this.#records.finish(packs);
    const ready = this.#ready.finish();
    const meta: SegmentMeta = {
      packs: this.#packs, counts: entityKinds.map((kind) => this.#counts[kind]), unmade: this.#unmade, heldWords: words.heldWords, borneWords: words.borneWords, longestForm: this.#forms.longest,
      packSources: records.packSources, signs: areSigned ? signRules() : '', ready: ready.lengths,
    };
    const keyed = {
      ...writeKeyed('acronym', this.#lists.acronym), ...writeKeyed('role', this.#lists.role), ...writeKeyed('capital', this.#lists.capital),
      ...writeKeyed('place', this.#lists.place), ...writeKeyed('label', this.#labels()), ...this.#placePrints(), ...this.#wordings(),
    };
    const sections = joinSections([
      words.sections, this.#forms.finish(words.finalWord, standing), records.sections, this.#terms.finish(),
      writeHolders(standing.holders, this.#terms.reaches), { held: keyed, paged: {} }, writeIds(this.#hashes.items, this.#counts.person), ready.sections,
    ]);
    return writeEnding(meta, sections, records.written, this.#checked);
  }

  #index(entity: Entity, number: number): void {
    switch (entity.kind) {
      case 'person': return this.#indexPerson(entity, number);
      case 'organization':
        this.#organizations.set(entity.id, entity);
        return this.#nameBody(entity, number);
      case 'area':
        this.#areas.set(entity.id, entity);
        for (const { value } of entity.capital) addTo(this.#lists.capital, value, number);
        return this.#nameBody(entity, number);
      case 'post':
        this.#posts.set(entity.id, entity);
        addTo(this.#lists.role, entity.role, number);
        if (entity.area !== undefined) addTo(this.#lists.place, placeKey('area', entity.area), number);
        if (entity.organization !== undefined) addTo(this.#lists.place, placeKey('organization', entity.organization), number);
        return;
      case 'quotation':
        this.#quotations.set(entity, number);
        return;
      case 'event': case 'figure': return this.#ready.addPhrases(entity, number);
    }
  }

  #indexPerson(person: Person, number: number): void {
    const words = personWords(person);
    const derived = derivedForms(person);
    for (const { form, name } of words.forms) {
      const listed = person.names.indexOf(name);
      this.#name(form, number, listed >= 0 ? listed : DERIVED_NAME + derived.indexOf(form));
    }
    const borne = wordsBorne(person, words.tokens);
    for (const word of words.family) this.#words.call('family', word, number, borne);
    for (const word of words.given) this.#words.call('given', word, number, borne);
    for (const word of words.tokens) this.#words.call('token', word, number, borne);
    this.#terms.add(person, number);
  }

  #nameBody(entity: Area | Organization, number: number): void {
    const { names, kind } = entity;
    this.#ready.addPlace(entity, number);
    for (const [index, name] of names.entries()) {
      if (name.kind === 'misspelling') continue;
      this.#name(name.name, number, index);
      if (kind === 'organization' && name.kind === 'acronym') addTo(this.#lists.acronym, acronymKey(name.name), number);
    }
  }

  #name(form: string, number: number, name: number): void {
    const { folds, writings } = readForm(form);
    if (folds.length > 0) this.#forms.add(folds.map((fold) => this.#words.number(fold)), writings, number, name);
  }

  #labels(): ReadonlyMap<string, readonly number[]> {
    const numbers = new Map([...this.#posts.values()].map((post, index) => [post, index]));
    const first = this.#counts.person + this.#counts.organization;
    const made = this.#madeNumbers(first, this.#counts.post);
    const labels = postsByLabel({
      posts: this.#posts,
      areas: { get: (id) => this.#place('area', id) }, organizations: { get: (id) => this.#place('organization', id) },
    });
    return new Map([...labels].map(([label, posts]) => [label, posts.map((post) => made[numbers.get(post)!]!)]));
  }

  #place<K extends 'area' | 'organization'>(kind: K, id: string): EntityOf[K] | undefined {
    const own = kind === 'area' ? this.#areas.get(id) : this.#organizations.get(id);
    return (own ?? (kind === 'area' ? this.#below.areas : this.#below.organizations).get(id)) as EntityOf[K] | undefined;
  }

  /** For each place of posts what it was called when labels were taken apart, and which of them lie outside this segment. */
  #placePrints(): Readonly<Record<string, Uint32Array>> {
    const places = [...this.#lists.place.keys()].sort().map(readPlace);
    const isOutside = ({ kind, id }: PostPlace): boolean => !(kind === 'area' ? this.#areas : this.#organizations).has(id);
    return {
      'place.prints': Uint32Array.from(places, ({ kind, id }) => printOf(this.#place(kind, id))),
      'place.outside': Uint32Array.from(places.flatMap((place, index) => (isOutside(place) ? [index] : []))),
    };
  }

  /** The numbers of a kind's entities without those that could not be made. */
  #madeNumbers(first: number, count: number): readonly number[] {
    const unmade = new Set(this.#unmade);
    return Array.from({ length: count }, (_, index) => first + index).filter((number) => !unmade.has(number));
  }

  /** Quotations by speaker; wordings by phrase, a pair of numbers each: the quotation and which of its wordings. */
  #wordings(): ReturnType<typeof writeKeyed> {
    const bySpeaker = new Map<string, number[]>();
    for (const [quotation, number] of this.#quotations) addTo(bySpeaker, quotation.speaker, number);
    const texts = new Map([...this.#quotations.keys()].map((quotation) => [quotation, wordingsOf(quotation).map(({ text }) => text)]));
    const { byPhrase } = new QuotationIndex(this.#quotations.keys());
    const pairs = new Map([...byPhrase].map(([phrase, wordings]) => [phrase, wordings.flatMap(({ quotation, text, own }) =>
      [this.#quotations.get(quotation)!, own ? 0 : texts.get(quotation)!.indexOf(text, 1)])]));
    return { ...writeKeyed('speaker', bySpeaker), ...writeKeyed('phrase', pairs) };
  }
}

const nothingBelow: Below = { areas: new Map(), organizations: new Map() };
