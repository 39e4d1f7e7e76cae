/** A template with its `{name}` places filled; what a value holds is never read as a place. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (place: string, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place));
