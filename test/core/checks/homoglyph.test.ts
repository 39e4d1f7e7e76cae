import homoglyph from '../../../server/src/core/checks/homoglyph.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(homoglyph);

// Cyrillic and Greek letters are written as escapes, so that the source shows what the page does not.
const WERE = 'w\u0435re';
const KREMLIN = 'Kr\u0435ml\u0456n';
const OF = '\u043ef';
const NATO = 'N\u0391TO';
const MOSCOW = '\u041c\u043e\u0441\u043a\u0432a';
const KYIV = 'K\u0438\u0457\u0432';

describe('homoglyph', () => {
  finds('a Cyrillic letter in an English word', '', `
    The talks ${WERE} held in Geneva.
              ^^^^ error homoglyph: The letter “\u0435” in “${WERE}” is Cyrillic; the word is Latin.
  `);
  finds('two of them in a name, also in a quotation', '', `
    “The ${KREMLIN}’s answer is ready,” the aide said.
         ^^^^^^^ error homoglyph: The letters “\u0435” and “\u0456” in “${KREMLIN}” are Cyrillic; the word is Latin.
  `);
  finds('one in a word of two letters', '', `
    The ministry ${OF} defence gave no comment.
                 ^^ error homoglyph: The letter “\u043e” in “${OF}” is Cyrillic; the word is Latin.
  `);
  finds('a Greek capital in an acronym', '', `
    The members of ${NATO} met on Friday.
                   ^^^^ error homoglyph: The letter “\u0391” in “${NATO}” is Greek; the word is Latin.
  `);
  finds('a Latin letter in a Cyrillic word', '', `
    The sign at the station reads ${MOSCOW}.
                                  ^^^^^^ error homoglyph: The letter “a” in “${MOSCOW}” is Latin; the word is Cyrillic.
  `);
  finds('a Latin capital at the head of a Cyrillic name', '', `
    On the map it says ${KYIV} in bold letters.
                       ^^^^ error homoglyph: The letter “K” in “${KYIV}” is Latin; the word is Cyrillic.
  `);
  finds('a Cyrillic letter as the English article', '', `
    It was \u0430 long night for the envoys.
           ^ error homoglyph: This “\u0430” is a Cyrillic letter, not the English word “a”.
  `);

  accepts('whole words of another script', '', `
    The Holodomor (Голодомор) is remembered in November; the paper is called «Ведомости», the country Ελλάδα.
  `);
  accepts('symbols of science', '', `
    TNFα and NFκB rose within 5 μm of the wall, ΔT stayed flat, Hα glowed, Aβ42 did not; a νe and a ντ were seen, at 3 kΩ.
  `);
  accepts('names that mix scripts for show', '', `
    The band KoЯn played the hits of TETЯIS at a fair sponsored by Яndex.
  `);
  accepts('arms with their Russian letters', '', `
    The column had T-72Б3 tanks and a Cу-34 overhead; the plate read А 123 ВС.
  `);
  accepts('a short Russian sentence', '', `
    “А я не знаю,” she answered in Russian: I do not know.
  `);
  accepts('letters with accents', '', `
    Jürgen Łukasz Ångström, Đặng Văn and Ősz came from São Paulo and Malmö.
  `);
  accepts('an address of the web', '', `
    The page at https://example.org/w\u0435re is gone.
  `);

  fixes('by the Latin letter', '', `The talks <|>${WERE} held.`, 'The talks were held.');
  fixes('all letters of a name', '', `The <|>${KREMLIN} is silent.`, 'The Kremlin is silent.');
  fixes('by the Cyrillic letter', '', `The sign reads <|>${MOSCOW}.`, 'The sign reads \u041c\u043e\u0441\u043a\u0432\u0430.');
});
