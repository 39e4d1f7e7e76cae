const words = (list: string): ReadonlySet<string> => new Set(list.split(/[\n,]+/).map((word) => word.trim()).filter(Boolean));

/** Words, folded, for somebody of a country, behind its adjective: "the Dutch Social Democrat". No ally, critic, asset or rival: those are another's. */
export const COMPATRIOTS: ReadonlySet<string> = words(`
  politician, statesman, stateswoman, diplomat, lawmaker, parliamentarian, conservative, liberal, centrist, socialist, leftist, nationalist, populist, green,
  social democrat, christian democrat, liberal democrat, economist, lawyer, jurist, judge, prosecutor, banker, technocrat, general, admiral, national, citizen
`);

/** Before a name or a country that stands for somebody else: "the Donald Trump of Brazil", "dubbed Britain’s Donald Trump". */
export const CALLED_SO: ReadonlySet<string> = words('the, a, an, another, new, next, own, like, as, called, dubbed, nicknamed, labelled, labeled, become, became, being, was, is');

/** Verbs and nouns whose "of" is not the person’s: "accused Sergei Lavrov of Ukraine". */
export const NOT_OF: ReadonlySet<string> = words(`
  accuse, accused, accuses, accusing, convict, convicted, warn, warned, warns, warning, inform, informed, remind, reminded, reminds, assure, assured, rob, robbed, deprive, deprived,
  strip, stripped, suspect, suspected, rid, cure, convince, convinced, notify, notified, tell, think, thinks, speak, spoke, ask, asked, demand, demanded, expect, expected
`);

/** Words of a sentence about where somebody comes from, or whose people are of several countries. */
export const ORIGIN_TOLD: ReadonlySet<string> = words(`
  born, native, origin, origins, descent, ancestry, ancestors, roots, raised, grew, dual, naturalised, naturalized, citizenship, passport, nationality, exile, exiled, emigre,
  emigrated, refugee, immigrant, immigrants, son, daughter, parents, mother, father, versions, version, equivalent, answer, impersonator, actor, starring, starred, played, plays
`);
