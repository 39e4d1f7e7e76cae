import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../..');

/** The files below a folder of the project that are written by hand, relative to its root, with forward slashes. */
export const filesUnder = (folder: string, endings = /\.ts$/): readonly string[] =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !/(^|\/)(node_modules|out)\//.test(file));

export const readSource = (file: string): string => readFileSync(path.join(root, file), 'utf8');
