import { parseEdtf } from '../core/values/edtf.js';
import { UsageError } from './arguments.js';

/** What `--date` says, or what `named` names: a day of the calendar, or a UsageError. */
export function storyDate(text: string, named = '--date'): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseEdtf(text) : undefined;
  if (date?.precision !== 'day' || date.impossible) throw new UsageError(`${named} takes a day such as 2022-02-15, not “${text}”`);
  return text;
}
