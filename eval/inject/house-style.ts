import { likeWritten } from '../../server/src/core/links/offices/rewrite-office.js';
import type { Token } from '../../server/src/core/text/tokens.js';
import { heldOffices } from './held-offices.js';
import { planted, type Injection, type Injector } from './injector.js';

/** A form of a name that the house avoids: Kiev for Kyiv. */
export const avoidedName: Injector = {
  kind: 'avoided-name',
  checks: ['name-style'],
  propose: (links): readonly Injection[] => [...links.areas, ...links.organizations].flatMap(({ entity, name, span, quoted, possessive, block, from, to }) => {
    const avoided = name.kind === 'usual' || name.kind === 'metonym' ? entity.names.find(({ discouraged }) => discouraged !== undefined)?.name : undefined;
    if (quoted || avoided === undefined || possessive !== '' || block.reading.tokens[from]!.case !== 'title' || isInLongerName(block.reading.tokens, from, to)) return [];
    return [planted(links, span, avoided)];
  }),
};

/** An orchestra or a dish has the name that it has: the Kiev Symphony Orchestra, chicken Kiev. */
const isInLongerName = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[from - 1]?.fold === 'chicken' || (tokens[to]?.case === 'title' && tokens[to].gap === 'space');

/** A form of an office that the house avoids: State Secretary for Secretary of State. */
export const avoidedTitle: Injector = {
  kind: 'avoided-title',
  checks: ['title-style'],
  propose: (links): readonly Injection[] => heldOffices(links).flatMap(({ claim, held: { post } }) => {
    const avoided = post.discouragedLabels[0]?.label;
    // "State Department head of the press service of the state department" is nobody's slip.
    const says = claim.organization?.entity.names.some(({ name }) => avoided?.toLowerCase().includes(name.toLowerCase())) === true;
    return avoided === undefined || says || claim.titleText === avoided ? [] : [planted(links, claim.titleSpan, likeWritten(claim, avoided, links.draft.text))];
  }),
};
