import { findNumbers } from '../numbers/find-numbers';

/** True if two texts hold the same numbers, of the same things and as exact, and write them in other ways: `1000`, `一千`. */
export function sameNumbers(old: string, now: string): boolean {
  const [was, is] = [findNumbers(old), findNumbers(now)];
  if (was.length === 0 || was.length !== is.length) return false;
  const isSame = was.every((one, i) => {
    const { kind, value, unit, approx } = is[i]!;
    return one.kind === kind && one.value === value && value !== null && one.unit === unit && one.approx === approx;
  });
  return isSame && was.some((one, i) => one.text !== is[i]!.text);
}
