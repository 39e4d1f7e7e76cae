import { say, type Said } from '../values/said.js';

/** One entry of the setting `facts`, understood. */
export type PackName =
  /** A folder of packs, or a compiled pack file; an absolute address of an editor's file system counts as a path too. */
  | { readonly kind: 'path'; readonly path: string }
  /** A package in `node_modules` whose package.json names its packs. */
  | { readonly kind: 'npm'; readonly name: string }
  /** An https address, of which `copydesk facts sync` keeps a copy. */
  | { readonly kind: 'address'; readonly address: string; /** With the port, where one is stated. */ readonly host: string };

const NPM = /^npm:(.*)$/i;
const NPM_NAME = /^(?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*$/;
const ADDRESS = /^https?:/i;

/** What an entry of `facts` names, or in a sentence why it names nothing. Never throws. */
export function readPackName(text: string): PackName | { readonly problem: Said } {
  const npm = NPM.exec(text);
  if (npm) {
    const name = npm[1]!;
    return NPM_NAME.test(name) ? { kind: 'npm', name } : { problem: say`\`${name}\` is no name of an npm package: write \`npm:@agency/facts\`.` };
  }
  return ADDRESS.test(text) ? readAddress(text) : { kind: 'path', path: text };
}

function readAddress(text: string): PackName | { readonly problem: Said } {
  if (!URL.canParse(text)) return { problem: say`\`${text}\` is no address: write one such as \`https://facts.example.org/world.tgz\`.` };
  const url = new URL(text);
  if (url.protocol !== 'https:') return { problem: say`Packs are fetched over https only: on the way over http anybody could change them.` };
  if (url.username !== '' || url.password !== '') return { problem: say`An address of a pack must hold no password: everybody who reads the settings would have it.` };
  if (url.hash !== '') return { problem: say`An address of a pack must not have a part behind \`${'#'}\`.` };
  return { kind: 'address', address: url.href, host: url.host };
}

/** An ed25519 public key in base64: its 32 bytes, or these in the usual envelope (SubjectPublicKeyInfo), whose first bytes never differ. */
const KEY = /^(?:MCowBQYDK2VwAyEA)?([A-Za-z0-9+/]{43}=)$/;

/** The base64 of a public key's 32 bytes, however it is written; undefined where it is none. */
export const publicKey = (text: string): string | undefined => KEY.exec(text.trim())?.[1];
