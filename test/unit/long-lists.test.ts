import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../src/core/sidecar/document';

const src = join(process.cwd(), 'src');

describe('a list as long as what a file holds', () => {
  it('is never handed over as arguments, of which a hundred thousand take all of the stack', () => {
    const found = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const lines = readFileSync(join(src, file), 'utf8').split('\n');
        return lines.flatMap((line, i) => (/\.(?:push|unshift)\(\s*\.\.\./.test(line) ? `${file}:${i + 1}` : []));
      });
    assert.deepEqual(found, [], 'addAll of core/text adds items to a list one by one');
  });

  it('is read on from where it was read before', () => {
    const items = '  - id: "a"\n'.repeat(150_000);
    const text = `version: 1\ntranscript: "t.txt"\n\nannotations:\n${items}`;
    readDocument(text);
    const { outline } = readDocument(`${text}  - id: "b"\n`);
    assert.equal(outline?.items.length, 150_001);
  });
});
