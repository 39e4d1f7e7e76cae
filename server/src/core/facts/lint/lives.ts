import { fold } from '../../text/fold.js';
import { say, when } from '../../values/said.js';
import type { Person } from '../types.js';
import { nameOf, type Lookout } from './lookout.js';

const daysInYear = 365.25;
const oldest = 120 * daysInYear;
const youngestInOffice = 16 * daysInYear;
/** Offices that children have held. */
const bornTo: ReadonlySet<string> = new Set(['monarch', 'supreme-leader']);

/** Lives that no human being leads. */
export function checkLives(lookout: Lookout): void {
  for (const person of lookout.base.persons.values()) {
    checkLife(person, lookout);
    checkParts(person, lookout);
  }
}

function checkLife(person: Person, lookout: Lookout): void {
  const { birthDate, deathDate } = person;
  const born = birthDate?.value;
  const died = deathDate?.value;
  if (deathDate !== undefined && born !== undefined && died !== undefined) {
    if (died.last < born.first) {
      lookout.report('error', { entity: person, statement: deathDate },
        say`${nameOf(person)} died (${died}) before being born (${born}): correct one of the dates.`);
    } else if (died.first - born.last > oldest) {
      lookout.report('error', { entity: person, statement: deathDate },
        say`${nameOf(person)} would have lived for ${years(died.first - born.last)} years: correct one of the dates.`);
    }
  }
  for (const term of person.terms) {
    const { start, end } = term;
    const post = term.post === undefined ? undefined : lookout.base.posts.get(term.post);
    const office = post === undefined ? term.value : nameOf(post);
    if (born !== undefined && start !== undefined && start.last - born.first < youngestInOffice && !bornTo.has(post?.role ?? '')) {
      lookout.report('error', { entity: person, statement: term },
        say`${nameOf(person)}, born ${born}, was a child when this term began (${start}): correct one of the dates.`);
    }
    if (died === undefined) continue;
    if (start !== undefined && start.first > died.last) {
      lookout.report('error', { entity: person, statement: term },
        say`${nameOf(person)} died (${died}) before this term began (${start}): correct one of the dates.`);
    } else if (end === undefined ? !term.endUnknown : end.first > died.last) {
      lookout.report('error', { entity: person, statement: term },
        end === undefined ? say`${nameOf(person)} died ${when(died)}, and yet is ${office} without an end: correct one of the dates.`
          : say`${nameOf(person)} died ${when(died)}, and yet is ${office} until ${end}: correct one of the dates.`);
    }
  }
  if (born !== undefined && died === undefined) {
    const asOf = Math.max(...lookout.base.packs.map((pack) => pack.asOf.last));
    if (asOf - born.last > oldest && birthDate !== undefined) {
      lookout.report('warning', { entity: person, statement: birthDate },
        say`${nameOf(person)} would be ${years(asOf - born.last)} years old: add a \`death_date\`.`);
    }
  }
}

const years = (days: number): number => Math.floor(days / daysInYear);

/** Given and family name must stand in the name, or nothing that is built of them can be found. */
function checkParts(person: Person, lookout: Lookout): void {
  const name = ` ${plain(nameOf(person))} `;
  for (const [property, part] of [['given_name', person.givenName], ['family_name', person.familyName]] as const) {
    if (part === '' || name.includes(` ${plain(part)} `)) continue;
    lookout.report('warning', { entity: person, property },
      say`\`${part}\` does not stand in the name \`${nameOf(person)}\`: write both alike, and other spellings under \`other_names\`.`);
  }
}

/** As names are compared: folded, hyphens as spaces. */
export const plain = (text: string): string => fold(text).replaceAll('-', ' ');
