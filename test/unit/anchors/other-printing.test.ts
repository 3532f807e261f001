import assert from 'node:assert/strict';
import type { Candidate } from '../../../src/core/anchors/candidate';
import { CandidateSearch } from '../../../src/core/anchors/candidate-search';
import { isOtherPrinting } from '../../../src/core/anchors/other-printing';
import { SearchedText } from '../../../src/core/anchors/searched-text';
import { Sought } from '../../../src/core/anchors/sought';

/** So many letters of which no few in a row stand twice; others from another seed. */
function letters(count: number, seed: number): string {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  }).join('');
}

const words = letters(40, 3);
const [before, after] = [letters(1500, 5), letters(1500, 7)];
const printing = before + words + after;
const gap = letters(900, 11);
const sought = new Sought({ quote: { exact: words } });

/** Whether the words found at an offset are another printing of what stands, or stood, about another one. */
function isOther(text: string, found: number, expected: readonly number[]): boolean {
  const candidate = { start: found, end: found + words.length } as Candidate;
  return isOtherPrinting(new CandidateSearch(new SearchedText(text)), sought, candidate, expected);
}

/** A text with other letters from so many before the words to so many before them, and the same behind them. */
function worn(text: string, ...stretches: readonly (readonly [from: number, to: number])[]): string {
  let made = text;
  for (const [from, to] of stretches) {
    const other = letters(from - to, 13 + from);
    const [at, behind] = [before.length - from, before.length + words.length + to];
    made = made.slice(0, at) + other + made.slice(at + other.length);
    made = made.slice(0, behind) + other + made.slice(behind + other.length);
  }
  return made;
}

describe('another printing of what words stood in', () => {
  const home = before.length;
  const second = printing.length + gap.length + home;
  const withoutWords = before + letters(words.length, 17) + after;

  it('is one whose surroundings stand where the words are expected, too', () => {
    assert.equal(isOther(withoutWords + gap + printing, second, [home]), true);
    assert.equal(isOther(withoutWords + gap + printing, second, [20, home]), true);
  });

  it('is one that stands before where they are expected', () => {
    assert.equal(isOther(printing + gap + withoutWords, home, [second]), true);
  });

  it('is none where they are expected, or near', () => {
    assert.equal(isOther(printing + gap + printing, second, [home, second - 200]), false);
    assert.equal(isOther(printing + gap + printing, second, [home, second - 201]), true);
  });

  it('is none of a block that was moved: nothing is left of it where it stood', () => {
    const other = letters(printing.length, 19);
    assert.equal(isOther(other + gap + printing, second, [home]), false);
  });

  it('is one however much of it stands no more between what does', () => {
    const text = worn(withoutWords, [1500, 1190], [1140, 420], [390, 190], [160, 0]);
    assert.equal(isOther(text + gap + printing, second, [home]), true);
  });

  it('is none if each sample of it went another way', () => {
    let text = worn(withoutWords, [1500, 900], [390, 0]);
    const ways = [790, 605, 465].flatMap((off) => [home - off, home + words.length + off]);
    for (const at of ways.sort((a, b) => b - a)) text = text.slice(0, at) + letters(25, at) + text.slice(at);
    assert.equal(isOther(text + gap + printing, text.length + gap.length + home, [home + 75]), false);
  });

  it('is none where hardly anything of it stands', () => {
    const text = worn(withoutWords, [1500, 190], [160, 0]);
    assert.equal(isOther(text + gap + printing, second, [home]), false);
  });
});
