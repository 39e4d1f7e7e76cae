import { equal, rejects } from 'node:assert/strict';
import { askedAgain } from '../../client/src/asked-again.js';

/** What the extension host makes of a request that the editor gave up. */
const canceled = (): Error => Object.assign(new Error('Canceled'), { name: 'Canceled' });

/** An editor that fails so often with an error before it answers. */
function editor(failures: number, error: () => Error): { readonly ask: () => Promise<string>; readonly asked: () => number } {
  let asked = 0;
  return {
    ask: () => (++asked > failures ? Promise.resolve('Replace with "Kozak"') : Promise.reject(error())),
    asked: () => asked,
  };
}

describe('A question to the editor', () => {
  it('is asked again when the editor gave it up because a provider registered meanwhile', async () => {
    const { ask, asked } = editor(3, canceled);
    equal(await askedAgain(ask), 'Replace with "Kozak"');
    equal(asked(), 4);
  });

  it('is not asked again when it failed for another reason, which is told', async () => {
    const { ask, asked } = editor(1, () => new Error('The server has ended.'));
    await rejects(askedAgain(ask), /The server has ended/);
    equal(asked(), 1);
  });

  it('is given up at last by an editor that never answers', async () => {
    await rejects(askedAgain(editor(Infinity, canceled).ask), /Canceled/);
  });
});
