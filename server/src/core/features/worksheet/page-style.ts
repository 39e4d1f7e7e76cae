/** The style sheet of the worksheet's page. Verdicts differ by line style as well as colour: a page is printed in black and white. */
export const STYLE = `
body { font: 16px/1.5 Georgia, serif; color: #1a1a1a; background: #fff; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; } h3 { font-size: 1.1rem; }
article { border-top: 1px solid #999; border-bottom: 1px solid #999; padding: 0.5rem 0; }
article p, article blockquote { white-space: pre-line; overflow-wrap: anywhere; }
article .item { margin-left: 1.5rem; }
article span.contradicts { text-decoration: underline wavy #b00020; background: #fde7e9; }
article span.agrees { text-decoration: underline solid #1b6e3a; text-decoration-thickness: 1px; }
article span.cannot-tell { text-decoration: underline dotted #666; }
sup { font: 0.65rem/1 sans-serif; margin: 0 1px; }
sup a { color: #444; text-decoration: none; } sup a.contradicts { color: #b00020; font-weight: bold; }
table { border-collapse: collapse; width: 100%; font: 0.85rem/1.4 sans-serif; }
th, td { border: 1px solid #bbb; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
td p { margin: 0 0 0.3rem; } td ul { margin: 0; padding-left: 1.1rem; }
td.contradicts { color: #b00020; font-weight: bold; } td.agrees { color: #1b6e3a; } td.cannot-tell { color: #555; }
td p.checked { font-weight: bold; } td p.stale { font-style: italic; }
.address { display: none; }
@media print {
  body { font-size: 11pt; max-width: none; margin: 0; padding: 0; }
  a { color: inherit; text-decoration: none; }
  tr, h2, h3 { break-inside: avoid; } h2, h3 { break-after: avoid; } thead { display: table-header-group; }
  .address { display: inline; color: #444; font-size: 0.85em; }
}
`;
