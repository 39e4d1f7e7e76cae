import type { FactLookUp } from '../../facts/look-up.js';
import type { Area } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';

/**
 * Places whose country is in dispute, with every country that holds, claims, administers or has lately held them: each would be right
 * to somebody, so none of them is contradicted. Ids of the fact base; a place that lies in one of them shares its claims.
 */
const CLAIMS = `
crimea sevastopol donbas donetsk-region luhansk-region zaporizhzhia-region kherson-region: ukraine russia
donetsk-peoples-republic luhansk-peoples-republic donetsk luhansk mariupol kherson melitopol: ukraine russia
transnistria: moldova russia ukraine
abkhazia south-ossetia: georgia russia
nagorno-karabakh: azerbaijan armenia
kosovo: kosovo serbia albania
republika-srpska: bosnia-and-herzegovina serbia
northern-cyprus: cyprus turkey
golan-heights: israel syria lebanon
west-bank gaza-strip gaza-city jerusalem east-jerusalem palestine jerusalem-old-city: israel palestine jordan egypt
western-sahara: morocco mauritania algeria spain
somaliland: somalia ethiopia
abyei: sudan south-sudan
ceuta melilla: spain morocco
mayotte: france comoros
kashmir jammu-and-kashmir azad-kashmir gilgit-baltistan ladakh aksai-chin: india pakistan china
arunachal-pradesh tibet: india china nepal
xinjiang: china india
taiwan kinmen matsu: taiwan china
hong-kong: china united-kingdom
macau: china portugal
kuril-islands: russia japan
senkaku-islands: japan china taiwan
spratly-islands paracel-islands scarborough-shoal south-china-sea: china taiwan vietnam philippines malaysia brunei indonesia
falkland-islands: united-kingdom argentina
gibraltar-territory gibraltar: united-kingdom spain
northern-ireland: united-kingdom ireland
essequibo: guyana venezuela
guantanamo-bay: cuba united-states
diego-garcia: united-kingdom mauritius united-states
puerto-rico guam: united-states spain
greenland: denmark united-states
svalbard: norway russia
kurdistan-region iraqi-kurdistan: iraq turkey iran syria
`;

const claimants: ReadonlyMap<string, ReadonlySet<string>> = new Map(gathered(CLAIMS.trim().split('\n'), (line) => {
  const [places = '', countries = ''] = line.split(': ');
  const all = new Set(countries.split(' '));
  return places.split(' ').map((place) => [place, all] as const);
}));

/** The disputed territory that the area is or lies in, the innermost first. */
export function disputedAround(area: Area, facts: FactLookUp): readonly Area[] {
  const seen = new Set([area.id]);
  for (const id of seen) for (const outer of facts.area(id)?.within ?? []) seen.add(outer);
  return gathered([...seen].filter((id) => claimants.has(id)), (id) => facts.area(id) ?? []);
}

/** The ids of all countries to which somebody may say that the area belongs because it is in dispute; empty where it is not. */
export const claimantsOf = (area: Area, facts: FactLookUp): ReadonlySet<string> =>
  new Set(gathered(disputedAround(area, facts), ({ id }) => [id, ...claimants.get(id)!]));
