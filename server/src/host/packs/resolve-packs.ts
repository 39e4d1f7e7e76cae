import { readPackName } from '../../core/engine/pack-names.js';
import { problemAt, told } from '../../core/facts/read/report.js';
import type { Problem } from '../../core/facts/types.js';
import { say, type Said } from '../../core/values/said.js';
import { folderAbove, inFolder, type FoundSettings } from '../settings/find-settings.js';
import { contentFolder, copiesFolder, copyName, lockFileName, readRecord, recordFileName } from './copies.js';
import { damagedLock, readLock, type Lock } from './lock.js';

/** The files that names of packs lead to; paths of a disk, or addresses of an editor. */
export interface PackPort {
  /** A file's text, or undefined where there is none. */
  read(path: string): Promise<string | undefined>;
  /** A name in a folder; an absolute one stands for itself. */
  resolve(folder: string, name: string): string;
}

/** Where the packs of one settings file lie, in its order, and what is missing, with what to do about it. */
export interface PackPlaces {
  readonly places: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Resolves the `facts` of a settings file. Nothing is fetched here: of an address, the copy counts that `copydesk facts sync` has
 * made, and one that was never fetched is a problem that says so.
 */
export async function resolvePacks({ stated, factsAt, folder }: FoundSettings, port: PackPort): Promise<PackPlaces> {
  const places: string[] = [];
  const problems: Problem[] = [];
  let lock: Promise<Lock | undefined> | undefined;
  const readTheLock = async (): Promise<Lock | undefined> => {
    const path = inFolder(folder, lockFileName);
    const read = readLock(await port.read(path));
    if (!('problem' in read)) return read;
    problems.push({ path, severity: 'error', ...told(damagedLock(read.problem)), span: { start: 0, end: 0 }, line: 1, column: 1 });
    return undefined;
  };
  for (const [index, entry] of (stated.facts ?? []).entries()) {
    const name = readPackName(entry);
    if ('problem' in name) continue;
    const complain = (severity: Problem['severity'], message: Said): void => {
      const at = factsAt[index];
      if (at) problems.push(problemAt(at, severity, message));
    };
    if (name.kind === 'path') places.push(port.resolve(folder, name.path));
    else if (name.kind === 'npm') {
      const found = await packsOfPackage(folder, name.name, port);
      if ('problem' in found) complain('error', found.problem);
      else places.push(...found.places);
    } else {
      const locked = await (lock ??= readTheLock());
      const copy = copyOf(folder, name.address);
      const record = readRecord(await port.read(inFolder(copy, recordFileName)), name.address);
      if (!record) {
        complain('error', say`${name.address} has not been fetched: run \`copydesk facts sync\` in the folder of this file.`);
        continue;
      }
      const content = inFolder(copy, contentFolder);
      places.push(record.file === undefined ? content : inFolder(content, record.file));
      const wanted = locked?.get(name.address);
      if (locked && wanted?.sha256 !== record.sha256) {
        complain('warning', say`The copy of ${name.address} (${record.packs.join(', ')}) is not the one that ${lockFileName} names: run \`copydesk facts sync\`.`);
      }
    }
  }
  return { places, problems };
}

/** The folder of the copy of an address that a settings file in `folder` names. */
export const copyOf = (folder: string, address: string): string =>
  [...copiesFolder, copyName(address)].reduce(inFolder, folder);

/** The packs that a package in the nearest `node_modules` above offers: `"copydesk": {"packs": ["facts"]}` in its package.json. */
async function packsOfPackage(folder: string, name: string, port: PackPort): Promise<{ readonly places: readonly string[] } | { readonly problem: Said }> {
  const inModules = `node_modules/${name}`;
  for (let at = folder; ;) {
    const text = await port.read(port.resolve(at, `${inModules}/package.json`));
    if (text !== undefined) {
      const packs = packsField(text);
      if (!packs) return { problem: say`The npm package ${name} offers no fact packs: its package.json has no \`copydesk.packs\` with folders inside it.` };
      return { places: packs.map((pack) => port.resolve(at, `${inModules}/${pack}`)) };
    }
    const above = folderAbove(at);
    if (above === at) return { problem: say`The npm package ${name} is not installed: run \`npm install ${name}\`.` };
    at = above;
  }
}

/** The folders that a package.json names; undefined where there are none, or one that leads out of the package. */
function packsField(text: string): readonly string[] | undefined {
  try {
    const manifest = JSON.parse(text) as { readonly copydesk?: { readonly packs?: unknown } } | null;
    const given = manifest?.copydesk?.packs;
    const list: readonly unknown[] = Array.isArray(given) ? given : given === undefined ? [] : [given];
    const inside = list.filter((one): one is string => typeof one === 'string' && one !== '' && !/^[/\\]|^[a-z][\w+.-]*:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(one));
    return list.length > 0 && inside.length === list.length ? inside : undefined;
  } catch {
    return undefined;
  }
}
