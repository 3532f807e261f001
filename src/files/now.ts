/** Now, as sidecars write it: `2026-03-04T19:22:10Z`. */
export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}
