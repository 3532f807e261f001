import assert from 'node:assert/strict';
import { confidentialAmong, confidentialNames } from '../../../src/core/sidecar/keep-confidential';

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
    ['right beside Chinese words', '見files.example/case/7之附件'],
    ['before a Chinese stop', '詳見files.example/case/7。'],
    ['in the address of an archive, without its scheme', 'https://archive.example/2031/files.example/case/71/'],
    ['in what another address asks', 'https://archive.example/?of=files.example/case/7'],
    ['before a comma and another one', 'files.example/case/7,files.example/x'],
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
    ['of another host that ends alike, in that of an archive', 'https://archive.example/my-files.example/case/7'],
    ['that is longer, in that of an archive', 'https://archive.example/2031/files.example/case/712'],
    ['that goes on, in that of an archive', 'https://archive.example/2031/files.example/case/7/annex'],
    ['of the host alone, in other addresses', 'https://files.example/other'],
  ] as const) {
    it(`is none if it has an address ${what}`, () => {
      assert.ok(!isKept({ quote: text }));
    });
  }
});

describe('the name of a confidential source', () => {
  const isNamed = confidentialNames([
    { title: 'Kestrel', confidential: true },
    { title: 'Letter of the clerk', confidential: true },
  ]);
  for (const [words, is] of [
    ['Kestrel says so.', true],
    ['Kestrels say so.', false],
    ['Kestrels, the Kestrelists and Kestrel say so.', true],
    ['McKestrel says so.', false],
    ['kestrel says so.', false],
    ['See the letter of the clerk, page 2.', true],
    ['See the letter of the clerks, page 2.', false],
  ] as const) {
    it(`is ${is ? '' : 'not '}in “${words}”`, () => assert.equal(isNamed?.(words), is));
  }

  it('is none where none is confidential', () => {
    assert.equal(confidentialNames([{ title: 'Kestrel' }]), undefined);
  });
});

describe('an address of a confidential source', () => {
  const isKept = confidentialAmong([{ url: 'https://leak.example/a/page?b=2&c=x', confidential: true }]);
  for (const other of [
    'https://leak.example/a/page?b=2&c=x#part',
    'https://leak.example/a/page?c=x&b=2',
    'https://leak.example/a/page?utm_source=mail&b=2&c=x&fbclid=9',
    'https://LEAK.example.:443/a/page?b=2&c=x',
    'https://leak.example/a/%70age?b=2&c=x',
    '//leak.example/a/page/?b=2&c=x',
    'https://leak.example/z/.././a//page?b=2&c=x',
    'https://leak.example/a/page/index.html?b=2&c=x',
    'https://me:you@leak.example/a/page?b=2&c=x',
    'https://find.example/?q=1&to=https%3A%2F%2Fleak.example%2Fa%2Fpage%3Fb%3D2%26c%3Dx',
    'https://cache.example/https%253A%252F%252Fleak.example%252Fa%252Fpage%253Fb%253D2%2526c%253Dx',
  ]) {
    it(`is it too where it is written ${other}`, () => {
      assert.ok(isKept({ url: other }));
      assert.ok(isKept({ quote: `As said in (${other}), twice.` }));
    });
  }

  for (const other of [
    'https://leak.example/a/page',
    'https://leak.example/a/page?b=2&c=X',
    'https://leak.example/a/page/two?b=2&c=x',
    'https://leak.example/',
    'https://sleak.example/a/page?b=2&c=x',
    'https://leak.example:8443/a/page?b=2&c=x',
  ]) {
    it(`is another one than ${other}`, () => {
      assert.ok(!isKept({ url: other, quote: `See ${other}.` }));
    });
  }

  it('is looked for in long and hostile words in little time', () => {
    for (const text of [
      'https://'.repeat(50_000),
      'a.'.repeat(200_000),
      '%25'.repeat(100_000),
      'x.y/%25 '.repeat(20_000),
    ]) {
      assert.ok(!isKept({ quote: text }));
    }
  }).timeout(20_000);

  it('is no title that only looks like an address for long, told in little time', () => {
    const isNamed = confidentialAmong([{ title: `${'.A'.repeat(200_000)}\t:`, confidential: true }]);
    assert.ok(!isNamed({ quote: 'A' }));
  }).timeout(20_000);
});

describe('an address of a confidential source without anything asked of it', () => {
  const isKept = confidentialAmong([{ url: 'https://leak.example/a/Page.pdf', confidential: true }]);
  for (const other of [
    'https://leak.example/a/Page.pdf?dl=1',
    'https://leak.example/a/Page.pdf?x=1&y=2#p3',
    'https://leak.example/A/page.PDF',
    'https://leak。example/a/Page.pdf',
    'https://leak.example/b/../a/Page.pdf',
  ]) {
    it(`is it too where it is written ${other}`, () => assert.ok(isKept({ url: other })));
  }

  for (const other of ['https://leak.example/a/Page2.pdf', 'https://leak.example/a/Page.pdf/b?dl=1'])
    it(`is another one than ${other}`, () => assert.ok(!isKept({ url: other })));
});

describe('a title of a confidential source', () => {
  const isKept = confidentialAmong([{ title: 'A call with “Jo” - 3 May', confidential: true }]);
  for (const title of [
    'A call with "Jo" – 3 May.',
    'a  call with Jo 3 May',
    'A ca\u00adll with \u200bJo, 3 May',
    'Ａ call with Jo: 3 May',
  ]) {
    it(`is it too where it is written ${title}`, () => {
      assert.ok(isKept({ title }));
    });
  }

  it('is another one in other letters or digits, and where it has none of them', () => {
    assert.ok(!isKept({ title: 'A call with Joe - 3 May' }));
    assert.ok(!isKept({ title: 'A call with Jo - 4 May' }));
    assert.ok(!confidentialAmong([{ title: '???', confidential: true }])({ title: '!' }));
  });
});
