/** A template with its `{name}` places filled; what a value holds is never read as a place. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (place: string, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place));

/** The names of a template's places, in its order. */
export const placesOf = (template: string): readonly string[] => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
