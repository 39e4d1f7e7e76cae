/**
 * How citations look where a newsroom has no style of its own: two styles of the Citation Style Language, 1.0, written for this product.
 * "Olga Ivanova, “Talks in Kyiv”, The Almanac, Reuters, 15 December 2021, para. 6, https://…." for footnotes; for running text
 * who says it and when is enough: "Reuters, 15 December 2021, para. 6, https://…".
 */

const MACROS = `
  <locale xml:lang="en">
    <style-options punctuation-in-quote="false"/>
    <terms><term name="et-al">and others</term></terms>
  </locale>
  <macro name="day">
    <date variable="issued">
      <date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/>
    </date>
  </macro>
  <macro name="passage">
    <group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>
  </macro>`;

const style = (id: string, title: string, layout: string, suffix: string): string => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info><title>${title}</title><id>${id}</id><updated>2026-11-22T00:00:00+00:00</updated></info>${MACROS}
  <citation et-al-min="3" et-al-use-first="1">
    <layout suffix="${suffix}"><group delimiter=", ">${layout}</group></layout>
  </citation>
</style>`;

/** For footnotes. */
export const noteStyle = style('copydesk-note', 'Copydesk: notes', `
      <names variable="author"><name and="text" delimiter=", " delimiter-precedes-et-al="never"/></names>
      <text variable="title" quotes="true"/>
      <text variable="container-title"/>
      <text variable="publisher"/>
      <text macro="day"/>
      <text macro="passage"/>
      <text variable="URL"/>`, '.');

/** For running text, between brackets. */
export const bracketStyle = style('copydesk-bracket', 'Copydesk: sources in brackets', `
      <choose>
        <if variable="container-title publisher" match="any">
          <group delimiter=", "><text variable="container-title"/><text variable="publisher"/></group>
        </if>
        <else><text variable="title"/></else>
      </choose>
      <text macro="day"/>
      <text macro="passage"/>
      <text variable="URL"/>`, '');
