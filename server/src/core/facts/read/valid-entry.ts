import * as v from 'valibot';
import { say, type Said, type SaidValue } from '../../values/said.js';
import { missingKey, saidOf, unknownKey } from '../schemas/forms.js';
import type { Report } from './report.js';
import type { Step, YamlFile } from './yaml-file.js';

/** An item of a file: its raw value, and where it stands. */
export interface RawEntry {
  readonly file: YamlFile;
  readonly steps: readonly Step[];
  readonly raw: unknown;
  /** What the item is, for messages: "person". */
  readonly noun: string;
}

/**
 * An entry as far as it is valid: any property may be missing, and an item of a list that was not valid is `undefined`, so
 * that the others keep their places.
 */
export type Valid<E> = { readonly [K in keyof E]?: E[K] extends readonly (infer I)[] | undefined ? readonly (I | undefined)[] : E[K] };

interface EntrySchema {
  readonly entries: Readonly<Record<string, v.GenericSchema>>;
}

/**
 * The valid part of an entry. Each property, and each item of a property that is a list, is validated on its own: one bad
 * membership loses that membership and nothing else. Never less, because a membership without its broken `start` would
 * claim more than was written. `undefined` where the entry is no mapping or has no valid id.
 */
export function validEntry<S extends EntrySchema & v.GenericSchema>(
  schema: S, entry: RawEntry, report: Report,
): Valid<v.InferOutput<S>> | undefined {
  const { file, steps, raw, noun } = entry;
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    report.error(file.place(steps), say`Each ${noun} must be a mapping that begins with \`id:\`.`);
    return undefined;
  }
  const valid: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    const declared = Object.hasOwn(schema.entries, key) ? schema.entries[key] : undefined;
    if (declared === undefined) {
      report.error(file.place([...steps, key], true), unknownKey(key, noun, Object.keys(schema.entries)));
      continue;
    }
    const good = validProperty(inner(declared), value, { ...entry, steps: [...steps, key] }, key, report);
    if (good !== undefined) valid[key] = good;
  }
  for (const [key, property] of Object.entries(schema.entries)) {
    if (property.type !== 'optional' && !(key in raw)) report.error(file.place(steps), missingKey(key, noun));
  }
  return valid['id'] === undefined ? undefined : valid as Valid<v.InferOutput<S>>;
}

function validProperty(schema: v.GenericSchema, value: unknown, entry: RawEntry, key: string, report: Report): unknown {
  const { item } = inner(schema) as { readonly item?: v.GenericSchema };
  if (item === undefined || !Array.isArray(value)) return validValue(schema, value, entry, key, report);
  return value.map((one, index) => validValue(item, one, { ...entry, steps: [...entry.steps, index] }, key, report));
}

function validValue(schema: v.GenericSchema, value: unknown, entry: RawEntry, key: string, report: Report): unknown {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) explain(issue, entry, key, [], report);
  return undefined;
}

function explain(issue: v.BaseIssue<unknown>, entry: RawEntry, key: string, before: readonly Step[], report: Report): void {
  const steps: readonly Step[] = [...before, ...(issue.path ?? []).map((item) => item.key as Step)];
  // Of the alternatives of a union, the one that got furthest is the one that the writer meant.
  const alternatives = issue.issues ?? [];
  const further = alternatives.filter((one) => (one.path?.length ?? 0) > 0);
  const meant = further.length > 0 ? further : alternatives.filter((one) => one.kind === 'validation');
  if (meant.length > 0) {
    for (const one of meant) explain(one, entry, key, steps, report);
    return;
  }
  const named = steps.findLast((step) => typeof step === 'string') ?? key;
  const wholeSentence = issue.type === 'strict_object';
  const isKey = wholeSentence && issue.expected === 'never';
  report.error(
    entry.file.place([...entry.steps, ...steps], isKey),
    wholeSentence ? saidOf(issue) : sentenceOf(named, saidOf(issue), issue.input));
}

const sentenceOf = (named: string, must: SaidValue, input: unknown): Said =>
  (typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean' ? say`\`${named}\` ${must}; this is ${JSON.stringify(input)}.`
    : say`\`${named}\` ${must}.`);

/** The schema inside `optional(…)`. */
const inner = (schema: v.GenericSchema): v.GenericSchema =>
  (schema as { readonly wrapped?: v.GenericSchema }).wrapped ?? schema;
