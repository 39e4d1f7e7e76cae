/** Not a test of Copydesk: run with --prove-red, it shows that a failure in the editor reaches the exit code. */
import { equal } from './assert.js';

describe('The test set-up', () => {
  it('reports a failure', () => {
    equal('a test that fails', 'a test that passes');
  });
});
