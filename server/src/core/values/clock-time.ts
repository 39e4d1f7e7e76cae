/** A time of day written as digits: "3pm", "3:30 p.m.", "15.00", "1500". */
const WRITTEN = /^(\d{1,2})([:.]?)(\d\d)?(\s*)(a\.?\s?m\.?|p\.?\s?m\.?)?$/i;

/** Minutes after midnight in the form of a written time; in a plain form where that one is no digits ("noon"). Noon and midnight of twelve hours are words. */
export function formatTimeLike(written: string, minutes: number): string {
  const of = ((minutes % 1440) + 1440) % 1440;
  const [hour, minute] = [Math.floor(of / 60), of % 60];
  const two = String(minute).padStart(2, '0');
  const match = WRITTEN.exec(written.trim());
  if (!match) return `${hour % 12 || 12}${minute === 0 ? '' : `:${two}`} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
  const [, hours = '', mark = '', digits, gap = '', half] = match;
  if (half === undefined) {
    const padded = hours.length === 2 ? String(hour).padStart(2, '0') : String(hour);
    return `${padded}${mark}${two}`;
  }
  // "12 p.m." leaves readers in doubt.
  if (minute === 0 && hour % 12 === 0 && digits === undefined) return hour === 12 ? 'noon' : 'midnight';
  const other = half.replace(/[ap]/i, (letter) => (letter === letter.toUpperCase() ? (hour < 12 ? 'A' : 'P') : hour < 12 ? 'a' : 'p'));
  return `${hour % 12 || 12}${minute === 0 && digits === undefined ? '' : `${mark || ':'}${two}`}${gap}${other}`;
}
