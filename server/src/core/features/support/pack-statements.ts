import { areaSaid, describeHolding } from '../../facts/describe.js';
import type { FactLookUp } from '../../facts/look-up.js';
import type { Statement } from '../../facts/types.js';
import { comparatorOfSign, formatStated } from '../../values/quantity-format.js';
import { bare, say, type Said, type SaidValue } from '../../values/said.js';

/** A statement of the fact base as a sentence. */
export interface PackSentence {
  readonly said: Said;
  readonly statement: Statement<unknown>;
}

/** The statements of all packs as sentences: lives, terms in office, events, figures, quotations, capitals and memberships. */
export function* packSentences(facts: FactLookUp): Generator<PackSentence> {
  const { base } = facts;
  const bodyName = (id: string): string => base.areas.get(id)?.name.value ?? base.organizations.get(id)?.name.value ?? id;
  for (const person of base.persons.values()) {
    const name = person.name.value;
    if (person.birthDate) yield { said: say`${name} was born on ${person.birthDate.value}.`, statement: person.birthDate };
    if (person.deathDate) yield { said: say`${name} died on ${person.deathDate.value}.`, statement: person.deathDate };
    for (const term of person.terms) {
      const post = term.post === undefined ? undefined : facts.post(term.post);
      if (post) yield { said: describeHolding({ person, post, term }), statement: term };
    }
  }
  for (const { name, date } of base.events.values()) yield { said: say`${name.value}: ${date.value}.`, statement: date };
  for (const { name, value, comparator, unit } of base.figures.values()) {
    const known = `${formatStated(value.value, comparatorOfSign(comparator))} ${unit}`;
    yield { said: value.asOf ? say`${name.value}: ${known} (as of ${value.asOf}).` : say`${name.value}: ${known}.`, statement: value };
  }
  for (const { speaker, text, date } of base.quotations.values()) {
    const name = base.persons.get(speaker)?.name.value ?? speaker;
    yield { said: date ? say`${name}, ${date}: “${text.value}”.` : say`${name}: “${text.value}”.`, statement: text };
  }
  for (const area of base.areas.values()) {
    for (const capital of area.capital) yield { said: capitalSaid(bodyName(capital.value), areaSaid(area.name.value), capital), statement: capital };
  }
  for (const body of base.organizations.values()) {
    for (const member of body.members) yield { said: memberSaid(bodyName(member.value), bare(body.name.value, body.name.value), member), statement: member };
    if (body.foundingDate) yield { said: say`${body.name.value} was founded on ${body.foundingDate.value}.`, statement: body.foundingDate };
  }
}

function capitalSaid(city: string, land: SaidValue, { start, end }: Statement<unknown>): Said {
  if (start) return end ? say`${city} is the capital of ${land} since ${start} until ${end}.` : say`${city} is the capital of ${land} since ${start}.`;
  return end ? say`${city} is the capital of ${land} until ${end}.` : say`${city} is the capital of ${land}.`;
}

function memberSaid(member: string, body: SaidValue, { start, end }: Statement<unknown>): Said {
  if (start) return end ? say`${member} is a member of ${body} since ${start} until ${end}.` : say`${member} is a member of ${body} since ${start}.`;
  return end ? say`${member} is a member of ${body} until ${end}.` : say`${member} is a member of ${body}.`;
}
