// Writes a sidecar of 100,000 entries with ids as the program makes them, and has programs that know only YAML 1.1 read it
// to the same data, key by key: the yaml library in its 1.1 mode, and PyYAML where there is one.
//
//   npx esbuild test/support/read-with-yaml-1.1.ts --bundle --platform=node --outfile=out/read-with-yaml-1.1.js && node out/read-with-yaml-1.1.js
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { parse } from 'yaml';
import type { Annotation } from '../../src/core/sidecar/annotation';
import { readSidecar } from '../../src/core/sidecar/read-sidecar';
import { renderEntry } from '../../src/core/sidecar/render';
import { newId } from '../../src/files/new-id';

const count = 100_000;
const oddWords = [
  'yes',
  'no',
  'on',
  'Off',
  'y',
  'N',
  'true',
  'null',
  '~',
  '12',
  '1e3',
  '1:30',
  '0x1f',
  '2026-03-04',
  '=',
  '<<',
  'half-true',
];

const entries = Array.from({ length: count }, (_, i): Annotation => {
  const odd = oddWords[i % oddWords.length]!;
  const exact = `${odd}: "line"\n\u0085\u2028\ttab # no comment 😀 失業率 ${i}`;
  return {
    id: newId(),
    tag: odd,
    time: '12:30:45',
    quote: { exact },
    position: { start: i, end: i + 9 },
    verdict: odd,
    by: odd,
    at: '2026-03-04T19:22:10Z',
  };
});
const text = `version: 1\ntranscript: "talk.txt"\n\nannotations:\n${entries.map((one) => renderEntry(one, 2)).join('\n')}`;

assert.deepEqual(
  readSidecar(text).entries.map((entry) => entry.annotation),
  entries,
);
console.log(`${count} entries: read back by ourselves`);

assert.deepEqual(parse(text, { version: '1.1', schema: 'yaml-1.1', uniqueKeys: false }).annotations, entries);
console.log(`${count} entries: read by the yaml library in its 1.1 mode to the same data`);

const program = `
import sys, json, yaml
loader = getattr(yaml, 'CSafeLoader', yaml.SafeLoader)
json.dump(yaml.load(sys.stdin.buffer.read().decode('utf-8'), Loader=loader)['annotations'], sys.stdout, default=repr)
`;
const python = spawnSync('python3', ['-c', program], { input: text, encoding: 'utf8', maxBuffer: 1 << 30 });
if (python.status === 0) {
  assert.deepEqual(JSON.parse(python.stdout), entries);
  console.log(`${count} entries: read by PyYAML to the same data`);
} else
  console.log(
    `PyYAML: skipped, since it can't be run here (${python.stderr?.trim().split('\n').at(-1) ?? python.error?.message})`,
  );
