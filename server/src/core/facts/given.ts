/** The keys of `T` that hold a value: with exact optional properties, an absent key and `undefined` are different things. */
export type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** `fields` without the keys whose value is `undefined`. */
export function given<T extends object>(fields: T): Given<T> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (value !== undefined) kept[key] = value;
  }
  return kept as Given<T>;
}
