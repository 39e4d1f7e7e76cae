import path from 'node:path';
import { readHunks, type LineRange } from './hunks.js';
import { runGit } from './run-git.js';

/** The lines that changed, in order; or in words why they are not known. */
export type ChangedLines = { readonly lines: readonly LineRange[] } | { readonly problem: string };

/**
 * The lines of a file on disk that differ from those of a git revision; of `main...`, from those of the commit at which the present
 * branch left `main`. A file that git does not know, or that the revision
 * does not hold under this name, has changed throughout. Runs `git`; never throws.
 */
export async function changedLines(file: string, revision: string): Promise<ChangedLines> {
  const git = (...args: readonly string[]) => runGit(path.dirname(file), args);
  const inside = await git('rev-parse', '--is-inside-work-tree');
  if (inside.outcome === 'missing') return { problem: 'cannot be compared: git is not installed, or not on the path' };
  if (inside.outcome === 'failed') return { problem: `cannot be compared: git says “${inside.said || 'this is no repository'}”` };
  // What looks like an option would be one: no revision begins with a dash.
  // "main..." is where this branch left main, as git writes it: what has happened there since is not this branch's doing.
  const [, left] = /^(.+)\.\.\.$/.exec(revision) ?? [];
  const commit = revision.startsWith('-') || revision === '' ? undefined
    : await (left === undefined ? git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`) : git('merge-base', left, 'HEAD'));
  if (commit?.outcome !== 'done') {
    return { problem: `cannot be compared: its repository has no revision “${revision}” (a shallow clone must fetch it first)` };
  }
  const name = `./${path.basename(file)}`;
  if ((await git('--literal-pathspecs', 'ls-files', '--error-unmatch', '--', name)).outcome !== 'done') return { lines: [{ from: 1, to: Infinity }] };
  // Settings of the user must not change what is read here: no colour, no other program, no file taken for binary.
  const diff = await git('--literal-pathspecs', 'diff', '--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames', '--text',
    commit.output.trim(), '--', name);
  if (diff.outcome !== 'done') return { problem: `cannot be compared: git says “${diff.outcome === 'failed' ? diff.said : 'nothing'}”` };
  return { lines: readHunks(diff.output) };
}
