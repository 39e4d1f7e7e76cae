import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readSettings } from '../../../server/src/core/engine/settings.js';
import type { FoundSettings } from '../../../server/src/host/settings/find-settings.js';
import { sourceFolders } from '../../../server/src/host/sources/source-folders.js';

const settingsIn = (folder: string, text: string): FoundSettings => ({ ...readSettings(text, `${folder}/.copydesk.yaml`), path: `${folder}/.copydesk.yaml`, folder, text });

describe('the folders of sources', () => {
  const there = new Set(['/news/sources', '/news/desk/story/sources']);
  const port = { resolve: (folder: string, name: string) => `${folder}/${name}`, isFolder: (folder: string) => Promise.resolve(there.has(folder)) };
  const of = (...found: readonly FoundSettings[]) => sourceFolders('/news/desk/story', found, ['/news'], port);

  it('are each sources beside the draft, a settings file or in the root, where nothing is named', async () => {
    assert.deepEqual(await of(), ['/news/sources', '/news/desk/story/sources']);
    assert.deepEqual(await of(settingsIn('/news/desk', 'checks: {}')), ['/news/sources', '/news/desk/story/sources']);
  });

  it('are those that the nearest settings name, relative to them, whether there or not', async () => {
    const far = settingsIn('/news', 'sources: [archive]');
    assert.deepEqual(await of(far), ['/news/archive']);
    assert.deepEqual(await of(far, settingsIn('/news/desk/story', 'sources: interviews')), ['/news/desk/story/interviews']);
  });

  it('are none where the settings say so', async () => {
    assert.deepEqual(await of(settingsIn('/news/desk/story', 'sources: []')), []);
  });
});
