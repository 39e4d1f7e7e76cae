/**
 * A 64-bit hash of a text as 16 hexadecimal digits: two lanes of FNV-1a (Fowler, Noll, Vo) over UTF-16 code units with
 * different offsets and a final mix. It recognises a changed pack; it is no protection against a forged one.
 */
export function hash64(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x9747b28c;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x5bd1e995) ^ (low >>> 15);
  }
  high = mix(high ^ (low >>> 16));
  low = mix(low ^ high);
  return hex(high) + hex(low);
}

/** The finaliser of MurmurHash3: every bit of the input reaches every bit of the output. */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
