import type { SourceReaders } from './read-source-file.js';

/**
 * The readers of PDF and Word files, for Node. They have a bundle of their own beside the server's and the command line's
 * (scripts/bundles.mjs), so that they cost nothing until a file needs them.
 */
export const nodeReaders: SourceReaders = () => import('./document-readers.js');
