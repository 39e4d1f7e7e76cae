import type { Area, Entity, EntityName, Event, FactBase, Figure, Organization, PackInfo, Person, Post, Term } from './types.js';
import type { DateValue } from '../values/date.js';
import type { Beside } from './index/beside.js';
import type { KnownWording } from './index/quotations.js';
import type { PhraseWords, PlaceWords } from './index/ready-words.js';
import type { PersonList } from './person-list.js';

/** A name of the fact base found in a token sequence: `length` tokens long. */
export interface NameHit {
  readonly entity: Entity;
  readonly name: EntityName;
  readonly length: number;
}

/** A name of a place or a body in its words; over a segment the entity is read when it is asked for. */
export interface WordedPlace extends PlaceWords {
  readonly entity: Area | Organization;
  readonly name: EntityName;
}

/** A phrase of an event or a figure in its words, likewise. */
export interface WordedPhrase<E extends Event | Figure> {
  readonly subject: E;
  readonly segments: PhraseWords;
}

/** What is known of one holder of a post at a date. */
export interface Holding {
  readonly term: Term;
  readonly person: Person;
  readonly post: Post;
}

/**
 * Look-up over the loaded fact base, all layers as one. The port every check asks; implemented over an in-memory index here
 * and, for large bases, over immutable segments. All keys are folded as tokens are (see text/tokens).
 */
export interface FactLookUp {
  readonly packs: readonly PackInfo[];
  /**
   * All entities. Over a segment these maps are views: each entity is read as it is come to, and a walk over all of them takes as long
   * as the base is large. So walk only where somebody asks for the whole, never for each draft.
   */
  readonly base: FactBase;
  /** As `base`, but a walk passes over layers that are read page by page from a file, which may hold millions; `get` finds all. */
  readonly atHand: FactBase;
  /** A hash of all packs: a cache key. */
  readonly generation: string;

  /** False where no name begins with the folded word, so that `namesAt` need not be asked there. */
  mayBeginName(fold: string): boolean;
  /**
   * Names that start at token `at`: the longest match only, all entities that bear it (of very many persons some, see
   * index/crowds.ts). `folds` are folded tokens; `cases` say how each is written: an all-capitals acronym never matches a
   * lower-case word ("US" and "us", "WHO" and "who").
   */
  namesAt(folds: readonly string[], cases: readonly string[], at: number): readonly NameHit[];

  /**
   * Persons whose family name (or, with `mononym`, only name) folds to these tokens joined by one space. Where very many bear it, some of
   * them (see index/crowds.ts), two at least.
   */
  personsByFamilyName(fold: string): readonly Person[];
  /** The same as a list of whom nobody is read yet. */
  familyNamed(fold: string): PersonList;
  /** Persons whose given name folds to `fold`; nobody where very many have it. With `beside`, at least those who bear one of its words, too. */
  personsByGivenName(fold: string, beside?: Beside): readonly Person[];
  /**
   * Folded name tokens of persons one edit (Damerau and Levenshtein's: a transposition of neighbours counts one) from `fold`, itself
   * excluded, in alphabetical order. Of very many those that the best known and the most people bear (see index/near.ts).
   */
  nearPersonTokens(fold: string): readonly string[];
  /** Persons one of whose full names holds this folded token; nobody where very many do: their whole names find them (`namesAt`). `beside` likewise. */
  personsByToken(fold: string, beside?: Beside): readonly Person[];
  /** True where the token occurs in any name of a person of the fact base. */
  isPersonToken(fold: string): boolean;

  /** The organisations whose acronym folds to `fold`. */
  organizationsByAcronym(fold: string): readonly Organization[];
  /** The organisations with a name near the given folded name (one or two words differ, or words swapped). */
  nearOrganizations(folds: readonly string[]): readonly Organization[];

  person(id: string): Person | undefined;
  organization(id: string): Organization | undefined;
  post(id: string): Post | undefined;
  area(id: string): Area | undefined;
  events(): readonly Event[];
  /** The names of places and bodies of which slips are looked for: those of places first, each in the order of the base. Made anew each time. */
  placeNames(): readonly WordedPlace[];
  /** The phrases of all events and figures, likewise. */
  eventPhrases(): readonly WordedPhrase<Event>[];
  figurePhrases(): readonly WordedPhrase<Figure>[];

  postsByRole(role: string): readonly Post[];
  /**
   * Posts one of whose labels (label, other labels, style label, discouraged labels) is this phrase once the name, "of" and "the"
   * of the post's area or organisation are taken off; folded, hyphens as spaces: "secretary of state", "state secretary"
   * (see `labelFold` in values/title-label.ts).
   */
  postsByLabel(phrase: string): readonly Post[];
  /** All terms of a post, by start. */
  termsOfPost(post: string): readonly Term[];
  /** Who surely held the post on every day of `date`; empty where nobody is known to. */
  holdersAt(post: string, date: DateValue): readonly Holding[];
  /** Who may have held the post on some day of `date` (imprecise ends included). */
  possibleHoldersAt(post: string, date: DateValue): readonly Holding[];
  /** The posts a person may have held on some day of `date`. */
  postsHeldBy(person: string, date: DateValue): readonly Holding[];
  /** The last day up to which the pack of a statement knows: after it, "still in office" is unknown. */
  knowsUpTo(term: Term): number;
  /** True where area `inner` is, or lies in, area `outer` (transitively). */
  liesIn(inner: string, outer: string): boolean;
  /** The areas one of whose capitals, of now or of some time, is this area. */
  areasWithCapital(id: string): readonly Area[];

  /** All wordings of the quotations of a person: the pack's own, and those that other sources give. */
  wordingsOf(person: string): readonly KnownWording[];
  /** The wordings of anybody that hold these words in a row (see `phraseAt` in index/quotations.ts). */
  wordingsWith(phrase: string): readonly KnownWording[];
}

/** The answers to some of its questions: a look-up is put together from those about names, about offices and so on. */
export type Answers<Question extends keyof FactLookUp> = Pick<FactLookUp, Question>;
