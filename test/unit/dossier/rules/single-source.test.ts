import { singleSource } from '../../../../src/core/dossier/rules/single-source';
import { itCatches } from '../../../support/ruled';

itCatches(
  singleSource,
  [
    ['a verdict with one source', 'sources', { verdict: 'true', sources: [{ title: 'Report' }] }],
    [
      'the same page twice',
      'sources',
      { verdict: 'true', sources: [{ url: 'https://a.example/x' }, { url: 'https://a.example/x/' }] },
    ],
  ],
  [
    ['two sources', { verdict: 'true', sources: [{ title: 'Report' }, { url: 'https://a.example' }] }],
    ['none, of which another rule speaks', { verdict: 'true' }],
    ['one source of a claim that nobody has judged', { sources: [{ title: 'Report' }] }],
  ],
);
