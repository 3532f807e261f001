import assert from 'node:assert/strict';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { localize, localizeWith } from '../../../src/core/text/localize';

describe('localize', () => {
  afterEach(() => localizeWith());

  it('tells a sentence in English until it is given another language, with its values in place', () => {
    assert.equal(localize('“{0}” is missing here.', 'id:'), '“id:” is missing here.');
    assert.equal(localize('{1} before {0}, and {0} again', 'a', 2), '2 before a, and a again');
  });

  it('leaves a hole for which there is no value, and braces in the values, as they are', () => {
    assert.equal(localize('{0} and {1}', '{1}'), '{1} and {1}');
  });

  it('tells the problems of a file in the language that it was given', () => {
    localizeWith((sentence) => `譯：${sentence}`);
    const { problems } = readSidecar('version: 1\ntranscript: a.txt\nannotations:\n  - tag: claim\n');
    assert.ok(problems.length > 0);
    assert.deepEqual(
      problems.filter(({ message }) => !message.startsWith('譯：')),
      [],
    );
  });
});
