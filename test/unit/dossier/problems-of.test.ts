import assert from 'node:assert/strict';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { problemsOf } from '../../../src/core/dossier/problems-of';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const sidecar = (more: string) => `version: 1
transcript: "talk.txt"
annotations:
  - id: a1
    tag: claim
    quote: {exact: "We built 300 homes last year.", prefix: "ANN: "}
    position: {start: 5, end: 34}
${more}`;

describe('problems of a claim', () => {
  const told = (text: string, more: string) =>
    problemsOf(dossierOf(parseTranscript(text), [{ file: 'a', sidecar: readSidecar(sidecar(more)) }])).map(
      ({ code, message }) => [code, message],
    );

  it('are one row that says all that is needed', () => {
    const [[code, message] = [], ...others] = told(
      'ANN: We built 350 homes last year.\nBOB: Fine by me.\nANN: Good.\nBOB: Yes.\n',
      '    verdict: "true"\n',
    );
    assert.deepEqual(others, []);
    assert.equal(code, 'quote-changed');
    assert.match(message!, /“300” → “350”.*Does the verdict still hold\?.*names no source/);
  });

  it('are told by themselves where nobody has to look at the words', () => {
    const rows = told(
      'ANN: We built 300 homes last year.\nBOB: Fine by me.\nANN: Good.\nBOB: Yes.\n',
      '    verdict: "true"\n',
    );
    assert.deepEqual(
      rows.map(([code]) => code),
      ['verdict-without-source'],
    );
  });
});
