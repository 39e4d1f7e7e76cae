/** What a step demands of the screen. */

export function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}

export function contains(found: string, expected: string): void {
  must(found.includes(expected), `expected ${JSON.stringify(expected)} in ${JSON.stringify(found)}`);
}
