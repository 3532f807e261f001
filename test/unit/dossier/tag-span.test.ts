import assert from 'node:assert/strict';
import { claimAt } from '../../../src/core/dossier/claim-at';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { tagSpan } from '../../../src/core/dossier/tag-span';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const talk = `LENA: The pier cost nine millions.

OTTO: And it was built in a year.

LENA: With forty men, as you know.
`;

const read = (sidecar: string) => dossierOf(parseTranscript(talk), [{ file: 'a', sidecar: readSidecar(sidecar) }]);
const spanOf = (from: string, to = from) => ({ start: talk.indexOf(from), end: talk.indexOf(to) + to.length });

/** The sidecar after a span was tagged, and whether it was there already. */
function tag(sidecar: string, span: { start: number; end: number }, id: string): { text: string; existing?: string } {
  const tagged = tagSpan(read(sidecar), span, { id, tag: 'claim' });
  assert.ok(tagged);
  if (tagged.existing) return { text: sidecar, existing: tagged.existing.annotation.id };
  return { text: applyChange(sidecar, tagged.change, 'a.txt').text };
}

describe('tagging what is tagged already', () => {
  const two = spanOf('The pier', 'a year.');
  const three = spanOf('The pier', 'you know.');
  const first = spanOf('The pier cost nine millions.');

  it('finds the same words in the same parts', () => {
    for (const span of [first, two, three]) {
      const { text } = tag('', span, 'a1');
      assert.deepEqual(tag(text, span, 'b2'), { text, existing: 'a1' });
    }
  });

  it('takes no claim for the same whose parts are others', () => {
    for (const [before, after] of [
      [first, two],
      [two, first],
      [two, three],
      [three, two],
      [first, three],
    ] as const) {
      const { text } = tag('', before, 'a1');
      const again = tag(text, after, 'b2');
      assert.equal(again.existing, undefined);
      assert.deepEqual(
        read(again.text)
          .annotations.map((one) => [one.annotation.id, one.placement])
          .sort(),
        [
          ['a1', 'exact'],
          ['b2', 'exact'],
        ],
      );
    }
  });

  describe('by a cursor in a figure', () => {
    const list = 'MIA: We built 11,400 homes in 2028, 15,200 in 2029, and it rained.\n';
    const transcript = parseTranscript(list, { declared: true });
    const dossierWith = (sidecar: string) => dossierOf(transcript, [{ file: 'a', sidecar: readSidecar(sidecar) }]);
    const at = (sidecar: string, figure: string, tag: string) => {
      const dossier = dossierWith(sidecar);
      const tagged = tagSpan(dossier, claimAt(transcript, dossier.numbers, list.indexOf(figure))!, { id: 'b2', tag })!;
      return tagged.existing ? `${tagged.existing.annotation.id}: ${tagged.figure?.text}` : 'new';
    };
    const quoting = (words: string) => {
      const start = list.indexOf(words);
      const tagged = tagSpan(dossierWith(''), { start, end: start + words.length }, { id: 'a1', tag: 'claim' })!;
      assert.ok(!tagged.existing);
      return applyChange('', tagged.change, 'a.txt').text;
    };

    it('adds nothing if a quote with that tag holds the figure', () => {
      const both = quoting('built 11,400 homes in 2028, 15,200 in 2029');
      assert.equal(at(both, '15,200', 'claim'), 'a1: 15,200');
      assert.equal(at(both, '11,400', 'claim'), 'a1: 11,400 homes');
    });

    it('adds nothing beside a shorter quote with that tag that holds all figures of its clause', () => {
      for (const word of ['We', 'built', 'homes', '2028']) {
        assert.equal(at(quoting('11,400 homes'), word, 'claim'), 'a1: 11,400 homes', word);
      }
      assert.equal(at(quoting('11,400 homes'), '15,200', 'claim'), 'new');
      assert.equal(at(quoting('11,400 homes'), 'We', 'promise'), 'new');
    });

    it('adds a quote to a longer one that has another tag', () => {
      assert.equal(at(quoting('built 11,400 homes in 2028, 15,200 in 2029'), '15,200', 'promise'), 'new');
    });

    it('adds nothing where a quote holds all items of a list', () => {
      const all = quoting('We built 11,400 homes in 2028, 15,200 in 2029');
      assert.equal(at(all, '15,200', 'claim'), 'a1: 15,200');
      assert.equal(at(all, '11,400', 'claim'), 'a1: 11,400 homes');
    });
  });

  it('tells the time of the cue that one points at, and quotes over cues without their time lines', () => {
    const captions =
      '1\n00:00:00,000 --> 00:00:03,000\nANN: Last year we opened 14 parks in the valley,\n\n' +
      '2\n00:00:04,000 --> 00:00:07,000\nwhich is up from 9 the year before.\n';
    const transcript = parseTranscript(captions, { format: 'srt' });
    const dossier = dossierOf(transcript, []);
    const span = claimAt(transcript, dossier.numbers, captions.indexOf('9 the year'))!;
    const tagged = tagSpan(dossier, span, { id: 'a00000000001', tag: 'claim' });
    const annotation = tagged && 'change' in tagged ? tagged.change!.annotation : undefined;
    assert.equal(annotation?.time, '00:00:04');
    assert.equal(
      annotation?.quote.exact.replace(/\s+/g, ' '),
      'Last year we opened 14 parks in the valley, which is up from 9 the year before.',
    );
  });
});

describe('a quote that cuts a figure short', () => {
  const text = 'ANN: We built 4,300 affordable homes, and rents fell by between 2,000 and 3,000 euros.\n';
  const numbersOf = (words: string) => {
    const start = text.indexOf(words);
    const tagged = tagSpan(
      dossierOf(parseTranscript(text), []),
      { start, end: start + words.length },
      { id: 'a1', tag: 'claim' },
    );
    return tagged?.change?.annotation.numbers?.map(({ value }) => value);
  };

  for (const [words, values] of [
    ['4,300 affordable', [4300]],
    ['between 2,000', [2000]],
    ['and rents fell', undefined],
  ] as const) {
    it(`keeps what “${words}” says itself`, () => assert.deepEqual(numbersOf(words), values));
  }
});
