/** The digits that a binary fraction keeps exactly, whatever decimal it stands for. */
const EXACT_DIGITS = 15;

/** The product as it comes out in decimals, without the rounding error of binary fractions: 8.3 × 1e6 is 8300000. */
export function multiply(value: number, factor: number): number {
  const product = value * factor;
  if (Number.isInteger(value) && Number.isInteger(factor)) return product;
  // A whole number of no more digits is written as it is.
  const isExact = Number.isInteger(product) && Math.abs(product) < 10 ** EXACT_DIGITS;
  return isExact ? product : Number(product.toPrecision(EXACT_DIGITS));
}
