/** Careful looks into parsed JSON of unknown shape: never throws, whatever stands there. */
export type Raw = Readonly<Record<string, unknown>>;

export const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
export const rawOf = (value: unknown): Raw => (isRaw(value) ? value : {});
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value as readonly unknown[] : []);

/** Text without spaces around it; numbers as they are written; undefined where nothing stands. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** The Q-number in a Wikidata address or in a bare id. */
export const itemOf = (value: unknown): string | undefined => /(?:^|\/)(Q[1-9]\d{0,11})$/.exec(textOf(value) ?? '')?.[1];

export const isWebAddress = (value: string | undefined): value is string => value !== undefined && /^https?:\/\/\S+$/.test(value);
