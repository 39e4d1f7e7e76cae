import { say, sentences, type Said } from '../../values/said.js';
import { didYouMean } from '../edit-distance.js';
import { itemSchemas, type ListFile } from '../schemas/files.js';

/** A file of a pack: its path as shown to people, and its text. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** What a file of a pack is for. */
export type FileRole =
  | { readonly role: 'pack' }
  | { readonly role: 'list'; readonly list: ListFile }
  | { readonly role: 'unknown'; readonly message: Said };

const listFiles = Object.keys(itemSchemas) as readonly ListFile[];

/**
 * What `path` is for, by its name: `pack.yaml`, `persons.yaml`, `persons/russia.yaml`. Files that are no YAML (a licence, a
 * read-me) are `undefined`: they belong to the folder, not to the pack.
 */
export function roleOf(path: string, root: string): FileRole | undefined {
  const relative = root !== '' && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
  const match = /\.ya?ml$/i.exec(relative);
  if (match === null) return undefined;
  const [top = '', ...rest] = relative.slice(0, match.index).split('/');
  if (top === 'pack' && rest.length === 0) return { role: 'pack' };
  if (isListFile(top)) return { role: 'list', list: top };
  const meant = didYouMean(top, [...listFiles, 'pack']);
  const advice = meant === undefined ? say`A pack holds pack.yaml and ${listFiles.join(', ')}.` : say`Did you mean \`${meant}\`?`;
  return { role: 'unknown', message: sentences(say`No file of a fact pack is called \`${top}\`.`, advice) };
}

const isListFile = (name: string): name is ListFile => Object.hasOwn(itemSchemas, name);

/** The folder of the pack: where pack.yaml lies, or else what all paths have in common. */
export function rootOf(files: readonly PackFile[]): string {
  const manifests = files.map(({ path }) => path).filter((path) => /(?:^|\/)pack\.ya?ml$/i.test(path));
  const nearest = manifests.sort((a, b) => a.length - b.length)[0];
  if (nearest !== undefined) return folderOf(nearest);
  const folders = files.map(({ path }) => folderOf(path));
  const first = folders[0] ?? '';
  const steps = first.split('/');
  while (steps.length > 0 && !folders.every((folder) => `${folder}/`.startsWith(`${steps.join('/')}/`))) steps.pop();
  // `persons/russia.yaml` alone: the folder `persons` is part of the pack, not its root.
  return isListFile(steps.at(-1) ?? '') ? steps.slice(0, -1).join('/') : steps.join('/');
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
