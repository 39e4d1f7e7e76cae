import { indexFacts } from '../index-facts.js';
import { entityOf, isMissing, layer, missing, withoutReplaced } from '../layer.js';
import { mergeParts } from '../layer/merge-parts.js';
import type { FactLookUp } from '../look-up.js';
import { entityKinds, type PackData, type Part } from '../pack-data.js';
import type { Area, EntityKind, Organization, Problem } from '../types.js';
import { buildSegment } from './build.js';
import { isCompiled, Layers, type Unit } from './layers.js';
import { lookUpIn } from './look-up.js';
import { openSegment } from './open.js';
import { packsOf, partsBy } from './packs-of.js';
import { printOf, readPlace, type PostPlace } from './post-places.js';
import type { Segment } from './segment.js';

/** Facts of several layers as one. */
export interface Stack {
  readonly facts: FactLookUp;
  readonly problems: readonly Problem[];
}

/** The facts of a segment with packs over it, the same as if all packs had been layered at once. */
export const overlay = (segment: Segment, upper: readonly PackData[]): Stack => stackFacts([segment, ...upper]);

/**
 * The facts of segments and packs over one another, the lowest first: the same as if all packs had been layered at once. Only the
 * entities of which the packs speak, or more than one segment, are merged and indexed anew, in a small segment above that hides them below.
 * A segment one of whose packs is replaced as a whole is taken apart into the packs that are left, in memory.
 */
export function stackFacts(given: readonly Unit[]): Stack {
  const replaced: Problem[] = [];
  const units = withoutReplacedUnits(given, replaced);
  const segments = units.filter(isCompiled);
  if (segments.length === 0) {
    const { base, problems } = layer(units.filter((unit): unit is PackData => !isCompiled(unit)));
    return { facts: indexFacts(base), problems: [...replaced, ...problems] };
  }
  const touched = touchedIn(units, segments);
  const left = segments.flatMap((segment) => problemsOf(segment, touched.get(segment)!));
  const hidden = new Map(segments.map((segment) => [segment, [...touched.get(segment)!].sort((a, b) => a - b)]));
  if (segments.length === units.length && [...hidden.values()].every((numbers) => numbers.length === 0)) {
    return { facts: lookUpIn(new Layers(units)), problems: [...replaced, ...left] };
  }
  const packs = units.flatMap((unit) => (isCompiled(unit) ? partsBy(unit, hidden.get(unit)!) : [unit]));
  const bytes = buildSegment(packs, below(segments, touched), undefined, false);
  const { segment } = openSegment(bytes);
  // Layered once more for its problems only: there are such where something could not be made.
  const unmade = segment!.unmade.size > 0 ? layer(packs).problems : [];
  return { facts: lookUpIn(new Layers(units, { segment: segment!, hidden })), problems: [...replaced, ...left, ...unmade] };
}

/** Without packs that a later one of the same id replaces: a segment that loses one, or gets one in its place, comes apart into packs. */
function withoutReplacedUnits(units: readonly Unit[], problems: Problem[]): readonly Unit[] {
  const origins = new Map<PackData, Segment>();
  const packs = units.flatMap((unit) => {
    const own = isCompiled(unit) ? packsOf(unit) : [unit];
    if (isCompiled(unit)) for (const pack of own) origins.set(pack, unit);
    return own;
  });
  const kept = withoutReplaced(packs, problems);
  if (kept.length === packs.length) return units;
  const list: Unit[] = [];
  for (let at = 0; at < kept.length; at += 1) {
    const origin = origins.get(kept[at]!);
    const whole = origin !== undefined && origin.packs.every(({ id }, index) => kept[at + index]?.info.id === id && origins.get(kept[at + index]!) === origin);
    list.push(whole ? origin : kept[at]!);
    if (whole) at += origin.packs.length - 1;
  }
  return list;
}

type Touched = ReadonlyMap<Segment, ReadonlySet<number>>;

/**
 * The numbers in each segment of all entities that must be indexed anew: what packs speak of, what several segments have, and posts whose
 * labels name a body or place that is called otherwise now than when they were built.
 */
function touchedIn(units: readonly Unit[], segments: readonly Segment[]): Touched {
  const touched = new Map(segments.map((segment) => [segment, new Set<number>()]));
  const places = new Set<string>();
  for (const unit of units) {
    if (isCompiled(unit)) continue;
    for (const kind of entityKinds) {
      for (const { id } of unit.parts[kind]) {
        for (const segment of segments) {
          const number = segment.numberOf(kind, id);
          if (number >= 0) touched.get(segment)!.add(number);
        }
        if (kind === 'area' || kind === 'organization') places.add(`${kind}/${id}`);
      }
    }
  }
  for (const [index, segment] of segments.entries()) {
    for (const other of segments.slice(index + 1)) {
      for (const [own, theirs] of segment.sharedWith(other)) {
        touched.get(segment)!.add(own);
        touched.get(other)!.add(theirs);
        const kind = segment.kindOf(own);
        if (kind === 'area' || kind === 'organization') places.add(`${kind}/${segment.idOf(own)}`);
      }
    }
  }
  for (const segment of segments) for (const index of segment.outsidePlaces) places.add(segment.keyed.place.keyAt(index));
  const parts = partsFinder(units);
  for (const key of places) {
    const built = segments.map((segment) => ({ segment, index: segment.keyed.place.indexOf(key) })).filter(({ index }) => index >= 0);
    if (built.length === 0) continue;
    const print = currentPrint(key, parts);
    for (const { segment, index } of built) {
      if (segment.placePrints[index] !== print) for (const post of segment.keyed.place.of(key)) touched.get(segment)!.add(post);
    }
  }
  return touched;
}

type PartsFinder = (kind: PostPlace['kind'], id: string) => readonly Part<Area | Organization>[];

/** All that the layers say of a body or place, the lowest first. */
function partsFinder(units: readonly Unit[]): PartsFinder {
  const byId = new Map<string, Part<Area | Organization>>();
  for (const [index, unit] of units.entries()) {
    if (!isCompiled(unit)) for (const part of [...unit.parts.area, ...unit.parts.organization]) byId.set(`${index}/${part.kind}/${part.id}`, part);
  }
  return (kind, id) => units.flatMap((unit, index) => {
    if (!isCompiled(unit)) return byId.get(`${index}/${kind}/${id}`) ?? [];
    const number = unit.numberOf(kind, id);
    return number < 0 ? [] : unit.parts(number).map(({ part }) => part as Part<Area | Organization>);
  });
}

/** What all layers together call a body or place. */
function currentPrint(key: string, partsOf: PartsFinder): number {
  const { kind, id } = readPlace(key);
  const [lowest, ...above] = partsOf(kind, id);
  if (lowest === undefined) return printOf(undefined);
  const made = entityOf(kind, above.reduce((one, part) => mergeParts(one, part, new Map()), lowest) as never);
  return printOf(isMissing(made) ? undefined : made as never);
}

/** Bodies and places of the segments that the delta need not hold. */
function below(segments: readonly Segment[], touched: Touched): Parameters<typeof buildSegment>[1] {
  const find = <K extends 'area' | 'organization'>(kind: K) => (id: string) => {
    for (const segment of segments) {
      const number = segment.numberOf(kind, id);
      if (number >= 0 && !touched.get(segment)!.has(number)) return segment.find(kind, id);
    }
    return undefined;
  };
  return { areas: { get: find('area') }, organizations: { get: find('organization') } };
}

/** What is missing from entities of a segment that no other layer completes. */
function problemsOf(segment: Segment, touched: ReadonlySet<number>): readonly Problem[] {
  const packs = packsOf(segment);
  const knownTo = new Map(segment.packs.map(({ id, asOf }) => [id, asOf.last]));
  return [...segment.unmade].filter((number) => !touched.has(number)).flatMap((number) => {
    const part = segment.parts(number).map((one) => one.part).reduce((lower, upper) => mergeParts(lower, upper, knownTo));
    const kind: EntityKind = part.kind;
    const made = entityOf(kind, part as never);
    return isMissing(made) ? [...missing(part, made, packs)] : [];
  });
}
