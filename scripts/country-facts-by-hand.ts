// What the packages behind server/facts/world-countries do not state and a page does. The sources are defined in its sources.yaml.

interface Adoption {
  /** EDTF: the day, or the year where the page states no more. */
  readonly start: string;
  readonly sources: readonly string[];
}

const adoptions: readonly (readonly [start: string, sources: readonly string[], ids: readonly string[]])[] = [
  ['1999-01-01', ['european-commission-euro', 'citeco-eurozone'], ['austria', 'belgium', 'finland', 'france', 'germany', 'ireland', 'italy', 'luxembourg']],
  ['1999-01-01', ['citeco-eurozone'], ['netherlands', 'portugal', 'spain']],
  ['2001-01-01', ['citeco-eurozone', 'european-commission-euro'], ['greece']],
  ['2007', ['citeco-eurozone'], ['slovenia']],
  ['2008-01-01', ['european-commission-euro', 'citeco-eurozone'], ['cyprus']],
  ['2008', ['citeco-eurozone'], ['malta']],
  ['2009', ['citeco-eurozone'], ['slovakia']],
  ['2011-01-01', ['european-commission-euro', 'citeco-eurozone'], ['estonia']],
  ['2014-01-01', ['european-commission-euro', 'citeco-eurozone'], ['latvia']],
  ['2015-01-01', ['european-commission-euro', 'citeco-eurozone'], ['lithuania']],
  ['2023-01-01', ['european-commission-euro', 'citeco-eurozone'], ['croatia']],
  ['2026-01-01', ['independent-uganda-2026-01-01'], ['bulgaria']],
];

/** Area id → since when the euro has been its currency. */
export const euro: ReadonlyMap<string, Adoption> =
  new Map(adoptions.flatMap(([start, sources, ids]) => ids.map((id) => [id, { start, sources }] as const)));
