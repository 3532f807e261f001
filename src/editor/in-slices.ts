/** Milliseconds of work at a time: short of what a person notices between two keys. */
const slice = 25;

/**
 * What comes of work that is done in steps, a slice of them at a time, between which the window goes on. Undefined if it was
 * given up: `isMeant` is asked between slices.
 */
export async function inSlices<T>(
  steps: Generator<undefined, T>,
  isMeant: () => boolean,
  milliseconds = slice,
): Promise<T | undefined> {
  for (;;) {
    const end = performance.now() + milliseconds;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (!isMeant()) return undefined;
  }
}
