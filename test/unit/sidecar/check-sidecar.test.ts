import assert from 'node:assert/strict';
import { checkSidecar } from '../../../src/core/sidecar/check-sidecar';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { defaultVocabulary } from '../../../src/core/sidecar/vocabulary';

const good = `version: 1
transcript: "talk.txt"

annotations:
  - id: k4f9a21c07b3
    tag: claim
    quote:
      exact: "We cut it."
    status: checked
    verdict: half-true
    sources:
      - title: "Report"
    reviews:
      - by: "mei"
        verdict: half-true
`;

function check(text: string): { code: string; at: string }[] {
  const sidecar = readSidecar(text);
  assert.deepEqual(sidecar.problems, []);
  return checkSidecar(sidecar, { vocabulary: defaultVocabulary, transcriptName: 'talk.txt' }).map(({ code, span }) => ({
    code,
    at: sidecar.text.slice(span.start, span.end),
  }));
}

describe('checking a sidecar', () => {
  it('finds nothing in a sound one, nor where the transcript is not known', () => {
    assert.deepEqual(check(good), []);
    assert.deepEqual(checkSidecar(readSidecar(good), { vocabulary: defaultVocabulary }), []);
  });

  for (const [from, to, code, at] of [
    ['tag: claim', 'tag: clam', 'unknown-tag', 'tag: clam'],
    ['status: checked', 'status: done', 'unknown-status', 'status: done'],
    ['- title: "Report"', '- kind: web', 'source-without-name', 'kind: web'],
    ['"We cut it."', '" "', 'empty-quote', 'exact: " "'],
    ['k4f9a21c07b3', '12e45', 'malformed-id', 'id: 12e45'],
    ['    reviews:', '    conflicts:\n      - field: verdict\n    reviews:', 'unsettled-conflict', 'conflicts'],
    ['"talk.txt"', '"other.txt"', 'other-transcript', '"other.txt"'],
    ['"talk.txt"', '"../../talk.txt"', 'transcript-path', '"../../talk.txt"'],
    ['"talk.txt"', 'C:\\talk.txt', 'transcript-path', 'C:\\talk.txt'],
  ] as const) {
    it(`finds ${code} at ${JSON.stringify(at)}, also with CRLF`, () => {
      const text = good.replace(from, to);
      assert.notEqual(text, good);
      assert.deepEqual(check(text), [{ code, at }]);
      assert.deepEqual(check(text.replaceAll('\n', '\r\n')), [{ code, at }]);
    });
  }

  it('finds times that aren’t in UTC wherever they stand, in keys of a team’s own too, and looks past what is none', () => {
    const own = '    own: {gone: ~, list: [~, {at: "2031-03-06T10:00:00+01:00"}], at: 5}\n    reviews:';
    assert.deepEqual(check(good.replace('    reviews:', own)), [
      { code: 'time-not-utc', at: 'at: "2031-03-06T10:00:00+01:00"' },
    ]);
    const open = '    conflicts:\n      - {field: verdict, ours: {at: "2031-03-06T10:00:00+01:00"}}\n    reviews:';
    assert.deepEqual(
      check(good.replace('    reviews:', open)).map(({ code }) => code),
      ['unsettled-conflict'],
    );
  });

  it('gives places in a file in JSON too', () => {
    const json =
      '{"version": 1, "transcript": "other.txt", "annotations": [{"id": "a", "tag": "clam", "quote": {"exact": "x"}}]}';
    assert.deepEqual(check(json), [
      { code: 'other-transcript', at: '"other.txt"' },
      { code: 'unknown-tag', at: '"tag": "clam"' },
    ]);
  });

  it('offers to mend the name of the transcript', () => {
    const text = good.replace('talk.txt', 'other.txt');
    const [problem] = checkSidecar(readSidecar(text), { vocabulary: defaultVocabulary, transcriptName: 'talk.txt' });
    const { span, replacement } = problem!.fix!;
    assert.equal(text.slice(0, span.start) + replacement + text.slice(span.end), good);
  });
});
