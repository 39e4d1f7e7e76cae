import assert from 'node:assert/strict';
import { streamLines } from '../../server/src/host/stream-lines.js';

describe('streamLines', () => {
  async function* inPieces(...pieces: readonly string[]): AsyncGenerator<string> {
    for (const piece of pieces) yield await Promise.resolve(piece);
  }

  const linesOf = async (pieces: readonly string[], longest?: number, tooLong?: () => Error): Promise<readonly string[]> => {
    const lines: string[] = [];
    for await (const line of streamLines(inPieces(...pieces), longest, tooLong)) lines.push(line);
    return lines;
  };

  it('gives the same lines wherever the pieces end', async () => {
    const text = 'a.md\r\n\nb c.md\nd.md';
    const whole = ['a.md', '', 'b c.md', 'd.md'];
    assert.deepEqual(await linesOf([text]), whole);
    assert.deepEqual(await linesOf([...text]), whole);
    for (let cut = 0; cut <= text.length; cut++) assert.deepEqual(await linesOf([text.slice(0, cut), text.slice(cut)]), whole, `cut at ${cut}`);
  });

  it('gives no line for an empty text, and none behind the last line break', async () => {
    assert.deepEqual(await linesOf([]), []);
    assert.deepEqual(await linesOf(['']), []);
    assert.deepEqual(await linesOf(['a\n', '']), ['a']);
  });

  it('throws what it is told to at a line that is too long, and not at many short ones', async () => {
    const tooLong = (): Error => new Error('too long');
    await assert.rejects(linesOf(['abc', 'def'], 5, tooLong), /too long/);
    assert.equal((await linesOf(['abc\n', 'def\n', 'ghi\n'], 5, tooLong)).length, 3);
  });
});
