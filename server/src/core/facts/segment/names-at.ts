import { withoutCrowdOfPersons } from '../index/crowds.js';
import { derivedForms } from '../index/person-forms.js';
import type { NameHit } from '../look-up.js';
import type { Entity, EntityName } from '../types.js';
import type { Layer, Layers } from './layers.js';
import { bearersOf, shownBearersOf, writingOf, type Bearers, type FormMatch } from './name-forms.js';
import { Recent } from './recent.js';
import { DERIVED_NAME } from './segment-meta.js';

interface LayerMatch extends FormMatch {
  readonly layer: Layer;
}

/** One bearer of a form, with where it was added: by rank of the entity, then by its names. */
interface Added {
  readonly layer: Layer;
  readonly entity: number;
  readonly rank: number;
  readonly name: number;
}

/** The names that start at a token, over all layers: see `FactLookUp.namesAt`. */
export function namesAt(layers: Layers, folds: readonly string[], cases: readonly string[], at: number): readonly NameHit[] {
  return layers.all.length === 1 ? namesIn(layers.all[0]!, folds, cases, at) : namesOver(layers, folds, cases, at);
}

/** So many forms, and up to twice as many, keep the list of who bears them: a draft names the same people again and again. */
const KEPT_FORMS = 1024;

/** Who bears a form of a segment that stands alone. Most forms have no other of the same words beside them. */
const bearers = new WeakMap<Layer, Recent<readonly NameHit[]>>();

function namesIn(layer: Layer, folds: readonly string[], cases: readonly string[], at: number): readonly NameHit[] {
  const { words, forms } = layer.segment;
  const first = words.find(folds[at] ?? '');
  // Most words begin no name: nothing is made for them.
  if (first < 0 || !forms.mayBegin(first)) return none;
  const match = forms.match((index) => (index === at ? first : index < folds.length ? words.find(folds[index]!) : -1), cases, at);
  if (match === undefined) return none;
  const { length, forms: [form, ...others] } = match;
  if (others.length > 0) return hitsOf(match.forms.flatMap((one) => addedOf(layer, bearersOf(one))), length);
  let known = bearers.get(layer);
  if (known === undefined) bearers.set(layer, (known = new Recent(KEPT_FORMS)));
  // Who stands for a crowd of namesakes is known beforehand where nobody else bears the words and nobody is hidden.
  return known.get(forms.keyOf(form!), () => hitsOf(addedOf(layer, shownBearersOf(form!)), length)) ?? none;
}

const hitsOf = (added: readonly Added[], length: number): readonly NameHit[] =>
  withoutCrowdOfPersons(added, isPerson, holdsOffice).map((one) => hitOf(one, length));

function namesOver(layers: Layers, folds: readonly string[], cases: readonly string[], at: number): readonly NameHit[] {
  let longest: LayerMatch[] = [];
  for (const layer of layers.all) {
    const { segment, isHidden } = layer;
    const wordAt = (index: number): number => {
      const fold = folds[index];
      return fold === undefined ? -1 : segment.words.find(fold);
    };
    const match = segment.forms.match(wordAt, cases, at, (form) => bearersOf(form).entities.some((entity) => !isHidden(entity)));
    if (match === undefined || match.length < (longest[0]?.length ?? 0)) continue;
    if (match.length > (longest[0]?.length ?? 0)) longest = [];
    longest.push({ ...match, layer });
  }
  const length = longest[0]?.length;
  return length === undefined ? none : hitsOf(inOrder(longest), length);
}

const isPerson = ({ entity, layer: { segment } }: Added): boolean => entity < segment.range('person').to;
const holdsOffice = ({ entity, layer: { segment } }: Added): boolean => segment.holdsOffice(entity);

const none: readonly NameHit[] = [];

/** The bearers of matching forms: form by form in the order in which the forms were first added to the base. */
function inOrder(matches: readonly LayerMatch[]): readonly Added[] {
  const groups = new Map<string, Added[]>();
  for (const { layer, forms } of matches) {
    for (const form of forms) {
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
