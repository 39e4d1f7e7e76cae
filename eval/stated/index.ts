import type { FactLookUp } from '../../server/src/core/facts/look-up.js';
import type { CleanDraft } from '../drafts.js';
import { pick, sample, sequence } from '../sequence.js';
import { besideKinds } from './beside.js';
import { eventKinds } from './events.js';
import { nth, peopleKinds } from './people.js';
import { lastKnownKinds } from './last-known.js';
import { placeKinds } from './places.js';
import { seatKinds } from './seats.js';
import { sentencesOf } from './sentences.js';
import type { StatedKind, Statement } from './statement.js';
import { strangerKinds } from './strangers.js';
import { sumKinds } from './sums.js';
import { termKinds } from './terms.js';
import { townKinds } from './towns.js';
import { wordingKinds } from './wordings.js';

/** All kinds of statements, in the order of the table. */
export const statedKinds: readonly StatedKind[] = [...peopleKinds, ...termKinds, ...seatKinds, ...lastKnownKinds, ...strangerKinds, ...placeKinds, ...townKinds, ...eventKinds, ...wordingKinds, ...besideKinds, ...sumKinds];

/** One sentence that states a fact rightly, and the same with the fact wrong. */
export interface StatedFact {
  readonly kind: StatedKind;
  readonly right: CleanDraft;
  readonly wrong: string;
  readonly asRight: readonly string[];
  readonly what: string;
  readonly realWord: boolean;
}

/** The sentences of one kind, `cap` at most; a pure function of the fact base and the kind's name. */
export function factsStated(kind: StatedKind, facts: FactLookUp, cap: number): readonly StatedFact[] {
  const random = sequence(`stated ${kind.name}`);
  const { wrong: place, sentences = [] } = sentencesOf(kind.name);
  const all = kind.statements(facts, random).flatMap((statement) => {
    const sentence = pick(statement.sentences ?? sentences, random);
    return sentence === undefined ? [] : statement.wrong.map((wrong) => stated(kind, statement, sentence, place, wrong));
  });
  return sample(all, cap, random);
}

function stated(kind: StatedKind, statement: Statement, sentence: string, place: string, wrong: string): StatedFact {
  const fill = (by: string): string => inDraft(filled(sentence, { ...statement.words, ...derived(place, by) }), statement.storyDate);
  const right = statement.words[place]!;
  return {
    kind, wrong: fill(wrong), asRight: (statement.asRight ?? []).map(fill), what: `${right} → ${wrong}`, realWord: statement.realWord === true,
    right: { name: `${kind.name}.md`, text: fill(right), format: 'markdown' },
  };
}

/** The place itself, and its other forms: "60" and "60th", "western" and "west". */
const derived = (place: string, by: string): Readonly<Record<string, string>> =>
  ({ [place]: by, ...(place === 'years' && { 'years-th': nth(Number(by)) }), ...(place === 'side' && { part: by.replace(/ern$/, '') }) });

/** A sentence begins with a capital, and full stops do not meet. */
function filled(sentence: string, words: Readonly<Record<string, string>>): string {
  const text = sentence.replace(/\{([a-z-]+)\}/g, (_whole, place: string) => words[place] ?? `{${place}}`);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const inDraft = (sentence: string, date: string): string => `---\ndate: ${date}\n---\n\n${sentence}\n`;
