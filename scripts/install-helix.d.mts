/** The program that starts Helix here; undefined where there is none. */
export function helixProgram(): string | undefined;
