import type { FactBase, Person } from '../types.js';
import type { NameTable } from './name-table.js';
import { personWords } from './person-forms.js';

/** Persons by the words that call them. */
export class PersonIndex {
  readonly byFamily = new Map<string, Person[]>();
  readonly byGiven = new Map<string, Person[]>();
  readonly byToken = new Map<string, Person[]>();

  /** Indexes all persons, and puts their whole names into `names`. */
  constructor(base: FactBase, names: NameTable) {
    for (const person of base.persons.values()) {
      const words = personWords(person);
      for (const { form, name } of words.forms) names.add(form, person, name);
      for (const key of words.family) append(this.byFamily, key, person);
      for (const key of words.given) append(this.byGiven, key, person);
      for (const key of words.tokens) append(this.byToken, key, person);
    }
  }
}

function append(lists: Map<string, Person[]>, key: string, person: Person): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [person]);
  else list.push(person);
}
