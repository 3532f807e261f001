import assert from 'node:assert/strict';
import { confidentialAmong } from '../../../src/core/sidecar/keep-confidential';

describe('a source that names a confidential one', () => {
  const kept = [
    'https://files.example/case/7',
    'https://www.Files.example/case/71/',
    'http://other.example/a b',
    'https://short.io/x?y=1',
    'https://files.example',
  ].map((url) => ({ url, confidential: true }));
  const isKept = confidentialAmong(kept);

  for (const [what, text] of [
    ['as it is', 'https://files.example/case/7'],
    ['without scheme, in capitals of the host', 'FILES.example/case/7'],
    ['with a mark behind it', 'See https://files.example/case/7, page 3.'],
    ['with a slash behind it', 'https://files.example/case/7/#'],
    ['within the address of an archive', 'https://archive.example/2031/https://files.example/case/71'],
    ['with what is asked of it', 'x short.io/x?y=1'],
    ['behind the same host in another address', 'files.example/case/8 and files.example/case/7'],
    ['between Chinese words', '見（files.example/case/7）'],
  ] as const) {
    it(`${what} is one too`, () => {
      assert.ok(isKept({ quote: text }));
    });
  }

  for (const [what, text] of [
    ['that is longer', 'https://files.example/case/712'],
    ['that goes on', 'https://files.example/case/7/annex'],
    ['that asks more', 'https://short.io/x?y=12'],
    ['of another host that ends alike', 'https://myfiles.example/case/7'],
    ['of the host alone, in other addresses', 'https://files.example/other'],
  ] as const) {
    it(`is none if it has an address ${what}`, () => {
      assert.ok(!isKept({ quote: text }));
    });
  }
});
