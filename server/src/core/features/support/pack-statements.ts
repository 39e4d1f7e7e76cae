import { describeHolding, areaInText } from '../../facts/describe.js';
import type { FactLookUp } from '../../facts/look-up.js';
import type { Statement } from '../../facts/types.js';
import { formatDate } from '../../values/date-format.js';
import { comparatorOfSign, formatStated } from '../../values/quantity-format.js';

/** A statement of the fact base, printed as a sentence. */
export interface PackSentence {
  readonly text: string;
  readonly statement: Statement<unknown>;
}

/** The statements of all packs as sentences: lives, terms in office, events, figures, quotations, capitals and memberships. */
export function* packSentences(facts: FactLookUp): Generator<PackSentence> {
  const { base } = facts;
  const bodyName = (id: string): string => base.areas.get(id)?.name.value ?? base.organizations.get(id)?.name.value ?? id;
  for (const person of base.persons.values()) {
    const name = person.name.value;
    if (person.birthDate) yield { text: `${name} was born on ${formatDate(person.birthDate.value)}.`, statement: person.birthDate };
    if (person.deathDate) yield { text: `${name} died on ${formatDate(person.deathDate.value)}.`, statement: person.deathDate };
    for (const term of person.terms) {
      const post = term.post === undefined ? undefined : facts.post(term.post);
      if (post) yield { text: describeHolding({ person, post, term }), statement: term };
    }
  }
  for (const event of base.events.values()) yield { text: `${event.name.value}: ${formatDate(event.date.value)}.`, statement: event.date };
  for (const { name, value, comparator, unit } of base.figures.values()) {
    const asOf = value.asOf ? ` (as of ${formatDate(value.asOf)})` : '';
    yield { text: `${name.value}: ${formatStated(value.value, comparatorOfSign(comparator))} ${unit}${asOf}.`, statement: value };
  }
  for (const { speaker, text, date } of base.quotations.values()) {
    yield { text: `${base.persons.get(speaker)?.name.value ?? speaker}${date ? `, ${formatDate(date)}` : ''}: “${text.value}”.`, statement: text };
  }
  for (const area of base.areas.values()) {
    for (const capital of area.capital) yield { text: `${bodyName(capital.value)} is the capital of ${areaInText(area.name.value)}${period(capital)}.`, statement: capital };
  }
  for (const body of base.organizations.values()) {
    for (const member of body.members) yield { text: `${bodyName(member.value)} is a member of ${body.name.value}${period(member)}.`, statement: member };
    if (body.foundingDate) yield { text: `${body.name.value} was founded on ${formatDate(body.foundingDate.value)}.`, statement: body.foundingDate };
  }
}

const period = ({ start, end }: Statement<unknown>): string =>
  [...(start ? [` since ${formatDate(start)}`] : []), ...(end ? [` until ${formatDate(end)}`] : [])].join('');
