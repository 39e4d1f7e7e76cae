import textResidue from '../../../server/src/core/checks/text-residue.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(textResidue);
const plain = { format: 'plain' } as const;

describe('text-residue', () => {
  finds('words in brackets that nobody translated', '', `
    “It is [важно] to talk, and this [означает] that we wait,” said the director.
           ^^^^^^^ warning text-residue: “[важно]” was left untranslated.
                                     ^^^^^^^^^^ warning text-residue: “[означает]” was left untranslated.

    They called for [перемирие] in the east.
                    ^^^^^^^^^^^ warning text-residue: “[перемирие]” was left untranslated.
  `);
  finds('a lone mark of another writing system', '', `
    The way out ー he said ー is to talk， and to listen。
                ^ warning text-residue: “ー” is a Japanese mark; English writes “–”.
                          ^ warning text-residue: “ー” is a Japanese mark; English writes “–”.
                                      ^ warning text-residue: “，” is a Chinese or Japanese mark; English writes “,”.
                                                     ^ warning text-residue: “。” is a Chinese or Japanese mark; English writes “.”.
  `);
  finds('garbled characters', '', `
    The ministerâ€™s plan cost Â£40 million, said JosÃ© Ortiz of WrocÅ‚aw.
                ^^^ warning text-residue: “â€™” is a garbled “’”.
                               ^^ warning text-residue: “Â£” is a garbled “£”.
                                                     ^^ warning text-residue: “Ã©” is a garbled “é”.
                                                                     ^^ warning text-residue: “Å‚” is a garbled “ł”.
  `);
  finds('garbled Cyrillic, a text garbled twice and a lost character', '', `
    The paper ÐžÐ³Ð¾Ð½ wrote of the ministerÃ¢â‚¬â„¢s plan and the caf\ufffd.
              ^^^^^^^^ warning text-residue: “ÐžÐ³Ð¾Ð½” is a garbled “Огон”.
                                            ^^^^^^^^ warning text-residue: “Ã¢â‚¬â„¢” is a garbled “’”.
                                                                      ^ warning text-residue: A character was lost here: “\ufffd” stands for what could not be read.
  `);
  finds('entities that show in plain text', '', `
    Bread&nbsp;and butter, said Marks &amp; Daughters &ndash; in “R&amp;D”.
         ^^^^^^ warning text-residue: “&nbsp;” shows in the text: it is HTML for a space.
                                      ^^^^^ warning text-residue: “&amp;” shows in the text: it is HTML for “&”.
                                                      ^^^^^^^ warning text-residue: “&ndash;” shows in the text: it is HTML for “–”.
                                                                   ^^^^^ warning text-residue: “&amp;” shows in the text: it is HTML for “&”.
  `, plain);
  finds('entities encoded twice in Markdown', '', `
    Bread&amp;nbsp;and butter, said Marks &amp;amp; Daughters.
         ^^^^^^^^^^ warning text-residue: “&nbsp;” shows in the text: it is HTML for a space.
                                          ^^^^^^^^^ warning text-residue: “&amp;” shows in the text: it is HTML for “&”.
  `);
  finds('tags that show', '', `
    The envoy left.<br /> <strong>Nobody</strong> followed. [caption id="12"]The envoy[/caption]
                   ^^^^^^ warning text-residue: The tag “<br />” shows in the text.
                          ^^^^^^^^ warning text-residue: The tag “<strong>” shows in the text.
                                        ^^^^^^^^^ warning text-residue: The tag “</strong>” shows in the text.
                                                            ^^^^^^^^^^^^^^^^^ warning text-residue: The tag “[caption id="12"]” shows in the text.
                                                                                      ^^^^^^^^^^ warning text-residue: The tag “[/caption]” shows in the text.
  `, plain);
  finds('the furniture of a page', '', `
    Download
    ^^^^^^^^ information text-residue: “Download” comes from the web page or the feed, not from the story.

    The envoy left for Geneva on Friday.

    Related materials:
    ^^^^^^^^^^^^^^^^^^ information text-residue: “Related materials:” comes from the web page or the feed, not from the story.

    ALSO READ: Who is the envoy?
    ^^^^^^^^^^ information text-residue: “ALSO READ:” comes from the web page or the feed, not from the story.

    Nobody followed him.

    Sign up for our newsletter and never again miss what the envoys say.
    ^^^^^^^^^^^^^^^ information text-residue: “Sign up for our” comes from the web page or the feed, not from the story.

    Search Trends
    ^^^^^^^^^^^^^ information text-residue: “Search Trends” comes from the web page or the feed, not from the story.
  `, plain);

  accepts('the original after its translation', '', `
    The Holodomor (Голодомор) is remembered by the Verkhovna Rada [Верховная Рада]. “We call it glasnost [гласность],” he said.
    The “open door” [открытая дверь] was shut. The minister spoke of duty (долг).
  `);
  accepts('quotations and names in their own script', '', `
    The banner read «Нет войне». The paper 人民日报 reported it, as did アサヒ・グラフ. In Tokyo the sign says コーヒー。
    “他说，‘好’。” The Urdu paper اُردُو نیوز asked: کیا ہوا؟
  `);
  accepts('accented letters and capitals before quotation marks', '', `
    “SÃO PAULO CAFÉ”, “MAÇÔ, Ångström’s “À la carte” – for £40 at 20°; crème brûlée à 4 €, Łódź, Đà Nẵng, naïve, Âge.
  `);
  accepts('entities that Markdown decodes, and code', '', `
    Bread&nbsp;and butter &mdash; from Marks &amp; Daughters; AT&T; write \`&nbsp;\` for a space and \`<br>\` for a line.
  `);
  accepts('ampersands and angle brackets that mean what they say', '', `
    AT&T; R&D; profit < 3 and > 2; <press@example.org>; “Q&A”; Smith & Sons; [sic]; [1]
  `, plain);
  accepts('crossheads and sentences with the same words', '', `
    # Download

    The envoy left for Geneva on Friday.

    ## Related materials

    Read more widely, she advised. Related to this is the second plan. Subscribers may download the report.

    ## Comments

    The council will share this article of the treaty with its members.
  `);

  fixes('a garbled apostrophe', '', 'The minister<|>â€™s plan', 'The minister’s plan');
  fixes('a Japanese dash by the draft’s own', '', 'The way out <|>ー he said – is to talk.', 'The way out – he said – is to talk.');
  fixes('an entity', '', 'Bread<|>&nbsp;and butter', 'Bread and butter', plain);
  fixes('an ampersand encoded twice', '', 'Marks <|>&amp;amp; Daughters', 'Marks & Daughters');
  fixes('a comma that lacks its space', '', 'We talk<|>，and we listen.', 'We talk, and we listen.');
  fixes('by taking furniture out', '', 'The envoy left.\n\n<|>Related materials:\n\nNobody followed.', 'The envoy left.\n\n\n\nNobody followed.', plain);
});
