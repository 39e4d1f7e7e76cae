import data from '../../../../data/near-persons.json' with { type: 'json' };

const proper: ReadonlySet<string> = new Set(data.names.split(' '));

/** True for a language, a people, a province or a town one letter from somebody's name: "Hindi" alone is not Mr Hinds. Folded. */
export const isProperWord = (fold: string): boolean => proper.has(fold);
