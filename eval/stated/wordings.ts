import type { Figure } from '../../server/src/core/facts/types.js';
import { inWords } from '../../server/src/core/values/number-words.js';
import { formatAmount } from '../../server/src/core/values/quantity-format.js';
import { isoOf } from './iso.js';
import { sentencesOf } from './sentences.js';
import { pick } from '../sequence.js';
import { STORY_DATE, type StatedKind, type Statement } from './statement.js';

/** What memory makes of a word, where it stays a sentence; other words are left out or written twice. */
const EXCHANGED: Readonly<Record<string, string>> = {
  always: 'never', alternative: 'substitute', problem: 'question', issue: 'matter', bigger: 'larger', belief: 'hope', principle: 'idea', prevail: 'win',
  commitment: 'support', unwavering: 'unshakeable', dramatic: 'sharp', buildup: 'increase', negotiate: 'talk', willing: 'ready', demanding: 'seeking',
  diplomacy: 'dialogue', initiated: 'raised', resolved: 'settled', proposals: 'ideas', rapidly: 'quickly', showing: 'proving', intensifying: 'worsening',
  dive: 'leap', cliff: 'edge', part: 'piece', security: 'safety', guarantees: 'assurances', forces: 'troops', situation: 'crisis',
};

/** The quotations that may be held against a draft word for word. */
const quotable = (facts: Parameters<StatedKind['statements']>[0]) =>
  [...facts.base.quotations.values()].filter(({ lang, translation, text }) => lang === 'en' && !translation && text.value.split(' ').length >= 5);

const quotationWord: StatedKind = {
  name: 'quotation-word',
  checks: ['quote-altered'],
  statements: (facts) => quotable(facts).flatMap((quotation): readonly Statement[] => {
    const speaker = facts.person(quotation.speaker)?.name.value;
    const text = quotation.text.value;
    const wrong = text.split(' ').flatMap((word) => {
      const other = EXCHANGED[word.toLowerCase()];
      return other === undefined ? [] : [text.replace(word, other)];
    });
    return speaker === undefined ? [] : wrong.map((one) => ({
      words: { quotation: text, speaker }, wrong: [one], storyDate: quotation.date ? isoOf(quotation.date.last) : STORY_DATE,
    }));
  }),
};

const quotationSpeaker: StatedKind = {
  name: 'quotation-speaker',
  checks: ['quote-misattributed'],
  statements(facts, random): readonly Statement[] {
    const speakers = [...new Set([...facts.base.quotations.values()].map(({ speaker }) => speaker))];
    return quotable(facts).flatMap((quotation) => {
      const others = speakers.filter((id) => id !== quotation.speaker);
      const right = facts.person(quotation.speaker)?.name.value;
      const drawn = [pick(others, random), pick(others, random), pick(others, random)].flatMap((id) => (id === undefined ? [] : facts.person(id)?.name.value ?? []));
      return right === undefined ? [] : [...new Set(drawn)].map((wrong) => ({
        words: { quotation: quotation.text.value, speaker: right }, wrong: [wrong], storyDate: quotation.date ? isoOf(quotation.date.last) : STORY_DATE,
      }));
    });
  },
};

/** 14,000; 500 million; "two" for what news writes in words. */
function inNews(amount: number): string {
  if (amount >= 1e9) return `${formatAmount(amount / 1e9)} billion`;
  if (amount >= 1e6) return `${formatAmount(amount / 1e6)} million`;
  return amount < 10 ? inWords(amount) ?? formatAmount(amount) : formatAmount(amount);
}

const wrongAmount = ({ value, comparator }: Figure, factor: number): number => {
  const amount = Math.max(1, Math.round(value.value * factor));
  return comparator === '=' && amount === value.value ? amount + 1 : amount;
};

/** "More than 7,000" is true of 14,000. */
const isFalse = ({ value }: Figure, amount: number, sentence: string): boolean =>
  amount !== value.value && (amount > value.value || !/more than|over|at least/i.test(sentence));

const figure: StatedKind = {
  name: 'figure',
  checks: ['figure-wrong'],
  statements: (facts) => {
    const { figures = {}, factors = [] } = sentencesOf('figure');
    return Object.entries(figures).flatMap(([id, sentences]) => {
      const known = facts.base.figures.get(id);
      if (!known) return [];
      const storyDate = known.value.asOf ? isoOf(Math.max(known.value.asOf.last, known.value.asOf.first)) : STORY_DATE;
      return sentences.flatMap((sentence) => [...new Set(factors.map((factor) => wrongAmount(known, factor)))].filter((amount) => isFalse(known, amount, sentence)).map((amount) => ({
        words: { value: inNews(known.value.value) }, wrong: [inNews(amount)], storyDate, sentences: [sentence],
        asRight: [formatAmount(known.value.value), inWords(known.value.value) ?? ''],
      })));
    });
  },
};

export const wordingKinds: readonly StatedKind[] = [quotationWord, quotationSpeaker, figure];
