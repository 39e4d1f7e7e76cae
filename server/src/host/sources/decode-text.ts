import type { Refusal } from '../../core/facts/pack-files.js';

/** A text with what its reader should know about how it was read. */
export interface Decoded {
  readonly text: string;
  readonly warning?: string;
}

/** Bytes looked at for zeros, which no text has. */
const LOOKED_AT = 8192;

/**
 * The text of a file: UTF-8; UTF-16 where a byte order mark says so; else Windows-1252, with a warning, because other old
 * encodings would look just as well-formed.
 */
export function decodeText(bytes: Uint8Array): Decoded | Refusal {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  if (bytes.subarray(0, LOOKED_AT).includes(0)) return { problem: 'is a binary file, not text' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      warning: 'is not UTF-8; it was read as Windows-1252 (Western European). If letters look wrong, save it as UTF-8',
    };
  }
}
