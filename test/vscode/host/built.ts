/** The extension under test must have been built; without this, VS Code would only log that it cannot start it. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Throws a sentence that says what to do, unless the programs the manifest names are there. */
export async function requireBuilt(extension: string): Promise<void> {
  const manifest = JSON.parse(await readFile(path.join(extension, 'package.json'), 'utf8')) as { readonly main?: string; readonly browser?: string };
  const programs = [manifest.main, manifest.browser].filter((name) => name !== undefined);
  if (programs.length === 0) throw new Error(`package.json in ${extension} names no program ("main", "browser")`);
  const missing = programs.filter((name) => !existsSync(path.join(extension, name)));
  if (missing.length > 0) throw new Error(`${missing.join(' and ')} missing: run "npm run build" first`);
}
