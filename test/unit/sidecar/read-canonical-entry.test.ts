import assert from 'node:assert/strict';
import { readCanonicalEntry } from '../../../src/core/sidecar/read-canonical-entry';

const core = { id: 'k1', tag: 'claim', quote: { exact: 'So.' } };

/** An entry with these lines behind its first three keys. */
function entryWith(...lines: readonly string[]): string {
  return ['  - id: k1', 'tag: claim', 'quote: {exact: "So."}', ...lines].join('\n    ').concat('\n');
}

const read = (text: string) => readCanonicalEntry(text, 0, text.length);

describe('the reader of canonical entries reads', () => {
  const rows: readonly (readonly [lines: readonly string[], data: object])[] = [
    [['verdict: half-true'], { verdict: 'half-true' }],
    [['verdict: half_true 2 b'], { verdict: 'half_true 2 b' }],
    [['verdict: Zz09'], { verdict: 'Zz09' }],
    [['verdict: nulls'], { verdict: 'nulls' }],
    [['verdict: nul'], { verdict: 'nul' }],
    [['verdict: "null"'], { verdict: 'null' }],
    [['claim: "a \\"b\\": {c}, # d"'], { claim: 'a "b": {c}, # d' }],
    [['turn: 0'], { turn: 0 }],
    [['turn: 12'], { turn: 12 }],
    [['position: {start: 3, end: 12}'], { position: { start: 3, end: 12 } }],
    [['position: {end: 12, start: 3}'], { position: { end: 12, start: 3 } }],
    [['position:', '  start: 3', '  end: 12'], { position: { start: 3, end: 12 } }],
    [
      ['numbers:', '  - {text: "-1 to 2.5", value: [-1, 2.5]}', '  - text: "7"', '    value: -0.25'],
      {
        numbers: [
          { text: '-1 to 2.5', value: [-1, 2.5] },
          { text: '7', value: -0.25 },
        ],
      },
    ],
    [['numbers:', '  - text: "7"', '  - {text: "8"}', 'turn: 3'], { numbers: [{ text: '7' }, { text: '8' }], turn: 3 }],
    [['reviews:', '  - settles: true', '  - settles: false'], { reviews: [{ settles: true }, { settles: false }] }],
    [['agreed-from: [a, b c, "d"]'], { 'agreed-from': ['a', 'b c', 'd'] }],
    [['agreed-from: [a]'], { 'agreed-from': ['a'] }],
    [['', '', ''], {}],
    [['turn: 1\r'], { turn: 1 }],
  ];
  for (const [lines, data] of rows) {
    it(lines.join(' | '), () => assert.deepEqual(read(entryWith(...lines)), { ...core, ...data }));
  }

  it('an entry without a line end behind it', () => assert.deepEqual(read(entryWith().trimEnd()), core));

  it('an entry at any column, all of whose keys are at one', () => {
    for (const indent of [0, 1, 4]) {
      const text = entryWith('turn: 1').replace(/^ +/gm, (spaces) => ' '.repeat(indent + spaces.length - 2));
      assert.deepEqual(read(text), { ...core, turn: 1 });
    }
  });
});

describe('the reader of canonical entries leaves to the general one', () => {
  for (const line of [
    // What another reader may take for something else than a string.
    'verdict: null',
    'verdict: Null',
    'verdict: NULL',
    'verdict: ~',
    'verdict: 2a',
    'verdict: -a',
    'verdict: _a',
    'verdict: ',
    'verdict:  true',
    'verdict: true ',
    'verdict: é',
    'verdict: a.b',
    "verdict: 'a'",
    'verdict: "a" b',
    'verdict: "a',
    'verdict: "\\q"',
    'verdict: |',
    'verdict:',
    'verdict:a',
    'verdict : a',
    // What a problem would tell of.
    'status: corrected',
    'turn: -1',
    'turn: 1.5',
    'turn: [1, 2]',
    'turn: 1.',
    'turn: .5',
    'turn: 1e3',
    'turn: -',
    'turn: one',
    'tag: claim',
    'own: x',
    'position: {start: 3}',
    'position: {start: 3, end: 12, end: 12}',
    'position: {start: 3, end: 12, own: 1}',
    'position: {}',
    'position: [3, 12]',
    'resolved: now',
    'same-as: k2',
    // What is written in another way.
    'position: { start: 3, end: 12 }',
    'position: {start:3, end: 12}',
    'position: {start: 3,end: 12}',
    'position: {start: 3, end: 12',
    'position: {start: 3, end: 12]',
    'position: {start: 3, end: 12} # note',
    'agreed-from: []',
    'agreed-from: [a,b]',
    'agreed-from: [a, b',
    'agreed-from: [a, b}',
    'agreed-from: a',
    'turn: 1 # note',
    '# note',
    'turn: 1\n\n    time: "1"',
    'turn: 1\n   time: "1"',
    'turn: 1\n     time: "1"',
    'position:\n    start: 3\n    end: 12',
    'position:\n       start: 3\n       end: 12',
    'position:\n      - start: 3\n        end: 12',
    'numbers: {text: "7"}',
    'numbers:\n    - {text: "7"}',
    'numbers:\n      -  {text: "7"}',
    'numbers:\n      -{text: "7"}',
    'numbers:\n      - {text: "7", value: [1]}',
    'numbers:\n      - {text: "7", value: [1, 2, 3]}',
    'numbers:\n      - {text: "7", value: [1,2]}',
    'numbers:\n      - {text: "7", value: [ 1, 2]}',
    'numbers:\n      - {value: 7}',
    'numbers:\n      text: "7"',
    'agreed-from:\n      - a',
    'reviews:\n      - settles: yes',
    'reviews:\n      - settles: "true"',
  ]) {
    it(JSON.stringify(line).slice(1, -1), () => assert.equal(read(entryWith(line)), undefined));
  }

  it('an entry that lacks something, or isn’t one of a list', () => {
    for (const key of ['id', 'tag', 'quote']) {
      const lines = ['id: k1', 'tag: claim', 'quote: {exact: "So."}'].filter((line) => !line.startsWith(`${key}:`));
      assert.equal(read(`  - ${lines.join('\n    ')}\n`), undefined);
    }
    assert.equal(read(entryWith().replace('- ', '  ')), undefined);
    assert.equal(read(entryWith().replace('- ', '-  ')), undefined);
    assert.equal(read(`${entryWith()}x`), undefined);
    assert.equal(read(`${entryWith()}\n  \n# note\n`), undefined);
    assert.equal(read(''), undefined);
  });
});
