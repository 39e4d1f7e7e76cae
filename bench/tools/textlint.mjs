// textlint with one rule over Markdown, through the kernel that its command line uses.
import { TextlintKernel } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import terminology from 'textlint-rule-terminology';

const of = (module) => module.default ?? module;

export function open() {
  const kernel = new TextlintKernel();
  const options = {
    ext: '.md', filePath: 'draft.md',
    plugins: [{ pluginId: 'markdown', plugin: of(markdown) }], rules: [{ ruleId: 'terminology', rule: of(terminology) }],
  };
  return async (text) => (await kernel.lintText(text, options)).messages.length;
}
