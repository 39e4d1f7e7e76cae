import { planted, replaced, type Injection, type Injector } from './injector.js';

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
      if (links.draft.text.slice(start, end) !== token.text + possessive) return [];
      // Where a draft has both kinds of apostrophe, or no other one at all, either is its own.
      const { text } = links.draft;
      const other = possessive.startsWith("'") ? '’' : "'";
      const has = (mark: string): number => text.match(new RegExp(`\\p{L}${mark}\\p{L}`, 'gu'))?.length ?? 0;
      const asRight = has(other) > 0 || has(possessive.charAt(0)) === 1 ? [replaced(text, { start, end }, `${token.text}${other}s`)] : [];
      return [{ ...planted(links, { start, end }, `${token.text}s`), asRight }];
    });
  },
};
