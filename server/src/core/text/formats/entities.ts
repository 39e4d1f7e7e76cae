/** Named characters of HTML that occur in news text. Others are masked. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"],
  ['lsquo', '‘'], ['rsquo', '’'], ['sbquo', '‚'], ['ldquo', '“'], ['rdquo', '”'], ['bdquo', '„'], ['laquo', '«'], ['raquo', '»'],
  ['ndash', '–'], ['mdash', '—'], ['hellip', '…'], ['bull', '•'], ['middot', '·'], ['minus', '−'], ['times', '×'],
  ['euro', '€'], ['pound', '£'], ['yen', '¥'], ['cent', '¢'], ['deg', '°'], ['percnt', '%'], ['dollar', '$'],
  ['sect', '§'], ['para', '¶'], ['copy', '©'], ['reg', '®'], ['trade', '™'], ['frac12', '½'], ['frac14', '¼'], ['frac34', '¾'],
  ['Aacute', 'Á'], ['aacute', 'á'], ['Agrave', 'À'], ['agrave', 'à'], ['Acirc', 'Â'], ['acirc', 'â'], ['Auml', 'Ä'],
  ['auml', 'ä'], ['Atilde', 'Ã'], ['atilde', 'ã'], ['Aring', 'Å'], ['aring', 'å'], ['AElig', 'Æ'], ['aelig', 'æ'],
  ['Ccedil', 'Ç'], ['ccedil', 'ç'], ['Eacute', 'É'], ['eacute', 'é'], ['Egrave', 'È'], ['egrave', 'è'], ['Ecirc', 'Ê'],
  ['ecirc', 'ê'], ['Euml', 'Ë'], ['euml', 'ë'], ['Iacute', 'Í'], ['iacute', 'í'], ['Icirc', 'Î'], ['icirc', 'î'],
  ['Iuml', 'Ï'], ['iuml', 'ï'], ['Ntilde', 'Ñ'], ['ntilde', 'ñ'], ['Oacute', 'Ó'], ['oacute', 'ó'], ['Ograve', 'Ò'],
  ['ograve', 'ò'], ['Ocirc', 'Ô'], ['ocirc', 'ô'], ['Ouml', 'Ö'], ['ouml', 'ö'], ['Otilde', 'Õ'], ['otilde', 'õ'],
  ['Oslash', 'Ø'], ['oslash', 'ø'], ['OElig', 'Œ'], ['oelig', 'œ'], ['Scaron', 'Š'], ['scaron', 'š'], ['szlig', 'ß'],
  ['Uacute', 'Ú'], ['uacute', 'ú'], ['Ugrave', 'Ù'], ['ugrave', 'ù'], ['Ucirc', 'Û'], ['ucirc', 'û'], ['Uuml', 'Ü'],
  ['uuml', 'ü'], ['Yacute', 'Ý'], ['yacute', 'ý'], ['yuml', 'ÿ'], ['THORN', 'Þ'], ['thorn', 'þ'], ['ETH', 'Ð'], ['eth', 'ð'],
]);

/** The character that `&…;` stands for; undefined if it is a space, unknown, or no character of text. */
export function entityCharacter(entity: string): string | undefined {
  const name = entity.slice(1, -1);
  const decimal = /^#(\d{1,7})$/.exec(name)?.[1];
  const hexadecimal = /^#x([0-9a-f]{1,6})$/i.exec(name)?.[1];
  const code = decimal !== undefined ? parseInt(decimal, 10) : hexadecimal !== undefined ? parseInt(hexadecimal, 16) : undefined;
  if (code === undefined) return NAMED.get(name);
  if (code < 33 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const character = String.fromCodePoint(code);
  return /[\s\p{C}]/u.test(character) ? undefined : character;
}
