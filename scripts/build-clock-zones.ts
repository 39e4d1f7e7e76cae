// Writes server/data/clock-zones.json: when clocks change where news writes EST, EDT, CET and the like, and which places keep one time when
// others change theirs, from the IANA data that moment-timezone holds: the same that the pack world-countries is made from.
// Not part of the build; the file is committed, and test/core/values/time-zones.test.ts compares it with the data day by day.
//   node --import tsx scripts/build-clock-zones.ts
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import moment from 'moment-timezone';
import { parse } from 'yaml';
import { isoOf } from '../server/src/core/values/date.js';
import { changeDay, readZoneRule, writeZoneRule } from '../server/src/core/values/zone-rule.js';
import { civilDate, dayNumber } from '../server/src/core/values/calendar.js';
import { fold } from '../server/src/core/text/fold.js';
import { zoneFacts } from './clock-rules.js';

const root = path.join(__dirname, '..');
const target = path.join(root, 'server', 'data', 'clock-zones.json');
const meta = createRequire(__filename)('moment-timezone/data/meta/latest.json') as {
  readonly countries: Readonly<Record<string, { readonly name: string; readonly zones: readonly string[] }>>;
  readonly zones: Readonly<Record<string, { readonly countries: readonly string[] }>>;
};

/** The zone by which each rule is told, and the parts of the zone database whose clocks the letters of the rule may be said of. */
const RULES = { 'north-america': 'America/New_York', 'europe': 'Europe/Brussels', 'australia': 'Australia/Sydney', 'new-zealand': 'Pacific/Auckland' } as const;
const REGIONS = { 'north-america': /^(?:America|Canada|US|Mexico)\//, 'europe': /^(?:Europe|Africa|Asia|Atlantic)\//, 'australia': /^(?:Australia|Antarctica|Pacific)\//, 'new-zealand': /^(?:Pacific|Antarctica)\// } as const;
/** The pairs of letters: standard and daylight, with the minutes east of Greenwich and the rule that parts them. */
const PAIRS = [
  ['EST', -300, 'EDT', -240, 'north-america'], ['CST', -360, 'CDT', -300, 'north-america'], ['MST', -420, 'MDT', -360, 'north-america'],
  ['PST', -480, 'PDT', -420, 'north-america'], ['AKST', -540, 'AKDT', -480, 'north-america'], ['AST', -240, 'ADT', -180, 'north-america'],
  ['NST', -210, 'NDT', -150, 'north-america'], ['WET', 0, 'WEST', 60, 'europe'], ['CET', 60, 'CEST', 120, 'europe'], ['EET', 120, 'EEST', 180, 'europe'],
  ['AEST', 600, 'AEDT', 660, 'australia'], ['ACST', 570, 'ACDT', 630, 'australia'], ['NZST', 720, 'NZDT', 780, 'new-zealand'], ['GMT', 0, 'BST', 60, 'europe'],
] as const;
const [FIRST_YEAR, LAST_YEAR] = [2007, 2032];
/** Days before the first and after the last on which the letters were seen. */
const MARGIN = 30;
const NOW = Date.UTC(2026, 9, 29);

const noon = (day: number): number => { const { year, month, day: date } = civilDate(day); return Date.UTC(year, month - 1, date, 18); };

/** Words by which a draft names the places of a zone: its towns, and the country where it has one time. */
interface Area { readonly code?: string; readonly name: string; readonly classification?: string; readonly demonyms?: readonly unknown[] }
const areasByCode = new Map(readdirSync(path.join(root, 'server/facts/world/areas')).flatMap((file) => parse(readFileSync(path.join(root, 'server/facts/world/areas', file), 'utf8')) as readonly Area[])
  .filter(({ code, classification }) => code !== undefined && (classification === 'country' || classification === 'territory')).map((area) => [area.code!, area]));
/** Parts of names that name nothing alone, and a town that is an ordinary word. */
const PARTS = new Set(['the', 'and', 'saint', 'new', 'north', 'south', 'east', 'west', 'western', 'central', 'united', 'republic', 'islands', 'island', 'islander', 'islanders',
  'coast', 'costa', 'french', 'british', 'american', 'dutch', 'part', 'resolute', 'vincent', 'lucia', 'thomas', 'helena', 'kitts', 'wake', 'principe', 'tome', 'cote', 'port', 'prince', 'blanc', 'sablon', 'sao', 'petersburg', 'dawson']);
/** What a draft names instead of the town of the database. */
const REGIONS_OF: Readonly<Record<string, string>> = {
  'America/Phoenix': 'arizona tucson tempe scottsdale mesa flagstaff yuma', 'America/Hermosillo': 'sonora', 'America/Regina': 'saskatchewan saskatoon',
  'America/Whitehorse': 'yukon', 'America/Cancun': 'quintana', 'America/Vancouver': 'columbia kelowna', 'America/Edmonton': 'alberta calgary yellowknife', 'America/Winnipeg': 'manitoba',
  'America/Mexico_City': 'mexico mexican mexicans', 'America/Ciudad_Juarez': 'juarez', 'Asia/Shanghai': 'china chinese beijing', 'Asia/Karachi': 'pakistan', 'Asia/Manila': 'philippine',
};
/** Letters by which some countries call their own time, although the database has no letters for it. */
const HOME_MADE: Readonly<Record<string, string>> = {
  BST: 'bangladesh bangladeshi dhaka bougainville brazil brazilian', NST: 'nepal nepali', PST: 'pakistan pitcairn', MST: 'malaysia malaysian myanmar',
  AST: 'saudi arabia riyadh iraq baghdad kuwait qatar bahrain yemen', ADT: 'iraq baghdad arabia', EST: 'ecuador', EET: 'sudan sudanese', EEST: 'egypt cairo lebanon beirut moldova',
};
function placesOf(zone: string): readonly string[] {
  // A town of several words is seldom meant by one of them.
  const town = zone.split('/').at(-1)!.includes('_') ? '' : zone.split('/').at(-1)!;
  const countries = meta.zones[zone]?.countries ?? [];
  const own = countries.filter((code) => (meta.countries[code]?.zones.length ?? 0) === 1);
  const names = own.flatMap((code) => {
    const area = areasByCode.get(code);
    return [meta.countries[code]!.name, ...area ? [area.name, ...(area.demonyms ?? []).filter((one): one is string => typeof one === 'string')] : []];
  });
  return [...new Set([town, REGIONS_OF[zone] ?? '', ...names].flatMap((name) => name.split(/[^\p{L}’']+/u)).map((word) => fold(word)).filter((word) => word.length > 2 && !PARTS.has(word)))].sort();
}

const rules = Object.fromEntries(Object.entries(RULES).map(([rule, zone]) => {
  const { rule: found, since } = zoneFacts(zone, NOW);
  return [rule, { rule: writeZoneRule(found), since: since ?? '1970-01-01' }];
}));

/** Standard or daylight by a rule's days; undefined round about the days of change. */
function season(rule: keyof typeof RULES, day: number): 'standard' | 'daylight' | undefined {
  const { summer } = readZoneRule(rules[rule]!.rule)!;
  const { year } = civilDate(day);
  const [from, to] = [changeDay(summer!.from!, year), changeDay(summer!.to!, year)];
  if (Math.abs(day - from) < 7 || Math.abs(day - to) < 7) return undefined;
  return (from < to ? from < day && day < to : day > from || day < to) ? 'daylight' : 'standard';
}

const kept: Record<string, { readonly words: string; readonly from?: string; readonly to?: string }[]> = {};
for (const [standard, winter, daylight, summer, rule] of PAIRS) {
  for (const [letters, offset, own] of [[standard, winter, 'standard'], [daylight, summer, 'daylight']] as const) {
    const spans = new Map<string, { words: Set<string>; from: number; to: number }>();
    for (const name of Object.keys(meta.zones)) {
      const zone = moment.tz.zone(name)!;
      const days: number[] = [];
      let lettered = false;
      for (let day = dayNumber(FIRST_YEAR, 1, 5); day < dayNumber(LAST_YEAR, 12, 31); day += 10) {
        const abbreviation = zone.abbr(noon(day));
        lettered ||= abbreviation === letters;
        const here = season(rule, day);
        // Writers lend their letters to places that have none, but not those of summer time: "3pm EST in Bogotá".
        const numeric = (own === 'standard' || letters === 'WEST') && !/^[A-Z]/.test(abbreviation) && REGIONS[rule].test(name);
        if (here !== undefined && here !== own && (abbreviation === letters || (-zone.utcOffset(noon(day)) === offset && (lettered || numeric)))) days.push(day);
      }
      if (days.length === 0) continue;
      const from = days[0]! < dayNumber(FIRST_YEAR + 1, 1, 1) ? 0 : days[0]! - MARGIN;
      const to = days.at(-1)! > dayNumber(LAST_YEAR - 1, 1, 1) ? 0 : days.at(-1)! + MARGIN;
      const span = spans.get(`${from} ${to}`) ?? { words: new Set(), from, to };
      for (const word of placesOf(name)) span.words.add(word);
      spans.set(`${from} ${to}`, span);
    }
    const home = HOME_MADE[letters];
    if (home !== undefined) spans.set('home', { words: new Set(home.split(' ')), from: 0, to: 0 });
    if (spans.size > 0 && letters !== 'GMT') {
      kept[letters] = [...spans.values()].filter(({ words }) => words.size > 0).map(({ words, from, to }) =>
        ({ words: [...words].sort().join(' '), ...(from > 0 && { from: isoOf(from) }), ...(to > 0 && { to: isoOf(to) }) }));
    }
  }
}
writeFileSync(target, `${JSON.stringify({ madeFrom: `moment-timezone ${moment.tz.version}, IANA ${moment.tz.dataVersion}`, rules, kept }, null, 1)}\n`);
console.log(`${target}: ${Object.values(kept).flat().length} entries`);
