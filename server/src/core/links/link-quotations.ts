import type { Person } from '../facts/types.js';
import type { QuotationMention } from '../mentions/types.js';
import { shift } from '../text/span.js';
import type { PersonLink, PlacedBlock, QuotationLink } from './types.js';

/** "He added" means whoever spoke last, so many blocks before at the most. */
const BLOCKS_BACK = 2;

/** Who spoke last, and where. */
interface LastSpeaker {
  readonly block: number;
  readonly speaker: Person | undefined;
  readonly named: PersonLink | undefined;
  /** The quotation was left open at the end of its block. */
  readonly open: boolean;
}

/**
 * Links the quotations of a draft with their speakers: the one person whom the words beside them name; for a pronoun or a
 * description the last one who spoke; for the paragraphs of one long quotation the speaker of its beginning. Two persons in
 * those words, or somebody the fact base does not know, leave it open. `blocks` may leave out those without quotations; `personsIn` gives the persons of a block.
 */
export function linkQuotations(blocks: readonly PlacedBlock[], personsIn: (index: number) => readonly PersonLink[]): readonly QuotationLink[] {
  const links: QuotationLink[] = [];
  let last: LastSpeaker | undefined;
  for (const block of blocks) {
    for (const mention of block.reading.quotations) {
      if (last && block.index - last.block > BLOCKS_BACK) last = undefined;
      const { speaker, named } = speakerOf(mention, block, personsIn, last);
      const { tokens } = block.reading;
      links.push({
        span: shift(mention.span, block.offset), block, mention,
        tokens: tokens.slice(mention.from + 1, mention.closed ? mention.to - 1 : mention.to),
        ...(speaker && { speaker }), ...(named && { named }),
      });
      // A word in inverted commas is nobody's turn to speak.
      if (mention.speaker || (speaker && !mention.scare)) last = { block: block.index, speaker, named, open: !mention.closed };
    }
  }
  return links;
}

type Found = Pick<Partial<QuotationLink>, 'speaker' | 'named'>;

function speakerOf({ speaker: words, from, scare }: QuotationMention, block: PlacedBlock, personsIn: (index: number) => readonly PersonLink[], last: LastSpeaker | undefined): Found {
  if (!words) {
    const goesOn = from === 0 && !scare && last?.open === true && last.block === block.index - 1;
    return goesOn ? { ...(last.speaker && { speaker: last.speaker }), ...(last.named && { named: last.named }) } : {};
  }
  if (words.how !== 'named') return last?.speaker ? { speaker: last.speaker } : {};
  const inWords = personsIn(block.index).filter((person) => person.from >= words.from && person.to <= words.to && !person.quoted);
  const speakers = new Set(inWords.map(({ person }) => person));
  const named = inWords[0];
  // "The Kremlin said": a name, but nobody's. "Lavrov and Putin said": too many. "Johnson's office said": another's.
  if (!named?.person || named.outcome !== 'linked' || speakers.size > 1) return {};
  if (block.reading.tokens[named.to - 1]!.possessive !== '') return {};
  return { speaker: named.person, named };
}
