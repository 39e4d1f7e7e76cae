import type { Citation, Source } from '../../facts/types.js';
import { formatDate } from '../../values/date-format.js';
import { parseEdtf } from '../../values/edtf.js';
import { escapeMarkdown, link } from '../markdown.js';

/**
 * A source in words, out of its CSL-JSON fields: author, title, container, publisher, day, passage. One house style and no style
 * sheets: a desk wants to know who says it, when and where, and the only complete CSL processor may not be shipped here
 * (CONTRIBUTING.md says why).
 */
type Cited = Pick<Citation, 'source' | 'locator'>;

/** "Sergei Ivanov, [Talks in Kyiv](https://…), Reuters, 15 December 2021, para. 6." */
export function footnoteText({ source, locator }: Cited): string {
  const { title, URL } = source;
  const parts = [...authors(source).map(escapeMarkdown), link(title, URL), ...[...bodies(source), day(source), locator].flatMap((part) => (part ? [escapeMarkdown(part)] : []))];
  return `${parts.join(', ').replace(/\.$/, '')}.`;
}

/** "Reuters, 15 December 2021, para. 6, https://…": in running text the publisher says more than the title. */
export function bracketText({ source, locator }: Cited): string {
  const [first = source.title] = [...bodies(source)];
  const parts = [first, day(source), locator, source.URL].flatMap((part) => (part ? [oneLine(part)] : []));
  // A bracket inside would end the citation.
  return parts.join(', ').replaceAll('[', '(').replaceAll(']', ')');
}

/** "Sergei Ivanov", "Ivanov and Petrova", "Ivanov and others"; a body that publishes its own words is named once, as the publisher. */
function authors(source: Source): readonly string[] {
  const names = (source.author ?? []).map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '))
    .filter((name) => name !== '' && !bodies(source).includes(name));
  const [first, second] = names;
  if (first === undefined) return [];
  if (second === undefined) return [first];
  return [names.length === 2 ? `${first} and ${second}` : `${first} and others`];
}

const bodies = ({ containerTitle, publisher }: Source): readonly string[] =>
  [...new Set([containerTitle, publisher].flatMap((name) => (name ? [name] : [])))];

function day({ issued }: Source): string | undefined {
  const value = issued === undefined ? undefined : parseEdtf(issued);
  return value ? formatDate(value) : issued;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
