import type { FactLookUp } from '../facts/look-up.js';
import type { Area, Organization, Person } from '../facts/types.js';
import type { BlockReading } from '../mentions/types.js';
import type { Draft, DraftFormat } from '../text/draft.js';
import { shift } from '../text/span.js';
import { findEventClaims } from './event-claims.js';
import { findNamed } from './find-named.js';
import { linkOffices } from './link-offices.js';
import { introducedBy, linkCandidates, linkOpen, maybeMeantBy, personCandidates, type Candidate } from './link-persons.js';
import { isQuoted, type NamedBlock } from './named-block.js';
import { placeLinks, type OwnLinks } from './place-links.js';
import { resolveDate } from './resolve-date.js';
import type { Links, NamedLink, PersonLink, StoryDate } from './types.js';

/** What the links of every block depend on beside its text. */
export interface LinkWorld {
  readonly facts: FactLookUp;
  readonly storyDate: StoryDate;
  readonly format: DraftFormat;
}

/**
 * Links one block, as if it stood alone at the beginning of a draft, and moves the links to wherever the block stands. Its links
 * depend on other blocks by two sets of persons only, those whom the draft names in full and those whom it speaks of; the
 * linker remembers which of them it has asked for, and links anew only where an answer has changed.
 */
export class BlockLinker {
  readonly introduces: readonly Person[];
  readonly #world: LinkWorld;
  readonly #block: NamedBlock;
  readonly #draft: Draft;
  readonly #candidates: readonly Candidate[];
  readonly #maybeMeant: readonly Person[];
  /** The links that no other block bears on. */
  readonly #settled: Pick<OwnLinks, 'organizations' | 'areas' | 'dates' | 'acronyms' | 'eventClaims'>;
  #introduced: string | undefined;
  #linked: readonly PersonLink[] = [];
  /** Those whom the persons that are still open may be. */
  #open: readonly Person[] = [];
  #met: string | undefined;
  #alone: Links | undefined;
  #placed: PlacedLinks | undefined;

  /** `text` is the block's stretch of the draft, marks and all. */
  constructor(reading: BlockReading, text: string, world: LinkWorld) {
    const { facts, storyDate, format } = world;
    const hits = findNamed(reading, facts);
    const block: NamedBlock = { index: 0, offset: 0, reading, hits, hitAt: new Map(hits.map((hit) => [hit.from, hit])) };
    this.#world = world;
    this.#block = block;
    this.#draft = {
      text, format, frontMatter: [], comments: [],
      blocks: [{ kind: reading.kind, span: { start: 0, end: text.length }, prose: reading.prose }],
    };
    this.#candidates = personCandidates(block, facts);
    this.introduces = introducedBy(this.#candidates);
    this.#maybeMeant = maybeMeantBy(this.#candidates, facts);
    const dates = block.reading.dates.map((mention) => {
      const value = mention.value ?? resolveDate(mention, storyDate.value);
      const { span } = mention;
      return { span, text: text.slice(span.start, span.end), block, mention, quoted: isQuoted(block, span), ...(value && { value }) };
    });
    this.#settled = {
      dates,
      areas: namedLinks<Area>(text, block, 'area'),
      organizations: namedLinks<Organization>(text, block, 'organization'),
      acronyms: reading.acronyms.map((mention) => ({ block, mention, quoted: isQuoted(block, mention.span) })),
      eventClaims: findEventClaims([block], dates, facts),
    };
  }

  /** First step: the persons of the block, those open who are linked by the rest of the draft. */
  linkPersons(introduced: ReadonlySet<Person>): readonly PersonLink[] {
    const asked = answers(this.#maybeMeant, introduced);
    if (asked !== this.#introduced) {
      this.#introduced = asked;
      this.#linked = linkCandidates(this.#draft, this.#candidates, this.#world.facts, this.#world.storyDate, introduced);
      this.#open = this.#linked.flatMap(({ outcome, candidates }) => (outcome === 'ambiguous' ? candidates : []));
      this.#alone = undefined;
    }
    return this.#linked;
  }

  /** Second step, once every block has done the first: all links of the block alone, its offset 0. The same object while nothing changes. */
  linkAlone(met: ReadonlySet<Person>): Links {
    const asked = answers(this.#open, met);
    if (this.#alone !== undefined && asked === this.#met) return this.#alone;
    this.#met = asked;
    const { facts, storyDate } = this.#world;
    const persons = linkOpen(this.#linked, met);
    const blocks = [this.#block];
    const offices = linkOffices({ draft: this.#draft, blocks, facts, storyDate, persons, ...this.#settled });
    return (this.#alone = {
      draft: this.#draft, storyDate, facts, blocks, persons, offices, ...this.#settled,
      get quotations(): never {
        throw new Error('Who speaks depends on the blocks before: a check that reads quotations reads the whole draft.');
      },
      holdings: (person) => facts.postsHeldBy(person.id, storyDate.value),
    });
  }

  /** The block, and its links where the block stands in a state of the draft; `alone` are those of that state. */
  placeAt(index: number, offset: number, alone: Links): PlacedLinks {
    const placed = this.#placed;
    if (placed !== undefined && placed.alone === alone && placed.block.index === index && placed.block.offset === offset) return placed;
    return (this.#placed = new PlacedLinks(alone, { ...this.#block, index, offset }));
  }
}

/** A block at its place. Its links are moved there when they are asked for: a key moves all blocks behind it. */
export class PlacedLinks {
  readonly alone: Links;
  readonly block: NamedBlock;
  #links: OwnLinks | undefined;

  constructor(alone: Links, block: NamedBlock) {
    this.alone = alone;
    this.block = block;
  }

  get links(): OwnLinks {
    return (this.#links ??= placeLinks(this.alone, this.block));
  }
}

/** Which of `asked` are in the set, as a string that is equal where the answers are. */
function answers(asked: readonly Person[], known: ReadonlySet<Person>): string {
  let found = '';
  for (let index = 0; index < asked.length; index++) if (known.has(asked[index]!)) found += `${index} `;
  return found;
}

/** All mentions of entities of one kind by a name of theirs. Where several bear the name, the usual one of the first is taken. */
function namedLinks<E extends Area | Organization>(text: string, block: NamedBlock, kind: E['kind']): readonly NamedLink<E>[] {
  return block.hits.flatMap(({ from, to, hits }) => {
    const bearers = hits.filter(({ entity }) => entity.kind === kind);
    // "Moscow" is the city first and a word for the government second.
    const hit = bearers.find(({ name }) => name.kind !== 'metonym') ?? bearers[0];
    if (!hit) return [];
    const { tokens } = block.reading;
    const span = shift({ start: tokens[from]!.start, end: tokens[to - 1]!.end }, block.offset);
    return [{
      span,
      text: text.slice(span.start, span.end),
      block,
      from,
      to,
      entity: hit.entity as E,
      name: hit.name,
      quoted: isQuoted(block, { start: tokens[from]!.start, end: tokens[to - 1]!.end }),
      possessive: tokens[to - 1]!.possessive,
    }];
  });
}
