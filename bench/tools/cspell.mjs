// cspell as `cspell lint` runs it: its default settings, English, Markdown.
import { getDefaultSettings, mergeSettings, spellCheckDocument } from 'cspell-lib';

export async function open() {
  const settings = mergeSettings(await getDefaultSettings(), { language: 'en-US' });
  return async (text) => {
    const { issues } = await spellCheckDocument({ uri: 'file:///draft.md', text, languageId: 'markdown' }, { noConfigSearch: true }, settings);
    return issues.length;
  };
}
