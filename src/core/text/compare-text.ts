/** Orders texts by their UTF-16 units, everywhere the same. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
