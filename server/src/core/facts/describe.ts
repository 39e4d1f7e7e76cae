import { bare, say, type Said, type SaidValue } from '../values/said.js';
import type { FactLookUp, Holding } from './look-up.js';
import type { Organization, Post } from './types.js';

/** "Sergei Lavrov has been Minister of Foreign Affairs of Russia since 9 March 2004." A whole sentence, for evidence. */
export function describeHolding({ person, post, term: { start, end, endUnknown } }: Holding): Said {
  const subject = person.name.value;
  const office = post.name.value;
  if (end) return start ? say`${subject} was ${office} from ${start} to ${end}.` : say`${subject} was ${office} until ${end}.`;
  if (endUnknown) {
    return start ? say`${subject} was ${office} from ${start}; when the term ended is not known.` : say`${subject} was ${office}; when the term ended is not known.`;
  }
  return start ? say`${subject} has been ${office} since ${start}.` : say`${subject} has been ${office}.`;
}

/** Names of areas with which English writes the article: by how they begin, as a whole, and by their last word. */
const WITH_ARTICLE = new RegExp([
  '^(?:united|central african|democratic republic|republic of|people.s republic) ',
  '^(?:netherlands|philippines|bahamas|gambia|maldives|seychelles|comoros|azores|bosporus|dardanelles|donbas|caucasus|balkans)$',
  ' (?:republic|union|islands|region|territory|territories|heights|bank|strip|peninsula|sea|east)$',
].join('|'), 'i');

/** The name of an area in running text: "the United States", "the West Bank", "Russia". */
export const areaInText = (name: string): string => (WITH_ARTICLE.test(name) ? `the ${name}` : name);

/** The same in a sentence of any language: the article is English. */
export const areaSaid = (name: string): SaidValue => bare(areaInText(name), name);

/** How a label may name a body; a company is called by the first word of its name, "Apple" of Apple Inc. */
const namesIn = ({ name, acronyms, classification }: Organization): readonly string[] =>
  [name.value, ...acronyms, ...(classification === 'company' ? name.value.split(/[ ,.]/, 1) : [])];

/**
 * The office as news writes it, without its country: the house form if the post has one, else the first other label, else the
 * label up to "of" and the country.
 */
export function newsLabel(post: Post, facts: FactLookUp): string {
  if (post.styleLabel) return post.styleLabel;
  if (post.otherLabels[0]) return post.otherLabels[0];
  const area = post.area === undefined ? undefined : facts.area(post.area)?.name.value;
  const ending = area && [` of the ${area}`, ` of ${area}`].find((one) => post.name.value.endsWith(one));
  return ending ? post.name.value.slice(0, -ending.length) : post.name.value;
}

/** An office of a body above the countries with the body's name or letters in it: "UN Secretary-General", "European Council President". */
export function labelWithBody(post: Post, facts: FactLookUp): string {
  const body = post.organization === undefined ? undefined : facts.organization(post.organization);
  const names = body ? namesIn(body) : [];
  return [newsLabel(post, facts), ...post.otherLabels].find((label) => names.some((name) => label.includes(name))) ?? post.name.value;
}

/** "the Russian foreign minister" without its article: "Foreign Minister of Russia". */
export function labelWithArea(post: Post, facts: FactLookUp): string {
  const where = post.area === undefined ? undefined : facts.area(post.area);
  const area = where?.name.value;
  const label = newsLabel(post, facts);
  const body = post.organization === undefined || area !== undefined ? undefined : facts.organization(post.organization);
  if (body && ![...namesIn(body), ...body.names.map(({ name }) => name)].some((name) => label.includes(name))) return `${label} of the ${body.name.value}`;
  // "Bank of England Governor" says whose it is; "Foreign Secretary" does not.
  // "New York Mayor" names New York City.
  const needed = area !== undefined && !where?.names.some(({ kind, name }) => kind !== 'demonym' && label.includes(name)) && (post.name.value.includes(area) || label.split(' ').length <= 2);
  return needed ? `${label} of ${areaInText(area)}` : label;
}

/** Nouns that name an event, behind capitals: "Cuban Missile Crisis", "German invasion of Poland". */
const EVENT_NOUNS = 'revolution|referendum|crisis|war|attacks?|bombings?|agreements?|accords?|treaty|protocol|memorandum|summit|earthquake|crash|fire|offensive|invasion'
  + '|annexation|occupation|landing|doctrine|act|uprising|seizure|recognition|incursion|strikes?|incident|coup|intervention|bombing|conference|disaster|massacre';
const NAMED_NOUN = new RegExp(`^(?:[\\p{L}\\d][\\p{L}\\d.-]* )*(?:${EVENT_NOUNS})(?: (?:of|on|in|that|from|to) .*)?$`, 'iu');
/** "Zelensky's address" takes no article, and "Britain declares war on Germany" is a sentence. */
const NO_ARTICLE = /['’]s? | declares? /;

/** The name of an event in a sentence: "the fall of the Berlin Wall", "the Cuban Missile Crisis"; what may be a sentence itself stays as it is. */
export const eventSaid = (name: string): SaidValue => bare(isPlainNoun(name) ? `the ${name}` : name, name);

/** A noun without its article: "fall of the Berlin Wall", "Treaty of Versailles"; no "Hungary opens its border", no "Zelensky's address". */
export const isPlainNoun = (name: string): boolean => /^\p{Ll}/u.test(name) || (NAMED_NOUN.test(name) && !NO_ARTICLE.test(name));
