/**
 * A copy of a stretch of text that holds only itself. Engines keep a slice as a pointer into the whole text, so a paragraph that is
 * remembered while the draft goes through hundreds of states would keep a whole state of the draft alive.
 */
export const ownCopy = (slice: string): string => `${slice} `.slice(0, -1);
