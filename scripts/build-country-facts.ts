// Writes the bundled pack server/facts/world-countries: currencies, time zones with their daylight-saving rules, national holidays and
// land borders of the countries of the pack `world`, from npm packages. Not part of the build; the YAML is committed.
//   node --import tsx scripts/build-country-facts.ts [--verify]      --verify writes nothing and fails when the pack is stale
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { countries } from 'countries-list';
import { parse } from 'yaml';
import { writeZoneRule } from '../server/src/core/values/zone-rule.js';
import { zoneFacts, type ZoneFacts } from './clock-rules.js';
import { euro } from './country-facts-by-hand.js';
import { landBorders } from './land-borders.js';
import { nationalHolidays } from './national-holidays.js';

const need = createRequire(__filename);
// The package ships the names of currencies as a file without exporting it.
const currencies = JSON.parse(readFileSync(path.join(need.resolve('countries-list'), '..', '..', 'currencies.min.json'), 'utf8')) as
  Readonly<Record<string, { readonly name: string } | undefined>>;
const meta = need('moment-timezone/data/meta/latest.json') as {
  readonly countries: Readonly<Record<string, { readonly zones: readonly string[] }>>;
  readonly zones: Readonly<Record<string, { readonly countries: readonly string[] }>>;
};

/** The day on which the release of moment-timezone that is used was published: its rules are those of that day. */
const released = '2026-10-29';
const target = path.join(__dirname, '..', 'server', 'facts', 'world-countries', 'areas.yaml');

/** Codes of ISO 4217 that nobody pays with: funds and units of account. */
const funds = new Set(['BOV', 'CHE', 'CHW', 'CLF', 'USN', 'UYI']);

/** Whose currencies and clocks depend on where one is and on whom one asks. */
const leftOut = new Set(['EH']);

interface Area {
  readonly id: string;
  readonly code?: string;
  readonly classification?: string;
}

function areas(): readonly Area[] {
  const folder = path.join(__dirname, '..', 'server', 'facts', 'world', 'areas');
  return readdirSync(folder).sort()
    .flatMap((file) => parse(readFileSync(path.join(folder, file), 'utf8')) as readonly Area[])
    .filter(({ code, classification }) => code !== undefined && /^[A-Z]{2}$/.test(code) && (classification === 'country' || classification === 'territory'))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function currencyLines({ id, code = '' }: Area): readonly string[] {
  const codes: readonly string[] = countries[code as keyof typeof countries]?.currency ?? [];
  return codes.filter((one) => !funds.has(one)).map((one) => {
    const name = currencies[one]?.name;
    if (name === undefined) throw new Error(`countries-list names no currency ${one}`);
    const known = one === 'EUR' ? euro.get(id) : undefined;
    const sources = [`{source: countries-list-3-4-1, locator: ${code}}`, ...known?.sources ?? []];
    return `{value: ${name} (${one})${known ? `, start: ${known.start}` : ''}, sources: [${sources.join(', ')}]}`;
  });
}

/** One zone for each rule, the one where most people live; those first where more do. */
function zoneLines({ code = '' }: Area): readonly string[] {
  const all = meta.countries[code]?.zones ?? [];
  // The data names under a country the zones of neighbours that reach into it; its own come first if it has any.
  const own = all.filter((zone) => (meta.zones[zone]?.countries[0] ?? code) === code);
  const byRule = new Map<string, ZoneFacts>();
  for (const zone of [...(own.length > 0 ? own : all)].sort()) {
    const facts = zoneFacts(zone, Date.parse(released));
    const rule = writeZoneRule({ ...facts.rule, zone: '' });
    const known = byRule.get(rule);
    if (known === undefined || facts.population > known.population) byRule.set(rule, facts);
  }
  return [...byRule.values()].sort((a, b) => b.population - a.population || (a.rule.zone < b.rule.zone ? -1 : 1)).map(({ rule, since, abbreviations }) => {
    const parts = [
      `value: "${writeZoneRule(rule)}"`, ...(since === undefined ? [] : [`start: ${since}`]), `as_of: ${released}`,
      ...(abbreviations.length === 0 ? [] : [`note: "${abbreviations.join(', ')}"`]), 'sources: [moment-timezone-0-6-6]',
    ];
    return `{${parts.join(', ')}}`;
  });
}

/** The text of areas.yaml. */
function countryFacts(): string {
  const holidays = nationalHolidays();
  const borders = landBorders();
  const entries = areas().filter(({ code = '' }) => !leftOut.has(code)).map((area) => {
    const lists = [['currencies', currencyLines(area)], ['time_zones', zoneLines(area)], ['holidays', holidays.get(area.id) ?? []], ['borders', borders.get(area.id) ?? []]] as const;
    const kept = lists.filter(([, lines]) => lines.length > 0);
    return kept.length === 0 ? '' : `- id: ${area.id}\n${kept.map(([key, lines]) => `  ${key}:\n${lines.map((line) => `    - ${line}\n`).join('')}`).join('')}`;
  });
  return `# Made by scripts/build-country-facts.ts; change that, not this file.\n${entries.join('')}`;
}

if (process.argv[1]?.endsWith('build-country-facts.ts') === true) {
  const text = countryFacts();
  if (!process.argv.includes('--verify')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8').replaceAll('\r\n', '\n') !== text) {
    console.error('server/facts/world-countries/areas.yaml is stale: run node --import tsx scripts/build-country-facts.ts');
    process.exitCode = 1;
  }
}
