/** Text with a capital at its beginning and a mark at its end; empty text stays empty. What begins with a digit or another sign is left so. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  const capital = trimmed.slice(0, 1).toUpperCase() + trimmed.slice(1);
  return /[.!?…]["'”’»)]?$/.test(capital) ? capital : `${capital}.`;
}
