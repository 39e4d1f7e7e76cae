// retext-spell with the English dictionary, over plain text.
import dictionaryEn from 'dictionary-en';
import { retext } from 'retext';
import retextSpell from 'retext-spell';
import { VFile } from 'vfile';

export function open() {
  const processor = retext().use(retextSpell, { dictionary: dictionaryEn });
  return async (text) => (await processor.process(new VFile(text))).messages.length;
}
