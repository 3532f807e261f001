import assert from 'node:assert/strict';
import { addressesIn } from '../../../src/core/sidecar/addresses-in';

describe('the addresses in a text', () => {
  const rows: readonly (readonly [text: string, ...addresses: string[]])[] = [
    ['quay.example', 'quay.example/'],
    [' <https://www.Quay.example/> ', 'quay.example/'],
    ['quay.example and more'],
    ['He said so. And then he left.'],
    ['Quay dot example'],
    ['see quay.example/f/9.pdf, please', 'quay.example/f/9.pdf'],
    ['https://quay.example:443/a/../b/index.html?z=1#top', 'quay.example/b?z=1'],
    ['quay.example/b?z=1&utm_source=x&a=2', 'quay.example/b?a=2&z=1', 'quay.example/b?z=1'],
    ['http://ann@quay.example:8080/a', 'quay.example:8080/a'],
    ['「quay.example/說」', 'quay.example/說'],
    ['quay.example/%E8%AA%AA', 'quay.example/說'],
    [
      'https://web.archive.example/web/2024/https://quay.example/a',
      'quay.example/a',
      'web.archive.example/web/2024/https:/quay.example/a',
    ],
    [
      'https://go.example/?to=https%3A%2F%2Fquay.example%2Fa%3Fb%3D1&x=2',
      'go.example/?to=https://quay.example/a?b=1&x=2',
      'go.example/?to=https://quay.example/a?b=1',
      'quay.example/a?b=1',
      'quay.example/a?b=1&x=2',
    ],
    [`${'a'.repeat(3990)}.example/a`, `${'a'.repeat(3990)}.example/a`],
    [`${'a'.repeat(3991)}.example/a`],
  ];
  for (const [text, ...addresses] of rows) {
    it(`are ${addresses.length} of: ${text.slice(0, 70)}`, () =>
      assert.deepEqual([...addressesIn(text)].sort(), addresses.toSorted()));
  }
});
