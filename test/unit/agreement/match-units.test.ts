import assert from 'node:assert/strict';
import type { CodedUnit } from '../../../src/core/agreement/coded-reading';
import { matchUnits } from '../../../src/core/agreement/match-units';

/** `a:0-10 b:20-30`. */
const units = (text: string): CodedUnit[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [, id = '', start, end] = /^(\w+):(\d+)-(\d+)$/.exec(one)!;
      return { id, start: Number(start), end: Number(end), value: undefined, words: '' };
    });

const match = (...readings: readonly string[]) =>
  matchUnits(readings.map(units)).map((group) => group.map((unit) => unit?.id ?? '-').join(' '));

describe('matching the units of coders', () => {
  for (const [name, readings, wanted] of [
    ['the same words', ['a:0-10', 'x:0-10'], ['a x']],
    ['one that holds the other', ['a:0-20', 'x:5-10'], ['a x']],
    ['two that cross', ['a:0-10', 'x:8-30'], ['a x']],
    ['none of two that only touch', ['a:0-10', 'x:10-20'], ['a -', '- x']],
    ['of two the one that is more alike', ['a:0-10 b:10-30', 'x:8-30'], ['a -', 'b x']],
    ['each unit once', ['a:0-30', 'x:0-10 y:12-30'], ['- x', 'a y']],
    ['two of one coder that overlap, each with its own', ['a:0-30 b:10-20', 'x:0-30 y:10-20'], ['a x', 'b y']],
    ['three coders', ['a:0-10', 'x:0-12', 'm:2-10 n:20-30'], ['a x m', '- - n']],
    ['three by way of one of them', ['a:0-10', 'x:5-20', 'm:12-20'], ['a x m']],
    ['a long unit that reaches far', ['a:0-100', 'x:1-2 y:3-4 z:5-99'], ['- x', 'a z', '- y'].sort()],
  ] as const) {
    it(name, () => {
      const found = match(...readings);
      assert.deepEqual([...found].sort(), [...wanted].sort());
    });
  }
});
