import { createPublicKey, verify } from 'node:crypto';

/** What stands before the 32 bytes of every ed25519 public key (SubjectPublicKeyInfo, RFC 8410). */
const ENVELOPE = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * The key of `keys` (base64 of 32 bytes) that made a detached ed25519 signature of `bytes`; undefined where none did. The
 * signature is 64 bytes, as they are or in base64 with white space around it.
 */
export function signerOf(bytes: Buffer, signature: Buffer, keys: readonly string[]): string | undefined {
  const raw = signature.length === 64 ? signature : Buffer.from(signature.toString('latin1').trim(), 'base64');
  if (raw.length !== 64) return undefined;
  return keys.find((key) => {
    try {
      return verify(null, bytes, createPublicKey({ key: Buffer.concat([ENVELOPE, Buffer.from(key, 'base64')]), format: 'der', type: 'spki' }), raw);
    } catch {
      return false;
    }
  });
}
