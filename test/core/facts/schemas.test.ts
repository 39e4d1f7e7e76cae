import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { packSchemas } from '../../../scripts/build-schemas.js';

const folder = path.join(__dirname, '../../../server/schemas');

describe('the JSON Schemas of pack files', () => {
  it('say what the reader’s schemas say: run scripts/build-schemas.ts after a change', () => {
    const schemas = packSchemas();
    const ours = readdirSync(folder).filter((file) => schemas.has(file));
    assert.deepEqual(ours.sort(), [...schemas.keys()].sort());
    for (const [file, text] of schemas) assert.equal(readFileSync(path.join(folder, file), 'utf8'), text, file);
  });
});
