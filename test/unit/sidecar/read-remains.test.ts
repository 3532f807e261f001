import assert from 'node:assert/strict';
import { type Remains, readRemains } from '../../../src/core/sidecar/read-remains';

const remainsOf = (text: string) => readRemains(text, { start: 0, end: text.length });
const quoted = (exact: string, more: object = {}): Remains => ({ id: 'a1', quote: { exact, ...more } });
/** A broken entry with a quote in these lines. */
const withQuote = (...lines: readonly string[]) => remainsOf(['- id: a1', '  quote:', ...lines, ''].join('\n'));

describe('what can be read of a broken entry', () => {
  it('is its id, tag, speaker, quote and position, wherever else it is broken', () => {
    assert.deepEqual(
      remainsOf(
        '  - id: a1\n    tag: claim\n    speaker: "ANN"\n    quote:\n      exact: "We built 40"\n      prefix: "ANN: "\n' +
          '      suffix: " ferries"\n    position: {start: 0, end: 24}\n    claim: He said: no\n',
      ),
      {
        id: 'a1',
        tag: 'claim',
        speaker: 'ANN',
        quote: { exact: 'We built 40', prefix: 'ANN: ', suffix: ' ferries' },
        position: { start: 0, end: 24 },
      },
    );
    assert.deepEqual(remainsOf(''), {});
    assert.deepEqual(remainsOf('  - just words\n    and more\n'), {});
  });

  it('is the first of two, and nothing of a key without words', () => {
    assert.deepEqual(remainsOf('- id: a1\n  id: b2\n  tag:\n  tag: ""\n  tag: claim\n'), { id: 'a1', tag: 'claim' });
  });

  it('is a position only where it is one', () => {
    const place = (words: string) => remainsOf(`- position: ${words}\n`).position;
    assert.deepEqual(place('{start: 0, end: 0}'), { start: 0, end: 0 });
    assert.deepEqual(place('\n    start: 3\n    end: 9'), { start: 3, end: 9 });
    for (const words of [
      '{start: 9, end: 3}',
      '{start: -1, end: 3}',
      '{start: 1.5, end: 3}',
      '{start: 3}',
      '{end: 3}',
      '3',
    ])
      assert.equal(place(words), undefined, words);
    assert.equal(remainsOf('- start: 3\n  end: 9\n').position, undefined);
    assert.equal(remainsOf('- other:\n    start: 3\n    end: 9\n').position, undefined);
  });

  it('is nothing that belongs to a part, a repeat, an earlier quote or a source', () => {
    for (const key of ['parts', 'repeats', 'previous', 'sources']) {
      const text = `- ${key}:\n    - id: x\n      quote:\n        exact: "other"\n  id: a1\n  quote:\n    exact: "own"\n`;
      assert.deepEqual(remainsOf(text), quoted('own'), key);
      assert.deepEqual(remainsOf(`- ${key}: []\n  id: a1\n  quote: {exact: "own"}\n`), quoted('own'), key);
    }
  });

  it('is words that go on in the lines below, up to the next key or item', () => {
    const rows: readonly (readonly [lines: readonly string[], exact: string])[] = [
      [['    exact: We built', '      40 ferries'], 'We built 40 ferries'],
      [['    exact: We built', '      40', '      ferries', '    prefix: x'], 'We built 40 ferries'],
      [['    exact: We built', '    - 40 ferries'], 'We built'],
      [['    exact: We built', '      40', '    - ferries'], 'We built 40'],
      [['    exact: We built', '', '      40 ferries'], 'We built'],
      [['    exact: We built # once', '      40 ferries'], 'We built 40 ferries'],
      [['    exact: “We built', '      40 ferries”'], '“We built 40 ferries”'],
      [['    exact: "We built', '      40 ferries'], 'We built 40 ferries'],
      [['    exact: "We "built" 40"'], 'We "built" 40'],
      [["    exact: 'We'll build 40'"], "We'll build 40"],
      [['    exact: "We built" 40 ferries'], 'We built" 40 ferries'],
    ];
    for (const [lines, exact] of rows) assert.equal(withQuote(...lines).quote?.exact, exact, lines.join('|'));
  });

  it('is words in quotes as YAML reads them, and as they stand where it can’t', () => {
    const rows: readonly (readonly [line: string, exact: string])[] = [
      ['    exact: "We \\"built\\" 40\\tferries"', 'We "built" 40\tferries'],
      ["    exact: 'We''ll build 40'", "We'll build 40"],
      ['    exact: "We built" # once', 'We built'],
      ['    exact: "C:\\quay"', 'C:\\quay'],
      ['    exact: ""', ''],
    ];
    for (const [line, exact] of rows) assert.equal(withQuote(line).quote?.exact ?? '', exact, line);
  });

  it('is what stands in braces, each up to its comma', () => {
    assert.deepEqual(remainsOf('- {id: a1, quote: {exact: "We built, 40", prefix: ANN, suffix: of}, tag: claim'), {
      id: 'a1',
      tag: 'claim',
      quote: { exact: 'We built, 40', prefix: 'ANN', suffix: 'of' },
    });
    assert.deepEqual(remainsOf("{'id': 'a1', 'quote': {'exact': 'We built'"), quoted('We built'));
  });

  it('is what stands behind signs that people type for a colon or a dash', () => {
    for (const colon of [':', '：', '=', ';', '∶'])
      assert.deepEqual(remainsOf(`– id${colon} a1\n  ｔａｇ${colon} claim\n`), { id: 'a1', tag: 'claim' }, colon);
    assert.deepEqual(remainsOf('• Id: a1\n  “tag”: claim\n'), { id: 'a1', tag: 'claim' });
  });

  it('is read between its offsets, and no farther than a long entry', () => {
    const text = '- id: a1\n- id: b2\n';
    assert.deepEqual(readRemains(text, { start: 9, end: text.length }), { id: 'b2' });
    assert.deepEqual(readRemains(text, { start: 0, end: 9 }), { id: 'a1' });
    const long = (words: number) => `- id: a1\n  claim: ${'x'.repeat(words)}\n  tag: claim\n`;
    assert.deepEqual(remainsOf(long(19_000)), { id: 'a1', tag: 'claim' });
    assert.deepEqual(remainsOf(long(20_000)), { id: 'a1' });
  });
});
