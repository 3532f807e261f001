import assert from 'node:assert/strict';
import { firstLine, type Path, spanAtPath } from '../../../src/core/sidecar/span-at-path';
import { parseSimple } from '../../../src/core/sidecar/yaml/parse-simple';

const text =
  'id: a1\nquote:\n  exact: "We built"\nreviews:\n  - by: "Ann"\n    verdict: true\n  - by: "Bo"\nnotes: []\n';
const root = parseSimple(text, 0, text.length) ?? undefined;

describe('the place of a value', () => {
  const rows: readonly (readonly [path: Path, words: string | undefined])[] = [
    [['id'], 'id: a1'],
    [['quote'], 'quote'],
    [['quote', 'exact'], 'exact: "We built"'],
    [['reviews', 0, 'verdict'], 'verdict: true'],
    [['reviews', 1, 'by'], 'by: "Bo"'],
    [['reviews', 0], 'by: "Ann"\n    verdict: true'],
    [['reviews', 1, 'verdict'], 'by: "Bo"'],
    [['reviews', 7, 'by'], 'reviews'],
    [['quote', 'prefix'], 'quote'],
    [['notes', 0], 'notes'],
    [['gone'], undefined],
    [[], undefined],
  ];
  for (const [path, words] of rows) {
    it(`is ${JSON.stringify(words)} for ${JSON.stringify(path)}`, () => {
      const span = spanAtPath(root, path);
      assert.equal(span && text.slice(span.start, span.end), words);
    });
  }
});

describe('the first line of an entry', () => {
  for (const [words, first] of [
    ['- id: a\n  tag: b\n', '- id: a'],
    ['- id: a\r\n  tag: b\r\n', '- id: a'],
    ['- id: a', '- id: a'],
    ['\n- id: a', ''],
    ['', ''],
  ] as const) {
    it(`is ${JSON.stringify(first)} of ${JSON.stringify(words)}`, () => {
      const file = `head\n${words}`;
      const { start, end } = firstLine(file, { start: 5, end: file.length });
      assert.equal(file.slice(start, end), first);
    });
  }
});
