import { shift } from '../text/span.js';
import type { NamedBlock } from './named-block.js';
import type { Links } from './types.js';

/** The parts of the links that each block has of its own. */
export type OwnLinks = Pick<Links, 'persons' | 'organizations' | 'areas' | 'dates' | 'acronyms' | 'offices' | 'eventClaims'>;

/** The links of a block that was read as if it stood at the beginning, moved to its place in the draft. */
export function placeLinks(own: OwnLinks, block: NamedBlock): OwnLinks {
  const { offset } = block;
  const moved = <L extends { readonly span: { readonly start: number; readonly end: number } }>(link: L): L =>
    ({ ...link, span: shift(link.span, offset), block });
  // Offices and events point at links: they must point at the moved ones.
  const places = own.offices.length + own.eventClaims.length > 0 ? new Map<object, object>() : undefined;
  const each = <L extends { readonly span: { readonly start: number; readonly end: number } }>(links: readonly L[]): readonly L[] => links.map((link) => {
    const there = moved(link);
    places?.set(link, there);
    return there;
  });
  const placeOf = <L extends object>(link: L): L => (places?.get(link) ?? link) as L;
  const persons = each(own.persons);
  const organizations = each(own.organizations);
  const areas = each(own.areas);
  const dates = each(own.dates);
  return {
    persons, organizations, areas, dates,
    acronyms: own.acronyms.map((acronym) => ({ ...acronym, block })),
    offices: own.offices.map((claim) => ({
      ...claim,
      person: placeOf(claim.person),
      titleSpan: shift(claim.titleSpan, offset),
      ...(claim.widerSpan && { widerSpan: shift(claim.widerSpan, offset) }),
      ...(claim.area && { area: placeOf(claim.area) }),
      ...(claim.organization && { organization: placeOf(claim.organization) }),
    })),
    eventClaims: own.eventClaims.map((claim) => ({ ...claim, phraseSpan: shift(claim.phraseSpan, offset), date: placeOf(claim.date) })),
  };
}
