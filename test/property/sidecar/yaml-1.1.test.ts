import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { renderEntry } from '../../../src/core/sidecar/render';
import { newId } from '../../../src/files/new-id';
import { assertProperty } from '../../support/assert-property';
import { annotation } from './annotation-arbitrary';

/** What a reader of YAML 1.1 (PyYAML, Ruby) makes of a text. */
const parse11 = (text: string): unknown => parse(text, { version: '1.1', schema: 'yaml-1.1', uniqueKeys: true });

describe('a reader of YAML 1.1', () => {
  it('reads every annotation that we write to the same data', () => {
    assertProperty(
      fc.property(annotation, (one) => assert.deepEqual(parse11(renderEntry(one, 2)), [one])),
      { numRuns: 400 },
    );
  });

  it('takes our ids for text', () => {
    const ids = Array.from({ length: 2000 }, () => newId());
    const text = ids.map((id) => renderEntry({ id, tag: 'claim', quote: { exact: '' } }, 2)).join('\n');
    const read = parse11(text) as Annotation[];
    assert.deepEqual(
      read.map(({ id }) => id),
      ids,
    );
  });

  it('takes every word that isn’t quoted for text', () => {
    const words = fc.stringMatching(/^[A-Za-z0-9_. +-]{1,6}$/);
    assertProperty(
      fc.property(words, (tag) => {
        assert.deepEqual(parse11(renderEntry({ id: 'a', tag, quote: { exact: '' } }, 2)), [
          { id: 'a', tag, quote: { exact: '' } },
        ]);
      }),
      {
        numRuns: 3000,
        examples: [
          'y',
          'Y',
          'n',
          'yes',
          'No',
          'ON',
          'off',
          'true',
          'NULL',
          '~',
          '1e3',
          'e12345678901',
          '1_000',
          '0o7',
          '0x1F',
          '12:30',
          '.5',
          '-',
          '2026',
        ].map((one): [string] => [one]),
      },
    );
  });

  it('reads the examples of the documentation as we do', () => {
    const examples = ['README.md', 'docs/annotations-file.md', 'docs/live.md'].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((match) => match[1]!),
    );
    const sidecars = examples.filter((text) => text.includes('annotations:'));
    assert.ok(sidecars.length > 0);
    for (const example of sidecars) {
      const { problems, entries, version, transcript, about } = readSidecar(example);
      assert.deepEqual(problems, []);
      const ours = {
        version,
        transcript,
        ...(about && { about }),
        annotations: entries.map((entry) => entry.annotation),
      };
      assert.deepEqual(parse11(example), ours);
    }
  });
});
