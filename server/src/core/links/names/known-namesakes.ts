import type { Person } from '../../facts/types.js';
import { titlesUpTo } from '../../mentions/titles-at.js';
import { SENTENCE_STARTERS } from '../../text/sentence-words.js';
import { NAME_PARTICLES } from '../../values/title-phrases.js';
import { readDraftNames } from './name-context.js';
import { familyNameClass, givenNameClass } from './name-lexicon.js';
import { callingOf, statedAge } from './name-surroundings.js';
import { postIdsNamed } from '../offices/posts-named.js';
import { areasOf } from './known-names.js';
import type { Links, OfficeClaim, PersonLink } from '../types.js';

/** Sums of the frequency classes of a given and a family name (0 to 3 each) up to which a name is hardly anybody else's. */
const RARE = {
  /** Whoever is meant and however introduced. */
  two: 3, three: 5,
  /** Not introduced at all, as news does with the well-known alone: a head of state or government, a rare family name, a story of politics. */
  head: 5, withRareFamilyName: 4, inPolitics: 5,
} as const;
const RARE_FAMILY_NAME = 1;

/** Offices whose holders everybody knows by name. */
const HEADS: ReadonlySet<string> = new Set(['president', 'prime-minister', 'monarch', 'supreme-leader', 'secretary-general', 'chancellor']);

/**
 * True where no namesake can be meant: an office that the person held stands beside the name, or the name is a rare one. A draft that does
 * not introduce a name takes it for granted; then the person may be named by commoner words. `namesake`: the draft introduces
 * somebody else by this name.
 */
export function isSurelyMeant(link: PersonLink, office: OfficeClaim | undefined, namesake: boolean, links: Links): boolean {
  const { person, folds } = link;
  if (link.via === 'family-name' || link.via === 'given-name' || link.via === 'initials' || !person) return false;
  if (office && holds(person, office, links)) return true;
  if (folds.length < 2) return false;
  // "Pope Francis", "King George Tupou V": popes and rulers are counted, and bear the office in their names.
  if (folds[0] === 'pope' || /^[ivx]+$/.test(folds.at(-1)!)) return true;
  const head = person.terms.some(({ post }) => post !== undefined && HEADS.has(links.facts.post(post)?.role ?? ''));
  // Names of China and Korea are few syllables, each borne by thousands.
  if (person.familyNameFirst && namesake) return false;
  // Mike Moore, Robin Cook and Paul O'Neill have namesakes in the news.
  const family = familyNameClass(person.familyNameFirst ? folds[0]! : folds.at(-1)!);
  const commonness = givenNameClass(folds[0]!) + familyNameClass(folds.at(-1)!);
  // Three names together are hardly anybody else's: Ali Abdullah Saleh, Jan O. Karlsson.
  const whole = folds.filter((fold, index) => (fold.length > 2 || (fold.length === 1 && index > 0)) && !NAME_PARTICLES.has(fold)).length >= 3;
  if (commonness <= (whole ? RARE.three : RARE.two)) return true;
  if (namesake) return false;
  if (whole) return true;
  if (head) return commonness <= RARE.head || isCountryNear(link, person, links);
  if (family <= RARE_FAMILY_NAME) return commonness <= RARE.withRareFamilyName;
  return commonness <= RARE.inPolitics && (isCountryNear(link, person, links) || isOfPolitics(link));
}

/** An office, a calling or an age beside the name that is not the person's: "Coach Patrick Manning". */
export function isSomebodyElse(link: PersonLink, office: OfficeClaim | undefined, links: Links): boolean {
  if (!link.person) return false;
  if (office !== undefined) return !holds(link.person, office, links);
  return callingOf(link) !== undefined || statedAge(link) !== undefined || isCalledSomething(link, links);
}

/** A capitalised word before the name that is neither an office nor a place or body: Coach, Professor, Striker. */
function isCalledSomething({ block, from }: PersonLink, { facts }: Links): boolean {
  const { tokens, titles } = block.reading;
  const before = tokens[from - 1];
  if (before?.kind !== 'word' || before.case === 'lower' || before.possessive || tokens[from]!.gap !== 'space' || SENTENCE_STARTERS.has(before.fold)) return false;
  return titlesUpTo(titles, from).length === 0 && facts.namesAt([before.fold], [before.case], 0).length === 0;
}

function holds({ terms }: Person, { title }: OfficeClaim, { facts }: Links): boolean {
  const held = new Set(terms.map(({ post }) => post));
  return [...postIdsNamed(title, facts)].some((id) => held.has(id));
}

function isCountryNear({ block }: PersonLink, person: Person, links: Links): boolean {
  const here = readDraftNames(links).areasIn(block.index);
  return [...areasOf(person, links.facts)].some((id) => here.has(id));
}

/** The paragraph is about what office-holders do: Robin Cook's "next thriller" is not. */
const isOfPolitics = ({ block }: PersonLink): boolean => block.reading.tokens.some(({ fold }) => POLITICS.has(fold));

const POLITICS: ReadonlySet<string> = new Set(`
  talks negotiations negotiators delegation delegations government governments parliament lawmakers minister ministers ministry president premier
  cabinet coalition opposition election elections referendum summit treaty ceasefire truce sanctions troops diplomats envoy envoys ambassador embassy
  senate congress bundestag kremlin constitution
`.split(/\s+/).filter(Boolean));
