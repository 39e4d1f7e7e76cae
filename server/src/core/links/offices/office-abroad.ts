import type { FactLookUp, Holding } from '../../facts/look-up.js';
import { isAttested } from '../../facts/source-address.js';
import type { Post } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import { sentenceAt } from '../../text/sentence-at.js';
import { areasNamed } from '../places/areas-named.js';
import type { OfficeClaim } from '../types.js';

/** Offices that nobody holds in two countries. Kings and queens do, and governors of central banks move from one to another. */
const NATIONAL: ReadonlySet<string> = new Set([
  'president', 'prime-minister', 'deputy-prime-minister', 'vice-president', 'foreign-minister', 'defence-minister', 'interior-minister', 'finance-minister', 'justice-minister',
]);

/** Joins the items of a list: behind "Olaf Scholz, the French president, and" the president may be the next guest. */
const JOINING: ReadonlySet<string> = new Set(['and', 'or', 'as', 'with']);

/**
 * "French President Olaf Scholz", "US Secretary of State Sergei Lavrov": the office of one country given to somebody who serves another one.
 * `serving`: what the person is known to hold. Undefined where the words may mean two people, and where the person ever served the country named.
 */
export function findOfficeAbroad(claim: OfficeClaim, serving: readonly Holding[], facts: FactLookUp): { readonly held: Holding; readonly named: Post } | undefined {
  const stated = claim.area?.entity;
  if (stated?.classification !== 'country' || claim.organization || claim.title.deputy || !isOneGuest(claim)) return undefined;
  const [named, ...more] = gathered(claim.posts, (id) => facts.post(id) ?? []).filter((post) => post.area === stated.id && NATIONAL.has(post.role));
  if (!named || more.length > 0 || named.holders !== 'one') return undefined;
  // "Congolese" is of two countries.
  const said = new Set(areasNamed(claim.area!, facts).map(({ id }) => id));
  const held = serving.find(({ post: { role, area } }) => NATIONAL.has(role) && area !== undefined && !said.has(area) && facts.area(area)?.classification === 'country'
    && !facts.liesIn(area, stated.id) && !facts.liesIn(stated.id, area));
  const served = claim.person.person!.terms.some(({ post }) => post !== undefined && facts.post(post)?.area === stated.id);
  return held && !served ? { held, named } : undefined;
}

/** Words for somebody who has left an office. */
export const FORMER: ReadonlySet<string> = new Set(['former', 'ex', 'onetime', 'time', 'erstwhile']);

/**
 * "Antonio Guterres, a former prime minister of Spain": of whoever held that very office of another country, and has left it, and never served the one
 * named. Undefined where the words may mean two people, and of countries that are no more: of their offices nobody has all holders.
 */
export function findFormerAbroad(claim: OfficeClaim, facts: FactLookUp): Holding | undefined {
  const { person: { person, outcome, via, quoted }, area, organization, title, scopeKnown, frameWord = '', at } = claim;
  if (!person || outcome !== 'linked' || via !== 'full-name' || quoted || !scopeKnown || organization || title.deputy || title.plural || !FORMER.has(frameWord.toLowerCase())) return undefined;
  if (area?.entity.classification !== 'country' || !(isOneGuest(claim) || isOneOfThem(claim))) return undefined;
  const said = new Set(areasNamed(area, facts).map(({ id }) => id));
  const named = gathered(claim.posts, (id) => facts.post(id) ?? []).find((post) => post.area === area.entity.id && NATIONAL.has(post.role));
  const isServed = (of: string | undefined): boolean => of !== undefined && [...said].some((id) => id === of || facts.liesIn(of, id) || facts.liesIn(id, of));
  if (!named || facts.holdersAt(named.id, at).length === 0 || person.terms.some((term) => isServed(term.area ?? facts.post(term.post ?? '')?.area))) return undefined;
  if (person.citizenship.some(({ value }) => isServed(value))) return undefined;
  return gathered(person.terms, (term): Holding[] => {
    const post = term.post === undefined ? undefined : facts.post(term.post);
    const isSuch = post?.role === named.role && post.holders === 'one' && facts.area(post.area ?? '')?.classification === 'country' && facts.holdersAt(post.id, at).length > 0;
    return isSuch && isAttested(term) && term.end !== undefined && term.end.last < at.first ? [{ person, post, term }] : [];
  })[0];
}

/** "Antonio Guterres, a former prime minister": the article tells that it is the same man, and no next guest. */
const isOneOfThem = ({ position, title: { from }, person: { to, block: { reading: { tokens } } } }: OfficeClaim): boolean =>
  position === 'after' && tokens[to]?.text === ',' && /^an?$/.test(tokens[to + 1]?.fold ?? '') && from - to <= 3;

/** Behind an apposition so many words may say of what an office is: ", the president of the United States,". */
const LONGEST_SCOPE = 5;

/** The title touches the name, or stands between commas behind a name that opens its sentence, and no list goes on after it. */
function isOneGuest({ position, title, person: { from, to, block: { reading: { sentences, tokens } } } }: OfficeClaim): boolean {
  if (position === 'before') return title.to === from;
  const end = Math.max(title.to, to);
  const comma = tokens.slice(end, end + LONGEST_SCOPE).findIndex(({ kind }) => kind !== 'word') + end;
  const next = tokens[comma + 1];
  const alone = tokens.slice(end, comma).every(({ fold }) => !JOINING.has(fold));
  return sentenceAt(sentences, from)?.from === from && alone && tokens[comma]?.text === ',' && next?.case === 'lower' && !JOINING.has(next.fold);
}
