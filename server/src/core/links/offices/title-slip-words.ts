/** Words of offices in other languages that lie one letter from the English ones, folded. */
export const FOREIGN_TITLES: ReadonlySet<string> = new Set(`
  presidente presidenta presidento presidentin presidenti presidenten presidentes presidens prezident prasident presidant presidium
  ministre ministro ministra ministr ministri ministar ministeri ministeur ministerin
  senador senateur senatore senatur gouverneur gobernador guvernor governo guverner gouvernor governator
  ambasador ambassadeur ambasciatore embaixador embajador secretaire secretario secretar sekretar sekretarz secretaris
  premijer premjer premyer premiar premierul predsednik predsjednik
  kanzler kancler canciller chanceler chancelier cancelliere canselor chanceller
  comisar comisario commissario commissaire commissaris commissione direktor directeur direttore directora diretor directer
  generale generalni prefet deputat deputado diputado deputato prokuror prokurator procureur
`.split(/\s+/).filter(Boolean));

/** Slips that are words themselves: the word right before them tells. */
export const REAL_WORD_SLIPS: ReadonlyMap<string, { readonly word: string; readonly behind: ReadonlySet<string> }> = new Map([
  // "York Minster", "the minster of Beverley" are churches.
  ['minster', {
    word: 'minister',
    behind: new Set(['prime', 'foreign', 'defence', 'defense', 'finance', 'interior', 'justice', 'health', 'energy', 'economy', 'trade', 'culture', 'education',
      'transport', 'agriculture', 'environment', 'labour', 'labor', 'deputy', 'cabinet', 'affairs', 'security']),
  }],
]);
