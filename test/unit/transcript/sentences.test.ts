import assert from 'node:assert/strict';
import { findClauses, findSentences, sentenceAt } from '../../../src/core/transcript/sentences';

const whole = (text: string) => ({ start: 0, end: text.length });
const sentences = (text: string) => findSentences(text, whole(text)).map(({ start, end }) => text.slice(start, end));
const clauses = (text: string) => findClauses(text, whole(text)).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end at the stops of Chinese and Japanese, with the quotes that close behind them', () => {
    assert.deepEqual(sentences('他說：「漲了三成。」我不信；數字呢？有的！'), [
      '他說：「漲了三成。」',
      '我不信；數字呢？',
      '有的！',
    ]);
    assert.deepEqual(sentences('來之不易!這要感謝大家。'), ['來之不易!', '這要感謝大家。']);
  });

  it('end at the stops of English, not at a colon or a semicolon', () => {
    assert.deepEqual(sentences('We cut it: from 4 to 3; then we stopped. "Why?" Nobody knows! Right.'), [
      'We cut it: from 4 to 3; then we stopped.',
      '"Why?"',
      'Nobody knows!',
      'Right.',
    ]);
  });

  it('go on over abbreviations, decimals, initials, addresses and list markers', () => {
    for (const one of [
      'Mr. Brown met Dr. Hale on St. Mary Street.',
      'Cllr. Moss wrote to Messrs. Hale and Brown.',
      'The U.S. Senate passed it by 51.5 percent.',
      'J. R. Moss and Helen B. Carr spoke at example.org about it.',
      'It is No. 10 of vol. 3, approx. 40 pages, e.g. Tables and so on.',
      '1. We will build it.',
      'Wir treffen uns am 3. Oktober bzw. Montag.',
      '"Really?" she asked.',
      'Well... maybe not.',
    ]) {
      assert.deepEqual(sentences(one), [one]);
    }
  });

  it('go on behind a title at the end of a wrapped line', () => {
    for (const one of [
      'It was not the $9 that Ms.\nAdair printed.',
      'It was 4 vs.\n12 in May.',
      'They met under Gov.\nMoss in 1990.',
    ])
      assert.deepEqual(sentences(one), [one]);
    assert.deepEqual(sentences('She came with him.\nAdair left.'), ['She came with him.', 'Adair left.']);
  });

  it('end after an abbreviation where the next word begins a sentence', () => {
    assert.deepEqual(sentences('I moved to the U.S. They came at 5 p.m. We left.'), [
      'I moved to the U.S.',
      'They came at 5 p.m.',
      'We left.',
    ]);
    assert.deepEqual(sentences('She is as tall as I. Then he left.'), ['She is as tall as I.', 'Then he left.']);
    assert.deepEqual(sentences('It fell by 2020. Prices rose.'), ['It fell by 2020.', 'Prices rose.']);
  });

  it('end in talk written in lower case too', () => {
    assert.deepEqual(sentences('that is it. we are done.'), ['that is it.', 'we are done.']);
  });

  it('end with the paragraph, at a blank line or a line of its own', () => {
    assert.deepEqual(sentences('第一段沒有句號\n第二段。\n\n第三段'), ['第一段沒有句號', '第二段。', '第三段']);
    assert.deepEqual(sentences('Three points\n\nfirst of all'), ['Three points', 'first of all']);
  });

  it('go on over the end of a wrapped line', () => {
    const wrapped = 'The witness said that she had never seen the\ncontract before the meeting. That was all.';
    assert.deepEqual(sentences(wrapped), [
      'The witness said that she had never seen the\ncontract before the meeting.',
      'That was all.',
    ]);
  });

  it('are the lines where a long stretch has no punctuation at all', () => {
    const line = 'so we went on and on about the weather\n';
    assert.equal(sentences(line.repeat(40)).length, 40);
  });

  it('are found at an offset', () => {
    const text = 'One is here. Two is there.\nThree 三。';
    const at = (offset: number) => {
      const found = sentenceAt(text, whole(text), offset);
      return found && text.slice(found.start, found.end);
    };
    assert.equal(at(0), 'One is here.');
    assert.equal(at(12), 'One is here.');
    assert.equal(at(13), 'Two is there.');
    assert.equal(at(26), 'Two is there.');
    assert.equal(at(27), 'Three 三。');
    assert.equal(at(text.length), 'Three 三。');
    assert.equal(at(text.length + 1), undefined);
    assert.equal(sentenceAt('  \n ', { start: 0, end: 4 }, 1), undefined);
  });

  it('stay within the span that is given', () => {
    const text = 'A: Yes. No. B: Maybe.';
    assert.deepEqual(findSentences(text, { start: 3, end: 11 }), [
      { start: 3, end: 7 },
      { start: 8, end: 11 },
    ]);
  });
});

describe('clauses', () => {
  it('stand between commas, semicolons and colons of either width', () => {
    assert.deepEqual(clauses('產值達211.7億元,居第一；增長2.8個百分點：很好。'), [
      '產值達211.7億元',
      '居第一',
      '增長2.8個百分點',
      '很好。',
    ]);
    assert.deepEqual(clauses('We built ten, sold three; kept one: mine.'), [
      'We built ten',
      'sold three',
      'kept one',
      'mine.',
    ]);
  });

  it('keep numbers, times and addresses whole', () => {
    for (const one of [
      'about 4,200 families',
      '1,234,567 votes',
      'at 12:30 sharp',
      'see https://example.org',
      '12,34,567 rupees',
    ]) {
      assert.deepEqual(clauses(one), [one]);
    }
    assert.deepEqual(clauses('in 2021, 300 came'), ['in 2021', '300 came']);
    assert.deepEqual(clauses('2021,300家'), ['2021', '300家']);
  });
});
