import assert from 'node:assert/strict';
import type { Node } from '../../../src/core/sidecar/yaml/node';
import { parseSimple } from '../../../src/core/sidecar/yaml/parse-simple';
import { parseYaml } from '../../../src/core/sidecar/yaml/parse-yaml';

/** The words of each key and value, and of each item, in order. */
function wordsOf(text: string, node: Node | undefined): string[] {
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  if (node?.kind === 'map')
    return node.pairs.flatMap(({ start, keyEnd, value }) => [
      words({ start, end: keyEnd }),
      words(value),
      ...wordsOf(text, value),
    ]);
  return node?.kind === 'list' ? node.items.flatMap(({ value }) => [words(value), ...wordsOf(text, value)]) : [];
}

describe('where what YAML says stands', () => {
  const rows: readonly (readonly [text: string, ...words: string[]])[] = [
    ['a: |\n  one\n\n  two\n\n\nb: 1\n', 'a', '|\n  one\n\n  two', 'b', '1'],
    ['a: >-\r\n  one\r\n  \r\nb: 1\r\n', 'a', '>-\r\n  one', 'b', '1'],
    ['a: |\n  one', 'a', '|\n  one'],
    ['a: |\n\n\nb: 1\n', 'a', '|', 'b', '1'],
    ['a:\nb: ~\n', 'a', '', 'b', '~'],
    ['a: "x" # c\n# d\nb: [1, {c: 2}] # e\n', 'a', '"x"', 'b', '[1, {c: 2}]', '1', '{c: 2}', 'c', '2'],
    [
      'a:\n  - x: 1\n    y: 2\n  # c\n  - z\n\n',
      'a',
      '- x: 1\n    y: 2\n  # c\n  - z',
      'x: 1\n    y: 2',
      'x',
      '1',
      'y',
      '2',
      'z',
    ],
    ['a:\n- 1\n-\n', 'a', '- 1\n-', '1', ''],
  ];
  for (const [text, ...words] of rows) {
    it(JSON.stringify(text), () => {
      const { node, errors } = parseYaml(text, 0, text.length);
      assert.deepEqual([wordsOf(text, node), errors], [words, []]);
      const simple = parseSimple(text, 0, text.length);
      if (simple) assert.deepEqual(wordsOf(text, simple), words);
      // The same farther down in a longer text.
      const [before, behind] = ['k: 0\n', '\n...\n'];
      const there = parseYaml(before + text + behind, before.length, before.length + text.length);
      assert.deepEqual(wordsOf(before + text + behind, there.node), words);
    });
  }
});

describe('what the quick reader leaves to the other one', () => {
  for (const text of [
    '{"a": 1} x\n',
    '{"a": 1}\nb: 1\n',
    '[1]]\n',
    '{"a": 1\r"b": 2}\n',
    'a: 1\rb: 2\n',
    'a: 1 # c\rb: 2\n',
    'a: # c\rb: 2\n',
    'a: 1 # c\rb: 2\r\n',
    'a: "x" y\n',
    'a: [1] 2\n',
    'a: 1\na: 2\n',
  ]) {
    it(JSON.stringify(text), () => assert.equal(parseSimple(text, 0, text.length), undefined));
  }

  for (const text of ['{"a": 1} # c\n', '{"a": 1,\n "b": 2}\n', '{"a": 1,\r\n "b": 2}\r\n', 'a: 1 # c\r\nb: 2\r\n']) {
    it(`and what it doesn’t: ${JSON.stringify(text)}`, () => assert.ok(parseSimple(text, 0, text.length)));
  }
});

describe('what makes a text too much to be read', () => {
  const codes = (text: string) => parseYaml(text, 0, text.length).errors.map(({ code }) => code);
  const levels = (count: number) => Array.from({ length: count }, (_, i) => `${' '.repeat(i)}a:\n`).join('');
  const isTooDeep = (text: string) => codes(text)[0] === 'TOO_DEEP';

  it('is more than 64 brackets and braces within each other', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{a: ', '}'],
    ] as const) {
      assert.deepEqual(codes(`a: ${open.repeat(64)}1${close.repeat(64)}`), []);
      assert.ok(isTooDeep(`a: ${open.repeat(65)}1${close.repeat(65)}`));
      assert.deepEqual(codes(`a: [${`${open.repeat(40)}1${close.repeat(40)}, `.repeat(3)}]`), []);
    }
  });

  it('is not within quotes, but is behind a quote that nothing closes on its line', () => {
    assert.deepEqual(codes(`a: "${'['.repeat(100)} \\" ${'['.repeat(100)}"`), []);
    for (const open of ['"', '"b" "']) assert.deepEqual(codes(`a: ${open}${'['.repeat(100)}\n`), ['TOO_DEEP']);
    assert.equal(isTooDeep(`a: "${']'.repeat(100)}\n`), false);
  });

  it('is more than 128 lines each deeper than the one before, and as many dashes in a row', () => {
    assert.equal(isTooDeep(levels(129)), false);
    assert.ok(isTooDeep(levels(130)));
    assert.equal(isTooDeep(levels(100) + levels(100)), false);
    assert.ok(isTooDeep(`${'- '.repeat(64)}a`));
    assert.equal(isTooDeep(`${'- '.repeat(63)}a`), false);
  });

  it('is told where it gets so', () => {
    const text = `b: 1\na: ${'['.repeat(70)}`;
    assert.deepEqual(
      parseYaml(text, 0, text.length).errors.map(({ start }) => start),
      [text.indexOf('[') + 64],
    );
  });

  it('is also that it refers to its other parts more than 10,000 times', () => {
    const referring = (count: number) => codes(`a: &x 1\nb: [${Array(count).fill('*x').join(', ')}]\n`);
    assert.deepEqual(referring(10_000), []);
    assert.deepEqual(referring(10_001), ['ALIAS_BOMB']);
  });
});
