import type { FactLookUp } from '../facts/look-up.js';
import type { FactBase } from '../facts/types.js';
import { formatDate } from '../values/date-format.js';
import { escapeMarkdown } from './markdown.js';

/** What the fact base holds, as a Markdown page: its packs in the order in which they lie over one another, and its size. */
export function describePacks({ packs, base }: FactLookUp): string {
  const rows = packs.map(({ id, name, version, asOf, licence, description }) => {
    const cells = [`**${escapeMarkdown(name)}** (${escapeMarkdown(id)})`, escapeMarkdown(version), formatDate(asOf), escapeMarkdown(licence ?? '')];
    return `| ${cells.join(' | ')} | ${escapeMarkdown(description ?? '')} |`;
  });
  return [
    '# Facts in use',
    packs.length === 0 ? 'No fact pack is loaded.' : 'A later pack overrides an earlier one.',
    ...(packs.length === 0 ? [] : [['| pack | version | knows up to | licence | about |', '|---|---|---|---|---|', ...rows].join('\n')]),
    `${sizes(base).join(', ')}.`,
  ].join('\n\n') + '\n';
}

const sizes = (base: FactBase): readonly string[] => [
  `${base.persons.size} persons`, `${base.organizations.size} organisations`, `${base.posts.size} offices`, `${base.areas.size} places`,
  `${base.events.size} events`, `${base.figures.size} figures`, `${base.quotations.size} quotations`,
];
