import type { FactLookUp } from '../server/src/core/facts/look-up.js';
import type { Person } from '../server/src/core/facts/types.js';
import { fold } from '../server/src/core/text/fold.js';
import { createAnalyzer, defaultSettings } from '../server/src/core/engine/analyze.js';
import { scoredReadings } from '../server/src/core/links/names/find-slips.js';
import { readDraftNames, type SlipContext } from '../server/src/core/links/names/name-context.js';
import { NAME_WEIGHTS as W } from '../server/src/core/links/names/name-weights.js';
import type { EditKind } from '../server/src/core/values/edits.js';
import { slipIn } from './inject/slip.js';
import { sequence } from './sequence.js';
import { STORY_DATE, STORY_DAY } from './stated/statement.js';

/** The weights that the fit may move; the edits of no special kind are hardly among the slips that are made here, and stay. All others, those of the lexicon among them, stay as they are. */
export const FITTED = ['prior', ...Object.keys(W.edit).filter((kind) => kind !== 'other').map((kind) => `edit ${kind}`), 'office', 'bareOffice', 'namedInDraft', 'organization', 'country', 'notInOffice'] as const;

/** A written name that may be a known one mistyped. */
export interface Sample {
  /** The name was mistyped on purpose; else it is the true name of somebody the fact base does not know. */
  readonly slip: boolean;
  /** How often each weight of `FITTED` counts in its score. */
  readonly features: readonly number[];
  /** The rest of the score. */
  readonly offset: number;
}

/** The weights in force, in the order of `FITTED`. */
export const presentWeights = (): readonly number[] => [
  W.prior, ...Object.entries(W.edit).flatMap(([kind, weight]) => (kind === 'other' ? [] : [weight])), W.context.office, W.context.bareOffice, W.context.namedInDraft, W.context.organization, W.context.country, W.context.notInOffice,
];

export const scoreOf = ({ features, offset }: Sample, weights: readonly number[]): number =>
  features.reduce((sum, count, index) => sum + count * weights[index]!, offset);

/** Which part a person belongs to: decided by the letters of the id alone, so that a new person moves nobody. */
export const partOf = ({ id }: Person, parts: number): number => Math.floor(sequence(`part ${id}`)() * parts);

/**
 * The samples of some persons: slips of those whom the fact base knows, in three surroundings, and the true names of those whom it
 * does not, wherever the model takes one for a near miss of a known person; and names one letter away that other people really bear.
 */
export function samplesOf(facts: FactLookUp, known: readonly Person[], strangers: readonly Person[], all: FactLookUp): readonly Sample[] {
  const read = reader(facts);
  const slips = known.flatMap((person) => {
    const random = sequence(`slip ${person.id}`);
    const words = person.name.value.split(' ');
    const at = random() < 0.7 ? words.length - 1 : 0;
    const typed = slipIn(words[at]!, random);
    if (typed === undefined || typed === words[at] || words.length < 2) return [];
    const wrong = words.with(at, typed).join(' ');
    return surroundings(wrong, person, all).flatMap((text) => read(text, person.id, wrong));
  });
  const names = strangers.flatMap((person) => surroundings(person.name.value, person, all).slice(0, 2).flatMap((text) => read(text, undefined, person.name.value)));
  return [...slips, ...names, ...known.flatMap((person) => neighbours(person, facts, all).flatMap((name) =>
    surroundings(name, person, all).slice(0, 1).flatMap((text) => read(text, undefined, name))))];
}

/**
 * People who would be one letter away: the given name of a known person with another real family name, of somebody who is not in the
 * fact base. Few such pairs are in a list of office-holders, but the world is full of them.
 */
function neighbours(person: Person, facts: FactLookUp, all: FactLookUp): readonly string[] {
  const family = fold(person.familyName);
  return all.nearPersonTokens(family).flatMap((token) => {
    const bearer = all.personsByFamilyName(token)[0];
    return bearer && facts.personsByFamilyName(token).length === 0 ? [`${person.givenName} ${bearer.familyName}`] : [];
  });
}

function surroundings(name: string, person: Person, facts: FactLookUp): readonly string[] {
  const held = facts.postsHeldBy(person.id, STORY_DAY)[0];
  const area = held?.post.area === undefined ? undefined : facts.area(held.post.area)?.name.value;
  return [
    `On Monday the guest ${name} spoke at length.`,
    ...(held && area !== undefined ? [`On Monday ${name}, the ${held.post.otherLabels[0] ?? held.post.name.value} of ${area}, spoke at length.`] : []),
    ...(name === person.name.value ? [] : [`On Monday ${person.name.value} spoke. On Friday ${name} left.`]),
  ];
}

/** The best reading of the name in a text, if there is any; of a slip, that of the person meant. */
function reader(facts: FactLookUp): (text: string, meant: string | undefined, name: string) => readonly Sample[] {
  const analyzer = createAnalyzer([]);
  return (text, meant, name) => {
    const { links } = analyzer.analyze({ text, format: 'plain', facts, settings: { ...defaultSettings, storyDate: STORY_DATE }, today: STORY_DATE });
    const draft = readDraftNames(links);
    const link = links.persons.find(({ text: written, outcome }) => outcome === 'unknown' && name.endsWith(written));
    const best = link && scoredReadings(link, draft)[0];
    if (!best || (meant !== undefined && best.person.id !== meant)) return [];
    const edit = mostTelling(best.difference.edits.map(({ kind }) => kind));
    const features = FITTED.map((weight) => (weight === 'prior' || weight === `edit ${edit}` ? 1 : contextCount(weight, best.context)));
    const told = features.reduce((sum, count, index) => sum + count * presentWeights()[index]!, 0);
    return [{ slip: meant !== undefined, features, offset: best.score - told }];
  };
}

/** The kind of edit that decides the weight of several: the least likely one (see `editWeight` in the name model). */
const mostTelling = (kinds: readonly EditKind[]): EditKind => kinds.reduce((least, kind) => (W.edit[kind] < W.edit[least] ? kind : least));

function contextCount(weight: (typeof FITTED)[number], context: SlipContext): number {
  switch (weight) {
    case 'office': return Number(context.office?.scoped === true);
    case 'bareOffice': return Number(context.office?.scoped === false);
    case 'namedInDraft': return Number(context.namedInDraft);
    case 'organization': return Number(context.organization);
    case 'country': return Number(context.country && !context.organization);
    case 'notInOffice': return Number(!context.inOffice && !context.office);
    default: return 0;
  }
}
