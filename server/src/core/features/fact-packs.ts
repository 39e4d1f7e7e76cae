import type { FactLookUp } from '../facts/look-up.js';
import type { FactBase } from '../facts/types.js';
import { english, type Words } from '../words/words.js';
import { escapeMarkdown } from './markdown.js';

/** What the fact base holds, as a Markdown page: its packs in the order in which they lie over one another, and its size. */
export function describePacks({ packs, base }: FactLookUp, { say, date }: Words = english): string {
  const rows = packs.map(({ id, name, version, asOf, licence, description }) => {
    const cells = [`**${escapeMarkdown(name)}** (${escapeMarkdown(id)})`, escapeMarkdown(version), date(asOf), escapeMarkdown(licence ?? '')];
    return `| ${cells.join(' | ')} | ${escapeMarkdown(description ?? '')} |`;
  });
  return [
    `# ${say('facts.heading')}`,
    say(packs.length === 0 ? 'facts.none' : 'facts.order'),
    ...(packs.length === 0 ? [] : [[`| ${say('facts.columns')} |`, '|---|---|---|---|---|', ...rows].join('\n')]),
    say('facts.sizes', sizes(base)),
  ].join('\n\n') + '\n';
}

const sizes = ({ persons, organizations, posts, areas, events, figures, quotations }: FactBase) => ({
  persons: persons.size, organizations: organizations.size, posts: posts.size, areas: areas.size, events: events.size, figures: figures.size,
  quotations: quotations.size,
});
