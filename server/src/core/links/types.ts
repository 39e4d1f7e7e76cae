import type { Span } from '../text/span.js';
import type { Area, Event, Organization, Person, EntityName } from '../facts/types.js';
import type { EvidenceIndex } from '../evidence/evidence-index.js';
import type { FactLookUp, Holding } from '../facts/look-up.js';
import type { PersonList } from '../facts/person-list.js';
import type { BlockReading, DateMention, NameMention, QuotationMention, TitleMention, AcronymMention } from '../mentions/types.js';
import type { Token } from '../text/tokens.js';
import type { DateValue, DayNumber } from '../values/date.js';
import type { Draft } from '../text/draft.js';
import type { Parts } from './parts.js';
import { type Said } from '../values/said.js';

/** The date as of which a draft is checked, and where it came from. */
export interface StoryDate {
  readonly value: DateValue;
  /** ISO form, `2022-02-15`. */
  readonly iso: string;
  readonly origin: 'front-matter' | 'dateline' | 'leading-date' | 'setting' | 'today';
  /** Where in the draft it stands, when it stands there. */
  readonly span?: Span;
}

/** A block with its place in the draft: `offset` plus a block offset is a draft offset. */
export interface PlacedBlock {
  readonly index: number;
  readonly offset: number;
  readonly reading: BlockReading;
}

/** A person mention and what it links to. Spans are absolute. */
export interface PersonLink {
  readonly kind: 'person';
  readonly span: Span;
  readonly text: string;
  /** The words of the name, without honorific and title, folded. */
  readonly folds: readonly string[];
  readonly words: readonly string[];
  readonly honorific?: string;
  readonly block: PlacedBlock;
  readonly mention: NameMention;
  /** Range of tokens of the block. */
  readonly from: number;
  readonly to: number;
  readonly outcome: 'linked' | 'ambiguous' | 'unknown';
  /** The person, when linked. */
  readonly person?: Person;
  /** Whom it may mean. Those of a mere family name are not read before somebody asks for them. */
  readonly candidates: PersonList;
  /** How the words name the person: the whole name, a family name alone, … */
  readonly via?: 'full-name' | 'other-name' | 'family-name' | 'given-name' | 'initials';
  readonly name?: EntityName;
  /** Sentences that say why. */
  readonly reasons: readonly Said[];
  readonly quoted: boolean;
}

/** An organisation, area or event named in the draft by a name of the fact base. */
export interface NamedLink<E> {
  readonly span: Span;
  readonly text: string;
  readonly block: PlacedBlock;
  readonly from: number;
  readonly to: number;
  readonly entity: E;
  readonly name: EntityName;
  readonly quoted: boolean;
  /** The possessive ending as written. */
  readonly possessive: string;
  /** A place in the name of a thing, "the Minsk agreements": known words, but nothing is said of the place. */
  readonly inThing?: boolean;
}

/** A date of the draft, resolved against the story date. */
export interface DateLink {
  readonly span: Span;
  readonly text: string;
  readonly block: PlacedBlock;
  readonly mention: DateMention;
  /** Absent where it cannot be resolved (an impossible day, "recently"). */
  readonly value?: DateValue;
  readonly quoted: boolean;
}

/** The draft says that somebody holds, held or will hold an office. */
export interface OfficeClaim {
  readonly person: PersonLink;
  readonly title: TitleMention;
  /** Title as written with its span, absolute. */
  readonly titleSpan: Span;
  readonly titleText: string;
  /** The title with the words before it that say of what, where the fact base does not know them: "Norwegian Fisheries Minister". Absolute. */
  readonly widerSpan?: Span;
  /** The area that the title names ("Russian", "of Ukraine"), if any. */
  readonly area?: NamedLink<Area>;
  readonly organization?: NamedLink<Organization>;
  /** `before`: "Foreign Minister Sergei Lavrov"; `after`: "Sergei Lavrov, the foreign minister". */
  readonly position: 'before' | 'after';
  /** The date at which the office is claimed: the story date, or one that the sentence states. */
  readonly at: DateValue;
  /** The first and the last day of which the words may speak: the story's, and those of dates near it in the paragraph. */
  readonly since: DayNumber;
  readonly until: DayNumber;
  /** False where the frame or the sentence's dates leave the time open: then nothing may be contradicted. */
  readonly timeKnown: boolean;
  /** Where the sentence tells what the bearer did some months ago, "in November": the first day that the paragraph speaks of. */
  readonly toldSince?: DayNumber;
  /** The bearer speaks or acts in the story itself: "said on Tuesday". */
  readonly actsToday: boolean;
  /** The word that moves the office in time, before the title or before its country: "former", "then". */
  readonly frameWord?: string;
  /** "Becomes foreign minister": the office is new. */
  readonly comes?: true;
  /** False where words around the title say whose office it is, but the fact base does not know them ("Bavarian", "of Ajax"). */
  readonly scopeKnown: boolean;
  /** Posts of the fact base that the words name, as far as they are known. */
  readonly posts: readonly string[];
}

/** An event phrase with the date that the sentence gives to it. */
export interface EventClaim {
  readonly event: Event;
  readonly phraseSpan: Span;
  readonly phraseText: string;
  readonly date: DateLink;
}

/** A direct quotation of the draft with its speaker. Spans are absolute. */
export interface QuotationLink {
  /** Marks included. */
  readonly span: Span;
  readonly block: PlacedBlock;
  readonly mention: QuotationMention;
  /** The tokens between the marks. */
  readonly tokens: readonly Token[];
  /** Who is said to have said it; absent where that is unsure or somebody the fact base does not know. */
  readonly speaker?: Person;
  /** The name that says so, where the words beside the quotation hold it; absent for "he added". */
  readonly named?: PersonLink;
}

/** Everything the draft says, linked with the fact base: what checks read. */
export interface Links {
  readonly draft: Draft;
  readonly storyDate: StoryDate;
  readonly facts: FactLookUp;
  readonly blocks: readonly PlacedBlock[];
  readonly persons: readonly PersonLink[];
  readonly organizations: readonly NamedLink<Organization>[];
  readonly areas: readonly NamedLink<Area>[];
  readonly dates: readonly DateLink[];
  readonly acronyms: readonly { readonly block: PlacedBlock; readonly mention: AcronymMention; readonly quoted: boolean }[];
  readonly offices: readonly OfficeClaim[];
  readonly eventClaims: readonly EventClaim[];
  readonly quotations: readonly QuotationLink[];
  /** The story's own sources, where there are any. */
  readonly evidence?: EvidenceIndex;
  /** The draft block by block; absent from the links of a single block. */
  readonly parts?: Parts;
  /** The posts that a linked person holds at the story date. */
  holdings(person: Person): readonly Holding[];
}
