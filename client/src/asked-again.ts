/** How often the editor is asked before its refusal is believed: more often than it registers providers in one start. */
const ASKED_AT_MOST = 50;

/**
 * Asks the editor for something it looks up with the help of providers (quick fixes, hovers), and asks again when it gives
 * the question up. VS Code does that, with an error named "Canceled", whenever a provider registers while it waits for the
 * answer, as those of other extensions do at start; the question itself is as good as before.
 */
export async function askedAgain<T>(ask: () => PromiseLike<T>): Promise<T> {
  for (let asked = 1; ; asked++) {
    try {
      return await ask();
    } catch (error) {
      if (asked === ASKED_AT_MOST || !isGivenUp(error)) throw error;
    }
  }
}

const isGivenUp = (error: unknown): boolean => error instanceof Error && (error.name === 'Canceled' || error.message === 'Canceled');
