import type { BuildOptions } from 'esbuild';

export function serverBundle(production: boolean): BuildOptions;
export function readersBundle(production: boolean): BuildOptions;
export function allBundles(production: boolean): readonly BuildOptions[];
