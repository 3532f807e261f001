import assert from 'node:assert/strict';
import { readLoggedLine } from '../../../src/core/sidecar/read-logged-line';

describe('a claim that is logged in one line', () => {
  const cases: readonly (readonly [typed: string, ...(string | undefined)[]])[] = [
    ['20:14 ANN LEE: We built 300 homes', 'ANN LEE', '20:14', 'We built 300 homes'],
    ['ANN: We built 300 homes.', 'ANN', undefined, 'We built 300 homes.'],
    ['We built 300 homes', undefined, undefined, 'We built 300 homes'],
    ['9:05, we built 300 homes', undefined, '9:5', 'we built 300 homes'],
    ['20時14分 林議員：我們蓋了300戶', '林議員', '20:14', '我們蓋了300戶'],
    ['林議員:我們蓋了300戶', '林議員', undefined, '我們蓋了300戶'],
    ['  Dr. O’Neil :  The bus runs at 5:30 ', 'Dr. O’Neil', undefined, 'The bus runs at 5:30'],
    ['The vote was 12:1', undefined, undefined, 'The vote was 12:1'],
    ['25:99 was the result', undefined, undefined, '25:99 was the result'],
    ['He said, and I quote: no new taxes', undefined, undefined, 'He said, and I quote: no new taxes'],
    [''],
    ['20:14'],
    ['   '],
  ];
  for (const [typed, speaker, clock, claim] of cases)
    it(`reads “${typed}”`, () => {
      const line = readLoggedLine(typed);
      if (claim === undefined && typed.trim() !== '20:14') assert.equal(line, undefined);
      else if (claim !== undefined)
        assert.deepEqual([line?.speaker, line?.clock?.join(':'), line?.claim], [speaker, clock, claim]);
    });
});
