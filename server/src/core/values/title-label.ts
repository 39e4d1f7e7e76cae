import { fold } from '../text/fold.js';

/** A label without its area: "Minister of Foreign Affairs of Russia" is "minister of foreign affairs". Folded, hyphens as spaces. */
export function labelFold(label: string, areaNames: readonly string[]): string {
  const folded = fold(label).replaceAll('-', ' ').trim();
  for (const name of areaNames) {
    const area = fold(name).replaceAll('-', ' ');
    for (const ending of [` of ${area}`, ` of the ${area}`, ` for ${area}`, ` for the ${area}`]) {
      if (folded.endsWith(ending)) return folded.slice(0, -ending.length);
    }
    if (folded.startsWith(`${area} `)) return folded.slice(area.length + 1);
  }
  return folded;
}
