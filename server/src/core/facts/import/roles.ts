import { fold } from '../../text/fold.js';
import { GENERIC } from '../../values/title-phrases.js';
import { slug } from './names.js';

/** A role of the vocabulary that a country has one holder of at a time. */
const oneHolder: ReadonlySet<string> = new Set([
  'president', 'vice-president', 'monarch', 'prime-minister', 'foreign-minister', 'defence-minister', 'finance-minister', 'interior-minister',
  'justice-minister', 'health-minister', 'energy-minister', 'economy-minister', 'trade-minister', 'agriculture-minister', 'education-minister',
  'environment-minister', 'transport-minister', 'labour-minister', 'culture-minister', 'central-bank-governor',
]);

export const hasOneHolder = (role: string): boolean => oneHolder.has(role);

/** The label without the name of its area: "Minister of Finance of Freedonia" → "Minister of Finance". */
export function withoutArea(label: string, area: string | undefined): string {
  if (area === undefined) return label;
  for (const ending of [` of the ${area}`, ` of ${area}`, ` for ${area}`]) {
    if (label.length > ending.length && label.toLowerCase().endsWith(ending.toLowerCase())) return label.slice(0, -ending.length);
  }
  return label.toLowerCase().startsWith(`${area.toLowerCase()} `) ? label.slice(area.length + 1) : label;
}

/**
 * The role that a label names: one of the vocabulary where the whole label is a phrase for it, else the label itself as a key. The
 * whole label, because the president of a senate is no president of a country.
 */
export function roleOf(label: string, area: string | undefined): string {
  const plain = fold(withoutArea(label, area)).replaceAll('-', ' ');
  const found = Object.entries(GENERIC).find(([, phrases]) => phrases.includes(plain));
  return found?.[0] ?? (slug(plain) || 'office');
}
