/** Which fonts the browser of the tests uses, so that a picture taken on one computer looks like one taken on another. */

const SYSTEM_FOLDERS: readonly string[] = ['/usr/share/fonts', '/usr/local/share/fonts'];

/**
 * A fontconfig file: the fonts that come with the browser package, then the computer's own. The interface is set in the
 * package's Open Sans; the text of a draft in DejaVu Sans Mono, or the first fixed-width font the computer has.
 */
export function fontConfiguration(packaged: string, cache: string): string {
  const folders = [packaged, ...SYSTEM_FOLDERS].map((folder) => `  <dir>${folder}</dir>`);
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders,
    `  <cachedir>${cache}</cachedir>`,
    ...['sans-serif', 'system-ui'].map((name) => preferred(name, 'Open Sans')),
    preferred('monospace', 'DejaVu Sans Mono'),
    '</fontconfig>',
    '',
  ].join('\n');
}

function preferred(generic: string, family: string): string {
  return `  <alias binding="same"><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`;
}
