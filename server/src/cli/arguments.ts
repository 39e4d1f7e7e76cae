import { parseArgs, type ParseArgsConfig } from 'node:util';

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
    throw new UsageError(error instanceof Error ? error.message.split('. ')[0]! : String(error));
  }
}

/** One of a few words, or a UsageError that lists them. */
export function oneOf<W extends string>(value: string, words: readonly W[], option: string): W {
  const found = words.find((word) => word === value);
  if (!found) throw new UsageError(`${option} takes ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, not “${value}”`);
  return found;
}
