import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { readCanonicalEntry } from '../../../src/core/sidecar/read-canonical-entry';
import { readBlockEntry } from '../../../src/core/sidecar/read-entry';
import { renderEntry } from '../../../src/core/sidecar/render';
import { assertProperty } from '../../support/assert-property';
import { annotation, text } from './annotation-arbitrary';

/** As the only entry of a list, its lines being all of it. */
function readAsNodes(text: string) {
  const item = { start: 0, next: text.length };
  const outline = {
    key: { start: 0, end: 0 },
    indent: / *- /.exec(text) ? text.indexOf('-') : 2,
    items: [item],
    end: 0,
  };
  return readBlockEntry({ source: text, outline }, item);
}

const edit = fc.constantFrom(
  '',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\n\n',
  '\n    ',
  '\n      ',
  '\n  - ',
  '\n      - ',
  '"',
  "'",
  '\\',
  '\\n',
  '\\u00e9',
  '\\q',
  '#',
  ' #',
  ' # note',
  '\n# note\n',
  ':',
  ': ',
  ',',
  '{',
  '}',
  '[',
  ']',
  '[1, 2]',
  '{}',
  '[]',
  '|',
  '>',
  '&a ',
  '*a',
  '!',
  '%',
  '-',
  '- ',
  '~',
  'null',
  'Null',
  'true',
  'false',
  'yes',
  '0',
  '007',
  '-0',
  '1.5',
  '1e3',
  '.5',
  '12',
  '\t',
  '\r',
  '“claim”',
  '失業率',
  '\ufeff',
  '\u2028',
  '\n    tag: claim',
  '\n    id: a',
  '\n    own: x',
  '\n    status: corrected',
  '\n    confidential:',
  '\n    __proto__: x',
  '\n    turn: 1',
);

/** Annotations of plain words: of those of the types most hold something that isn't written canonically. */
const simple = fc.record(
  {
    id: fc.constantFrom('k1', 'a_b'),
    tag: fc.constantFrom('claim', 'no claim', '主張', 'null'),
    quote: fc.record({ exact: text, prefix: fc.constant('so ') }, { requiredKeys: ['exact'] }),
    speaker: text,
    turn: fc.nat(9),
    position: fc.constant({ start: 3, end: 12 }),
    status: fc.constantFrom('open', 'checked', 'corrected'),
    numbers: fc.array(
      fc.record({
        text: fc.constant('12'),
        kind: fc.constantFrom('count', 'odd'),
        value: fc.constantFrom(12, -0.5, 700, [1, 2]),
        unit: fc.constant('families'),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    sources: fc.array(fc.record({ title: text, confidential: fc.boolean() }, { requiredKeys: ['title'] }), {
      maxLength: 2,
    }),
    'agreed-from': fc.array(fc.constantFrom('a', 'b c', 'true'), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['id', 'tag', 'quote'] },
) as unknown as fc.Arbitrary<Annotation>;

/** Three edits by hand and less: a place, so many characters away, others there. */
const edits = fc.array(fc.tuple(fc.nat(), fc.nat(6), edit), { maxLength: 3 });

/** An edit at the end of a line or behind a key's colon is likelier to be YAML than one anywhere. */
const places = fc.constantFrom(/(?=\n)|$/g, /(?<=: )/g, /(?<=[ {,])(?=\w+:)/g, /(?<=^ +)/gm, /(?:)/g);

const edited = fc
  .tuple(fc.oneof({ weight: 4, arbitrary: simple }, annotation), fc.nat(6), edits, places)
  .map(([one, indent, all, pattern]) =>
    all.reduce(
      (lines, [at, gone, more]) => {
        const possible = [...lines.matchAll(pattern)];
        const start = possible.length > 0 ? possible[at % possible.length]!.index : 0;
        return lines.slice(0, start) + more + lines.slice(start + (gone > 3 ? gone - 3 : 0));
      },
      renderEntry(one, indent),
    ),
  );

describe('the reader of canonical entries', () => {
  it('reads an entry with edits by hand as the general reader does, without problems, or not at all', () => {
    let read = 0;
    const done = assertProperty(
      fc.property(edited, (text) => {
        const quick = readCanonicalEntry(text, 0, text.length);
        if (!quick) return;
        read++;
        const { annotation, problems, anchored } = readAsNodes(text);
        assert.deepEqual({ annotation, problems, anchored }, { annotation: quick, problems: [], anchored: false });
        assert.deepEqual(Object.keys(quick), Object.keys(annotation!));
      }),
      { numRuns: 3000 },
    );
    assert.ok(read > done / 30, `only ${read} were read`);
  });

  it('leaves an entry that ends with half a line end to the general reader', () => {
    const lines = '- id: k1\n  tag: claim\n  quote: {exact: "So."}\n';
    for (const more of ['\r', '  \r'])
      assert.equal(readCanonicalEntry(lines + more, 0, lines.length + more.length), undefined);
    for (const more of ['\r\n', '']) assert.ok(readCanonicalEntry(lines + more, 0, lines.length + more.length));
  });

  it('leaves an entry in which a key stands twice, in whatever order, to the general reader', () => {
    const lines = ['id: k1', 'tag: claim', 'quote: {exact: "So."}', 'turn: 1', 'speaker: "ANN"'];
    assertProperty(
      fc.property(
        fc.shuffledSubarray(lines, { minLength: lines.length }),
        fc.nat(lines.length - 1),
        fc.nat(lines.length),
        (all, i, at) => {
          const text = (some: readonly string[]) => `  - ${some.join('\n    ')}\n`;
          const [once, twice] = [text(all), text([...all.slice(0, at), all[i]!, ...all.slice(at)])];
          assert.ok(readCanonicalEntry(once, 0, once.length), once);
          assert.equal(readCanonicalEntry(twice, 0, twice.length), undefined, twice);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads whatever we write again of what we read, unless there is something to tell of it', () => {
    let written = 0;
    const done = assertProperty(
      fc.property(simple, fc.nat(6), (one, indent) => {
        const { annotation: first } = readAsNodes(renderEntry(one, indent));
        if (!first) return;
        const text = renderEntry(first, indent);
        // An empty list is left to the general reader.
        if (readAsNodes(text).problems.length > 0 || /: \[\]$/m.test(text)) return;
        written++;
        assert.ok(readCanonicalEntry(text, 0, text.length), text);
      }),
      { numRuns: 1000 },
    );
    assert.ok(written > done / 4, `only ${written} were written`);
  });

  it('reads only what stands between the two offsets', () => {
    assertProperty(
      fc.property(simple, simple, (one, other) => {
        const [first, second] = [renderEntry(one, 2), renderEntry(other, 2)];
        const alone = readCanonicalEntry(first, 0, first.length);
        assert.deepEqual(
          readCanonicalEntry(`${second}${first}${second}`, second.length, second.length + first.length),
          alone,
        );
      }),
      { numRuns: 300 },
    );
  });
});
