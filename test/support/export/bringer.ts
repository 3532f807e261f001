import type { Bringer } from '../../../src/core/import/sheet-plan';

/** Lin, who brings something back; new claims get `n1`, `n2`… */
export function bringer(): Bringer {
  let count = 0;
  return { by: 'lin', at: '2031-03-05T10:00:00Z', newId: () => `n${++count}` };
}
