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

  it('are quoted with the clause that they deny', () => {
    assert.deepEqual(
      quotesOf('They closed 14 sites this year and moved the staff to the other town, not 1,312.', 'en').at(-1),
      'They closed 14 sites this year and moved the staff to the other town, not 1,312.',
    );
  });

  it('are not what begins with a number of things', () => {
    assert.equal(
      quotesOf('The first 300 homes are sold, up 4 percent on the year.', 'en').at(-1),
      'The first 300 homes are sold, up 4 percent on the year.',
    );
  });

  it('are one where only the last names what all of them count', () => {
    assert.deepEqual(
      quotesOf('The works have been going on for 4, 5, 6 years by now, and rents fell 3 percent.', 'en'),
      ['The works have been going on for 4, 5, 6 years by now', 'rents fell 3 percent.'],
    );
    assert.deepEqual(quotesOf('It gives you a 2x, 3x, maybe even 4x improvement, but costs rose 12 percent.', 'en'), [
      'It gives you a 2x, 3x, maybe even 4x improvement',
      'costs rose 12 percent.',
    ]);
    assert.equal(quotesOf('We built 11,400 homes in 2028, 15,200 in 2029.', 'en').length, 2);
  });

  it('are quoted with what they stand in where a bracket tells nothing by itself', () => {
    assert.deepEqual(
      quotesOf('The courses were at a 200 level (even 400), and fees rose 3 percent.', 'en').at(-1),
      'fees rose 3 percent.',
    );
    assert.ok(
      !quotesOf('The courses were at a 200 level (even 400), and fees rose 3 percent.', 'en').includes('even 400'),
    );
    assert.ok(
      quotesOf('The fees rose 3 percent (the state pays 2 million), we hear.', 'en').includes(
        'the state pays 2 million',
      ),
    );
  });
});
