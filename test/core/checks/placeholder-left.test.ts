import placeholderLeft from '../../../server/src/core/checks/placeholder-left.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts } = testCheck(placeholderLeft);

describe('placeholder-left', () => {
  finds('TK', '', `
    By TK
       ^^ warning placeholder-left: The placeholder “TK” is still in the text.

    Some TK people came, said Rosa Halvorsen, TKTK of the society, on Monday TK.
         ^^ warning placeholder-left: The placeholder “TK” is still in the text.
                                              ^^^^ warning placeholder-left: The placeholder “TKTK” is still in the text.
                                                                             ^^ warning placeholder-left: The placeholder “TK” is still in the text.
  `);
  finds('a noun in brackets', '', `
    The spokeswoman for [name] said no date was fixed. [Insert second quote here.]
                        ^^^^^^ warning placeholder-left: The placeholder “[name]” is still in the text.
                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning placeholder-left: The placeholder “[Insert second quote here.]” is still in the text.
  `);
  finds('a field of a template', '', `
    Dear {{first_name}}, the society meets on [DATE] in [CITY NAME].
         ^^^^^^^^^^^^^^ warning placeholder-left: The placeholder “{{first_name}}” is still in the text.
                                              ^^^^^^ warning placeholder-left: The placeholder “[DATE]” is still in the text.
                                                        ^^^^^^^^^^^ warning placeholder-left: The placeholder “[CITY NAME]” is still in the text.
  `);
  finds('rows of X', '', `
    The bridge cost $XXX million and took XX years, President XXX said; XXXX boats passed.
                     ^^^ warning placeholder-left: The placeholder “XXX” is still in the text.
                                          ^^ warning placeholder-left: The placeholder “XX” is still in the text.
                                                              ^^^ warning placeholder-left: The placeholder “XXX” is still in the text.
                                                                        ^^^^ warning placeholder-left: The placeholder “XXXX” is still in the text.
  `);
  finds('an age and a day to come', '', `
    The driver, an XX-year-old man, appeared in court on February XX.
                   ^^ warning placeholder-left: The placeholder “XX” is still in the text.
                                                                  ^^ warning placeholder-left: The placeholder “XX” is still in the text.
  `);
  finds('dummy text', '', `
    Lorem ipsum dolor sit amet, and the caption goes here.
    ^^^^^^^^^^^ warning placeholder-left: The placeholder “Lorem ipsum” is still in the text.
                                        ^^^^^^^^^^^^^^^^^ warning placeholder-left: The placeholder “caption goes here” is still in the text.
  `);
  finds('question marks that want an answer', '', `
    The mayor, aged ???, paid $??? for it, or 300 (??) crowns.
                    ^^^ warning placeholder-left: The placeholder “???” is still in the text.
                               ^^^ warning placeholder-left: The placeholder “???” is still in the text.
                                                   ^^ warning placeholder-left: The placeholder “??” is still in the text.
  `);
  finds('a line to write on, and notes', '', `
    The storm killed ____ people. FIXME the number. INSERT BYLINE HERE
                     ^^^^ warning placeholder-left: The placeholder “____” is still in the text.
                                  ^^^^^ warning placeholder-left: The placeholder “FIXME” is still in the text.
                                                    ^^^^^^^^^^^^^^^^^^ warning placeholder-left: The placeholder “INSERT BYLINE HERE” is still in the text.
  `, { format: 'plain' });

  accepts('what editors put in brackets', '', `
    “Their [sic] plan is [inaudible] good,” she said. “[Halvorsen] told me the [date] had slipped, and [name] agreed.”
    It was “never [a] plan [emphasis added]”, as [senior administration official] put it; the witness, [name withheld], left [1].
    I thank [your] minister for this [place] and the [time].
  `);
  accepts('links, checkboxes and footnotes', '', `
    - [x] The society’s [name](https://example.org) is in the [source][1], and its [date] too.[^1]
    - [ ] The [link] is checked.

    [1]: https://example.org/one
    [date]: https://example.org/two
    [link]: https://example.org/three
    [^1]: A note.
  `);
  accepts('Roman numerals', '', `
    Super Bowl XXX was won by Dallas. Chapter XXX of the code and article XXX say so, and the Games of the XXX Olympiad opened on Friday.
    The assembly adopted resolution 3452 (XXX) in 1975.
  `);
  accepts('a film, a rating, a beer', '', `
    Diesel returned in “XXX” after the first XXX film. XXX made him rich, though XXX: State of the Union had another star.
    The cinema showed XXX-rated fare; he drank XXXX Gold and a XXXX beer. The .xxx domain is for sale.
  `);
  accepts('TK as a name or code', '', `
    She bought it at TK Maxx. Flight TK 1980 was late, said TK Carter. The Techniker Krankenkasse (TK) insures 11 million; TK pays.
  `);
  accepts('sex chromosomes and centuries', '', `
    Women have XX chromosomes. Poets of the XX century, and of Super Bowl XX years, are another matter.
  `);
  accepts('questions that shout', '', `
    What??? Nobody knew. “Who ??? came,” the note read.
  `);
  accepts('a story about dummy text', '', `
    Designers call it “lorem ipsum” and have used it since the sixties.
  `);
});
