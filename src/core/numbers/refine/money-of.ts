import { Unit } from '../units/unit';

/** Money of an ISO code; of none that is known if the code is empty. */
export function moneyOf(code: string): Unit {
  return new Unit('money', code === '' ? null : code, code);
}
