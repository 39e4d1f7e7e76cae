import { say, type Said } from './said.js';
/** A side of a country as the fact base writes it: `north`, `south-west`. */
export type Compass = 'north' | 'north-east' | 'east' | 'south-east' | 'south' | 'south-west' | 'west' | 'north-west';

const SIDES: ReadonlySet<string> = new Set(['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west']);

/** "in the north of Ukraine": as a sentence has it behind "in the". */
const IN_SENTENCES: Readonly<Record<Compass, Said>> = {
  'north': say`north`, 'north-east': say`north-east`, 'east': say`east`, 'south-east': say`south-east`,
  'south': say`south`, 'south-west': say`south-west`, 'west': say`west`, 'north-west': say`north-west`,
};

export const compassSaid = (side: Compass): Said => IN_SENTENCES[side];

export const isCompass = (text: string): text is Compass => SIDES.has(text);

/** "western", "west", "northwestern", "north-west", "southwest" as a side; undefined for other words. Folded, hyphens allowed. */
export function parseCompass(fold: string): Compass | undefined {
  const plain = fold.replace(/ern$/, '').replace('-', '');
  const side = /^(north|south)(east|west)$/.test(plain) ? `${plain.slice(0, 5)}-${plain.slice(5)}` : plain;
  return isCompass(side) ? side : undefined;
}

/**
 * True where a place cannot lie on both sides: they are opposite on one axis. West and north may be two words for one place, east
 * and north-west never are.
 */
export function areOpposite(a: Compass, b: Compass): boolean {
  const opposite = (one: string, other: string): boolean => (a.includes(one) && b.includes(other)) || (a.includes(other) && b.includes(one));
  return opposite('north', 'south') || opposite('east', 'west');
}

/** The side in the form of a written word: "western" → "north-eastern", "West" → "North-east", "northwestern" → "southeastern". */
export function compassLike(written: string, side: Compass): string {
  const lower = written.toLowerCase();
  const joined = /^(?:north|south)(?:east|west)/.test(lower);
  const word = (joined ? side.replace('-', '') : side) + (lower.endsWith('ern') ? 'ern' : '');
  return written.charAt(0) === lower.charAt(0) ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
