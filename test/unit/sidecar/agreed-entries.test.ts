import assert from 'node:assert/strict';
import { agreedEntries } from '../../../src/core/sidecar/agreed-entries';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { readTogether } from '../../../src/core/sidecar/read-together';

const file = (...entries: readonly (readonly [id: string, from?: string | undefined, more?: string])[]) =>
  readSidecar(
    `version: 1\ntranscript: "talk.txt"\n\nannotations:\n${entries
      .map(
        ([id, from, more = '']) =>
          `  - id: ${id}\n    tag: claim\n    quote:\n      exact: "We built ${id}."\n${more}${from ? `    agreed-from: [${from}]\n` : ''}`,
      )
      .join('\n')}`,
  );
const filed = (...sidecars: readonly ReturnType<typeof file>[]) =>
  sidecars.map((sidecar, i) => ({ file: String(i), sidecar }));
const ids = (...sidecars: readonly ReturnType<typeof file>[]) =>
  readTogether(filed(...sidecars)).map(({ annotation }) => annotation.id);

describe('agreed entries', () => {
  it('stand for what single readers tagged, in whatever file that is', () => {
    assert.deepEqual(ids(file(['s1', 'a1, b1'], ['s2']), file(['a1'], ['a2']), file(['b1'])), ['s1', 's2', 'a2']);
    assert.deepEqual(ids(file(['s1', 'a1'], ['a1'])), ['s1']);
  });

  it('leave all as it is where they name nobody that is there, or themselves', () => {
    assert.deepEqual(ids(file(['s1', 'x9']), file(['a1'])), ['s1', 'a1']);
    assert.deepEqual(ids(file(['s1', 's1'])), ['s1']);
  });

  it('may themselves have been agreed on; entries that name each other in a ring both stay', () => {
    const all = [file(['s2', 's1'], ['s1', 'a1']), file(['a1'])];
    assert.deepEqual(
      [...agreedEntries(all)],
      [
        ['s1', 's2'],
        ['a1', 's2'],
      ],
    );
    assert.deepEqual(ids(file(['s1', 's2'], ['s2', 's1'])), ['s1', 's2']);
  });

  it('keep a source back that one of their readers calls confidential', () => {
    const source = (more: string) => `    sources:\n      - url: "https://example.org/a"\n${more}`;
    const shared = file(['s1', 'a1', source('')]);
    const own = file(['a1', undefined, source('        confidential: true\n')]);
    const [joined] = readTogether(filed(shared, own));
    assert.equal(joined?.annotation.sources?.[0]?.confidential, true);
    assert.equal(readTogether(filed(shared))[0]?.annotation.sources?.[0]?.confidential, undefined);
  });
});
