import assert from 'node:assert/strict';
import { isSamePerson } from '../../../src/core/sidecar/weigh-opinions';

describe('a name is of the same person', () => {
  for (const [what, one, other] of [
    ['in another order of marks', 'Zo\u00eb', 'Zoe\u0308'],
    ['with two blanks', 'Ann Lee', 'Ann  Lee'],
    ['with a blank that doesn’t break', 'Ann Lee', 'Ann\u00a0Lee'],
    ['with a mark that nobody sees', 'Ann Lee', 'Ann\u200b Lee\u00ad'],
    ['in wide letters', 'Ann Lee', 'Ａｎｎ　Ｌｅｅ'],
    ['with blanks between Chinese characters', '李安', '李 安'],
  ] as const) {
    it(what, () => {
      assert.ok(isSamePerson(one, other, {}));
      assert.ok(isSamePerson('al', other, { people: [{ id: 'al', name: one }] }));
    });
  }

  it('only if the letters are the same', () => {
    assert.ok(!isSamePerson('Ann Lee', 'AnnLee', {}));
    assert.ok(!isSamePerson('Zoe', 'Zo\u00eb', {}));
  });
});
