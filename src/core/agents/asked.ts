/** Why a tool did nothing, in a sentence for the model: what is wrong, and what to do. */
export interface Refused {
  readonly refused: string;
}

export function isRefused(answer: object): answer is Refused {
  return 'refused' in answer;
}

/** The text under a key of what a model handed over, trimmed; undefined if there is none. */
export function textIn(input: unknown, key: string): string | undefined {
  return filledText(valueIn(input, key));
}

/** A text, trimmed; undefined if something is none, or empty. */
export function filledText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The whole number under a key that is `least` or more; undefined if there is none. */
export function countIn(input: unknown, key: string, least = 1): number | undefined {
  const value = valueIn(input, key);
  const count = typeof value === 'string' ? Number(value) : value;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= least ? count : undefined;
}

/** What stands under a key of a record; undefined if it isn't there, or there is no record. */
export function valueIn(input: unknown, key: string): unknown {
  return typeof input === 'object' && input !== null && Object.hasOwn(input, key)
    ? (input as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
