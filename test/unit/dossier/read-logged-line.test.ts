import assert from 'node:assert/strict';
import { readLoggedLine } from '../../../src/core/dossier/read-logged-line';

describe('a claim that is logged in one line', () => {
  const cases: readonly (readonly [typed: string, speaker: string | undefined, clock: string | undefined, string])[] = [
    ['20:14 ANN LEE: We built 300 homes', 'ANN LEE', '20:14:0', 'We built 300 homes'],
    ['20:14:37 ANN LEE: We built 300 homes', 'ANN LEE', '20:14:37', 'We built 300 homes'],
    ['ANN: We built 300 homes.', 'ANN', undefined, 'We built 300 homes.'],
    ['lee: we built homes', 'lee', undefined, 'we built homes'],
    ['We built 300 homes', undefined, undefined, 'We built 300 homes'],
    ['9:05, we built 300 homes', undefined, '9:5:0', 'we built 300 homes'],
    ['8:05pm ANN: We built 300 homes', 'ANN', '20:5:0', 'We built 300 homes'],
    ['8:05 p.m. ANN: We built 300 homes', 'ANN', '20:5:0', 'We built 300 homes'],
    ['12:10 AM ANN: Good night', 'ANN', '0:10:0', 'Good night'],
    ['8 pm, good evening', undefined, '20:0:0', 'good evening'],
    ['20時14分 林議員：我們蓋了300戶', '林議員', '20:14:0', '我們蓋了300戶'],
    ['20點14 林議員：我們蓋了300戶', '林議員', '20:14:0', '我們蓋了300戶'],
    ['20點 林議員：我們蓋了300戶', '林議員', '20:0:0', '我們蓋了300戶'],
    ['20:14林議員：我們蓋了300戶', '林議員', '20:14:0', '我們蓋了300戶'],
    ['下午8點14分 林議員：我們蓋了300戶', '林議員', '20:14:0', '我們蓋了300戶'],
    ['上午9點半，我們蓋了300戶', undefined, '9:30:0', '我們蓋了300戶'],
    ['晚上8:14 林議員：我們蓋了300戶', '林議員', '20:14:0', '我們蓋了300戶'],
    ['晚上12點 我們蓋了300戶', undefined, '0:0:0', '我們蓋了300戶'],
    ['3點聲明都不實', undefined, undefined, '3點聲明都不實'],
    ['林議員:我們蓋了300戶', '林議員', undefined, '我們蓋了300戶'],
    ['  Dr. O’Neil :  The bus runs at 5:30 ', 'Dr. O’Neil', undefined, 'The bus runs at 5:30'],
    ['The vote was 12:1', undefined, undefined, 'The vote was 12:1'],
    ['25:99 was the result', undefined, undefined, '25:99 was the result'],
    ['He said, and I quote: no new taxes', undefined, undefined, 'He said, and I quote: no new taxes'],
    ['The plan is simple: we build 300 homes', undefined, undefined, 'The plan is simple: we build 300 homes'],
    ['Unemployment: 5 percent', undefined, undefined, 'Unemployment: 5 percent'],
    ['失業率：5%', undefined, undefined, '失業率：5%'],
    ['Our site: https://example.org', undefined, undefined, 'Our site: https://example.org'],
    ['https://example.org says so', undefined, undefined, 'https://example.org says so'],
    ['20:14', undefined, '20:14:0', ''],
    ['ANN:', 'ANN', undefined, ''],
    ['20:14 ANN:', 'ANN', '20:14:0', ''],
  ];
  for (const [typed, speaker, clock, claim] of cases)
    it(`reads “${typed}”`, () => {
      const line = readLoggedLine(typed);
      assert.deepEqual([line?.speaker, line?.clock?.join(':'), line?.claim], [speaker, clock, claim]);
    });

  it('takes whom it knows for a speaker before a figure too', () => {
    assert.equal(readLoggedLine('okada: 300 homes', ['Okada'])?.speaker, 'okada');
    assert.equal(readLoggedLine('okada: 300 homes')?.speaker, undefined);
  });

  it('reads nothing where nothing was typed', () => {
    for (const typed of ['', '   ']) assert.equal(readLoggedLine(typed), undefined);
  });
});
