import { parseArgs, type ParseArgsConfig } from 'node:util';
import { didYouMean } from '../core/facts/edit-distance.js';

/** A call that cannot be understood; the message says what to write instead. Known by its name, because each bundle has a class of its own. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads arguments strictly; anything unknown is a UsageError in one line. */
export function readArguments<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message.split('. ')[0]! : String(error);
    const unknown = /^Unknown option '-*([^']+)'/.exec(message)?.[1];
    const meant = unknown === undefined ? undefined : didYouMean(unknown, Object.keys(options));
    throw new UsageError(unknown === undefined ? message : `there is no option --${unknown} here${meant ? `; did you mean --${meant}?` : '; copydesk help lists them'}`);
  }
}

/** Standard input ends when it has been read: named twice, the second draft would be an empty one. */
export function inputOnce(names: readonly string[]): void {
  if (names.filter((name) => name === '-').length > 1) throw new UsageError('standard input (-) can be read once only');
}

/** One of a few words, or a UsageError that lists them. */
export function oneOf<W extends string>(value: string, words: readonly W[], option: string): W {
  const found = words.find((word) => word === value);
  if (!found) throw new UsageError(`${option} takes ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, not “${value}”`);
  return found;
}
