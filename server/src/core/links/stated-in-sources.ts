import { passageOf, type EvidenceIndex, type SourcePassage, type WordRange } from '../evidence/evidence-index.js';
import { fold } from '../text/fold.js';
import { gathered } from '../text/gathered.js';
import type { Span } from '../text/span.js';
import { tokenise } from '../text/tokens.js';
import { parseEdtf } from '../values/edtf.js';
import { quoteSegments } from '../values/quotation.js';
import { findFigureClaims, type FigureClaim } from './figures/figure-claims.js';
import { linkSource } from './quotations/source-speakers.js';
import type { Links, OfficeClaim } from './types.js';

/** The places of the story's sources where words stand so spelt; capitals count for nothing, every letter and accent-free fold does. */
export function placesSpelt(text: string, evidence: EvidenceIndex): readonly SourcePassage[] {
  const words = quoteSegments(tokenise(text)).flat();
  const wanted = spelt(text);
  return gathered(evidence.places(words.map(({ key }) => key)), (range: WordRange) => {
    const place = passageOf(range);
    // The keys of words take British and American spelling for one, which is not for names.
    return place && spelt(place.text) === wanted ? [place] : [];
  });
}

const spelt = (text: string): string => tokenise(text).map((token) => token.fold).join(' ');

/** Paragraphs of sources that are read for one name or number: more say nothing new. */
const LONGEST_LOOK = 20;
/** An office that a source states counts for a story so many days from the source's. */
const NEAR_DAYS = 92;

/** Where a source of the story's time gives the person the very office that the draft does. */
export function officeInSources(claim: OfficeClaim, links: Links, evidence: EvidenceIndex): SourcePassage | undefined {
  const family = claim.person.folds.at(-1);
  if (family === undefined) return undefined;
  return inPassages(family, links, evidence, (stated) => stated.offices.some(({ person, title, area }) =>
    person.folds.at(-1) === family && (!person.person || !claim.person.person || person.person === claim.person.person)
    && title.phrase === claim.title.phrase && title.deputy === claim.title.deputy && title.frame === claim.title.frame
    && (!area || !claim.area || area.entity === claim.area.entity)));
}

/** Where a source of the story's time gives a known figure the very number that the draft does. */
export function figureInSources(claim: FigureClaim, text: string, links: Links, evidence: EvidenceIndex): SourcePassage | undefined {
  return inPassages(text, links, evidence, (stated) => findFigureClaims(stated.blocks, stated.dates, stated.facts)
    .some(({ figure, quantity, block }) => figure === claim.figure
      && fold(stated.draft.text.slice(quantity.numberSpan.start + block.offset, quantity.numberSpan.end + block.offset)) === fold(text)));
}

function inPassages(word: string, links: Links, evidence: EvidenceIndex, says: (stated: Links) => boolean): SourcePassage | undefined {
  const seen = new Set<unknown>();
  for (const place of placesSpelt(word, evidence)) {
    if (seen.has(place.passage) || seen.size >= LONGEST_LOOK || !isOfItsTime(place, links)) continue;
    seen.add(place.passage);
    if (says(within(place, links))) return place;
  }
  return undefined;
}

/** Without a date a source counts as the story's: it lies in its folder. */
function isOfItsTime({ document: { source } }: SourcePassage, { storyDate: { value } }: Links): boolean {
  const issued = source.issued === undefined ? undefined : parseEdtf(source.issued);
  return !issued || (issued.first - value.last <= NEAR_DAYS && value.first - issued.last <= NEAR_DAYS);
}

/** What the paragraph alone says, linked with what the rest of its source does. */
function within({ document, passage }: SourcePassage, links: Links): Links {
  const { links: stated, offset } = linkSource(document, passage, links);
  const here = (span: Span): boolean => span.start >= offset && span.end <= offset + passage.prose.length;
  return {
    ...stated, offices: stated.offices.filter(({ titleSpan }) => here(titleSpan)), dates: stated.dates.filter(({ span }) => here(span)),
    blocks: stated.blocks.filter((block) => block.offset === offset),
  };
}
