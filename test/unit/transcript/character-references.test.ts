import assert from 'node:assert/strict';
import { decodeReferences } from '../../../src/core/import/decode-references';
import { namedReferences, readReference } from '../../../src/core/transcript/character-references';

describe('references in captions', () => {
  it('stand for what they stand for on a page', () => {
    /** A live transcript has plain blanks and no marks that only lay a page out. */
    const plain = (text: string) =>
      text.replace(/[\u00a0\u2002\u2003\u2009]/g, ' ').replace(/[\u00ad\u200e\u200f]/g, '');
    const numbered = Array.from({ length: 0x2100 }, (_, i) => `&#${i + 0x20};`);
    const letters = [...'aeiounycAEIOUNYC'].flatMap((letter) =>
      ['acute', 'grave', 'circ', 'uml', 'tilde', 'cedil', 'ring', 'caron'].map((mark) => `&${letter}${mark};`),
    );
    const names = Object.keys(namedReferences).map((name) => `&${name};`);
    for (const reference of [...names, ...letters, ...numbered]) {
      const read = readReference(reference);
      if (read !== undefined && decodeReferences(reference) !== reference)
        assert.equal(plain(read), plain(decodeReferences(reference)), reference);
    }
  });

  it('by a number of Windows-1252 are the signs that were meant', () => {
    assert.deepEqual(
      ['&#128;', '&#146;', '&#x97;', '&oelig;', '&frac13;'].map((one) => readReference(one)),
      ['€', '’', '—', 'œ', '⅓'],
    );
  });

  it('that name nothing stay', () => {
    assert.deepEqual(
      ['&#0;', '&#127;', '&#129;', '&#xd800;', '&nosuch;'].map((one) => readReference(one)),
      [undefined, undefined, undefined, undefined, undefined],
    );
  });
});
