import assert from 'node:assert/strict';
import { parseSimple } from '../../../src/core/sidecar/yaml/parse-simple';
import { parseYaml } from '../../../src/core/sidecar/yaml/parse-yaml';

/** What a text is read to, held against what the yaml library reads; undefined if it is left to that. */
function read(text: string): unknown {
  const node = parseSimple(text, 0, text.length);
  if (node) assert.deepEqual(parseYaml(text, 0, text.length), { node, errors: [], anchored: false });
  return node;
}

const shown = (text: string) => JSON.stringify(text);

describe('the quick reader of YAML reads by itself', () => {
  for (const text of [
    'a: b',
    'a: b\n',
    'a: b\r\nc: d\r\n',
    'a_B-9: b',
    'z: 1\nZ: 2\n_: 3',
    'a:\nb:\n',
    'a: b # c\n# d\n  # e\n\nf: g\n',
    'a: # c\nb: 1',
    'a:    # c\n  b: 1',
    'a: b\n#\n',
    'a: b\n# c',
    'a: b # c\r\nd: e\r\n# f\r\n',
    '\n\na: b\n \n',
    'a: b\n\t\nc: d\n  \t \nc1: d',
    'a: -1',
    'a: -9.5',
    'a: b:c',
    'a: http://x/#y',
    'a: it is so, [as] {said}',
    'a: b#c',
    'a: "b \\" \\u00e9: #"',
    'a: "b" # c',
    "a: 'b'",
    "a: 'b''c'''",
    "a: ''",
    "a: 'b' # it's\n",
    'a:\n  b:\n    c: 1\n  d: 2\ne: 3',
    '  a: 1\n  b: 2\n',
    'a:\n- b\n- c\nd: e',
    'a:\n  - b\n  - c: 1\n    d: 2\n  -\n    e: 3\n  - f: 4\n',
    '- a\n- b',
    '-\n- a',
    '-   a: 1\n    b: 2',
    '- a: 1\n  b:\n  - c\n  - d\n- e',
    'a: {b: 1, c: "d", "e f": g}',
    'a: { b: 1 , c: 2 }',
    'a: {b: 1,}',
    'a: {}',
    'a: []',
    'a: [1, "b", \'c\', d e, [f], {g: h}]',
    'a: [ 1 , 2 ]',
    'a: [1 "b"]',
    'a: # b\n- c # d\n- # e\n  f: 1',
    'a: [1,]',
    'a: [b:c, d#e]',
    'a: {b: c} # d',
    '{"a": 1, "b": [true, null]}',
    '{\n  "a": {\r\n    "b": 1\r\n  },\n  "c": [\n    1,\n    2\n  ]\n}\n',
    '[\n"a"\n]\n# b\n',
    `a${'b'.repeat(900)}: c`,
    `${Array.from({ length: 16 }, (_, i) => `${'  '.repeat(i)}a:`).join('\n')} b`,
  ]) {
    it(shown(text), () => assert.ok(read(text)));
  }

  it('no content: only blank lines and comments', () => {
    for (const text of ['', '\n', '# a', '  # a\n\n\t\n']) assert.equal(parseSimple(text, 0, text.length), null);
  });

  it('what stands between two offsets', () => {
    const text = 'a: b\nc: d # e\nf: g\n';
    const node = parseSimple(text, 5, 14);
    assert.deepEqual(node, parseYaml(text, 5, 14).node);
    assert.deepEqual(node?.kind === 'map' && node.pairs.map(({ key }) => key), ['c']);
  });
});

describe('the quick reader of YAML leaves to the library', () => {
  for (const text of [
    'a',
    'a b: c',
    '9a: b',
    '-a: b',
    '"a": b',
    'é: b',
    'a:b',
    'a: b\n c: d',
    'a: b\n  c',
    'a:\n  b',
    'a:\n  b: c\n d: e',
    '  a: 1\n b: 2',
    ' a: 1\nb: 2',
    'a: 1\n- b',
    '- a\nb: 1',
    '- a\n  b',
    '- a\n - b',
    'a: 1\na: 2',
    'a: {b: 1, b: 2}',
    'a: b\rc: d',
    'a: b # c\rd: e',
    '# a\r# b\nc: d',
    'a: b\n\r',
    'a:\tb',
    'a: b\tc',
    'a: b\n\tc: d',
    'a: b: c',
    'a: b:',
    'a: "b" c',
    'a: "b"#c',
    'a: "b',
    'a: "b\nc"',
    "a: 'b",
    "a: 'b''",
    "a: 'b' c",
    "a: 'b\nc'",
    'a: &b c',
    'a: *b',
    'a: !b c',
    'a: |\n  b',
    'a: >\n  b',
    'a: @b',
    'a: `b',
    'a: %b',
    'a: ?b',
    'a: -b',
    'a: - b',
    'a: =',
    'a: <<',
    'a: ,b',
    '<<: b',
    '? a',
    '---\na: b',
    'a: b\n...\n',
    'a: {b: 1',
    'a: {b: 1]',
    'a: {b: 1 c: 2}',
    'a: {b: 1}}',
    'a: {b}',
    'a: {b:1}',
    'a: {b: 1,\n  c: 2}',
    'a: {"b"}',
    'a: {"b" : 1}',
    "a: {'b': 1}",
    'a: [1',
    'a: [1}',
    'a: ["b" c]',
    'a: [1,,2]',
    'a: ["b" "c"]',
    'a:# b\nc: d',
    'a: [b]# c',
    '- - a',
    'a: [1,\n  2]',
    'a: [b:]',
    'a: [b: c]',
    'a: [b:,c]',
    'a: [1] b',
    '{"a": 1} b',
    '{"a": 1}\nb: 2',
    '{"a": 1,\r "b": 2}',
    '{"a": 1, # b\n}',
    `a: {"${'b'.repeat(1001)}": c}`,
    `a${'b'.repeat(1000)}: c`,
    `${'['.repeat(33)}${']'.repeat(33)}`,
    `${Array.from({ length: 34 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')} b`,
    Array.from({ length: 102 }, (_, i) => `a${i}: b\n`).join(''),
  ]) {
    it(shown(text.length > 80 ? `${text.slice(0, 40)}…` : text), () => assert.equal(read(text), undefined));
  }

  it('nothing that is as deep or as many as it may be', () => {
    assert.ok(read(`${'['.repeat(32)}${']'.repeat(32)}`));
    assert.ok(read(Array.from({ length: 101 }, (_, i) => `a${i}: b\n`).join('')));
    assert.ok(read(`a${'b'.repeat(999)}: c`));
  });
});
