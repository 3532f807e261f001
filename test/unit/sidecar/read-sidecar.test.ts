import assert from 'node:assert/strict';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

const entry = (id: string, ...lines: string[]) =>
  [`  - id: ${id}`, '    tag: claim', ...lines, '    quote:', '      exact: "x"', ''].join('\n');

const head = 'version: 1\ntranscript: "talk.txt"\n\nannotations:\n';
const file = (...entries: string[]) => head + entries.join('\n');

function read(text: string) {
  const sidecar = readSidecar(text);
  return {
    ...sidecar,
    ids: sidecar.entries.map(({ annotation }) => annotation?.id),
    codes: sidecar.problems.map(({ code }) => code),
    at: (code: string) => {
      const { start, end } = sidecar.problems.find((problem) => problem.code === code)!.span;
      return sidecar.text.slice(start, end);
    },
  };
}

describe('a sidecar with one entry broken by hand', () => {
  const needsQuotes: [line: string, span: string, quoted: string][] = [
    ['claim: He said: we cut it', 'He said: we cut it', '"He said: we cut it"'],
    ['claim: 失業率: 3%', '失業率: 3%', '"失業率: 3%"'],
    ['claim: "He said "no" to us"', '"He said "no" to us"', String.raw`"He said \"no\" to us"`],
    ['claim: "No" he said', '"No" he said', String.raw`"\"No\" he said"`],
    ['claim: "He said', '"He said', '"He said"'],
    ["claim: 'it's'", "'it's'", `"it's"`],
    ['claim: @home', '@home', '"@home"'],
    ['claim: [laughs] we did', '[laughs] we did', '"[laughs] we did"'],
    ['claim: *we* did', '*we* did', '"*we* did"'],
    ['claim: He said: this\n      and that', 'He said: this\n      and that', '"He said: this and that"'],
    ['notes:\n      - text: He: no', 'He: no', '"He: no"'],
    ['claim: |\n      He said: yes\n    speaker: Mr: X', 'Mr: X', '"Mr: X"'],
  ];
  for (const [line, span, quoted] of needsQuotes) {
    it(`is offered quotes around the text of ${JSON.stringify(line)}`, () => {
      const text = file(entry('a'), entry('b', `    ${line}`), entry('c'));
      const sidecar = read(text);
      assert.deepEqual(sidecar.ids, ['a', undefined, 'c']);
      assert.deepEqual(sidecar.codes, ['needs-quotes']);
      assert.equal(sidecar.at('needs-quotes'), span);
      const { fix } = sidecar.problems[0]!;
      assert.equal(fix!.replacement, quoted);
      const fixed = read(text.slice(0, fix!.span.start) + fix!.replacement + text.slice(fix!.span.end));
      assert.deepEqual([fixed.ids, fixed.codes], [['a', 'b', 'c'], []]);
    });
  }

  it('keeps its bytes while the others are written', () => {
    const broken = entry('b', '    claim: He said: we cut it   # really', '    odd: "');
    const text = file(entry('a'), broken, entry('c'));
    const removed = applyChange(text, { kind: 'remove', id: 'a' }, 'talk.txt');
    const edited = applyChange(removed.text, { kind: 'edit', id: 'c', set: { verdict: 'half-true' } }, 'talk.txt');
    const one = { id: 'd', tag: 'claim', quote: { exact: 'y' } };
    const added = applyChange(edited.text, { kind: 'add', annotation: one }, 'talk.txt');
    assert.ok(added.text.includes(broken));
    assert.deepEqual(read(added.text).ids, [undefined, 'c', 'd']);
    const refused = applyChange(text, { kind: 'edit', id: 'b', set: { verdict: 'half-true' } }, 'talk.txt');
    assert.deepEqual([refused.text, refused.problem!.code], [text, 'needs-quotes']);
  });

  it('is told where a tab or a slipped line stands, with a fix where it is a key of the entry', () => {
    for (const [line, code] of [
      ['\tclaim: "x"', 'stray-line'],
      ['claim: "x"', 'stray-line'],
      ['   claim: "x"', 'stray-line'],
      ['    sources:\n    \t- title: "x"', 'tab-indent'],
    ] as const) {
      const text = file(entry('a'), entry('b', line), entry('c'));
      const sidecar = read(text);
      assert.deepEqual([sidecar.ids, sidecar.codes], [['a', undefined, 'c'], [code]], line);
      const { fix } = sidecar.problems[0]!;
      const fixed = read(text.slice(0, fix!.span.start) + fix!.replacement + text.slice(fix!.span.end));
      assert.deepEqual([fixed.ids, fixed.codes], [['a', 'b', 'c'], []], line);
    }
    const words = read(file(entry('a'), entry('b', 'just words'), entry('c')));
    assert.deepEqual(
      [words.ids, words.codes, words.at('stray-line')],
      [['a', undefined, 'c'], ['stray-line'], 'just words'],
    );
  });

  it('is told of a missing key, a wrong type and a double key', () => {
    const text = file(
      '  - id: a\n    quote: {exact: "x"}\n',
      '  - hello\n',
      entry('c', '    turn: "12"', '    numbers: 5'),
      entry('d', '    by: x', '    by: y'),
    );
    const sidecar = read(text);
    assert.deepEqual(sidecar.ids, [undefined, undefined, 'c', undefined]);
    assert.deepEqual(sidecar.codes, ['missing-key', 'wrong-type', 'wrong-type', 'wrong-type', 'duplicate-key']);
    assert.equal(sidecar.entries[2]!.annotation!.turn, undefined);
  });
});

describe('reading a sidecar', () => {
  it('has every problem within the text, even behind a lone question mark', () => {
    for (const text of ['- ?', '? ', '- - ?', 'a: {?']) {
      for (const { span } of readSidecar(text).problems) assert.ok(span.end <= text.length, text);
    }
  });

  it('takes for text what only looks like something else', () => {
    const sidecar = read(
      file(entry('12', '    verdict: true', '    time: 00:41:07', '    at: 2026-03-04', '    speaker: 1e3')),
    );
    const { id, verdict, time, at, speaker } = sidecar.entries[0]!.annotation!;
    assert.deepEqual(
      { id, verdict, time, at, speaker },
      { id: '12', verdict: 'true', time: '00:41:07', at: '2026-03-04', speaker: '1e3' },
    );
    assert.deepEqual(sidecar.codes, []);
  });

  it('warns of a # that cuts text short, and offers quotes', () => {
    const sidecar = read(file(entry('a', '    claim: We are the #1 in # of jobs', '    status: checked # by mail')));
    assert.equal(sidecar.entries[0]!.annotation!.claim, 'We are the');
    assert.deepEqual(sidecar.codes, ['hash-in-text']);
    assert.equal(sidecar.problems[0]!.fix!.replacement, '"We are the #1 in # of jobs"');
  });

  it('finds nothing wrong with an empty file, one of comments alone, and one without entries', () => {
    for (const text of [
      '',
      '\n\n',
      '# nothing yet\n',
      `${head}`,
      head.replace(':\n\n', ':\n').replace(/annotations:/, 'annotations: []'),
      'version: 1\ntranscript: "a"\n',
    ]) {
      const sidecar = read(text);
      assert.deepEqual([sidecar.ids, sidecar.codes, sidecar.writable], [[], [], true], JSON.stringify(text));
      const one = { id: 'd', tag: 'claim', quote: { exact: 'y' } };
      const added = applyChange(text, { kind: 'add', annotation: one }, 'talk.txt');
      assert.deepEqual([read(added.text).ids, read(added.text).codes], [['d'], []], JSON.stringify(text));
    }
  });

  it('reads on where the head is broken, and says so', () => {
    const sidecar = read(file(entry('a')).replace('"talk.txt"', 'talk: one.txt'));
    assert.deepEqual([sidecar.ids, sidecar.codes, sidecar.writable], [['a'], ['needs-quotes'], true]);
    assert.equal(sidecar.at('needs-quotes'), 'talk: one.txt');
  });

  it('keeps keys that nobody knows and doesn’t mind their names', () => {
    const sidecar = read(`${file(entry('a', '    __proto__: {evil: true}', '    constructor: x'))}__proto__: 1\n`);
    assert.deepEqual([sidecar.ids, sidecar.codes], [['a'], []]);
    assert.equal(({} as { evil?: unknown }).evil, undefined);
    assert.equal(Object.getPrototypeOf(sidecar.entries[0]!.annotation), Object.prototype);
  });

  it('follows aliases, also from one entry to another', () => {
    const text = file(
      entry('a', '    sources: &them', '      - title: "x"'),
      entry('b', '    sources: *them'),
      entry('c'),
    );
    const sidecar = read(text);
    assert.deepEqual([sidecar.ids, sidecar.codes], [['a', 'b', 'c'], []]);
    assert.deepEqual(sidecar.entries[1]!.annotation!.sources, [{ title: 'x' }]);
    for (const id of ['a', 'b', 'c']) {
      const applied = applyChange(text, { kind: 'edit', id, set: { verdict: 'false' } }, 'talk.txt');
      assert.equal(applied.problem, undefined);
    }
  });

  it('reads a file in any other YAML style', () => {
    const text =
      "%YAML 1.2\n---\n  'version': 1\n  transcript: >-\n    talk.txt\n  ? annotations\n  : - {id: a, tag: claim, quote: {exact: |-\n";
    assert.equal(read(text).writable, false);
    const indented = file(entry('a')).replaceAll(/^(?=.)/gm, '  ');
    assert.deepEqual([read(indented).ids, read(indented).codes], [['a'], []]);
    const one = { id: 'd', tag: 'claim', quote: { exact: 'y' } };
    const added = applyChange(indented, { kind: 'add', annotation: one }, 'talk.txt');
    assert.deepEqual([read(added.text).ids, read(added.text).codes], [['a', 'd'], []]);
  });

  it('shows our side of a file with git’s conflict markers, and writes nothing', () => {
    const text = file(
      entry('a'),
      `<<<<<<< HEAD\n${entry('b')}||||||| base\n=======\n${entry('c')}>>>>>>> theirs\n`,
      entry('d'),
    );
    const sidecar = read(text);
    assert.deepEqual([sidecar.ids, sidecar.codes, sidecar.writable], [['a', 'b', 'd'], ['conflict-markers'], false]);
    const { start, end } = sidecar.entries[2]!.span;
    assert.equal(text.slice(start, end), entry('d').trimStart());
    const applied = applyChange(text, { kind: 'remove', id: 'a' }, 'talk.txt');
    assert.deepEqual([applied.text, applied.problem!.code], [text, 'conflict-markers']);
    assert.equal(read(`${file(entry('a'))}>>>>>>> theirs\n`).writable, false);
  });
});

describe('a hostile sidecar', () => {
  const hostile: [name: string, text: string, code: string, writable: boolean][] = [
    ['a NUL', `${file(entry('a'))}\0`, 'not-text', false],
    ['half a character', file(entry('a', '    claim: "\ud83d"')), 'half-character', false],
    ['a higher version', file(entry('a')).replace('1', '2'), 'newer-version', false],
    ['a second document', `${file(entry('a'))}---\nversion: 1\n`, 'several-documents', false],
    ['a second list', `${file(entry('a'))}annotations:\n${entry('b')}`, 'duplicate-key', false],
    ['a text instead of keys', 'hello', 'wrong-type', false],
    ['a list that is none', 'version: 1\ntranscript: "a"\nannotations: 5\n', 'wrong-type', false],
    ['a map for a list', 'version: 1\ntranscript: "a"\nannotations:\n  a: 1\n', 'wrong-type', false],
    ['double ids', file(entry('a'), entry('a')), 'duplicate-id', true],
    ['10,000 levels', file(entry('a', `    odd: ${'['.repeat(10_000)}`), entry('b')), 'too-deep', true],
    [
      '10,000 levels of dashes',
      file(entry('a', `    odd:\n      ${'- '.repeat(10_000)}x`), entry('b')),
      'too-deep',
      true,
    ],
    ['10,000 levels in JSON', `{"annotations": ${'['.repeat(10_000)}`, 'too-deep', false],
    [
      '20,000 double keys',
      file(entry('a', `    odd: {${'a: 1, '.repeat(20_000)}}`), entry('b')),
      'duplicate-key',
      true,
    ],
    ['20,000 double keys at the top', `${'a: 1\n'.repeat(20_000)}${file(entry('a'))}`, 'duplicate-key', true],
    [
      'an alias bomb',
      file(
        entry(
          'a',
          '    x: &a [1,1,1,1,1,1,1,1,1,1]',
          ...[...'bcdefgh'].map((c, i) => `    ${c}: &${c} [${`*${'abcdefg'[i]},`.repeat(10)}]`),
        ),
        entry('b'),
      ),
      'too-large',
      true,
    ],
    ['a million empty lists', file(entry('a', `    odd: ${'[],'.repeat(1_000_000)}`), entry('b')), 'too-large', true],
    [
      'two million quotation marks',
      file(entry('a', `    odd: ${'"'.repeat(2_000_000)}`), entry('b')),
      'too-large',
      true,
    ],
    ['40 MB', file(entry('a', `    claim: "${'x'.repeat(40_000_000)}"`)), 'too-large', false],
  ];
  for (const [name, text, code, writable] of hostile) {
    it(`with ${name} gives a message with its place, and keeps every byte`, () => {
      const sidecar = readSidecar(text);
      const problem = sidecar.problems.find((one) => one.code === code);
      assert.ok(problem, JSON.stringify(sidecar.problems.slice(0, 3)));
      assert.ok(problem.span.start <= problem.span.end && problem.span.end <= sidecar.text.length);
      assert.equal(sidecar.writable, writable);
      if (writable) return;
      const one = { id: 'd', tag: 'claim', quote: { exact: 'y' } };
      const applied = applyChange(text, { kind: 'add', annotation: one }, 'talk.txt');
      assert.deepEqual([applied.text === text, applied.problem?.code], [true, code]);
    });
  }
});

describe('the value of a number', () => {
  const valued = (value: string) =>
    readSidecar(
      `version: 1\ntranscript: "talk.txt"\nannotations:\n  - id: a\n    tag: claim\n    quote: {exact: "x"}\n    numbers: [{text: "1 to 2", value: ${value}}]\n`,
    );
  for (const value of ['[1]', '[1, 2, 3]', '[1, two]', '["1", 2]', '{a: 1}', 'one']) {
    it(`is nothing that is written ${value}`, () => {
      const { entries, problems } = valued(value);
      assert.equal(entries[0]?.annotation?.numbers?.[0]?.value, undefined);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['wrong-type'],
      );
    });
  }

  it('is one, or a low and a high one', () => {
    assert.deepEqual(
      ['[1,2]', '[ 1 , -2.5 ]', '7'].map((value) => valued(value).entries[0]?.annotation?.numbers?.[0]?.value),
      [[1, 2], [1, -2.5], 7],
    );
  });
});
