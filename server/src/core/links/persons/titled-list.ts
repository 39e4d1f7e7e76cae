import type { Area } from '../../facts/types.js';
import type { TitleMention } from '../../mentions/types.js';
import type { Token } from '../../text/tokens.js';
import { areaOf, type BlockIndex, type Scope } from '../offices/office-scope.js';
import { personAt } from './titled-person.js';
import type { NamedLink, PersonLink } from '../types.js';

/** One person of a list, with the country that stands behind the name: "Sergei Lavrov of Russia". */
export interface ListedPerson {
  readonly person: PersonLink;
  readonly area?: NamedLink<Area>;
}

/** What joins two owners of one title: the area or body before it belongs to the last of the people only, "the French and German Presidents". */
const JOINS_OWNERS: ReadonlySet<string> = new Set([',', 'and', 'or', '&', '/', '-', '–']);

/**
 * The people whom one title in the plural calls by their office: "Presidents Joe Biden and Emmanuel Macron", "foreign ministers Sergei Lavrov of
 * Russia, Dmytro Kuleba of Ukraine and …". Only a list that is closed by "and" is one; nobody where it cannot be told whose title it is.
 */
export function personsListed(scope: Scope, title: TitleMention, tokens: readonly Token[], index: BlockIndex): readonly ListedPerson[] {
  const before = tokens[scope.start - 1];
  if (!title.plural || scope.unknown || scope.end !== title.to || (scope.start < title.from && (before?.case === 'title' || JOINS_OWNERS.has(before?.fold ?? '')))) return [];
  const found: ListedPerson[] = [];
  for (let at = title.to, last = false; ;) {
    const person = tokens[at]?.gap === 'break' ? undefined : personAt(at, title, tokens, index);
    if (!person || tokens[person.to - 1]!.possessive) return [];
    const isOf = tokens[person.to]?.fold === 'of';
    const area = isOf ? areaOf(person.to, tokens, index) : undefined;
    if (isOf && !area) return [];
    found.push(area ? { person, area } : { person });
    if (last) return found;
    at = area?.to ?? person.to;
    if (tokens[at]?.text === ',') at++;
    last = tokens[at]?.fold === 'and';
    if (last) at++;
    else if (tokens[at - 1]?.text !== ',') return [];
  }
}
