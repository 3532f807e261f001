import assert from 'node:assert/strict';
import { countsOf } from '../../../src/core/dossier/counts-of';
import { balanceOf } from '../../../src/core/export/balance-of';
import { dossierFrom } from '../../support/export/dossier-from';

const text = 'ANN LEE: We built 300 homes last year.\n\nBOB ROY: It was 200.\n';
const claim = (id: string, exact: string) => ({
  id,
  tag: 'claim',
  quote: { exact },
  position: { start: text.indexOf(exact), end: text.indexOf(exact) + exact.length },
  status: 'checked',
  verdict: 'true',
});

describe('the balance', () => {
  it('counts a claim whose words changed since as open, as inspect does', () => {
    const dossier = dossierFrom(text.replace('300', '500'), [
      claim('k1', 'We built 300 homes last year.'),
      claim('k2', 'It was 200.'),
    ]);
    const { speakers, statuses } = balanceOf(dossier);
    assert.deepEqual(
      speakers.map(({ claims, checked, open, verdicts }) => [claims, checked, open, [...verdicts]]),
      [
        [1, 0, 1, []],
        [1, 1, 0, [['true', 1]]],
      ],
    );
    assert.deepEqual([...statuses], [['checked', 1]]);
    assert.equal(countsOf(dossier).checked, 1);
  });

  it('tells what went out without a verdict from what is open: each claim counts once', () => {
    const { verdict: _, ...bare } = claim('k1', 'We built 300 homes last year.');
    const [ann] = balanceOf(dossierFrom(text, [{ ...bare, status: 'published' }])).speakers;
    assert.deepEqual([ann!.claims, ann!.checked, ann!.published, ann!.withoutVerdict, ann!.open], [1, 0, 1, 1, 0]);
    const [other] = balanceOf(dossierFrom(text, [bare])).speakers;
    assert.deepEqual([other!.published, other!.withoutVerdict, other!.open], [0, 0, 1]);
  });
});
