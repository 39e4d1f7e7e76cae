import { areaSaid } from '../../facts/describe.js';
import { acronymsOf, expandedBody } from '../../links/bodies/acronyms.js';
import { areasNamed } from '../../links/places/areas-named.js';
import { findCapitalClaims } from '../../links/places/capital-claims.js';
import { findLocationClaims, type LocationClaim } from '../../links/places/location-claims.js';
import { byBlock } from '../../links/named-block.js';
import type { Links } from '../../links/types.js';
import { shift } from '../../text/span.js';
import { compassSaid, isCompass } from '../../values/compass.js';
import { anyOf, say } from '../../values/said.js';
import type { Words } from '../../words/words.js';
import { rests, union, type Candidate } from './items.js';

/**
 * Organisations named by a name of several words, and their acronyms where the draft explains them. A mere "NATO" or "Russia"
 * states nothing that could be wrong.
 */
export function organizationItems({ organizations, acronyms }: Links, { say: tell }: Words): readonly Candidate[] {
  const named = organizations.filter(({ from, to, name }) => to - from > 1 && name.kind !== 'metonym' && name.kind !== 'misspelling');
  const inBlock = byBlock(named);
  return [
    ...named.map(({ span, entity, name }): Candidate => {
      const agrees = name.discouraged === undefined;
      return {
        span, kind: 'organization', verdict: agrees ? 'agrees' : 'cannot-tell', entity, checks: ['organization-wrong', 'name-style'], reach: span,
        ...rests(entity.name, say`The name is ${entity.name.value}.`),
        ...(name.name !== entity.name.value && { note: tell('note.otherName', { name: name.name }) }),
      };
    }),
    ...acronyms.flatMap(({ block, mention }): readonly Candidate[] => {
      const body = expandedBody(block, mention, inBlock.get(block.index) ?? [])?.entity;
      const known = body ? acronymsOf(body) : [];
      if (!body || known.length === 0) return [];
      const span = shift(mention.span, block.offset);
      const written = mention.acronym.replaceAll('.', '').toUpperCase();
      const agrees = known.some((acronym) => acronym.toUpperCase() === written);
      return [{
        span, kind: 'organization', verdict: agrees ? 'agrees' : 'cannot-tell', entity: body, checks: ['acronym-wrong'], reach: span,
        ...rests(body.name, say`The acronym of the ${body.name.value} is ${anyOf(known)}.`),
      }];
    }),
  ];
}

/** Capitals: "Sydney, the capital of Australia". */
export const capitalItems = (links: Links): readonly Candidate[] => findCapitalClaims(links).map(({ city, country }) => {
  const { value: story } = links.storyDate;
  const countries = areasNamed(country, links.facts);
  const cities = new Set(areasNamed(city, links.facts).map(({ id }) => id));
  const span = union(city.span, country.span);
  const common = { span, kind: 'place', checks: ['capital-wrong'], reach: span, entity: country.entity } as const;
  const capital = countries.length === 1
    ? countries[0]!.capital.find(({ value, start, end }) =>
      cities.has(value) && (start === undefined || start.last <= story.first) && (end === undefined || end.first >= story.last))
    : undefined;
  if (!capital) return { ...common, verdict: 'cannot-tell' };
  const name = links.facts.area(capital.value)?.name.value ?? city.text;
  return { ...common, verdict: 'agrees', ...rests(capital, say`${name} is the capital of ${areaSaid(country.entity.name.value)}.`) };
});

/** Where places lie: "Kharkiv in eastern Ukraine". */
export const locationItems = (links: Links, words: Words): readonly Candidate[] => findLocationClaims(links).map((claim) => {
  const { place, country, side } = claim;
  const span = union(place.span, country.span, side?.span);
  return { span, kind: 'place', checks: ['location-wrong'], reach: span, entity: place.entity, ...locationVerdict(claim, links, words) };
});

/** Agrees only where all that is stated is known: the country, and the side where one is named. */
function locationVerdict({ place, country, side }: LocationClaim, { facts }: Links, { say: tell }: Words): Pick<Candidate, 'verdict' | 'statement' | 'sources' | 'note'> {
  const [area, other] = areasNamed(place, facts);
  const countries = areasNamed(country, facts);
  if (!area || other) return { verdict: 'cannot-tell', ...(other && { note: tell('note.severalPlaces') }) };
  const inside = countries.some(({ id }) => id !== area.id && facts.liesIn(area.id, id));
  const name = area.name.value;
  const of = areaSaid(country.entity.name.value);
  if (!inside) return { verdict: 'cannot-tell' };
  if (!side) return { verdict: 'agrees', ...rests(area.name, say`${name} lies in ${of}.`) };
  if (!area.compass) return { verdict: 'cannot-tell', ...rests(area.name, say`${name} lies in ${of}.`), note: tell('note.whichPart') };
  const says = rests(area.compass, say`${name} lies in the ${isCompass(area.compass.value) ? compassSaid(area.compass.value) : area.compass.value} of ${of}.`);
  return { verdict: area.compass.value === side.compass ? 'agrees' : 'cannot-tell', ...says };
}
