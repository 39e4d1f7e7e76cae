import { intervalOf } from '../../mentions/date-interval.js';
import type { Term } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import type { Sentence } from '../../text/sentences.js';
import type { Token } from '../../text/tokens.js';
import type { DateValue } from '../../values/date.js';
import { verbSpots, type VerbSpot } from '../subject-verbs.js';
import type { TermDateClaim, TermMoment } from './term-date-claims.js';
import { endsThere, isDoubted, termSurroundings, type Surroundings } from './term-surroundings.js';
import { BEFORE_TENURE, IN_WHOSE_TIME, REALMS, TENURES, VOTED, type TenurePhrase } from './tenure-words.js';
import type { DateLink, Links, PersonLink } from '../types.js';

/**
 * The draft dates a time in power and names no office, or names it before the name: "Kohl took office in 1982", "former chancellor Gerhard Schröder, who
 * was in office from 1998 to 2005", "Lukashenko has been in power since 1994", "Tony Blair (1997-2007)". Said of heads of states, governments and
 * bodies, who have but one such day, and of whoever is called by an office there. Linear in the persons of the draft.
 */
export const findTenureClaims = (links: Links): readonly TermDateClaim[] => gathered(termSurroundings(links), (here) => gathered(here.persons, (person) => {
  const { tokens } = here;
  if (tokens[person.to - 1]!.possessive) return [];
  const sentence = here.sentenceOf(person.from);
  const told = gathered(verbSpots(tokens, person, sentence, here.names), (spot) => phraseAt(spot, tokens, sentence) ?? []);
  // Which terms are meant is asked where something may be said of them, which is seldom.
  if (told.length === 0 && tokens[person.to]?.text !== '(') return [];
  const meant = { ...termsMeant(person, here, links), person };
  return meant.terms.length === 0 ? [] : [...gathered(told, (phrase) => claimsAt(phrase, meant, here, sentence)), ...inBrackets(meant, here)];
}));

interface Meant {
  readonly person: PersonLink;
  readonly terms: readonly Term[];
  readonly others: readonly Term[];
  /** The terms are those of an office that stands before the name. */
  readonly called: boolean;
}

const HEADS: ReadonlySet<string> = new Set(['president', 'prime-minister', 'monarch', 'supreme-leader', 'secretary-general', 'pope']);

/** The terms of the office that stands before the name; without one, those at the head of a state, a government or a body. */
function termsMeant(person: PersonLink, { officeOf }: Surroundings, { facts }: Links): Omit<Meant, 'person'> {
  const all = person.person!.terms;
  const posts = officeOf.get(person)?.posts ?? [];
  const called = all.filter(({ post }) => post !== undefined && posts.includes(post) && facts.post(post)?.holders === 'one');
  const terms = called.length > 0 ? called : all.filter(({ post: id }) => {
    const post = id === undefined ? undefined : facts.post(id);
    return post?.holders === 'one' && HEADS.has(post.role);
  });
  // Popes and rulers are elected and step down but once, and bear the office in their names.
  const ruler = terms.length > 0 && terms.every(({ post }) => RULERS.has(facts.post(post!)?.role ?? ''));
  return { terms, others: all.filter((term) => !terms.includes(term)), called: ruler || called.length > 0 };
}

const RULERS: ReadonlySet<string> = new Set(['monarch', 'pope']);

/** A phrase of a time in power where a verb of the person may stand. */
interface ToldPhrase {
  readonly phrase: TenurePhrase;
  readonly at: number;
  readonly apposed: boolean;
}

function phraseAt(spot: VerbSpot, tokens: readonly Token[], sentence: Sentence): ToldPhrase | undefined {
  let at = spot.at;
  while (at < sentence.to && BEFORE_TENURE.has(tokens[at]!.fold)) at += 1;
  const phrase = TENURES.get(tokens[at]?.fold ?? '')?.find(({ words }) => words.every((word, index) => tokens[at + index]?.fold === word));
  return phrase && { phrase, at, apposed: spot.apposed };
}

function claimsAt({ phrase, at: from, apposed }: ToldPhrase, meant: Meant, here: Surroundings, sentence: Sentence): readonly TermDateClaim[] {
  const { tokens, dateAt } = here;
  if (!isSaid(phrase, tokens[from - 1]?.fold ?? '', apposed, meant.called)) return [];
  const at = behindAgent(phrase, behindObject(phrase, from + phrase.words.length, here), tokens);
  const preposition = tokens[at]?.fold ?? '';
  const date = dateAt.get(at + 1);
  if (!date || !isWhole(tokens, date.mention.to, preposition) || isDoubted(here, meant.person, date.mention.to, sentence)) return [];
  return momentsOf(phrase, preposition, date).map(({ moment, value }) => ({ person: meant.person, terms: meant.terms, others: meant.others, called: meant.called, moment, date, value }));
}

const isSaid = ({ passive, loose }: TenurePhrase, before: string, apposed: boolean, called: boolean): boolean =>
  (!passive || apposed || before === 'was' || before === 'been') && (!loose || called);

/** "Ruled Belarus", "led the country", "served with Trump": what stands between the phrase and its date. */
function behindObject({ object, words }: TenurePhrase, at: number, { tokens, scopeAt, names }: Surroundings): number {
  if (words[0] === 'served' && IN_WHOSE_TIME.has(tokens[at]?.fold ?? '')) return names.get(at + 1) ?? at;
  if (object === undefined) return at;
  const article = tokens[at]?.fold === 'the' || tokens[at]?.fold === 'his' || tokens[at]?.fold === 'her' ? at + 1 : at;
  const realm = scopeAt.get(article)?.to ?? (REALMS.has(tokens[article]?.fold ?? '') ? article + 1 : undefined);
  return realm ?? (object === 'needed' ? tokens.length : at);
}

const LONGEST_AGENT = 4;

/** "Toppled by protests in", "ousted by the army in". */
function behindAgent({ passive }: TenurePhrase, at: number, tokens: readonly Token[]): number {
  if (!passive || tokens[at]?.fold !== 'by') return at;
  const words = tokens.slice(at, at + LONGEST_AGENT + 1).findIndex(({ fold }) => fold === 'in');
  return words < 0 ? at : at + words;
}

/** "In a coup", "in order to marry": such a date needs no end of the clause behind it. */
const GO_ON: ReadonlySet<string> = new Set(['in', 'amid', 'despite', 'over', 'through', 'during', 'under', 'aged']);

/** "Who took office in 2009 as senator": that is another office than the one that he is called by. */
const isWhole = (tokens: readonly Token[], at: number, preposition: string): boolean => {
  const { fold = '', text } = tokens[at] ?? {};
  return fold !== 'as' && text !== '-' && (endsThere(tokens, at) || GO_ON.has(fold) || (preposition === 'from' && (fold === 'until' || fold === 'till')));
};

interface Told {
  readonly moment: TermMoment;
  readonly value: DateValue;
}

function momentsOf({ kind, loose, words }: TenurePhrase, preposition: string, { mention, value }: DateLink): readonly Told[] {
  if (mention.stated.year === undefined) return [];
  if (mention.range) return kind === 'lasts' && preposition === 'from' ? endsOf(mention) : [];
  if (!value) return [];
  if (kind !== 'lasts') {
    if (preposition !== 'in' && preposition !== 'on') return [];
    return [{ moment: kind === 'comes' ? (words[0] === VOTED ? 'vote' : 'start') : loose ? 'notice' : 'end', value }];
  }
  if (preposition === 'since' || preposition === 'from') return [{ moment: 'start', value }];
  return preposition === 'until' || preposition === 'till' ? [{ moment: 'end', value }] : [];
}

function endsOf({ stated, until }: DateLink['mention']): readonly Told[] {
  const [first, last] = [intervalOf(stated, undefined), until?.year === undefined ? undefined : intervalOf(until, undefined)];
  return first && last ? [{ moment: 'start', value: first }, { moment: 'end', value: last }] : [];
}

/** In brackets years may be those of a life, of a party's rule or of another office: only those count of which one is right. */
function inBrackets({ person, terms, others }: Meant, { tokens, dateAt }: Surroundings): readonly TermDateClaim[] {
  const date = tokens[person.to]?.text === '(' ? dateAt.get(person.to + 1) : undefined;
  if (!date?.mention.range || tokens[date.mention.to]?.text !== ')') return [];
  const told = endsOf(date.mention);
  const isRight = ({ moment, value }: Told): boolean => terms.some((term) => {
    const bound = moment === 'start' ? term.start : term.end;
    return bound !== undefined && bound.last >= value.first && bound.first <= value.last;
  });
  return told.some(isRight) ? told.map(({ moment, value }) => ({ person, terms, others, moment, date, value })) : [];
}
