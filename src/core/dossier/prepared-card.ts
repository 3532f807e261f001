import { findNumbers } from '../numbers/find-numbers';
import type { Annotation, QuotedNumber } from '../sidecar/annotation';
import type { PreparedClaim } from '../sidecar/prepared-claim';
import type { ReadPrepared } from '../sidecar/read-prepared';
import { figuresInWords } from './figures-in-words';
import { quoteNumber } from './tag-span';

/** A file of prepared claims as it is on the disk; it counts nowhere and is only offered. */
export interface PreparedCard extends ReadPrepared {
  readonly file: string;
  /** As read, byte order mark left out. */
  readonly text: string;
  readonly isMissing: boolean;
}

/**
 * A prepared claim as if it had been said: its wording stands for the words where there are none yet, and figures that nobody
 * wrote down are read from those.
 */
export function asSaid({ quote, claim, numbers, ...rest }: PreparedClaim): Annotation {
  const exact = quote?.exact ?? claim ?? '';
  return {
    ...rest,
    quote: quote ?? { exact },
    ...(claim !== undefined && { claim }),
    numbers: readFigures(exact, claim, numbers),
  };
}

function readFigures(
  words: string,
  claim: string | undefined,
  written: readonly QuotedNumber[] = [],
): readonly QuotedNumber[] {
  const found = figuresInWords(claim === undefined || claim === words ? words : `${words}\n${claim}`);
  // By hand and from a sheet come figures as text alone.
  const own = written.flatMap((one) => {
    const [read] = one.value === undefined ? findNumbers(one.text) : [];
    return read ? [{ ...quoteNumber(read), ...one }] : [one];
  });
  const all = new Map<string, QuotedNumber>();
  for (const one of [...own, ...found]) {
    const key = JSON.stringify(one.value ?? one.text);
    if (!all.has(key)) all.set(key, one);
  }
  return [...all.values()];
}
