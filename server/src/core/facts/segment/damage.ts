/**
 * Thrown where a file of compiled facts that is read by page turns out to be no longer what it was when it was opened: changed in place,
 * cut short, or on a disk that has gone. `path` names the file, `problem` completes "This file of compiled facts …".
 */
export class DamagedFacts extends Error {
  constructor(readonly path: string, readonly problem: string) {
    super(`${path}: This file of compiled facts ${problem}.`);
  }
}
