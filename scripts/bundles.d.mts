import type { BuildOptions } from 'esbuild';

export function serverBundle(production: boolean): BuildOptions;
export function readersBundle(production: boolean): BuildOptions;
export function allBundles(production: boolean): readonly BuildOptions[];
/** Files that lie beside the bundles as they come: where each is, absolute, and where it goes, from the project's root. */
export declare const besideBundles: readonly { readonly from: string; readonly to: string }[];
