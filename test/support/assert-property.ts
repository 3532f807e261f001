import fc from 'fast-check';
import { longer, runs } from './long-runs';

/** Seconds of processor time that a property may take in `npm test`, whatever else the machine has to do. */
const budget = 2.5;

/** How long a failed case is made smaller; it fails as it is. */
const shrinkMilliseconds = 20_000;

/**
 * Holds a property against as many random cases as are asked for, or as its budget of processor time allows; then it says how
 * many those were. A failure tells the seed and the path of the case: `{ seed, path }` instead of `numRuns` runs that one alone.
 */
export function assertProperty<T>(
  property: fc.IPropertyWithHooks<T> | fc.IProperty<T>,
  {
    numRuns: asked = 100,
    seed,
    path,
    examples = [],
  }: Pick<fc.Parameters<T>, 'numRuns' | 'seed' | 'path' | 'examples'> = {},
): number {
  if (path !== undefined) {
    fc.assert(property, { ...(seed !== undefined && { seed }), path });
    return 1;
  }
  const numRuns = runs(asked);
  const first = seed ?? fc.readConfigureGlobal().seed ?? Date.now() % 1_000_000_000;
  const used = process.cpuUsage();
  const seconds = () => {
    const { user, system } = process.cpuUsage(used);
    return (user + system) / 1_000_000;
  };
  // In pieces, since fast-check itself knows only a limit by the clock.
  const piece = Math.max(1, Math.ceil(numRuns / 25));
  let done = 0;
  while (done < numRuns && seconds() < budget * longer) {
    const given = done === 0 && examples.length > 0 ? { examples } : {};
    const piecewise = { numRuns: Math.min(piece, numRuns - done), seed: first + done, ...given };
    const details = fc.check(property, { ...piecewise, endOnFailure: true });
    if (details.failed)
      throw new Error(fc.defaultReportMessage(shrink(property, details)), { cause: details.errorInstance });
    done += details.numRuns;
  }
  if (done < numRuns)
    console.log(`    ${done} of ${numRuns} random cases in ${seconds().toFixed(1)} s of processor time`);
  return done;
}

/** A smaller case that fails too, if one is found in a while: of large cases there are more than anybody waits for. */
function shrink<T>(property: fc.IPropertyWithHooks<T> | fc.IProperty<T>, failure: fc.RunDetails<T>): fc.RunDetails<T> {
  const { seed, counterexamplePath: path } = failure;
  if (path === null) return failure;
  const smaller = fc.check(property, { seed, path, interruptAfterTimeLimit: shrinkMilliseconds });
  return smaller.failed ? smaller : failure;
}
