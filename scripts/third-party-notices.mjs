// The licences of what the bundles hold: every package that esbuild took a file of, with the text that it brings. Licences ask that
// it goes with each copy, so it is packed with the extension.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

/**
 * The notices for the files of `inputs` (paths from the project's root, as esbuild's metafiles name them). Throws where a package tells no
 * licence: then it must not be shipped.
 */
export function thirdPartyNotices(inputs) {
  const folders = [...new Set(inputs.flatMap((input) => packageFolder(input) ?? []))].sort();
  return `Copydesk holds parts of the following packages.\n${folders.map(notice).join('')}`;
}

/** "node_modules/@lezer/common/dist/index.js" → "node_modules/@lezer/common"; undefined for our own files. */
function packageFolder(input) {
  const steps = input.split('/');
  const at = steps.lastIndexOf('node_modules');
  if (at < 0) return undefined;
  return steps.slice(0, at + (steps[at + 1].startsWith('@') ? 3 : 2)).join('/');
}

function notice(folder) {
  const { name, version, license, repository, homepage } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  if (!license) throw new Error(`${folder} names no licence, so it must not be shipped`);
  const file = readdirSync(path.join(root, folder)).find((one) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(one));
  const text = file && existsSync(path.join(root, folder, file)) ? readFileSync(path.join(root, folder, file), 'utf8').trim() : `Licence: ${license}`;
  const address = (typeof repository === 'string' ? repository : repository?.url) ?? homepage ?? '';
  return `\n${'-'.repeat(80)}\n${name} ${version} (${typeof license === 'string' ? license : license.type})\n${address.replace(/^git\+/, '')}\n\n${text}\n`;
}
