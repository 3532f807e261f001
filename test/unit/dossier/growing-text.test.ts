import assert from 'node:assert/strict';
import { growQuotes, quotesAtEnd } from '../../../src/core/dossier/grow-quotes';
import { tagSpan } from '../../../src/core/dossier/tag-span';
import { unfinishedSentence } from '../../../src/core/dossier/unfinished-sentence';
import { unitsOf } from '../../../src/core/dossier/units-of';
import { applyAct } from '../../../src/core/sidecar/apply-act';
import { readVocabulary } from '../../../src/core/sidecar/read-vocabulary';
import { dossierFor } from '../../support/dossier-for';

const dossierOfText = (text: string, isGrowing: boolean, sidecar?: string) =>
  dossierFor(text, sidecar === undefined ? [] : [sidecar], readVocabulary(''), { isGrowing });
const wordsOfUnits = (text: string, isGrowing: boolean) => {
  const dossier = dossierOfText(text, isGrowing);
  return unitsOf(dossier).map(({ untagged }) => dossier.transcript.read.slice(untagged!));
};
const caption = (n: number, words: string) => `00:00:0${n}.000 --> 00:00:0${n}.900\n${words}\n`;

describe('a text that goes on being written', () => {
  for (const [text, unfinished] of [
    ['ANN: We opened 12 clinics. We hired 300', 'We hired 300'],
    ['ANN: We opened 12 clinics.', undefined],
    ['ANN: “We opened 12 clinics!”\n', undefined],
    ['林議員：我們開了12家診所。又聘了300', '又聘了300'],
    ['林議員：我們開了12家診所。\n', undefined],
    [`WEBVTT\n\n${caption(1, 'We opened 12 clinics. We')}\n${caption(2, 'hired 300')}`, 'We\nhired 300'],
    ['', undefined],
  ] as const)
    it(`has ${unfinished === undefined ? 'all its sentences whole' : `“${unfinished}” open`} in “${text.slice(-30)}”`, () => {
      const { transcript } = dossierOfText(text, true);
      const sentence = unfinishedSentence(transcript);
      assert.equal(
        sentence && transcript.read.slice(sentence).replaceAll(/\s+/g, ' '),
        unfinished?.replaceAll(/\s+/g, ' '),
      );
    });

  it('makes no unit of a sentence that isn’t finished, but does once nothing more comes', () => {
    const text = 'We opened 12 clinics. We hired 300';
    assert.deepEqual(wordsOfUnits(text, true), ['We opened 12 clinics.']);
    assert.deepEqual(wordsOfUnits(text, false), ['We opened 12 clinics.', 'We hired 300']);
    assert.deepEqual(wordsOfUnits(`${text} nurses.`, true), ['We opened 12 clinics.', 'We hired 300 nurses.']);
  });

  const tagged = (before: string, more: object = {}) => {
    const dossier = dossierOfText(before, true);
    const at = before.indexOf('300');
    const start = before.lastIndexOf('We', at);
    const made = tagSpan(dossier, { start, end: before.trimEnd().length }, { id: 'q1', tag: 'claim' })!;
    assert.ok(made.change);
    return applyAct('', { kind: 'add', annotation: { ...made.change.annotation, ...more } }, 'talk.txt').text;
  };
  const grown = (before: string, after: string, more: object = {}) => {
    const sidecar = tagged(before, more);
    const first = dossierOfText(before, true, sidecar);
    const unfinished = unfinishedSentence(first.transcript);
    const ids = unfinished ? quotesAtEnd(first, unfinished) : new Set<string>();
    const edits = growQuotes(dossierOfText(after, true, sidecar), ids);
    const text = edits.reduce((one, { change }) => applyAct(one, change, 'talk.txt').text, sidecar);
    return dossierOfText(after, false, text).annotations[0]!.annotation;
  };

  it('lets a quote grow that was tagged in it, with the figures that come', () => {
    const { quote, numbers } = grown('ANN: Well. We hired 300 nur', 'ANN: Well. We hired 300 nurses and 40 doctors.\n');
    assert.equal(quote.exact, 'We hired 300 nurses and 40 doctors.');
    assert.deepEqual(
      numbers?.map(({ text }) => text),
      ['300 nurses', '40 doctors'],
    );
  });

  it('leaves a quote that was judged, one that ended before, and one of a finished sentence', () => {
    const after = 'ANN: Well. We hired 300 nurses and 40 doctors.\n';
    assert.equal(grown('ANN: Well. We hired 300', after, { verdict: 'true' }).quote.exact, 'We hired 300');
    assert.equal(
      grown('ANN: Well. We hired 300.', 'ANN: Well. We hired 300. And more.\n').quote.exact,
      'We hired 300.',
    );
  });
});
