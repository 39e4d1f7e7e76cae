import type { FactLookUp, NameHit } from '../../facts/look-up.js';
import type { Area } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import type { NamedLink } from '../types.js';

const hitsOf = ({ block, from, to }: NamedLink<Area>, facts: FactLookUp): readonly NameHit[] => {
  const tokens = block.reading.tokens.slice(from, to);
  return facts.namesAt(tokens.map(({ fold }) => fold), tokens.map((token) => token.case), 0).filter(({ length }) => length === to - from);
};

const isArea = ({ entity }: NameHit): boolean => entity.kind === 'area';

/** All areas that a written name may mean ("Georgia" is a country and a state), but for words that stand for a government. */
export const areasNamed = (link: NamedLink<Area>, facts: FactLookUp): readonly Area[] =>
  hitsOf(link, facts).filter((hit) => isArea(hit) && hit.name.kind !== 'metonym').map(({ entity }) => entity as Area);

/** True where the name also stands for the country's government: its seat, though not always its capital ("The Hague"). */
export const standsForGovernmentOf = (link: NamedLink<Area>, country: Area, facts: FactLookUp): boolean =>
  hitsOf(link, facts).some(({ entity, name }) => entity === country && name.kind === 'metonym');

/** True where the name also stands for some government: "Kyiv said", "trust in Moscow". */
export const standsForAGovernment = (link: NamedLink<Area>, facts: FactLookUp): boolean =>
  hitsOf(link, facts).some(({ name }) => name.kind === 'metonym');

/** True where the name is also that of a person, a body or anything else than a place. */
export const namesMoreThanPlaces = (link: NamedLink<Area>, facts: FactLookUp): boolean => hitsOf(link, facts).some((hit) => !isArea(hit));

/** Today's countries (those with an ISO code) that the area is or lies in. */
export function countriesAround(area: Area, facts: FactLookUp): readonly Area[] {
  const seen = new Set([area.id]);
  for (const id of seen) for (const outer of facts.area(id)?.within ?? []) seen.add(outer);
  return gathered([...seen], (id) => facts.area(id) ?? []).filter(isCountry);
}

/** True for a country of today: one with an ISO code. The Soviet Union has none. */
export const isCountry = ({ classification, code }: Area): boolean => classification === 'country' && code !== undefined;

/** The country in the form in which `written` names another: a demonym for a demonym, else its name. */
export const countryLike = (written: NamedLink<Area>, country: Area): string | undefined =>
  (written.name.kind === 'demonym' ? country.demonyms[0] : country.name.value);
