import { createAnalyzer, defaultSettings } from '../../server/src/core/engine/analyze.js';
import type { FactLookUp } from '../../server/src/core/facts/look-up.js';
import type { Finding } from '../../server/src/core/checks/define-check.js';
import { withEdits } from '../measure.js';
import { isAlarm, type Row } from '../outcome.js';
import { factsStated, statedKinds, type StatedFact } from './index.js';
import { STORY_DATE } from './statement.js';

/** What became of one stated fact. */
export interface StatedOutcome extends Row {
  readonly fact: StatedFact;
  /** Findings (information apart) on the right sentence: false alarms. */
  readonly alarms: readonly Finding[];
  /** What one of the kind's checks says of the wrong sentence. */
  readonly finding?: Finding;
  /** Words of the right sentence. */
  readonly words: number;
}

export function measureStated(facts: FactLookUp, cap: number): readonly StatedOutcome[] {
  const analyzer = createAnalyzer();
  const findings = (text: string): readonly Finding[] => analyzer.analyze({ text, format: 'markdown', facts, settings: defaultSettings, today: STORY_DATE }).findings;
  return statedKinds.flatMap((kind) => factsStated(kind, facts, cap).map((fact): StatedOutcome => {
    const { text } = fact.right;
    const finding = findings(fact.wrong).find(({ check }) => kind.checks.includes(check));
    const mended = finding === undefined ? undefined : withEdits(fact.wrong, finding.fixes[0]?.edits ?? []);
    return {
      kind: kind.name, checks: kind.checks, found: finding !== undefined, fixable: (finding?.fixes.length ?? 0) > 0, realWord: fact.realWord,
      fact, alarms: findings(text).filter(isAlarm), mended: mended !== undefined && [text, ...fact.asRight].includes(mended), words: text.split(/\s+/).length - 3,
      ...(finding && { finding }),
    };
  }));
}
