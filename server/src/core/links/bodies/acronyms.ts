import type { Organization } from '../../facts/types.js';
import type { AcronymMention } from '../../mentions/types.js';
import { tokenRanges } from '../../text/token-ranges.js';
import type { NamedLink, PlacedBlock } from '../types.js';

/** All acronyms that a body goes by, its own language's first. */
export const acronymsOf = (body: Organization): readonly string[] =>
  [...new Set([...body.acronyms, ...body.names.filter(({ kind }) => kind === 'acronym').map(({ name }) => name)])];

/** The body whose name stands right before the bracket of an acronym. */
export const expandedBody = (
  block: PlacedBlock, mention: AcronymMention, organizations: readonly NamedLink<Organization>[],
): NamedLink<Organization> | undefined =>
  bodyRanges(organizations).touching(mention.expansion.to - 1, mention.expansion.to)
    .find((link) => link.block.index === block.index && link.to === mention.expansion.to && link.to - link.from > 1);

const bodyRanges = tokenRanges((link: NamedLink<Organization>) => link);
