import { checks } from '../checks/index.js';
import { didYouMean } from '../facts/edit-distance.js';
import { newReport, type Report } from '../facts/read/report.js';
import { readYaml, type Step } from '../facts/read/yaml-file.js';
import type { Place } from '../facts/pack-data.js';
import type { Problem } from '../facts/types.js';
import { parseEdtf } from '../values/edtf.js';
import { say, sentences, type Said } from '../values/said.js';
import { publicKey, readPackName } from './pack-names.js';
import type { CheckLevel, Settings } from './types.js';

/** The project's settings file, read by the editor and the command line alike. */
export const settingsFileName = '.copydesk.yaml';

export const checkLevels = ['off', 'error', 'warning', 'information', 'hint'] as const satisfies readonly CheckLevel[];

/** What one place says: nothing filled in. */
export type StatedSettings = { readonly [K in keyof Settings]?: Exclude<Settings[K], undefined> };

export interface SettingsReading {
  readonly stated: StatedSettings;
  /** Where each entry of `stated.facts` stands, in its order. */
  readonly factsAt: readonly Place[];
  readonly problems: readonly Problem[];
}

/** Says what is wrong with the value that `steps` lead to; with `key`, with the key itself. */
type Complain = (steps: readonly Step[], message: Said, key?: boolean) => void;

/**
 * Reads the text of a `.copydesk.yaml`. Never throws: what cannot be understood is left out and reported, the rest counts.
 * `path` only goes into the problems.
 */
export function readSettings(text: string, path: string): SettingsReading {
  const report: Report = newReport();
  const file = readYaml(path, text, report);
  const complain: Complain = (steps, message, key) => report.error(file.place(steps, key), message);
  if (isMapping(file.value)) {
    for (const key of Object.keys(file.value)) {
      if (!isSetting(key)) complain([key], sentences(say`There is no setting \`${key}\`.`, suggest(key, settingKeys)), true);
    }
  }
  const factsAt: Place[] = [];
  const stated = stateSettings(file.value, complain, (steps) => factsAt.push(file.place(steps)));
  return { stated, factsAt, problems: report.problems };
}

/**
 * Reads settings that an editor sent, of whatever shape they are: unknown keys are the editor's own business, and a value of
 * the wrong kind is passed over, because the editor checks it against the schema and tells its user there.
 */
export const settingsFromEditor = (value: unknown): StatedSettings => stateSettings(value, () => undefined, () => undefined);

/**
 * One `Settings` out of several places; a later place overrides an earlier one, check by check and host by host. Facts add up;
 * folders of sources are those that the last place names.
 * The order in use is: editor, then each `.copydesk.yaml` from the outermost folder to the draft's own, then the command line's
 * arguments. The project's files override the editor, so that a draft has the same findings in every editor and in continuous
 * integration.
 */
export function mergeSettings(...places: readonly StatedSettings[]): Settings {
  const storyDate = places.findLast((place) => place.storyDate !== undefined)?.storyDate;
  const sources = places.findLast((place) => place.sources !== undefined)?.sources;
  const citationStyle = places.findLast((place) => place.citationStyle !== undefined)?.citationStyle;
  const keyed = places.flatMap((place) => Object.entries(place.keys ?? {}));
  return {
    checks: Object.fromEntries(places.flatMap((place) => Object.entries(place.checks ?? {}))),
    facts: [...new Set(places.flatMap((place) => place.facts ?? []))],
    ...(storyDate !== undefined && { storyDate }),
    ...(sources && { sources }),
    ...(citationStyle !== undefined && { citationStyle }),
    ...(keyed.length > 0 && { keys: Object.fromEntries(keyed) }),
  };
}

const settingKeys = ['checks', 'storyDate', 'facts', 'sources', 'citationStyle', 'keys'] as const satisfies readonly (keyof Settings)[];

/** `note` hears where each entry of `facts` stands that counts. */
function stateSettings(value: unknown, complain: Complain, note: (steps: readonly Step[]) => void): StatedSettings {
  if (value === undefined || value === null) return {};
  if (!isMapping(value)) {
    complain([], say`The settings must be a mapping: \`storyDate: 2022-02-15\`.`);
    return {};
  }
  const given = (key: keyof Settings): unknown => (value[key] === null || value[key] === '' ? undefined : value[key]);
  const storyDate = stateStoryDate(given('storyDate'), complain);
  const levels = stateChecks(given('checks'), complain);
  const facts = stateFacts(given('facts'), complain, note);
  const sources = stateSources(given('sources'), complain);
  const citationStyle = stateCitationStyle(given('citationStyle'), complain);
  const keys = stateKeys(given('keys'), complain);
  return {
    ...(storyDate !== undefined && { storyDate }), ...(levels && { checks: levels }), ...(facts && { facts }), ...(sources && { sources }),
    ...(citationStyle !== undefined && { citationStyle }), ...(keys && { keys }),
  };
}

function stateChecks(value: unknown, complain: Complain): Settings['checks'] | undefined {
  if (value === undefined) return undefined;
  if (!isMapping(value)) {
    complain(['checks'], say`\`checks\` must be a mapping of checks to levels: \`name-style: off\`.`);
    return undefined;
  }
  const levels: [string, CheckLevel][] = [];
  for (const [id, given] of Object.entries(value)) {
    // Tools that write the older YAML 1.1 turn `off` into false; nobody means anything else by it here.
    const level = given === false ? 'off' : given;
    if (!isCheck(id)) complain(['checks', id], sentences(say`There is no check \`${id}\`.`, suggest(id, checks.map((check) => check.id))), true);
    else if (!isLevel(level)) complain(['checks', id], say`The level must be one of ${checkLevels.join(', ')}.`);
    else levels.push([id, level]);
  }
  return Object.fromEntries(levels);
}

function stateStoryDate(value: unknown, complain: Complain): string | undefined {
  if (value === undefined) return undefined;
  const date = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseEdtf(value) : undefined;
  if (date?.precision === 'day' && !date.impossible) return String(value);
  complain(['storyDate'], say`\`storyDate\` must be a day such as 2022-02-15.`);
  return undefined;
}

function stateFacts(value: unknown, complain: Complain, note: (steps: readonly Step[]) => void): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((entry, index) => {
    const steps = Array.isArray(value) ? ['facts', index] : ['facts'];
    if (typeof entry !== 'string' || entry.trim() === '') {
      complain(steps, say`\`facts\` must list folders of fact packs, pack files, npm packages (\`npm:@agency/facts\`) or https addresses.`);
      return [];
    }
    const name = readPackName(entry.trim());
    if ('problem' in name) {
      complain(steps, name.problem);
      return [];
    }
    note(steps);
    return [name.kind === 'address' ? name.address : entry.trim()];
  });
}

function stateSources(value: unknown, complain: Complain): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((entry, index) => {
    if (typeof entry === 'string' && entry.trim() !== '') return [entry.trim()];
    complain(Array.isArray(value) ? ['sources', index] : ['sources'], say`\`sources\` must list folders of transcripts, releases and reports: \`sources: [interviews]\`.`);
    return [];
  });
}

function stateCitationStyle(value: unknown, complain: Complain): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && /\.csl$/i.test(value.trim())) return value.trim();
  complain(['citationStyle'], say`\`citationStyle\` must name a CSL file: \`citationStyle: house.csl\`.`);
  return undefined;
}

/** Public keys by host: a pack from a host with a key must be signed with it, or with one of several while one is being replaced. */
function stateKeys(value: unknown, complain: Complain): Settings['keys'] {
  if (value === undefined) return undefined;
  if (!isMapping(value)) {
    complain(['keys'], say`\`keys\` must be a mapping of hosts to public keys: \`facts.example.org: <base64>\`.`);
    return undefined;
  }
  return Object.fromEntries(Object.entries(value).map(([host, given]) => {
    const list: readonly unknown[] = Array.isArray(given) ? given : [given];
    const keys = list.map((one) => (typeof one === 'string' ? publicKey(one) : undefined));
    // A key that cannot be read must not leave the host without any: nothing can be signed with an empty list.
    if (keys.includes(undefined)) complain(['keys', host], say`This is no ed25519 public key in base64: 44 characters, or 60 with its envelope.`);
    return [host.toLowerCase(), keys.filter((key) => key !== undefined)];
  }));
}

function suggest(typed: string, known: readonly string[]): Said | undefined {
  const meant = didYouMean(typed, known);
  return meant === undefined ? undefined : say`Did you mean \`${meant}\`?`;
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSetting = (key: string): boolean => settingKeys.some((known) => known === key);

const isLevel = (value: unknown): value is CheckLevel => checkLevels.some((level) => level === value);

const isCheck = (id: string): boolean => checks.some((check) => check.id === id);
