import assert from 'node:assert/strict';
import { isPlainlyTranscript } from '../../../src/core/dossier/is-plainly-transcript';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const isPlain = (text: string) => isPlainlyTranscript(parseTranscript(text));
const talk = 'Ann Lee: One thing.\n\nBob Roy: Two things.\n\nAnn Lee: Three things.\n\nBob Roy: Four things.\n';

describe('a text is plainly a transcript', () => {
  it('when turns of two speakers take up most of it', () => assert.ok(isPlain(talk)));
  it('but not when few turns are quoted in an article', () =>
    assert.ok(!isPlain(`${'There was a long story about the town and its mill.\n\n'.repeat(9)}${talk}`)));
  it('and not with one speaker alone', () => assert.ok(!isPlain(talk.replaceAll('Bob Roy', 'Ann Lee'))));
  it('and with three turns, where the first speaker comes back', () =>
    assert.ok(isPlain(talk.slice(0, talk.lastIndexOf('Bob Roy')))));
  it('but not with two', () => assert.ok(!isPlain(talk.slice(0, talk.indexOf('Ann Lee', 10)))));
  it('and not when it is empty', () => assert.ok(!isPlain('')));
});
