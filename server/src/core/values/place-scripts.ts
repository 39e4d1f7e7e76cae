/**
 * How freely the names of a country's places are spelt, after its writing: `english`, one spelling; `latin`, its own and those of other
 * languages; `other`, as many as there are romanisations. By ISO 3166 codes.
 */
export type PlaceSpelling = 'english' | 'latin' | 'other';

const ENGLISH = new Set('US GB IE CA AU NZ JM BS BB TT'.split(' '));

/** Countries that write in the Latin alphabet today and have done so for a century. */
const LATIN = new Set(`
  AD AL AT BA BE CH CZ DE DK EE ES FI FR HR HU IS IT LI LT LU LV MC MT NL NO PL PT RO SE SI SK SM TR
  AR BO BR BZ CL CO CR CU DO EC GT GY HN HT MX NI PA PE PR PY SR SV UY VE
  AO BF BI BJ BW CD CF CG CI CM CV GA GH GM GN GQ GW KE LR LS MG ML MU MW MZ NA NE NG RW SC SL SN ST SZ TD TG TZ UG ZA ZM ZW
  PH ID MY SG BN TL FJ PG SB TO VU WS
`.split(/\s+/).filter(Boolean));

export const placeSpelling = (code: string): PlaceSpelling => (ENGLISH.has(code) ? 'english' : LATIN.has(code) ? 'latin' : 'other');
