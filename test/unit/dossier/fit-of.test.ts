import assert from 'node:assert/strict';
import { quoteSpan } from '../../../src/core/anchors/quote-span';
import { fitOf, isFit } from '../../../src/core/dossier/fit-of';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

const talk = `ANN LEE: We opened 12 schools in the valley last year. Yes.

BOB ROY: And what did all of that cost the town? Yes.

ANN LEE: Nearly 40 million crowns, and not one crown more. The bridge is paid for.
`;

const sidecarOn = (...all: readonly string[]) =>
  readSidecar(
    all.reduce((sidecar, words, i) => {
      const start = talk.indexOf(words);
      const annotation = { id: `a${i}`, tag: 'claim', ...quoteSpan(talk, { start, end: start + words.length }) };
      return applyChange(sidecar, { kind: 'add', annotation }, 'talk.txt').text;
    }, ''),
  );

describe('fitOf', () => {
  const sidecar = sidecarOn('12 schools', 'what did all of that cost', 'Nearly 40 million crowns');

  it('finds annotations in their transcript under another name, edited here and there', () => {
    assert.deepEqual(fitOf(talk, [sidecar]), { found: 3, total: 3 });
    const edited = `CLERK: Hush.\n\n${talk.replace('40 million', '44 million')}`;
    assert.deepEqual(fitOf(edited, [sidecar]), { found: 2, total: 3 });
    assert.ok(isFit(fitOf(edited, [sidecar])));
  });

  it('counts a claim once, however many files tell of it', () => {
    assert.equal(fitOf(talk, [sidecar, sidecar]).total, 3);
  });

  it('fits no other talk that shares a commonplace, and nothing that holds no annotations', () => {
    const other = 'EVE: We opened 12 bridges. Yes.\n\nKIM: Yes. And what did they cost?\n';
    assert.equal(isFit(fitOf(other, [sidecarOn('Yes.', '12 schools')])), false);
    assert.equal(isFit(fitOf(talk, [readSidecar('')])), false);
  });
});
