import { areaInText, areaSaid } from '../facts/describe.js';
import type { FactLookUp } from '../facts/look-up.js';
import type { Area, Statement } from '../facts/types.js';
import { areasNamed, countriesAround, countryLike, isCountry, namesMoreThanPlaces } from '../links/places/areas-named.js';
import { claimantsOf, disputedAround } from '../links/places/disputed-places.js';
import { findLocationClaims, type LocationClaim, type StatedSide } from '../links/places/location-claims.js';
import { hasNamesakeIn } from '../links/places/place-namesakes.js';
import { gathered } from '../text/gathered.js';
import { areOpposite, compassLike, compassSaid, isCompass, type Compass } from '../values/compass.js';
import { say, sentences, type SaidValue } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding, type TextEdit } from './define-check.js';

/** A place is put into a country, or into a part of it, where it does not lie. */
export default defineCheck({
  id: 'location-wrong',
  title: 'The place lies elsewhere',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: ['areas'],
  rationale: 'Lviv moves to Poland and Kharkiv to the west of its country when a reporter writes from far away. The check reads where a '
    + 'sentence says that a city lies ("Lviv, Poland", "the western Ukrainian city of Kharkiv") and speaks where the fact base '
    + 'knows it in another country, or on the opposite side. A country that has a place of the same name is never contradicted.',
  examples: [
    { wrong: 'the western Ukrainian city of Kharkiv', right: 'the north-eastern Ukrainian city of Kharkiv' },
    { wrong: 'they met in Lviv, Poland, on Monday', right: 'they met in Lviv, Ukraine, on Monday' },
  ],
  silences: [
    'places of one name in several countries: Paris, Texas; Hyderabad, Pakistan; Georgia',
    'history: births, empires, paragraphs with dates of another age',
    'disputed territories in any of the countries that hold or claim them: Crimea, Golan, Kashmir, Taiwan',
    'lists: “talks in Kyiv, Poland and Germany”',
    'a side that is only told more or less precisely: west and north-west',
    'rivers, airports, people, quoted speech',
  ],
  accepts: [
    'They met in Paris, Texas, on Monday.',
    'Talks in Kyiv, Poland and Germany went on.',
  ],
  run: (links): readonly FactFinding[] => gathered(findLocationClaims(links), (claim) => wrongCountry(claim, links.facts) ?? wrongSide(claim, links.facts) ?? []),
});

function wrongCountry({ place, country }: LocationClaim, facts: FactLookUp): FactFinding | undefined {
  const places = areasNamed(place, facts);
  const stated = areasNamed(country, facts);
  if (!areSettled(place, places, facts) || stated.length === 0 || !stated.every(isCountry)) return undefined;
  const right = [...new Set(gathered(places, (one) => countriesAround(one, facts)))];
  if (right.length === 0 || stated.some((one) => places.some((there) => mayLieIn(there, one, facts)))) return undefined;
  const disputed = gathered(places, (one) => disputedAround(one, facts)).find(({ id }) => !places.some((one) => one.id === id));
  const lies = places.length === 1 && disputed ? [disputed] : right;
  const known = place.entity.name.value;
  const [there, ...orThere] = lies.map(({ name }) => areaSaid(name.value));
  const where = orThere.reduce<SaidValue>((text, next) => say`${text} or in ${next}`, there!);
  const claimed = areaSaid(stated[0]!.name.value);
  const says = say`${known} lies in ${where}.`;
  // Whose the disputed place is nobody here decides.
  const fixes = places.some((one) => claimantsOf(one, facts).size > 0) ? [] : right;
  return {
    span: country.span,
    message: say`${known} lies in ${where}, not in ${claimed}.`,
    because: say`The draft puts ${place.text} in ${claimed}, and no place of this name is known there.`,
    evidence: [evidenceOf(place.entity.name, says)],
    fixes: gathered(fixes, (area) => {
      const instead = countryLike(country, area);
      return instead === undefined ? [] : [{ title: say`Replace with "${instead}"`, edits: [withArticle(country, area, instead)] }];
    }),
    related: [{ span: place.span, message: says }],
  };
}

/** True where the place lies in the country, has a namesake there, or where one of them is claimed by somebody who makes it so. */
function mayLieIn(place: Area, stated: Area, facts: FactLookUp): boolean {
  if (facts.liesIn(place.id, stated.id) || hasNamesakeIn(place, stated.code!)) return true;
  const owners = new Set([...countriesAround(place, facts).map(({ id }) => id), ...claimantsOf(place, facts)]);
  return [stated.id, ...claimantsOf(stated, facts)].some((id) => owners.has(id));
}

/** "In Nairobi, the Maldives" becomes "in Nairobi, Kenya", "in Leeds, Austria" "in Leeds, the United Kingdom". */
function withArticle({ span, block, from, name }: LocationClaim['country'], right: Area, instead: string): TextEdit {
  if (name.kind === 'demonym') return { span, text: instead };
  const before = block.reading.tokens[from - 1];
  const start = before?.fold === 'the' ? block.offset + before.start : span.start;
  return { span: { start, end: span.end }, text: areaInText(right.name.value) };
}

/** True where all that the name may mean are towns and regions, and nothing else bears it. */
const areSettled = (place: LocationClaim['place'], places: readonly Area[], facts: FactLookUp): boolean =>
  places.length > 0 && places.every(({ classification, code, within }) =>
    classification === 'city' || classification === 'region' || (classification === 'territory' && code === undefined && within.length > 0))
  && !namesMoreThanPlaces(place, facts);

function wrongSide({ place, country, side }: LocationClaim, facts: FactLookUp): FactFinding | undefined {
  const places = areasNamed(place, facts);
  const known = side && areSettled(place, places, facts) ? oppositeSide(places, country.entity, side, facts) : undefined;
  if (!side || !known) return undefined;
  const { area, compass, statement } = known;
  const name = area.name.value;
  const of = areaSaid(country.entity.name.value);
  const right = compassLike(side.text, compass);
  const says = say`${name} lies in the ${compassSaid(compass)} of ${of}.`;
  return {
    span: side.span,
    message: say`${name} lies in the ${compassSaid(compass)} of ${of}, not in the ${compassSaid(side.compass)}.`,
    because: sentences(say`“${side.text}” puts ${name} on the other side of the country.`, says),
    evidence: [evidenceOf(statement, says)],
    fixes: [{ title: say`Replace with "${right}"`, edits: [{ span: side.span, text: right }] }],
    related: [{ span: place.span, message: says }],
  };
}

/** The side on which the place surely lies, if the stated one is opposite to it for all that bear the name. */
function oppositeSide(
  places: readonly Area[], country: Area, side: StatedSide, facts: FactLookUp,
): { readonly area: Area; readonly compass: Compass; readonly statement: Statement<string> } | undefined {
  const found = gathered(places, (area) => {
    const compass = area.compass?.value;
    const opposite = compass !== undefined && isCompass(compass) && facts.liesIn(area.id, country.id) && areOpposite(compass, side.compass);
    return opposite ? [{ area, compass, statement: area.compass! }] : [];
  });
  return isCountry(country) && found.length === places.length ? found[0] : undefined;
}
