import assert from 'node:assert/strict';
import fc from 'fast-check';
import { guardChanged, guardText } from '../../../src/core/sidecar/guard';
import { assertProperty } from '../../support/assert-property';

const piece = fc.constantFrom(
  'a',
  ' ',
  '\n',
  '\r\n',
  '<',
  '<<<',
  '<<<<<<',
  '<<<<<<<',
  '>>>>>>>',
  '\0',
  '\ud83d',
  '\ude00',
  '😀',
  '- id: k\n',
);
const words = fc.array(piece, { maxLength: 40 }).map((all) => all.join(''));

describe('guardChanged', () => {
  it('finds in a changed text what reading all of it finds', () => {
    assertProperty(
      fc.property(words, words, words, words, (head, gone, added, tail) => {
        const sound = head + gone + tail;
        fc.pre(guardText(sound) === undefined);
        const text = head + added + tail;
        assert.deepEqual(guardChanged(sound, text), guardText(text));
      }),
    );
  });
});
