import { withoutCrowdOfPersons } from '../index/crowds.js';
import { derivedForms } from '../index/person-forms.js';
import { recentlyUsed, type RecentlyUsed } from '../../text/recently-used.js';
import type { NameHit } from '../look-up.js';
import type { Entity, EntityName } from '../types.js';
import type { Layer, Layers } from './layers.js';
import { bearersOf, shownBearersOf, someBearer, writingOf, type Bearers, type FormMatch } from './name-forms.js';
import { Recent } from './recent.js';
import { DERIVED_NAME } from './segment-meta.js';

interface LayerMatch {
  readonly layer: Layer;
  readonly match: FormMatch;
}

/** One bearer of a form, with where it was added: by rank of the entity, then by its names. */
interface Added {
  readonly layer: Layer;
  readonly entity: number;
  readonly rank: number;
  readonly name: number;
}

/** The names that start at a token, over all layers: see `FactLookUp.namesAt`. */
export function namesAt({ all }: Layers, folds: readonly string[], cases: readonly string[], at: number): readonly NameHit[] {
  if (all.length === 1) {
    const found = matchIn(all[0], folds, cases, at);
    return found === undefined ? none : namesIn(found.layer, found.match);
  }
  let one: LayerMatch | undefined;
  let longest: LayerMatch[] | undefined;
  for (const layer of all) {
    const found = matchIn(layer, folds, cases, at);
    if (found === undefined || (one !== undefined && found.match.length < one.match.length)) continue;
    if (one === undefined || found.match.length > one.match.length) {
      one = found;
      longest = undefined;
    } else (longest ??= [one]).push(found);
  }
  if (longest !== undefined) return hitsOf(inOrder(longest), longest[0]!.match.length);
  return one === undefined ? none : namesIn(one.layer, one.match);
}

/** The longest forms at a token of which somebody is not hidden. */
function matchIn(layer: Layer, folds: readonly string[], cases: readonly string[], at: number): LayerMatch | undefined {
  const { segment: { words, forms }, hidden, isHidden } = layer;
  const first = beginningOf(layer, folds[at] ?? '');
  // Most words begin no name: nothing is made for them.
  if (first < 0) return undefined;
  const match = forms.match(
    (index) => (index === at ? first : index < folds.length ? words.find(folds[index]!) : -1), cases, at,
    hidden.size === 0 ? undefined : (form) => someBearer(form, (entity) => !isHidden(entity)),
  );
  return match && { layer, match };
}

/** So many forms, and up to twice as many, keep the list of who bears them: a draft names the same people again and again. */
const KEPT_FORMS = 1024;

/** Who bears a form, where no other layer has one so long. Most forms have no other of the same words beside them. */
const bearers = new WeakMap<Layer, Recent<readonly NameHit[]>>();

/** The words of a draft come again and again: so many, and up to twice as many, are not looked for in the table of words each time. */
const KEPT_WORDS = 4096;
const beginnings = new WeakMap<Layer, RecentlyUsed<number>>();

/** See `FactLookUp.mayBeginName`. */
export const mayBeginName = ({ all }: Layers, fold: string): boolean =>
  (all.length === 1 ? beginningOf(all[0]!, fold) >= 0 : all.some((layer) => beginningOf(layer, fold) >= 0));

/** The number of a word that some form begins with, else -1. */
function beginningOf(layer: Layer, fold: string): number {
  let known = beginnings.get(layer);
  if (known === undefined) {
    const { words, forms } = layer.segment;
    beginnings.set(layer, known = recentlyUsed(KEPT_WORDS, (word) => {
      const number = words.find(word);
      return number >= 0 && forms.mayBegin(number) ? number : -1;
    }));
  }
  return known.of(fold);
}

/** The names of one layer. */
function namesIn(layer: Layer, match: FormMatch): readonly NameHit[] {
  const { length, forms: all } = match;
  if (all.length > 1) return hitsOf(inOrder([{ layer, match }]), length);
  const form = all[0];
  let known = bearers.get(layer);
  if (known === undefined) bearers.set(layer, (known = new Recent(KEPT_FORMS)));
  return known.get(layer.segment.forms.keyOf(form!), () => {
    // Who stands for a crowd of namesakes is known beforehand where nobody else bears the words and nobody is hidden.
    const shown = layer.hidden.size === 0 || !someBearer(form!, layer.isHidden) ? shownBearersOf(form!) : bearersOf(form!);
    return hitsOf(addedOf(layer, shown), length);
  }) ?? none;
}

const hitsOf = (added: readonly Added[], length: number): readonly NameHit[] =>
  withoutCrowdOfPersons(added, isPerson, holdsOffice).map((one) => hitOf(one, length));

const isPerson = ({ entity, layer: { segment } }: Added): boolean => entity < segment.range('person').to;
const holdsOffice = ({ entity, layer: { segment } }: Added): boolean => segment.holders.has(entity);

const none: readonly NameHit[] = [];

/** The bearers of matching forms: form by form in the order in which the forms were first added to the base. */
function inOrder(matches: readonly LayerMatch[]): readonly Added[] {
  const groups = new Map<string, Added[]>();
  for (const { layer, match } of matches) {
    for (const form of match.forms) {
      const key = matches.length === 1 ? String(layer.segment.forms.keyOf(form)) : writingOf(form);
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(...addedOf(layer, bearersOf(form)));
    }
  }
  const lists = [...groups.values()];
  for (const list of lists) list.sort((a, b) => a.rank - b.rank);
  return lists.sort(([a], [b]) => a!.rank - b!.rank || a!.name - b!.name).flat();
}

function addedOf(layer: Layer, { entities, names }: Bearers): Added[] {
  const list: Added[] = [];
  for (const [index, entity] of entities.entries()) {
    if (!layer.isHidden(entity)) list.push({ layer, entity, rank: layer.rank(entity), name: names[index]! });
  }
  return list;
}

function hitOf({ layer: { segment }, entity: number, name }: Added, length: number): NameHit {
  const entity = segment.entity(number);
  return { entity, name: nameOf(entity, name), length };
}

function nameOf(entity: Entity, name: number): EntityName {
  if (name < DERIVED_NAME || entity.kind !== 'person') return entity.names[name]!;
  return { name: derivedForms(entity)[name - DERIVED_NAME]!, kind: 'short' };
}
