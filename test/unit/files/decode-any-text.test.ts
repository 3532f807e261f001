import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { decodeAnyText } from '../../../src/files/decode-any-text';

const found = (name: string) => {
  const decoded = decodeAnyText(readFileSync(`test/fixtures/import/${name}.txt`));
  return 'problem' in decoded ? decoded.problem.code : decoded.encoding;
};

describe('the encoding of a text', () => {
  const cases = [
    ['pasted', 'UTF-8'],
    ['big5', 'Big5'],
    ['gb18030', 'GB18030'],
    ['shift-jis', 'Shift_JIS'],
    ['euc-kr', 'EUC-KR'],
    ['windows-1252', 'Windows-1252'],
    ['utf-16-no-mark', 'UTF-16LE'],
  ] as const;
  for (const [name, encoding] of cases) {
    it(`is found by its content: ${encoding}`, () => assert.equal(found(name), encoding));
  }

  it('is not guessed of bytes that read as no language', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => 0x80 + ((i * i * 31) % 127));
    assert.ok('problem' in decodeAnyText(noise));
  });

  it('is what a person says', () => {
    const decoded = decodeAnyText(Uint8Array.of(0xa7, 0x41), 'Big5');
    assert.ok('text' in decoded);
    assert.equal(decoded.text, '你');
    const wrong = decodeAnyText(Uint8Array.of(0xa7), 'klingon');
    assert.ok('problem' in wrong);
  });

  it('is a question where two fit', () => {
    // 中 of GB18030 and of EUC-KR: a single character tells nothing.
    const decoded = decodeAnyText(Uint8Array.of(0xb4, 0xeb, 0xb5, 0xc0));
    assert.ok('problem' in decoded);
  });
});
