/** The extension as a user gets it: a .vsix, which holds only what the package lists. */
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

/** Packages the extension in `extension` into `folder`, and returns the path of the .vsix. */
export async function packageExtension(extension: string, folder: string): Promise<string> {
  const vsce = path.join(path.dirname(createRequire(import.meta.url).resolve('@vscode/vsce/package.json')), 'vsce');
  const vsix = path.join(folder, 'packaged.vsix');
  const parameters = [vsce, 'package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '--skip-license', '--out', vsix];
  await promisify(execFile)(process.execPath, parameters, { cwd: extension });
  return vsix;
}

/** The folder of the one extension that was installed into a user's data. */
export async function installedFolder(data: string): Promise<string> {
  const extensions = path.join(data, 'extensions');
  const [first] = (await readdir(extensions, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  if (first === undefined) throw new Error('the package was not installed');
  return path.join(extensions, first.name);
}
