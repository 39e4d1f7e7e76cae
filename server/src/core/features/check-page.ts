import type { Check } from '../checks/define-check.js';

/** The day of the examples' story, unless they tell another. */
export const DEFAULT_DATE = '2022-02-15';

/** Text that Markdown must show as it stands. */
const shown = (text: string): string => text.replaceAll(/([\\`*_[\]<>#&])/g, '\\$1').replaceAll(/\n+/g, ' ⏎ ');

const dated = ({ restsOn }: Check, date: string | undefined): string => (restsOn === 'facts' ? ` *(story of ${date ?? DEFAULT_DATE})*` : '');

/** What a check reports, why, and what it leaves alone: its page of the reference, in Markdown, under a heading that is its id. */
export function checkPage(check: Check): string {
  const { id, title, severity, rationale, examples, silences, accepts, restsOn } = check;
  return [
    `## ${id}`, '', `**${title}.** Severity \`${severity}\`; rests on ${restsOn === 'facts' ? 'the fact base, and names its source' : 'the draft alone'}.`, '',
    shown(rationale), '', 'It reports:', '',
    ...examples.map((example) => `- ${shown(example.wrong)}${example.right === undefined ? '' : ` → ${shown(example.right)}`}${dated(check, example.date)}`),
    '', 'It is silent on:', '', ...silences.map((silence) => `- ${shown(silence)}`),
    '', 'as in:', '', ...accepts.map((sentence) => `- ${shown(sentence)}`),
    '', 'To change it, in the settings or in `.copydesk.yaml`:', '', '```yaml', 'checks:', `  ${id}: off   # or error, warning, information, hint`, '```', '',
  ].join('\n');
}
