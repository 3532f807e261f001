import assert from 'node:assert/strict';
import { decodeText, problemOfSize } from '../../../src/files/decode-text';

function codeOf(bytes: Uint8Array): string | undefined {
  const decoded = decodeText(bytes);
  return 'problem' in decoded ? decoded.problem.code : undefined;
}

describe('decoding a file', () => {
  it('reads UTF-8 with and without a byte order mark, and tells which', () => {
    assert.deepEqual(decodeText(Buffer.from('近3億元')), { text: '近3億元', bom: false, encoding: 'utf-8' });
    assert.deepEqual(decodeText(Buffer.from('\uFEFF近3億元')), { text: '近3億元', bom: true, encoding: 'utf-8' });
  });

  it('takes only the first byte order mark away', () => {
    assert.deepEqual(decodeText(Buffer.from('\uFEFF\uFEFFa')), { text: '\uFEFFa', bom: true, encoding: 'utf-8' });
  });

  it('reads UTF-16 of both byte orders where a byte order mark says so', () => {
    const little = Buffer.from('\uFEFFA: 3億 😀', 'utf16le');
    assert.deepEqual(decodeText(little), { text: 'A: 3億 😀', bom: true, encoding: 'utf-16le' });
    const big = Buffer.from(little).swap16();
    assert.deepEqual(decodeText(big), { text: 'A: 3億 😀', bom: true, encoding: 'utf-16be' });
  });

  it('reads an empty file as an empty text', () => {
    assert.deepEqual(decodeText(new Uint8Array()), { text: '', bom: false, encoding: 'utf-8' });
  });

  it('refuses what is too large to be held as one text', () => {
    assert.equal(problemOfSize(0x1fff_ffe8), undefined);
    assert.equal(problemOfSize(0x1fff_ffe9)?.code, 'too-large');
  });

  it('refuses a binary file, and UTF-16 without a byte order mark', () => {
    assert.equal(codeOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])), 'binary');
    assert.equal(codeOf(Buffer.from('no mark', 'utf16le')), 'binary');
  });

  it('knows a binary file by a NUL among its first 8,000 bytes', () => {
    const withNulAt = (at: number) => Buffer.from(`${'a'.repeat(at)}\0${'a'.repeat(9000 - at)}`);
    for (const at of [0, 1, 7999]) assert.equal(codeOf(withNulAt(at)), 'binary', `${at}`);
    for (const at of [8000, 8999]) assert.equal(codeOf(withNulAt(at)), undefined, `${at}`);
  });

  it('reads UTF-32 of both byte orders where a byte order mark says so, and refuses what is no character', () => {
    const encode = (codes: readonly number[], isLittle: boolean) => {
      const view = new DataView(new ArrayBuffer(4 * codes.length));
      for (const [i, code] of codes.entries()) view.setUint32(4 * i, code, isLittle);
      return new Uint8Array(view.buffer);
    };
    const long = '近3億元 😀 '.repeat(2000);
    for (const [isLittle, encoding] of [
      [true, 'utf-32le'],
      [false, 'utf-32be'],
    ] as const) {
      const codes = Array.from(`\uFEFF${long}`, (one) => one.codePointAt(0)!);
      assert.deepEqual(decodeText(encode(codes, isLittle)), { text: long, bom: true, encoding });
      for (const code of [0xd7ff, 0xe000, 0x10_ffff])
        assert.equal(codeOf(encode([0xfeff, code], isLittle)), undefined, `${code}`);
      for (const code of [0xd800, 0xdfff, 0x11_0000, 0xffff_ffff])
        assert.equal(codeOf(encode([0xfeff, code], isLittle)), 'binary', `${code}`);
      assert.equal(codeOf(encode([0xfeff, 65, 66], isLittle).subarray(0, 11)), 'binary');
    }
  });

  it('refuses other encodings and names the line', () => {
    const latin = Buffer.from('ANNA: yes\r\nBEN: caf\xe9\nANNA: no\xe9', 'latin1');
    const decoded = decodeText(latin);
    assert.ok('problem' in decoded);
    assert.equal(decoded.problem.code, 'not-utf8');
    assert.match(decoded.problem.message, /line 2\b/);
  });

  it('names the line wherever in it the byte stands', () => {
    const lineOf = (text: string) => {
      const decoded = decodeText(Buffer.from(text, 'latin1'));
      return 'problem' in decoded && /line (\d+)/.exec(decoded.problem.message)?.[1];
    };
    for (const [text, line] of [
      ['\xff', '1'],
      ['a\xff\n', '1'],
      ['a\n\xff', '2'],
      ['a\n\xffb\nc\n', '2'],
      ['a\n\nb\n\xff\n', '4'],
      ['a\nb\xe9', '2'],
    ] as const)
      assert.equal(lineOf(text), line, JSON.stringify(text));
  });

  it('does not take an honest replacement character for a fault', () => {
    assert.equal(codeOf(Buffer.from('\uFFFD fine')), undefined);
  });

  it('refuses UTF-16 that is cut off in the middle of a character', () => {
    assert.equal(codeOf(Buffer.from('\uFEFFabc', 'utf16le').subarray(0, 7)), 'binary');
    assert.equal(codeOf(Buffer.from('\uFEFF\uD83D', 'utf16le').swap16()), 'binary');
    assert.equal(codeOf(Buffer.from('\uFEFFabc', 'utf16le').swap16().subarray(0, 7)), 'binary');
  });
});
