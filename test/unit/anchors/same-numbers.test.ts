import assert from 'node:assert/strict';
import { sameNumbers } from '../../../src/core/anchors/same-numbers';
import { describeChange } from '../../../src/core/dossier/describe-change';

describe('sameNumbers', () => {
  const cases: readonly (readonly [old: string, now: string, isSame: boolean])[] = [
    ['我們付了1000元', '我們付了一千元', true],
    ['we paid 5 million euros', 'we paid five million euros', true],
    ['we paid 4,200 euros', 'we paid 4200 euros', true],
    ['we paid 5 people 4,200 euros', 'we paid 5 people 4200 euros', true],
    ['we paid 5 people 4,200 euros', 'we paid 6 people 4200 euros', false],
    ['我們付了1000元', '我們付了一萬元', false],
    ['we paid 5 million euros', 'we paid five billion euros', false],
    ['we paid 5 million euros', 'we paid about five million euros', false],
    ['we paid 5 euros', 'we paid five dollars', false],
    ['we paid them', 'we paid him', false],
    ['we paid 5 euros', 'they paid 5 euros', false],
  ];
  for (const [old, now, isSame] of cases) {
    it(`${isSame ? 'are' : 'are not'} told: ${old} → ${now}`, () => assert.equal(sameNumbers(old, now), isSame));
  }

  it('are told of a change', () => {
    assert.match(describeChange({ old: '我們付了1000元', now: '我們付了一千元' }), /the numbers are the same$/);
    assert.doesNotMatch(describeChange({ old: '我們付了1000元', now: '我們付了一萬元' }), /the same/);
  });
});
