import type { Area, Organization } from '../types.js';
import { hashText } from './string-table.js';

/** What posts belong to: labels are found without its name ("Minister of Foreign Affairs of Russia"). */
export interface PostPlace {
  readonly kind: 'area' | 'organization';
  readonly id: string;
}

/** The key of posts by place. */
export const placeKey = (kind: PostPlace['kind'], id: string): string => `${kind}/${id}`;

export function readPlace(key: string): PostPlace {
  const cut = key.indexOf('/');
  return { kind: key.slice(0, cut) as PostPlace['kind'], id: key.slice(cut + 1) };
}

/** A hash of all names that may be taken off a label: where it is another, the labels must be taken apart anew. Zero of a place nobody knows. */
export const printOf = (place: Area | Organization | undefined): number =>
  (place === undefined ? 0 : hashText(place.names.filter(({ kind }) => kind !== 'misspelling').map(({ name }) => name).join('\n')) >>> 0 || 1);
