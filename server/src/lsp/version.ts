declare const COPYDESK_VERSION: string | undefined;

/** The version of package.json, put in place of the constant when the bundle is made. */
export const version: string = typeof COPYDESK_VERSION === 'undefined' ? '0.0.0' : COPYDESK_VERSION;
