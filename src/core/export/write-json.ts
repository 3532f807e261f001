/**
 * JSON that is harmless wherever it is pasted or shown: characters that turn the direction of writing, line separators and `<`
 * (which could end a script of a page) are escaped. It reads back to the same data.
 */
export function writeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(
    /[<\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
