/** The exit code of a run that was stopped at its time limit, as `timeout` has it. */
export const TIMED_OUT = 124;

const LAST_WORDS_MS = 5_000;

/**
 * Ends the whole process, whatever it is waiting for, if `work` takes longer than `seconds`: most mistakes in an editor show
 * as silence. `lastWords` gets a few seconds to save and say what may explain it.
 */
export async function withinTimeLimit<T>(seconds: number, work: () => Promise<T>, lastWords: () => Promise<void>): Promise<T> {
  const timer = setTimeout(() => {
    console.error(`no result after ${seconds} s: stopped`);
    setTimeout(() => process.exit(TIMED_OUT), LAST_WORDS_MS);
    void lastWords().finally(() => process.exit(TIMED_OUT));
  }, seconds * 1_000);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
