/** Assertions that exist in a web worker too, where `node:assert` does not. */

export function ok(value: unknown, message: string): asserts value {
  if (value === undefined || value === null || value === false) throw new Error(message);
}

/** Compares strings, numbers and truth values. */
export function equal(found: unknown, expected: string | number | boolean | undefined, what = 'value'): void {
  if (found !== expected) throw new Error(`${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
}

export function match(found: string, expected: RegExp): void {
  if (!expected.test(found)) throw new Error(`expected something like ${expected}, found ${JSON.stringify(found)}`);
}
