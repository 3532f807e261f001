import assert from 'node:assert/strict';
import type { PlacedAnnotation } from '../../../src/core/dossier/dossier';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { LivePlaces } from '../../../src/core/dossier/live-places';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const talk = 'ANN: We built 500 homes last year.\nBOB: And then?\nANN: We go on.\nBOB: Thank you.\n';
const sidecar = readSidecar(`version: 1
transcript: "a.txt"
annotations:
  - id: k4f9a21c07b3
    tag: claim
    speaker: "ANN"
    quote:
      exact: "500 homes"
      prefix: "ANN: We built "
      suffix: " last year.\\nBOB: And then?\\nANN: We"
    position: {start: 14, end: 23}
`);

/** The annotation after edits of the talk, each at an offset of the text before it. */
function edited(...edits: readonly { readonly at: number; readonly length?: number; readonly text: string }[]): {
  readonly one: PlacedAnnotation;
  readonly words: string | undefined;
} {
  let text = talk;
  const live = new LivePlaces(text);
  const dossier = () => {
    const reviewed = dossierOf(parseTranscript(text), [{ file: 'a.yaml', sidecar }], { numbers: [], live });
    live.keep(reviewed.annotations);
    return reviewed.annotations[0]!;
  };
  dossier();
  for (const { at, length = 0, text: added } of edits) {
    live.follow({ changes: [{ start: at, end: at + length, text: added }] });
    text = text.slice(0, at) + added + text.slice(at + length);
    assert.ok(live.isOf(text));
  }
  const one = dossier();
  return { one, words: one.span && text.slice(one.span.start, one.span.end) };
}

describe('LivePlaces', () => {
  it('has words exact where they are shifted', () => {
    const { one, words } = edited({ at: 0, text: 'CAT: Welcome to all of you.\n' });
    assert.equal(one.placement, 'exact');
    assert.equal(words, '500 homes');
  });

  it('says changed of a number that gets a digit, a sign or a separator at its edge, with all of it', () => {
    for (const [typed, now] of [
      ['1', '1500 homes'],
      ['-', '-500 homes'],
      ['2,', '2,500 homes'],
    ] as const) {
      const { one, words } = edited({ at: 14, text: typed });
      assert.equal(one.placement, 'changed', typed);
      assert.equal(one.edited, true);
      assert.equal(words, now);
    }
    assert.equal(edited({ at: 23, text: 'teads' }).words, '500 homesteads');
    assert.equal(edited({ at: 14, text: '1' }, { at: 14, length: 1, text: '' }).one.placement, 'exact');
  });

  it('says changed of words that a negation is typed beside, with it, until it is gone', () => {
    const { one, words } = edited({ at: 14, text: 'no longer ' });
    assert.equal(one.placement, 'changed');
    assert.equal(one.edited, true);
    assert.equal(words, 'no longer 500 homes');
    assert.equal(edited({ at: 14, text: 'not ' }, { at: 14, length: 4, text: '' }).one.placement, 'exact');
  });

  it('has words exact where others are typed beside them', () => {
    const { one, words } = edited({ at: 14, text: 'the ' }, { at: 27, text: ', and more,' });
    assert.equal(one.placement, 'exact');
    assert.equal(words, '500 homes');
  });
});
