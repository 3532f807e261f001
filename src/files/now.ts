/** A time, else now, as sidecars write it: `2026-03-04T19:22:10Z`. */
export function now(date: Date = new Date()): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
