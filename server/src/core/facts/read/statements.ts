import { didYouMean } from '../edit-distance.js';
import { given } from '../given.js';
import { statementId, statementKey } from '../pack-data.js';
import { saidThing } from '../said-thing.js';
import { bestWitnessFirst } from '../source-standing.js';
import type { DateValue } from '../../values/date.js';
import type { SourcesBelow } from '../sources-below.js';
import type { Citation, Dispute, EntityKind, NonEmpty, Statement } from '../types.js';
import { parseEdtf } from '../../values/edtf.js';
import { say } from '../../values/said.js';
import type { PlaceTable } from './place-table.js';
import type { Report } from './report.js';
import type { Step, YamlFile } from './yaml-file.js';

/** What reading needs to know of the pack around an entity. */
export interface PackContext {
  readonly pack: string;
  /** Own sources and those of the packs below. */
  readonly sources: SourcesBelow;
  readonly report: Report;
  /** Filled while reading: places of entities and statements. */
  readonly places: PlaceTable;
}

/** The entity that is being read. */
export interface EntityContext extends PackContext {
  readonly kind: EntityKind;
  readonly id: string;
  readonly file: YamlFile;
  /** Where the entity stands in its file. */
  readonly steps: readonly Step[];
  /** The entity's own sources, which stand behind every statement without others. */
  readonly own: readonly Citation[];
  /** Filled while reading: properties left out because the entity has no source to stand behind them. */
  readonly unsourced: Set<string>;
}

type RawCitation = string | { readonly source: string; readonly locator?: string | undefined; readonly quote?: string | undefined };

/** The long form of a statement, as the schemas deliver it. */
export interface LongForm<V> {
  readonly value: V;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly as_of?: string | undefined;
  readonly note?: string | undefined;
  readonly sources?: readonly RawCitation[] | undefined;
  readonly disputed_by?: readonly {
    readonly value: string; readonly sources?: readonly RawCitation[] | undefined; readonly note?: string | undefined;
  }[] | undefined;
}

/** A date that a schema has already accepted. */
export const dateOf = (text: string | undefined): DateValue | undefined => (text === undefined ? undefined : parseEdtf(text));

/** The citations whose source exists, the best witness first; each of the others is a problem. */
export function citationsOf(
  raw: readonly (RawCitation | undefined)[] | undefined, context: Pick<EntityContext, 'sources' | 'report' | 'file'>,
  steps: readonly Step[],
): readonly Citation[] {
  const found: Citation[] = [];
  for (const [index, one] of (raw ?? []).entries()) {
    if (one === undefined) continue;
    const wanted = typeof one === 'string' ? { source: one } : one;
    const source = context.sources.get(wanted.source);
    if (source === undefined) {
      const meant = didYouMean(wanted.source, context.sources.keys());
      context.report.error(
        context.file.place([...steps, index]),
        meant === undefined ? say`There is no source \`${wanted.source}\`. Add it to sources.yaml; until then what rests on it alone is left out.`
          : say`There is no source \`${wanted.source}\`. Did you mean \`${meant}\`? Until then what rests on it alone is left out.`);
      continue;
    }
    found.push({ source, ...given({ locator: wanted.locator, quote: wanted.quote }) });
  }
  return bestWitnessFirst(found);
}

/** The citations behind what stands at `at`: its own, or else the entity's. Where there are none, what it says is to be left out, which is reported. */
export function sourcesBehind(
  context: EntityContext, property: string, raw: readonly (RawCitation | undefined)[] | undefined, at: readonly Step[],
): readonly Citation[] {
  const sources = raw === undefined ? context.own : citationsOf(raw, context, [...at, 'sources']);
  // Sources that do not exist have been reported one by one, the entity's by its reader.
  if (sources.length === 0 && raw === undefined) context.unsourced.add(property);
  else if (raw?.length === 0) {
    context.report.error(
      context.file.place(at), say`Left out, because no source stands behind it: \`${property}\` of \`${context.id}\`.`);
  }
  return sources;
}

/**
 * The statement that `form` makes, or `undefined` with a problem where no source stands behind it or where it ends before
 * it starts. `key` tells the statements of one property apart; `steps` lead to the statement inside the entity.
 */
export function statementOf<R, V>(
  context: EntityContext, property: string, form: LongForm<R>, read: (raw: R) => V | undefined,
  steps: readonly Step[], key = '',
): Statement<V> | undefined {
  const at = [...context.steps, ...steps];
  const value = read(form.value);
  if (value === undefined) return undefined;
  const [first, ...others] = sourcesBehind(context, property, form.sources, at);
  // Read even where the statement is left out, so that its sources are looked up.
  const disputedBy = disputesOf(form, context, at);
  if (first === undefined) return undefined;
  const start = dateOf(form.start);
  const end = dateOf(form.end);
  if (start !== undefined && end !== undefined && start.first > end.last) {
    context.report.error(context.file.place(at), say`This ends (${form.end ?? ''}) before it starts (${form.start ?? ''}): correct one of the dates.`);
    return undefined;
  }
  const id = statementId(context.kind, context.id, property, key);
  if (context.places.has(id)) {
    context.report.error(context.file.place(at), say`This stands twice in the pack (${id}): keep one, and add the other’s sources to it.`);
    return undefined;
  }
  context.places.set(id, context.file.place(at));
  const cited: NonEmpty<Citation> = [first, ...others];
  return {
    id,
    property,
    value,
    sources: cited,
    disputedBy,
    pack: context.pack,
    ...given({ start, end, asOf: dateOf(form.as_of), note: form.note }),
  };
}

function disputesOf(form: LongForm<unknown>, context: EntityContext, at: readonly Step[]): readonly Dispute[] {
  return (form.disputed_by ?? []).map((dispute, index) => ({
    value: dispute.value,
    sources: citationsOf(dispute.sources, context, [...at, 'disputed_by', index, 'sources']),
    ...given({ note: dispute.note }),
  }));
}

/** A property that holds a bare value or the long form. */
export function propertyOf<R extends string | number, V>(
  context: EntityContext, property: string, raw: R | LongForm<R> | undefined, read: (raw: R) => V | undefined,
): Statement<V> | undefined {
  return raw === undefined ? undefined : statementOf(context, property, longForm(raw), read, [property]);
}

/** A property that holds a list of bare values and long forms. */
export function propertiesOf<R extends string | number, V>(
  context: EntityContext, property: string, raw: readonly (R | LongForm<R> | undefined)[] | undefined,
  read: (raw: R) => V | undefined,
): readonly Statement<V>[] | undefined {
  return raw?.flatMap((one, index) => {
    if (one === undefined) return [];
    const form = longForm(one);
    const key = statementKey(saidThing(property, String(form.value)), dateOf(form.start));
    return statementOf(context, property, form, read, [property, index], key) ?? [];
  });
}

const longForm = <R extends string | number>(raw: R | LongForm<R>): LongForm<R> =>
  typeof raw === 'object' ? raw : { value: raw };

/** For values that need no reading. */
export const asIs = <V>(value: V): V => value;
