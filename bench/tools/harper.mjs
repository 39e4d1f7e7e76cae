// harper.js as an editor runs it: the local linter with its default rules, over Markdown.
import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';

export async function open() {
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return async (text) => (await linter.lint(text, { language: 'markdown' })).length;
}
