import assert from 'node:assert/strict';
import { omitInternal } from '../../../src/core/sidecar/omit-internal';

const sources = [{ title: 'Mail of Ida Moor', url: 'https://quay.example/f/9.pdf', confidential: true }];
const claim = {
  claim: 'Mail of Ida Moor: 70 boats came home.',
  quote: { exact: 'The mail of Ida Moor says so.' },
  verdict: 'false',
  sources,
  publish: { text: 'See http://quay.example/f/9.pdf', url: 'https://desk.example/1' },
  corrections: [{ from: 'true', to: 'false', why: 'By the mail of Ida Moor.' }],
};

describe('omitInternal', () => {
  it('holds back what names a confidential source of the claim, and leaves the words of the transcript', () => {
    assert.deepEqual(omitInternal(claim), {
      quote: { exact: 'The mail of Ida Moor says so.' },
      verdict: 'false',
      publish: { url: 'https://desk.example/1' },
      corrections: [{ from: 'true', to: 'false' }],
    });
  });

  it('leaves it where the source is public', () => {
    const open = { ...claim, sources: sources.map((one) => ({ ...one, confidential: false })) };
    assert.deepEqual(omitInternal(open), open);
  });
});
