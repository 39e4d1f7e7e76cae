import { withoutCrowdOfPersons } from '../index/crowds.js';
import { derivedForms } from '../index/person-forms.js';
import type { NameHit } from '../look-up.js';
import type { Entity, EntityName } from '../types.js';
import type { Layer, Layers } from './layers.js';
import type { FormMatch } from './name-forms.js';
import { DERIVED_NAME } from './segment-meta.js';

interface LayerMatch extends FormMatch {
  readonly layer: Layer;
}

/** One bearer of a form, with where it was added: by rank of the entity, then by its names. */
interface Added {
  readonly layer: Layer;
  readonly hit: number;
  readonly rank: number;
  readonly name: number;
}

/** The names that start at a token, over all layers: see `FactLookUp.namesAt`. */
export function namesAt(layers: Layers, folds: readonly string[], cases: readonly string[], at: number): readonly NameHit[] {
  let longest: LayerMatch[] = [];
  for (const layer of layers.all) {
    const { segment, isHidden } = layer;
    const { forms } = segment;
    const wordAt = (index: number): number => {
      const fold = folds[index];
      return fold === undefined ? -1 : segment.words.find(fold);
    };
    const counts = (form: number): boolean => layers.all.length === 1 || bearersOf(form, layer).some((hit) => !isHidden(forms.entityAt(hit)));
    const match = forms.match(wordAt, cases, at, counts);
    if (match === undefined || match.length < (longest[0]?.length ?? 0)) continue;
    if (match.length > (longest[0]?.length ?? 0)) longest = [];
    longest.push({ ...match, layer });
  }
  const length = longest[0]?.length;
  return length === undefined ? none : withoutCrowdOfPersons(inOrder(longest, layers), isPerson, holdsOffice).map((added) => hitOf(added, length));
}

const entityOf = ({ layer: { segment }, hit }: Added): number => segment.forms.entityAt(hit);
const isPerson = (added: Added): boolean => entityOf(added) < added.layer.segment.range('person').to;
const holdsOffice = (added: Added): boolean => added.layer.segment.holdsOffice(entityOf(added));

const none: readonly NameHit[] = [];

/** The bearers of matching forms: form by form in the order in which the forms were first added to the base. */
function inOrder(matches: readonly LayerMatch[], layers: Layers): readonly Added[] {
  const groups = new Map<string, Added[]>();
  for (const { layer, forms } of matches) {
    for (const form of forms) {
      const key = matches.length === 1 ? String(form) : layer.segment.forms.writingOf(form);
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      for (const hit of bearersOf(form, layer)) {
        const entity = layer.segment.forms.entityAt(hit);
        if (!layer.isHidden(entity)) group.push({ layer, hit, rank: layer.rank(entity), name: layer.segment.forms.nameAt(hit) });
      }
    }
  }
  const lists = [...groups.values()];
  if (layers.all.length === 1) return lists.flat();
  for (const list of lists) list.sort((a, b) => a.rank - b.rank);
  return lists.sort(([a], [b]) => a!.rank - b!.rank || a!.name - b!.name).flat();
}

function bearersOf(form: number, { segment }: Layer): readonly number[] {
  const { from, to } = segment.forms.hits(form);
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function hitOf({ layer: { segment }, hit, name }: Added, length: number): NameHit {
  const entity = segment.entity(segment.forms.entityAt(hit));
  return { entity, name: nameOf(entity, name), length };
}

function nameOf(entity: Entity, name: number): EntityName {
  if (name < DERIVED_NAME || entity.kind !== 'person') return entity.names[name]!;
  return { name: derivedForms(entity)[name - DERIVED_NAME]!, kind: 'short' };
}
