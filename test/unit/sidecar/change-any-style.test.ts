import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

const head = 'version: 1\ntranscript: "pier.txt"\n\nannotations:\n';
const plain = (id: string) => `  - id: ${id}\n    tag: claim\n    quote:\n      exact: "${id} boats"\n`;
const read = (text: string) => readSidecar(text).entries.map(({ annotation }) => annotation);

/** The entry `boat` in ways that people and programs write it. */
const styles: [name: string, lines: string][] = [
  ['on one line', '  - { id: boat, tag: claim, quote: { exact: "nine boats" } }\n'],
  ['on one line without spaces', '  - {id: boat,tag: claim,quote: {exact: nine boats}}\n'],
  ['on one line with keys in quotes', `  - {"id": "boat", 'tag': 'claim', "quote": {"exact": "nine boats"}}\n`],
  ['on one line with a comma at its end', '  - {id: boat, tag: claim, quote: {exact: "nine boats"},}\n'],
  ['on one line with a comment', '  - {id: boat, tag: claim, quote: {exact: "nine boats"}} # ask Lo\n'],
  [
    'in braces over several lines',
    '  - {\n      id: boat,\n      tag: claim,\n      quote: { exact: "nine boats" } # ask Lo\n    }\n',
  ],
  ['in braces below the dash', '  -\n    {id: boat, tag: claim, quote: {exact: "nine boats"}}\n'],
  ['with its id below the dash', '  -\n    id: boat\n    tag: claim\n    quote:\n      exact: "nine boats"\n'],
  ['with its id on the next line', '  - id:\n      boat\n    tag: claim\n    quote:\n      exact: "nine boats"\n'],
  ['with its id in folded lines', '  - id: >-\n      boat\n    tag: claim\n    quote:\n      exact: "nine boats"\n'],
  ['with its id in quotes', `  - 'id' : 'boat'\n    tag: claim\n    quote:\n      exact: "nine boats"\n`],
  ['with its id last', '  - tag: claim\n    quote:\n      exact: "nine boats"\n    id: boat\n'],
  [
    'with a comment behind its id',
    '  - id: boat# 7\n    tag: claim\n    quote:\n      exact: "nine boats"\n'.replace('boat# 7', 'boat # ask Lo'),
  ],
  ['with tabs', '  - id:\tboat\t\n    tag:\tclaim\n    quote:\t# words\n      exact:\t"nine boats"\n'],
  ['with a tab behind the dash', '  -\t{id: boat, tag: claim, quote: {exact: "nine boats"}}\n'],
  ['with a tag of YAML', '  - !!map\n    id: !!str boat\n    tag: claim\n    quote:\n      exact: "nine boats"\n'],
  ['with question marks', '  - ? id\n    : boat\n    ? tag\n    : claim\n    ? quote\n    : exact: "nine boats"\n'],
  [
    'with half of it in braces',
    '  - id: boat\n    tag: claim\n    quote: {exact: "nine boats",\n      suffix: " x"}\n',
  ],
  [
    'with an anchor of its own',
    '  - id: boat\n    tag: claim\n    quote: &q {exact: "nine boats"}\n    parts:\n      - quote: *q\n',
  ],
  ['with an anchor for all of it', '  - &b\n    id: boat\n    tag: claim\n    quote:\n      exact: "nine boats"\n'],
  ['with deep lines', '  -    id: boat\n       tag: claim\n       quote:\n           exact: "nine boats"\n'],
];

describe('an entry that can be read', () => {
  for (const [name, lines] of styles) {
    it(`can be changed, removed and is not doubled if it is written ${name}`, () => {
      for (const eol of ['\n', '\r\n']) {
        const text = (head + plain('first') + lines + plain('last')).replaceAll('\n', eol);
        const before = read(text);
        assert.deepEqual(
          before.map((one) => one?.id),
          ['first', 'boat', 'last'],
        );
        const boat = before[1]!;
        const edit = {
          kind: 'edit',
          id: 'boat',
          set: { verdict: 'half-true', claim: 'Nine: boats' },
          append: { notes: [{ by: 'lo', at: '2026-01-01T00:00:00Z', text: 'x' }], sources: [{ title: 'Log # 7' }] },
        } as const;
        const edited = applyChange(text, edit, 'pier.txt');
        assert.equal(edited.problem, undefined);
        const after = read(edited.text);
        assert.deepEqual(after, [
          before[0],
          {
            ...boat,
            verdict: 'half-true',
            claim: 'Nine: boats',
            sources: [{ title: 'Log # 7' }],
            notes: [...edit.append.notes],
          },
          before[2],
        ]);
        assert.equal(parse(edited.text.replaceAll('\t', ' ')).annotations[1].verdict, 'half-true');
        assert.equal(edited.text.includes('# ask Lo'), text.includes('# ask Lo'));
        if (eol === '\r\n') assert.doesNotMatch(edited.text, /(?<!\r)\n/);
        const undone = applyChange(edited.text, { kind: 'edit', id: 'boat', set: { verdict: undefined } }, 'pier.txt');
        assert.equal(read(undone.text)[1]!.verdict, undefined);

        const removed = applyChange(text, { kind: 'remove', id: 'boat' }, 'pier.txt');
        assert.equal(removed.problem, undefined);
        assert.deepEqual(read(removed.text), [before[0], before[2]]);
        assert.equal(applyChange(text, { kind: 'add', annotation: boat }, 'pier.txt').text, text);
      }
    });
  }
});

describe('an entry that others refer to', () => {
  const owner =
    '  - id: owner\n    tag: claim\n    quote:\n      exact: "six boats"\n    sources: &log\n      - title: "Log: 7"\n        url: "x"\n';
  const user = (id: string) => `  - id: ${id}\n    tag: claim\n    quote: {exact: "${id}"}\n    sources: *log\n`;
  const text = head + owner + user('u1') + plain('other') + user('u2');

  it('is removed, and what it named moves to the first of those', () => {
    const before = read(text);
    const removed = applyChange(text, { kind: 'remove', id: 'owner' }, 'pier.txt');
    assert.equal(removed.problem, undefined);
    assert.deepEqual(read(removed.text), before.slice(1));
    assert.deepEqual(parse(removed.text).annotations[2].sources, [{ title: 'Log: 7', url: 'x' }]);
    const again = applyChange(removed.text, { kind: 'remove', id: 'u1' }, 'pier.txt');
    assert.deepEqual(read(again.text), before.slice(2));
    const none = applyChange(again.text, { kind: 'remove', id: 'u2' }, 'pier.txt');
    assert.deepEqual(read(none.text), [before[2]]);
  });

  it('is changed without changing those', () => {
    const before = read(text);
    for (const [id, set] of [
      ['owner', { verdict: 'false' }],
      ['owner', { sources: [{ title: 'another' }] }],
      ['owner', { sources: undefined }],
      ['u1', { sources: [{ title: 'own' }] }],
      ['u1', { sources: undefined, claim: 'x' }],
      ['u2', { verdict: 'true' }],
    ] as const) {
      const edited = applyChange(text, { kind: 'edit', id, set }, 'pier.txt');
      assert.equal(edited.problem, undefined);
      const wanted = before.map((one) => (one!.id === id ? { ...one, ...set } : one));
      assert.deepEqual(read(edited.text), JSON.parse(JSON.stringify(wanted)));
    }
  });

  it('is left with the reason if that can’t be done', () => {
    const tangled = `${head}  - &a {id: owner, tag: claim, quote: {exact: "x"}, odd: &b [1]}\n${plain('other')}    odd: [*a, *b]\nmore: *b\n`;
    const removed = applyChange(tangled, { kind: 'remove', id: 'owner' }, 'pier.txt');
    assert.ok(removed.problem === undefined ? read(removed.text).length === 1 : removed.text === tangled);
  });
});

describe('a file without a list of entries', () => {
  for (const [name, text] of [
    ['in plain lines', 'version: 1\ntranscript: "pier.txt"\n'],
    ['without a line end', 'version: 1\ntranscript: "pier.txt"'],
    ['below a comment', '# Ask Lo first.\nversion: 1\ntranscript: "pier.txt"\n'],
    ['below a mark of its beginning', '---\nversion: 1\ntranscript: "pier.txt"\n'],
    ['in lines that are moved in', '  version: 1\n  transcript: "pier.txt"\n'],
    ['in moved lines below an empty one', '\n  version: 1\n  transcript: "pier.txt"\n'],
    ['in braces', '{version: 1, transcript: "pier.txt"}\n'],
    ['with nothing below its key', 'version: 1\ntranscript: "pier.txt"\nannotations:\n'],
    ['with a sign for nothing', 'version: 1\ntranscript: "pier.txt"\nannotations: ~\n'],
    ['with an empty list', 'version: 1\ntranscript: "pier.txt"\nannotations: []\n'],
  ] as const) {
    it(`gets one with its first entry if it is written ${name}`, () => {
      for (const eol of ['\n', '\r\n']) {
        const annotation = { id: 'boat', tag: 'claim', quote: { exact: 'nine boats' } };
        const { text: after, problem } = applyChange(text.replaceAll('\n', eol), { kind: 'add', annotation }, 'x.txt');
        assert.equal(problem, undefined);
        assert.deepEqual(parse(after), { version: 1, transcript: 'pier.txt', annotations: [annotation] });
        assert.deepEqual(read(after), [annotation]);
      }
    });
  }

  for (const value of [' none', ' 0', '\n  boat: {tag: claim}']) {
    it(`is left as it is if something else is there: ${value.trim()}`, () => {
      const text = `version: 1\ntranscript: "pier.txt"\nannotations:${value}\n`;
      const annotation = { id: 'boat', tag: 'claim', quote: { exact: 'nine boats' } };
      const applied = applyChange(text, { kind: 'add', annotation }, 'pier.txt');
      assert.notEqual(applied.problem, undefined);
      assert.equal(applied.text, text);
    });
  }
});
