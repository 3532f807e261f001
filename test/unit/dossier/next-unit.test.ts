import assert from 'node:assert/strict';
import { groupRows, type RowKey, rowsOfCard, rowsOfDossier } from '../../../src/core/dossier/desk-rows';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
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
    // Which of all it is: the same count, whatever is wanted.
    assert.deepEqual([wordsAt(claim.offset), claim.index, claim.count], ['4,000', 3, 4]);
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
  const rows = rowsOfDossier('talk.txt', dossier);
  const groups = (by: RowKey) =>
    groupRows(rows, by).map(({ kind, value, rows: own }) => [
      kind === 'value' ? value : kind,
      own.map(({ annotation, figures, words }) => (annotation ? words : figures.join())),
    ]);

  it('is what one speaker says, tagged or not, each once and in the order of the text', () => {
    assert.deepEqual(groups('person'), [
      ['RUTH', ['90 trees', 'They are doing well']],
      ['OLAF', ['And 12 of them died', 'It cost 4,000 euros', '30 hours']],
    ]);
  });

  it('is what has the same tag, and what nobody has tagged', () => {
    assert.deepEqual(
      groups('tag').map(([name]) => name),
      ['opinion', 'claim', 'untagged'],
    );
  });

  it('is what became of it, what waits for a person first and what was dismissed last', () => {
    const [first, second] = rows.filter(({ annotation }) => annotation);
    const states = [
      { ...first!, state: { kind: 'dismissed' } as const },
      { ...second!, state: { kind: 'attention' } as const },
      ...rows.filter(({ untagged }) => untagged),
    ];
    for (const by of ['state', 'person', 'text'] as const) {
      const kinds = groupRows(states, by).map(({ kind }) => kind);
      assert.deepEqual([kinds[0], kinds.at(-1)], ['attention', 'dismissed'], by);
    }
  });

  it('is the same of a transcript that isn’t open, where nothing is known of what isn’t tagged', () => {
    const annotations = dossier.annotations.map(({ annotation, entry, file }) => ({
      annotation,
      entries: [{ file, entry, annotation }] as const,
    }));
    const card = { transcript: 'talk.txt', isMissing: false, sidecars: [], annotations, about: {} };
    assert.deepEqual(
      rowsOfCard(card, {}).map(({ key, state, figures }) => [key, state.kind, ...figures]),
      rows.filter(({ annotation }) => annotation).map(({ key, state, figures }) => [key, state.kind, ...figures]),
    );
  });
});
