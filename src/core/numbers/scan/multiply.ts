/** The digits that a binary fraction keeps exactly, whatever decimal it stands for. */
const EXACT_DIGITS = 15;

/** The product as it comes out in decimals, without the rounding error of binary fractions: 8.3 × 1e6 is 8300000. */
export function multiply(value: number, factor: number): number {
  const product = value * factor;
  return Number.isInteger(value) && Number.isInteger(factor) ? product : Number(product.toPrecision(EXACT_DIGITS));
}
