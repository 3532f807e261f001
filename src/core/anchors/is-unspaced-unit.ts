/** True for a UTF-16 unit of a script that is written without spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese; and their signs. */
export function isUnspacedUnit(unit: number): boolean {
  if (unit < 0x0e00) return false;
  return (
    (unit >= 0x2e80 && unit <= 0x312f) ||
    (unit >= 0x31a0 && unit <= 0xa4cf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe4f) ||
    (unit >= 0xff00 && unit <= 0xff9f && !isWideLatin(unit)) ||
    unit <= 0x0eff ||
    (unit >= 0x1000 && unit <= 0x109f) ||
    (unit >= 0x1780 && unit <= 0x17ff)
  );
}

/** Latin letters and digits in full width are written with spaces. */
function isWideLatin(unit: number): boolean {
  return (unit >= 0xff10 && unit <= 0xff19) || (unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a);
}
