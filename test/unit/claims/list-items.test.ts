import assert from 'node:assert/strict';
import { quotesOf } from '../../support/quotes-of';

describe('the items of a list', () => {
  it('are quoted each by itself where each says what it is about', () => {
    assert.deepEqual(quotesOf('第一是觀光，增加四成；第二是漁業，減少8%；第三是航運，持平在120億元。', 'zh'), [
      '第一是觀光，增加四成',
      '第二是漁業，減少8%',
      '第三是航運，持平在120億元。',
    ]);
    assert.deepEqual(
      quotesOf(
        'The first is ferries, down 4 percent on the year, and the second is buses, up 11 percent since May.',
        'en',
      ),
      ['The first is ferries, down 4 percent on the year', 'the second is buses, up 11 percent since May.'],
    );
  });

  it('are not what begins with a number of things', () => {
    assert.equal(
      quotesOf('The first 300 homes are sold, up 4 percent on the year.', 'en').at(-1),
      'The first 300 homes are sold, up 4 percent on the year.',
    );
  });
});
