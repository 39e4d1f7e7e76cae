/**
 * An error of the file system in words that complete "NAME …"; `done` is what was to be done with the file. What to do about a folder
 * depends on who asked, so that is theirs to say.
 */
export function reasonOf(error: unknown, done: 'read' | 'written' = 'read'): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT': return 'does not exist';
    case 'EACCES': case 'EPERM': return `may not be ${done}: check its permissions`;
    case 'EISDIR': return 'is a folder';
    case 'ENOTDIR': return 'does not exist: a part of its path is a file';
    case 'ELOOP': return 'is a link that leads back to itself';
    case 'ENAMETOOLONG': return 'has a name that is too long';
    case 'ENOSPC': case 'EDQUOT': return `cannot be ${done}: there is no room left on its disk`;
    case 'EROFS': return `cannot be ${done}: its disk is read-only`;
    default: return `cannot be ${done}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
