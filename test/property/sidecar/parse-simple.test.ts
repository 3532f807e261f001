import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderEntry } from '../../../src/core/sidecar/render';
import type { Node } from '../../../src/core/sidecar/yaml/node';
import { parseSimple } from '../../../src/core/sidecar/yaml/parse-simple';
import { parseYaml } from '../../../src/core/sidecar/yaml/parse-yaml';
import { assertProperty } from '../../support/assert-property';
import { annotation } from './annotation-arbitrary';

const token = fc.constantFrom(
  'a',
  'key',
  'id',
  ': ',
  ':',
  ' ',
  '  ',
  '    ',
  '\n',
  '\n  ',
  '\n    ',
  '\n- ',
  '\n  - ',
  '- ',
  '-',
  '"',
  "'",
  '"x"',
  "'x'",
  '#',
  ' #',
  ' # c',
  '{',
  '}',
  '[',
  ']',
  ',',
  ', ',
  '|',
  '>',
  '&a',
  '*a',
  '!',
  '%',
  '?',
  '? ',
  'true',
  'null',
  '~',
  '1',
  '-1',
  '.5',
  '1e3',
  '0x1f',
  '0o7',
  '.inf',
  '.nan',
  '+',
  '\\',
  '\\n',
  '\\u0041',
  "''",
  '\t',
  '\r\n',
  '\r',
  '---',
  '...',
  '<<',
  '=',
  '失業率',
  'a: b',
  'a: "b"',
  '{a: 1}',
  '[1, 2]',
  '"a": 1',
  'a:1',
  'http://x',
  '\ufeff',
  '\u2028',
  '@',
  '`',
  'version: 1\n',
);
const line = fc
  .tuple(
    fc.constantFrom('', '  ', '    ', '      '),
    fc.constantFrom('', '', '- ', '- - '),
    fc.constantFrom('', 'a:', 'b:', 'c: ', 'key: '),
    fc.array(token, { maxLength: 2 }),
  )
  .map(([indent, dash, key, value]) => `${indent}${dash}${key}${value.join('')}`);
const soup = fc.oneof(
  fc.array(token, { maxLength: 10 }).map((tokens) => tokens.join('')),
  fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n')),
);

/** A canonical entry to which a hand did something. */
const mutated = fc
  .tuple(annotation, fc.array(fc.tuple(fc.nat(), fc.nat(3), token), { maxLength: 3 }))
  .map(([one, mutations]) =>
    mutations.reduce(
      (text, [at, gone, more]) => {
        const start = at % (text.length + 1);
        return text.slice(0, start) + more + text.slice(start + gone);
      },
      renderEntry(one, 2),
    ),
  );

describe('the quick reader', () => {
  for (const [name, arbitrary, numRuns] of [
    ['any mixture of YAML’s signs', soup, 10_000],
    ['canonical entries with edits by hand', mutated, 400],
  ] as const) {
    it(`reads ${name} as the yaml library does, or not at all`, () => {
      let read = 0;
      const done = assertProperty(
        fc.property(arbitrary, (text) => {
          const quick = parseSimple(text, 0, text.length);
          if (!quick) return;
          read++;
          const { node, errors } = parseYaml(text, 0, text.length);
          assert.deepEqual({ errors, node }, { errors: [], node: quick } satisfies { errors: unknown[]; node: Node });
        }),
        { numRuns },
      );
      assert.ok(read > done / 30, `only ${read} were read`);
    });
  }

  it('reads every canonical entry itself', () => {
    assertProperty(
      fc.property(annotation, (one) => {
        const text = renderEntry(one, 2);
        assert.ok(parseSimple(text, 0, text.length));
      }),
      { numRuns: 150 },
    );
  });
});
