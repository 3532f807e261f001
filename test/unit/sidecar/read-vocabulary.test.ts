import assert from 'node:assert/strict';
import { readVocabulary } from '../../../src/core/sidecar/read-vocabulary';
import { defaultVocabulary } from '../../../src/core/sidecar/vocabulary';

describe('reading a team’s vocabulary', () => {
  it('takes what the file says, and the usual for the rest', () => {
    const { vocabulary, problems } = readVocabulary(`
tags:
  - claim
  - id: rumour
    label: {en: "Rumour", zh-Hant: "傳聞"}
    help: "Said to have been said."
    color: "#aa5500"
verdicts:
  - true
  - id: pants-on-fire
    label: "Pants on fire"
    rating: 0
  - no
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(vocabulary.tags, [
      defaultVocabulary.tags[0],
      { id: 'rumour', label: { en: 'Rumour', 'zh-Hant': '傳聞' }, color: '#aa5500', help: 'Said to have been said.' },
    ]);
    assert.deepEqual(vocabulary.verdicts, [
      defaultVocabulary.verdicts[0],
      { id: 'pants-on-fire', label: { en: 'Pants on fire' }, rating: 0 },
      { id: 'no', label: {} },
    ]);
    assert.equal(vocabulary.statuses, defaultVocabulary.statuses);
  });

  it('keeps the usual label and rating of a known id that says nothing of them', () => {
    const { vocabulary } = readVocabulary('verdicts:\n  - id: half-true\n    color: "orange"\n');
    assert.deepEqual(vocabulary.verdicts, [{ ...defaultVocabulary.verdicts[2], color: 'orange' }]);
  });

  it('reads the same from settings as JSON', () => {
    const { vocabulary, problems } = readVocabulary(
      JSON.stringify({ tags: ['claim', { id: 'x', label: 'X' }], verdicts: undefined }),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      vocabulary.tags.map(({ id }) => id),
      ['claim', 'x'],
    );
    assert.equal(vocabulary.verdicts, defaultVocabulary.verdicts);
  });

  it('is the usual one for an empty file, and for one that can’t be read, with a problem at its place', () => {
    for (const text of ['', '# nothing\n', 'tags:\n']) {
      assert.deepEqual(readVocabulary(text), { vocabulary: defaultVocabulary, team: {}, problems: [] });
    }
    for (const text of ['tags: [claim', 'hello', '- claim', 'tags: claim', '\0', 'tags:\n  - label: x: y']) {
      const { vocabulary, problems } = readVocabulary(text);
      assert.deepEqual(vocabulary, defaultVocabulary, text);
      assert.equal(problems.length, 1, text);
    }
  });

  it('leaves out what is no term, and tells where', () => {
    const text = 'tags:\n  - id: a\n  - label: "B"\n  - [c]\n  - id: a\n  - id: d\n    rating: 7\n    label: [x]\n';
    const { vocabulary, problems } = readVocabulary(text);
    assert.deepEqual(
      vocabulary.tags.map(({ id }) => id),
      ['a', 'd'],
    );
    assert.deepEqual(
      problems.map(({ code, span }) => [code, text.slice(span.start, span.end)]),
      [
        ['missing-key', 'label: "B"'],
        ['malformed-id', '[c]'],
        ['duplicate-id', 'a'],
        ['wrong-type', '7'],
        ['wrong-type', '[x]'],
      ],
    );
  });

  it('gives every usual term a label in English and both ways of writing Chinese', () => {
    for (const { id, label } of Object.values(defaultVocabulary).flat()) {
      assert.deepEqual(Object.keys(label), ['en', 'zh-Hant', 'zh-Hans'], id);
    }
  });
});
