import { acronymsOf } from '../../server/src/core/links/bodies/acronyms.js';
import type { Links } from '../../server/src/core/links/types.js';
import { pick, type Random } from '../sequence.js';
import { plantedAnew, type Injection, type Injector } from './injector.js';

/** Two letters of an acronym exchanged, in brackets behind the name that it stands for: "(OCSE)". */
export const acronym: Injector = {
  kind: 'acronym',
  checks: ['acronym-wrong'],
  propose(links, random): readonly Injection[] {
    return links.organizations.flatMap(({ block, to, span, entity, quoted, possessive, text }) => {
      const known = acronymsOf(entity)[0];
      if (quoted || possessive || known === undefined || !/^[A-Z]{3,6}$/.test(known) || text.length < 3 * known.length) return [];
      const wrong = scrambled(known, links, random);
      if (wrong === undefined) return [];
      const written = bracketBehind(block.reading.tokens.slice(to, to + 3).map((token) => token.text), known);
      const end = written === undefined ? span.end : links.draft.text.indexOf(')', span.end) + 1;
      const name = links.draft.text.slice(span.start, span.end);
      return [plantedAnew(links, { start: span.start, end }, `${name} (${known})`, `${name} (${wrong})`)]
        .map((injection) => ({ ...injection, span: { start: injection.span.end - wrong.length - 1, end: injection.span.end - 1 } }));
    });
  },
};

const bracketBehind = ([open, inside, close]: readonly string[], known: string): true | undefined =>
  open === '(' && inside === known && close === ')' ? true : undefined;

function scrambled(letters: string, { facts }: Links, random: Random): string | undefined {
  const swaps = Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(0, at) + letters.charAt(at + 1) + letters.charAt(at) + letters.slice(at + 2));
  return pick(swaps.filter((one) => one !== letters && facts.organizationsByAcronym(one.toLowerCase()).length === 0), random);
}
