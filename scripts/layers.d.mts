export declare const layers: Readonly<Record<string, { readonly inside: readonly string[]; readonly packages: readonly string[] }>>;
export declare function layerOf(file: string): string | undefined;
export declare function objection(file: string, target: string, isPackage: boolean): string | undefined;
