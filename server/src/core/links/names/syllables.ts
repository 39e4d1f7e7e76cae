import { gathered } from '../../text/gathered.js';

/**
 * Given names of China and Korea are one or two syllables out of a few hundred, freely combined. Neighbours in spelling (Wei, Wen;
 * Jinping, Jingping) are mostly two people, and no list of names can hold them, so their shape must do.
 */
const PINYIN_INITIALS = ['zh', 'ch', 'sh', 'b', 'p', 'm', 'f', 'd', 't', 'n', 'l', 'g', 'k', 'h', 'j', 'q', 'x', 'r', 'z', 'c', 's', 'y', 'w', ''];
const PINYIN_FINALS = new Set(`
  a o e ai ei ao ou an en ang eng er i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ong ue
`.split(/\s+/).filter(Boolean));

const KOREAN_INITIALS = ['ch', 'kk', 'tt', 'pp', 'ss', 'jj', 'sh', 'k', 'g', 'n', 'd', 't', 'r', 'l', 'm', 'b', 'p', 's', 'j', 'h', 'y', 'w', ''];
const KOREAN_FINALS = new Set(gathered(`
  a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i oo ou ee woo you yoo ah eou
`.split(/\s+/).filter(Boolean), (vowel) => ['', 'k', 'n', 't', 'l', 'm', 'p', 'ng', 'b', 'g', 'r'].map((end) => vowel + end)));

/** True where the folded token can be cut into at most two syllables of one of the two languages. */
export const isEastAsianGivenName = (fold: string): boolean =>
  fold.length <= 12 && (isSyllables(fold, PINYIN_INITIALS, PINYIN_FINALS, 2) || isSyllables(fold, KOREAN_INITIALS, KOREAN_FINALS, 2));

function isSyllables(text: string, initials: readonly string[], finals: ReadonlySet<string>, most: number): boolean {
  if (text === '') return false;
  for (const initial of initials) {
    if (!text.startsWith(initial)) continue;
    const rest = text.slice(initial.length);
    if (finals.has(rest)) return true;
    for (let at = 1; most > 1 && at < rest.length; at++) {
      if (finals.has(rest.slice(0, at)) && isSyllables(rest.slice(at), initials, finals, most - 1)) return true;
    }
  }
  return false;
}
