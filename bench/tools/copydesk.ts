// This project as the editor runs it: all checks, the bundled facts, one analyzer for a draft that goes through its states.
import path from 'node:path';
import { createAnalyzer, defaultSettings } from '../../server/src/core/engine/analyze.js';
import { findNamed } from '../../server/src/core/links/find-named.js';
import { readBlock } from '../../server/src/core/mentions/read-block.js';
import { readDraft } from '../../server/src/core/text/read-draft.js';
import { tokenise } from '../../server/src/core/text/tokens.js';
import { loadPacks } from '../../server/src/host/facts/load-packs.js';

const today = '2022-02-15';

export async function open() {
  const { facts } = await loadPacks({ bundled: path.join(process.env['COPYDESK_ROOT']!, 'server/out/facts.segment'), folders: [] });
  const snapshot = (text: string) => ({ text, format: 'markdown' as const, facts, settings: { ...defaultSettings, storyDate: today }, today });
  const check = (text: string): number => createAnalyzer().analyze(snapshot(text)).findings.length;
  return Object.assign(check, {
    /** A checker for the states of one draft. */
    editing: () => {
      const analyzer = createAnalyzer();
      return Object.assign((text: string) => analyzer.analyze(snapshot(text)).findings.length, { work: () => analyzer.work });
    },
    /** Parts of a check, to compare it with: one bare pass of the tokeniser, and the names of the fact base in what it read. */
    parts: (text: string) => {
      const { blocks } = readDraft(text, 'markdown');
      const readings = blocks.map(({ kind, prose }) => readBlock(kind, prose));
      return {
        tokenise: () => {
          for (const { prose } of blocks) tokenise(prose);
        },
        names: () => {
          for (const reading of readings) findNamed(reading, facts);
        },
      };
    },
  });
}
