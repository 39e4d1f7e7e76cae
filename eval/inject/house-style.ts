import { likeWritten } from '../../server/src/core/links/rewrite-office.js';
import { heldOffices } from './held-offices.js';
import { planted, type Injection, type Injector } from './injector.js';

/** A form of a name that the house avoids: Kiev for Kyiv. */
export const avoidedName: Injector = {
  kind: 'avoided-name',
  checks: ['name-style'],
  propose: (links): readonly Injection[] => [...links.areas, ...links.organizations].flatMap(({ entity, name, span, quoted, possessive, block, from }) => {
    const avoided = name.kind === 'usual' || name.kind === 'metonym' ? entity.names.find(({ discouraged }) => discouraged !== undefined)?.name : undefined;
    if (quoted || avoided === undefined || possessive !== '' || block.reading.tokens[from]!.case !== 'title') return [];
    return [planted(links, span, avoided)];
  }),
};

/** A form of an office that the house avoids: State Secretary for Secretary of State. */
export const avoidedTitle: Injector = {
  kind: 'avoided-title',
  checks: ['title-style'],
  propose: (links): readonly Injection[] => heldOffices(links).flatMap(({ claim, held: { post } }) => {
    const avoided = post.discouragedLabels[0]?.label;
    return avoided === undefined || claim.titleText === avoided ? [] : [planted(links, claim.titleSpan, likeWritten(claim, avoided, links.draft.text))];
  }),
};
