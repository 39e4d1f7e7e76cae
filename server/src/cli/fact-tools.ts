/** The commands that make packs and compare them: a bundle of its own, because what every other call starts with need not hold them. */
export { factsBuild } from './facts-build.js';
export { factsDiff } from './facts-diff.js';
export { factsImport } from './facts-import.js';
export { factsSync } from './facts-sync.js';
