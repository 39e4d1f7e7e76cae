import { planted, type Injection, type Injector } from './injector.js';

/** The apostrophe of a name lost on the way through a feed: "Natos expansion". */
export const apostrophe: Injector = {
  kind: 'apostrophe',
  checks: ['possessive-apostrophe'],
  propose(links): readonly Injection[] {
    const areas = links.areas.filter(({ entity, name }) => entity.classification === 'country' && name.kind !== 'demonym');
    return [...areas, ...links.organizations].flatMap(({ block, to, possessive }) => {
      const token = block.reading.tokens[to - 1]!;
      // "Wales’s" loses its s as well, and is then right in another place.
      if (!/^['’]s$/.test(possessive) || /s$/i.test(token.text)) return [];
      const start = block.offset + token.start;
      const end = start + token.text.length + possessive.length;
      return links.draft.text.slice(start, end) === token.text + possessive ? [planted(links, { start, end }, `${token.text}s`)] : [];
    });
  },
};
