import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FolderEntry, PackFiles } from '../../core/facts/pack-files.js';
import { decodeDraft } from '../drafts/read-draft-file.js';
import { runGit, runGitForBytes } from '../git/run-git.js';
import { readTar } from './unpack.js';

/** The packs of a folder as they were at a git revision; `place` is what a loader takes for the folder, absent where it held none. */
export type RevisionFiles = { readonly place?: string; readonly files: PackFiles } | { readonly problem: string };

const MOST_FILES = 20_000;

/**
 * Reads a folder at a revision out of git, without writing anything to the disk; it need not exist on the disk any more. Links in it are
 * passed over. Never throws.
 */
export async function filesAtRevision(folder: string, revision: string): Promise<RevisionFiles> {
  const from = await nearestFolder(folder);
  const inside = await runGit(from, ['rev-parse', '--show-toplevel', '--show-prefix']);
  if (inside.outcome === 'missing') return { problem: 'git is not installed, or not on the path' };
  if (inside.outcome === 'failed') return { problem: `${folder} is neither a folder of packs nor in a git repository (${inside.said})` };
  // What looks like an option would be one: no revision begins with a dash.
  const commit = revision === '' || revision.startsWith('-') ? undefined : await runGit(from, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if (commit?.outcome !== 'done') return { problem: `“${revision}” is neither a folder nor a revision of this repository (a shallow clone must fetch it first)` };
  const id = commit.output.trim();
  const [top = from, prefix = ''] = inside.output.split('\n');
  const tree = `${id}:${`${prefix}${path.relative(from, folder).split(path.sep).join('/')}`.replace(/\/$/, '')}`;
  const kind = await runGit(top, ['cat-file', '-t', tree]);
  if (kind.outcome !== 'done') {
    // A folder that is here and was not there held no packs then; one that is in neither place is a slip.
    if (from === folder) return { files: filesUnder('', new Map()) };
    return { problem: `there is no folder “${path.basename(folder)}”, neither in ${path.dirname(folder)} nor at “${revision}”` };
  }
  if (kind.output.trim() !== 'tree') return { problem: `“${path.basename(folder)}” is a file: name the folder of its pack` };
  const archive = await runGitForBytes(top, ['archive', '--format=tar', tree]);
  if (archive.outcome !== 'done') return { problem: `the facts of “${revision}” cannot be read: git says “${archive.outcome === 'failed' ? archive.said : 'nothing'}”` };
  const read = await readTar(archive.output, MOST_FILES, 'skip');
  if ('problem' in read) return { problem: `the facts of “${revision}” cannot be read: git’s archive ${read.problem}` };
  const place = `${revision}:${path.basename(folder)}`;
  return read.files.size === 0 ? { files: filesUnder(place, read.files) } : { place, files: filesUnder(place, read.files) };
}

/** The folder itself, or the nearest above it that is on the disk: git must be called from somewhere. */
async function nearestFolder(folder: string): Promise<string> {
  const there = await stat(folder).then((found) => found.isDirectory(), () => false);
  const above = path.dirname(folder);
  return there || above === folder ? folder : nearestFolder(above);
}

/** Files that are in memory, as a loader of packs wants them. */
function filesUnder(place: string, files: ReadonlyMap<string, Buffer>): PackFiles {
  const missing = { problem: 'does not exist' };
  return {
    list: (folder) => {
      const prefix = folder === place ? '' : `${folder.slice(place.length + 1)}/`;
      const entries = new Map<string, FolderEntry>();
      for (const name of files.keys()) {
        if (!name.startsWith(prefix)) continue;
        const [first, ...rest] = name.slice(prefix.length).split('/');
        entries.set(first!, { name: first!, path: `${folder}/${first!}`, kind: rest.length > 0 ? 'folder' : 'file' });
      }
      return Promise.resolve(entries.size > 0 ? [...entries.values()] : missing);
    },
    read: (file) => {
      const bytes = files.get(file.slice(place.length + 1));
      const decoded = bytes && decodeDraft(bytes);
      return Promise.resolve(decoded === undefined ? missing : 'text' in decoded ? decoded.text : { problem: decoded.problem });
    },
    readBytes: (file) => Promise.resolve(files.get(file.slice(place.length + 1)) ?? missing),
  };
}
