import assert from 'node:assert/strict';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { groupUnits } from '../../../src/core/dossier/group-units';
import { needsPerson } from '../../../src/core/dossier/needs-person';
import { nextUnit } from '../../../src/core/dossier/next-unit';
import { tagSpan } from '../../../src/core/dossier/tag-span';
import { unitsOf } from '../../../src/core/dossier/units-of';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const talk = `RUTH: We planted 90 trees. They are doing well.
OLAF: And 12 of them died.
RUTH: Nobody told me so.
OLAF: It cost 4,000 euros, and 30 hours.
`;

/** A dossier in which some words are tagged, each with a tag of its own. */
function tagging(tags: Readonly<Record<string, string>>): Dossier {
  const transcript = parseTranscript(talk);
  const before = dossierOf(transcript, []);
  const text = Object.entries(tags).reduce((sidecar, [words, tag], i) => {
    const start = talk.indexOf(words);
    const tagged = tagSpan(before, { start, end: start + words.length }, { id: `u0000000000${i}`, tag });
    assert.ok(tagged && !tagged.existing);
    return applyChange(sidecar, tagged.change, 'talk.txt').text;
  }, '');
  return dossierOf(transcript, [{ file: 'talk.txt.annotations.yaml', sidecar: readSidecar(text) }]);
}

const wordsAt = (offset: number | undefined) =>
  offset === undefined ? undefined : talk.slice(offset).split(/[ .]/)[0];

describe('what comes next', () => {
  const dossier = tagging({ 'They are doing well': 'opinion', 'It cost 4,000 euros, and 30 hours': 'claim' });

  it('is each quote once, whatever figures it holds, and each annotation, around the end', () => {
    const seen: unknown[] = [];
    for (let offset = 0, i = 0; i < 6; i++) {
      const stop = nextUnit(dossier, { offset, step: 1 })!;
      seen.push(`${stop.index + 1}/${stop.count} ${wordsAt(stop.offset)}`);
      offset = stop.offset;
    }
    assert.deepEqual(seen, ['1/4 90', '2/4 They', '3/4 12', '4/4 4,000', '1/4 90', '2/4 They']);
  });

  it('goes back too, from the first to the last', () => {
    assert.equal(wordsAt(nextUnit(dossier, { offset: talk.indexOf('12'), step: -1 })?.offset), 'They');
    assert.equal(wordsAt(nextUnit(dossier, { offset: 0, step: -1 })?.offset), '4,000');
  });

  it('is what passes the filter, and tells what it is', () => {
    const untagged = nextUnit(dossier, { offset: talk.indexOf('12'), step: 1 }, ({ annotation }) => !annotation)!;
    assert.equal(untagged.unit.untagged?.claims[0]?.text, '90 trees');
    const claim = nextUnit(
      dossier,
      { offset: 0, step: 1 },
      ({ annotation }) => annotation?.annotation.tag === 'claim',
    )!;
    assert.deepEqual([wordsAt(claim.offset), claim.count], ['4,000', 1]);
    assert.equal(
      nextUnit(dossier, { offset: 0, step: 1 }, () => false),
      undefined,
    );
  });
});

describe('a claim without a figure', () => {
  const talk = parseTranscript(
    `RUTH: It is the only school in town. It has 90 pupils.
OLAF: First of all, thank you. It fell from 40 to 12, the worst of all years.
`,
    { declared: true },
  );
  const walk = (dossier: Dossier) => {
    const seen: string[] = [];
    for (let offset = 0; ; ) {
      const stop = nextUnit(dossier, { offset, step: 1 });
      if (!stop || seen.length === stop.count) return seen;
      seen.push(talk.text.slice(stop.offset).split(/[ .]/)[0]!);
      offset = stop.offset;
    }
  };

  it('is passed over by default', () => assert.deepEqual(walk(dossierOf(talk, [])), ['90', '40']));

  it('is walked to if that is asked for, at the words that make it one; within the quote of a figure it is none', () => {
    const all = dossierOf(talk, [], { unnumbered: true });
    assert.deepEqual(walk(all), ['only', '90', '40']);
    const [only] = unitsOf(all);
    assert.equal(talk.text.slice(only!.untagged!.start, only!.untagged!.end), 'It is the only school in town.');
  });

  it('is none any more when its words are tagged', () => {
    const all = dossierOf(talk, [], { unnumbered: true });
    const tagged = tagSpan(all, unitsOf(all)[0]!.untagged!, { id: 'u00000000000', tag: 'claim' });
    assert.ok(tagged && !tagged.existing);
    const { text } = applyChange('', tagged.change, 'talk.txt');
    const after = dossierOf(talk, [{ file: 'a.yaml', sidecar: readSidecar(text) }], { unnumbered: true });
    assert.deepEqual(walk(after), ['It', '90', '40']);
  });
});

describe('what belongs together', () => {
  const dossier = tagging({
    'They are doing well': 'opinion',
    'And 12 of them died': 'claim',
    'It cost 4,000 euros': 'claim',
  });
  const wordsOf = (by: Parameters<typeof groupUnits>[1], filter?: Parameters<typeof groupUnits>[2]) =>
    groupUnits([dossier], by, filter).map(({ key, units }) => [
      key,
      units.map(({ annotation, untagged }) => annotation?.annotation.quote.exact ?? untagged?.claims[0]?.text),
    ]);

  it('is what one speaker says, tagged or not, each unit once', () => {
    assert.deepEqual(wordsOf('speaker'), [
      ['RUTH', ['They are doing well', '90 trees']],
      ['OLAF', ['And 12 of them died', 'It cost 4,000 euros', '30 hours']],
    ]);
  });

  it('is what has the same tag; what has none is together too', () => {
    assert.deepEqual(
      wordsOf('tag').map(([key]) => key),
      ['opinion', 'claim', undefined],
    );
  });

  it('is of what passes the filter, over several transcripts', () => {
    const tagged = groupUnits([dossier, dossier], 'tag', ({ annotation }) => !!annotation && !needsPerson(annotation));
    assert.deepEqual(
      tagged.map(({ key, units }) => [key, units.length]),
      [
        ['opinion', 2],
        ['claim', 4],
      ],
    );
  });
});
