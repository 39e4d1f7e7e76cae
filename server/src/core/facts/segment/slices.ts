import type { Bytes, Numbers } from './numbers.js';

/** Values as JSON, one behind another: each is read when it is asked for. */
export interface SliceArrays {
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
}

export function writeSlices(values: readonly unknown[]): SliceArrays {
  const encoder = new TextEncoder();
  const encoded = values.map((value) => encoder.encode(JSON.stringify(value)));
  const starts = new Uint32Array(values.length + 1);
  for (const [index, one] of encoded.entries()) starts[index + 1] = starts[index]! + one.length;
  const bytes = new Uint8Array(starts[values.length]!);
  for (const [index, one] of encoded.entries()) bytes.set(one, starts[index]);
  return { starts, bytes };
}

export class Slices {
  readonly #starts: Numbers;
  readonly #bytes: Bytes;
  readonly #decoder = new TextDecoder();

  constructor(starts: Numbers, bytes: Bytes) {
    this.#starts = starts;
    this.#bytes = bytes;
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  /** Undefined where there is no such value. */
  value(index: number): unknown {
    if (index < 0 || index >= this.size) return undefined;
    return JSON.parse(this.#decoder.decode(this.#bytes.slice(this.#starts.at(index), this.#starts.at(index + 1))));
  }
}
