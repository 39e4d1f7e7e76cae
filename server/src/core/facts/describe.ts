import { formatDate } from '../values/date-format.js';
import type { FactLookUp, Holding } from './look-up.js';
import type { Post } from './types.js';

/** "Sergei Lavrov has been Minister of Foreign Affairs of Russia since 9 March 2004." A whole sentence, for evidence. */
export function describeHolding({ person, post, term }: Holding): string {
  const subject = person.name.value;
  const office = post.name.value;
  const start = term.start && formatDate(term.start);
  const end = term.end && formatDate(term.end);
  if (end) return `${subject} was ${office} ${start ? `from ${start} to ${end}` : `until ${end}`}.`;
  if (term.endUnknown) return `${subject} was ${office}${start ? ` from ${start}` : ''}; when the term ended is not known.`;
  return `${subject} has been ${office}${start ? ` since ${start}` : ''}.`;
}

/** The name of an area in running text: "the United States", "Russia". */
export const areaInText = (name: string): string =>
  /^(united |netherlands$|philippines$|bahamas$|gambia$|maldives$|seychelles$|marshall |solomon |comoros$|central african |czech republic|dominican republic|european union)/i
    .test(name) ? `the ${name}` : name;

/**
 * The office as news writes it, without its country: the house form if the post has one, else the first other label, else the
 * label up to "of" and the country.
 */
export function newsLabel(post: Post, facts: FactLookUp): string {
  if (post.styleLabel) return post.styleLabel;
  if (post.otherLabels[0]) return post.otherLabels[0];
  const area = post.area === undefined ? undefined : facts.area(post.area)?.name.value;
  const ending = area && [` of the ${area}`, ` of ${area}`].find((one) => post.name.value.endsWith(one));
  return ending ? post.name.value.slice(0, -ending.length) : post.name.value;
}

/** "the Russian foreign minister" without its article: "Foreign Minister of Russia". */
export function labelWithArea(post: Post, facts: FactLookUp): string {
  const area = post.area === undefined ? undefined : facts.area(post.area)?.name.value;
  const label = newsLabel(post, facts);
  const body = post.organization === undefined || area !== undefined ? undefined : facts.organization(post.organization);
  if (body && ![body.name.value, ...body.acronyms].some((name) => label.includes(name))) return `${label} of the ${body.name.value}`;
  // "Bank of England Governor" says whose it is; "Foreign Secretary" does not.
  const needed = area !== undefined && !label.includes(area) && (post.name.value.includes(area) || label.split(' ').length <= 2);
  return needed ? `${label} of ${areaInText(area)}` : label;
}
