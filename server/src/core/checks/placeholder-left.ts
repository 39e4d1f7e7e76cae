import { blockAt, blocksWith, tallyIn } from '../links/parts.js';
import type { Links } from '../links/types.js';
import { findPlaceholders, type Placeholder } from '../mentions/placeholders.js';
import { gathered } from '../text/gathered.js';
import { say, type Said } from '../values/said.js';
import { defineCheck, type DraftFinding } from './define-check.js';

/** A placeholder that was to be replaced before publication. */
export default defineCheck({
  id: 'placeholder-left',
  title: 'Placeholder left in the text',
  severity: 'warning',
  restsOn: 'draft',
  rationale: 'TK, XXX, [name] and their like help while writing, and embarrass in print. The check knows the marks that newsrooms use '
    + 'for something still to come, and looks at what stands around them, because some are names and numerals as well.',
  examples: [
    { wrong: 'The spokeswoman, [name], said that TK people had come.', right: 'The spokeswoman, Rosa Halvorsen, said that 40 people had come.' },
    { wrong: 'The bridge cost $XXX million.', right: 'The bridge cost $140 million.' },
  ],
  silences: [
    'brackets that tell readers something: [sic], [inaudible], [emphasis added], and nouns in brackets inside quotations',
    'links, checkboxes and footnotes of Markdown',
    'Roman numerals: Super Bowl XXX, Chapter XXX, the XXX Olympiad',
    'XXX as a rating, a band, a film or a beer; TK Maxx, flight TK 1980, and TK where the draft says what it stands for',
    'question marks that shout: What???',
  ],
  accepts: [
    '“They [the ministers] will come,” she said.',
    'The Super Bowl XXX was played in Arizona.',
  ],
  *run(links): Iterable<DraftFinding> {
    const found = blocksWith(links, placeholdersIn).map(({ index, found: placeholders }) => ({ block: blockAt(links, index), placeholders }));
    if (found.length === 0) return;
    const explained = tallyIn(links, acronymsIn);
    const names = new Set(gathered(found, ({ block, placeholders }) =>
      placeholders.filter(({ kind }) => kind === 'name').map(({ from }) => block.reading.tokens[from]!.text)));
    for (const { block, placeholders } of found) {
      const { tokens } = block.reading;
      for (const { kind, from, to } of placeholders) {
        if (kind === 'name') continue;
        const words = tokens[from]!.text;
        if (to === from + 1 && (explained.has(words) || (kind === 'row-of-x' && names.has(words)))) continue;
        const span = { start: block.offset + tokens[from]!.start, end: block.offset + tokens[to - 1]!.end };
        const text = block.reading.prose.slice(tokens[from]!.start, tokens[to - 1]!.end);
        yield { span, message: say`The placeholder “${text}” is still in the text.`, because: REASONS[kind], fixes: [] };
      }
    }
  },
});

const acronymsIn = ({ acronyms }: Links): readonly string[] => acronyms.map(({ mention }) => mention.acronym);
const placeholdersIn = ({ blocks }: Links): readonly Placeholder[] => gathered(blocks, ({ reading }) => findPlaceholders(reading));

const REASONS: Readonly<Record<Exclude<Placeholder['kind'], 'name'>, Said>> = {
  'to-come': say`TK stands for “to come”: something was to be filled in here.`,
  'row-of-x': say`A row of X stands for a figure or a name that was to be filled in.`,
  'bracketed': say`The brackets say what was to be filled in here.`,
  'dummy-text': say`“Lorem ipsum” begins the dummy text of page designers.`,
  'question-marks': say`Question marks on their own stand for something that was to be looked up.`,
  'blank': say`A line to write on stands for something that was to be filled in.`,
  'note': say`These words are a note to the writer or designer, not to readers.`,
};
