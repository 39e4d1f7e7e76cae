import type { FactLookUp, Holding, NameHit } from '../facts/look-up.js';
import type { PersonList } from '../facts/person-list.js';
import type { Area, Organization, Person } from '../facts/types.js';
import type { BlockReading } from '../mentions/types.js';
import type { Draft, DraftFormat } from '../text/draft.js';
import { gathered } from '../text/gathered.js';
import { shift } from '../text/span.js';
import type { Token } from '../text/tokens.js';
import { isCountry } from './places/areas-named.js';
import { findEventClaims } from './events/event-claims.js';
import { findNamed } from './find-named.js';
import { linkOffices } from './offices/link-offices.js';
import { introducedBy, linkCandidates, linkOpen, maybeMeantBy, personCandidates, type Candidate } from './persons/link-persons.js';
import { isQuoted, type NamedBlock } from './named-block.js';
import { MovedLinks, type OwnLinks } from './places/place-links.js';
import { isComing } from './dates/coming-weekday.js';
import { resolveDate } from './dates/resolve-date.js';
import { namesThing } from './places/thing-names.js';
import type { DateLink, Links, NamedLink, PersonLink, StoryDate } from './types.js';

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
  private readonly world: LinkWorld;
  private readonly own: NamedBlock;
  private readonly draft: Draft;
  private readonly candidates: readonly Candidate[];
  private readonly maybeMeant: readonly PersonList[];
  private readonly settled: SettledLinks;
  private askedIntroduced: ReadonlySet<Person> | undefined;
  private answeredIntroduced: string | undefined;
  private linked: readonly PersonLink[] = [];
  /** Whom the persons are linked to. */
  linkedPersons: readonly Person[] = [];
  /** Those whom the persons that are still open may be. */
  private open: readonly PersonList[] = [];
  private askedMet: ReadonlySet<Person> | undefined;
  private answeredMet: string | undefined;
  private ownLinks: Links | undefined;
  private lastPlace: PlacedLinks | undefined;

  /** `text` is the block's stretch of the draft, marks and all. */
  constructor(reading: BlockReading, text: string, world: LinkWorld) {
    const { facts, storyDate, format } = world;
    const hits = findNamed(reading, facts);
    const block: NamedBlock = { index: 0, offset: 0, reading, hits };
    this.world = world;
    this.own = block;
    this.draft = {
      text, format, frontMatter: [], comments: [],
      blocks: [{ kind: reading.kind, span: { start: 0, end: text.length }, prose: reading.prose }],
    };
    this.candidates = personCandidates(block, facts);
    this.introduces = introducedBy(this.candidates);
    this.maybeMeant = maybeMeantBy(this.candidates, facts);
    const dates = block.reading.dates.map((mention) => {
      const value = mention.value ?? resolveDate(mention, storyDate.value, isComing(reading, mention));
      const { span } = mention;
      const link: { -readonly [K in keyof DateLink]: DateLink[K] } = { span, text: text.slice(span.start, span.end), block, mention, quoted: isQuoted(block, span) };
      if (value) link.value = value;
      return link;
    });
    this.settled = {
      dates,
      areas: namedLinks<Area>(text, block, 'area'),
      organizations: namedLinks<Organization>(text, block, 'organization'),
      acronyms: reading.acronyms.map((mention) => ({ block, mention, quoted: isQuoted(block, mention.span) })),
      eventClaims: findEventClaims([block], dates, facts),
    };
  }

  /** First step: whom the block speaks of, those included who are linked by the rest of the draft. */
  linkPersons(introduced: ReadonlySet<Person>): readonly Person[] {
    if (introduced === this.askedIntroduced) return this.linkedPersons;
    this.askedIntroduced = introduced;
    const asked = answers(this.maybeMeant, introduced);
    if (asked !== this.answeredIntroduced) {
      this.answeredIntroduced = asked;
      this.linked = linkCandidates(this.draft, this.candidates, this.world.facts, this.world.storyDate, introduced);
      this.linkedPersons = [...new Set(gathered(this.linked, ({ person }) => person ?? none))];
      this.open = gathered(this.linked, ({ outcome, candidates }) => (outcome === 'ambiguous' ? candidates : none));
      this.ownLinks = undefined;
    }
    return this.linkedPersons;
  }

  /** Second step, once every block has done the first: all links of the block alone, its offset 0. The same object while nothing changes. */
  linkAlone(met: ReadonlySet<Person>): Links {
    if (this.ownLinks !== undefined && met === this.askedMet) return this.ownLinks;
    this.askedMet = met;
    const asked = answers(this.open, met);
    if (this.ownLinks !== undefined && asked === this.answeredMet) return this.ownLinks;
    this.answeredMet = asked;
    const { facts, storyDate } = this.world;
    return (this.ownLinks = new BlockLinks(this.draft, storyDate, facts, [this.own], linkOpen(this.linked, met), this.settled));
  }

  /** The block, and its links where the block stands in a state of the draft; `alone` are those of that state. */
  placeAt(index: number, offset: number, alone: Links): PlacedLinks {
    const placed = this.lastPlace;
    if (placed !== undefined && placed.alone === alone && placed.block.index === index && placed.block.offset === offset) return placed;
    return (this.lastPlace = new PlacedLinks(alone, { ...this.own, index, offset }));
  }
}

const none: readonly never[] = [];

/** All links of one block as if it were a draft of its own. */
class BlockLinks implements Links {
  readonly organizations: OwnLinks['organizations'];
  readonly areas: OwnLinks['areas'];
  readonly dates: OwnLinks['dates'];
  readonly acronyms: OwnLinks['acronyms'];
  readonly eventClaims: OwnLinks['eventClaims'];
  readonly offices: OwnLinks['offices'];

  constructor(
    readonly draft: Draft, readonly storyDate: StoryDate, readonly facts: FactLookUp, readonly blocks: readonly NamedBlock[],
    readonly persons: OwnLinks['persons'], { organizations, areas, dates, acronyms, eventClaims }: SettledLinks,
  ) {
    this.organizations = organizations;
    this.areas = areas;
    this.dates = dates;
    this.acronyms = acronyms;
    this.eventClaims = eventClaims;
    this.offices = linkOffices(this);
  }

  get quotations(): never {
    throw new Error('Who speaks depends on the blocks before: a check that reads quotations reads the whole draft.');
  }

  holdings(person: Person): readonly Holding[] {
    return this.facts.postsHeldBy(person.id, this.storyDate.value);
  }
}

/** The links that no other block bears on. */
type SettledLinks = Pick<OwnLinks, 'organizations' | 'areas' | 'dates' | 'acronyms' | 'eventClaims'>;

/** A block at its place. Its links are moved there when they are asked for: a key moves all blocks behind it. */
export class PlacedLinks {
  readonly alone: Links;
  readonly block: NamedBlock;
  private moved: OwnLinks | undefined;

  constructor(alone: Links, block: NamedBlock) {
    this.alone = alone;
    this.block = block;
  }

  get links(): OwnLinks {
    return (this.moved ??= new MovedLinks(this.alone, this.block));
  }
}

/** Who of the lists is in the set, as a string that is equal where the answers are. */
function answers(asked: readonly PersonList[], known: ReadonlySet<Person>): string {
  let found = '';
  for (let index = 0; index < asked.length; index++) for (const { id } of asked[index]!.among(known)) found += `${index} ${id} `;
  return found;
}

/** "The Minsk agreements"; what is called after a country or a people is its own: "the Russian Act". */
const isInThing = ({ entity, name }: NameHit, tokens: readonly Token[], from: number, to: number): boolean =>
  entity.kind === 'area' && !isCountry(entity) && name.kind !== 'demonym' && namesThing(tokens, from, to);

/** All mentions of entities of one kind by a name of theirs. Where several bear the name, the usual one of the first is taken. */
function namedLinks<E extends Area | Organization>(text: string, block: NamedBlock, kind: E['kind']): readonly NamedLink<E>[] {
  const { tokens } = block.reading;
  const links: NamedLink<E>[] = [];
  for (const { from, to, hits } of block.hits) {
    // "Moscow" is the city first and a word for the government second.
    const hit = hits.find(({ entity, name }) => entity.kind === kind && name.kind !== 'metonym') ?? hits.find(({ entity }) => entity.kind === kind);
    if (!hit) continue;
    const local = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
    const span = shift(local, block.offset);
    const link: NamedLink<E> & { inThing?: true } = {
      span,
      text: text.slice(span.start, span.end),
      block,
      from,
      to,
      entity: hit.entity as E,
      name: hit.name,
      quoted: isQuoted(block, local),
      possessive: tokens[to - 1]!.possessive,
    };
    // Not spread into it: that takes as long as all the rest.
    if (kind === 'area' && isInThing(hit, tokens, from, to)) link.inThing = true;
    links.push(link);
  }
  return links;
}
