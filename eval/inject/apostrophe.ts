import { planted, type Injection, type Injector } from './injector.js';

/** The apostrophe of a name lost on the way through a feed: "Natos expansion". */
export const apostrophe: Injector = {
  kind: 'apostrophe',
  propose(links): readonly Injection[] {
    return [...links.areas, ...links.organizations].flatMap(({ block, to, possessive }) => {
      if (!/^['’]s$/.test(possessive)) return [];
      const token = block.reading.tokens[to - 1]!;
      const start = block.offset + token.start;
      const end = start + token.text.length + possessive.length;
      return links.draft.text.slice(start, end) === token.text + possessive ? [planted(links, { start, end }, `${token.text}s`)] : [];
    });
  },
};
