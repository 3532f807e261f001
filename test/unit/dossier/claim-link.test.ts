import assert from 'node:assert/strict';
import { type LinkedClaim, readClaimLink, writeClaimLink } from '../../../src/core/dossier/claim-link';

describe('a link to a claim', () => {
  const claims: LinkedClaim[] = [
    { id: 'k4f9a21c07b3', file: 'debate.txt' },
    { id: 'k4f9a21c07b3', file: 'Rat & Hecke, 4.3. #2?.txt' },
    { id: 'von Hand', file: '台北市議會 3月4日.md' },
    { id: '100%', file: 'a+b=c.srt' },
  ];
  for (const claim of claims) {
    it(`names ${claim.id} in ${claim.file}`, () => {
      const link = new URL(writeClaimLink(claim, 'vscode', 'maker.tool'));
      assert.deepEqual([link.protocol, link.host], ['vscode:', 'maker.tool']);
      assert.deepEqual(
        readClaimLink(decodeURIComponent(link.pathname), decodeURIComponent(link.search.slice(1))),
        claim,
      );
    });
  }

  it('of a path has the name only', () => {
    assert.equal(readClaimLink('/claim/a1', 'file=../../secret/talk.txt')?.file, 'talk.txt');
    assert.equal(readClaimLink('/claim/a1', 'file=C:\\talks\\talk.txt')?.file, 'talk.txt');
  });

  for (const [path, query] of [
    ['/claim/', 'file=a.txt'],
    ['/claims/a1', 'file=a.txt'],
    ['/claim/a1/b', 'file=a.txt'],
    [`/claim/${'a'.repeat(300)}`, ''],
    ['', ''],
  ] as const)
    it(`is not ${path.slice(0, 20)}?${query}`, () => {
      assert.equal(readClaimLink(path, query), undefined);
    });
});
