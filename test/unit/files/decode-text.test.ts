import assert from 'node:assert/strict';
import { decodeText } from '../../../src/files/decode-text';

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

  it('refuses a binary file, and UTF-16 without a byte order mark', () => {
    assert.equal(codeOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])), 'binary');
    assert.equal(codeOf(Buffer.from('no mark', 'utf16le')), 'binary');
  });

  it('refuses other encodings and names the line', () => {
    const latin = Buffer.from('ANNA: yes\r\nBEN: caf\xe9\nANNA: no\xe9', 'latin1');
    const decoded = decodeText(latin);
    assert.ok('problem' in decoded);
    assert.equal(decoded.problem.code, 'not-utf8');
    assert.match(decoded.problem.message, /line 2\b/);
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
