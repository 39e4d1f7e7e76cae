/**
 * The file beside a draft, which holds what people have checked by hand and what may stand without a comment in the draft: it travels with
 * the draft, and a version control system shows who changed what.
 */
export const sideFileSuffix = '.copydesk.yaml';

/** The path or address of the file beside a draft. */
export const sideFileOf = (draft: string): string => `${draft}${sideFileSuffix}`;
