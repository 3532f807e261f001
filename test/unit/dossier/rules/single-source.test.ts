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
    [
      'the same page in two ways of writing its address',
      'sources',
      {
        verdict: 'true',
        sources: [{ url: 'https://ports.example/tables?y=2030' }, { url: 'http://www.Ports.example/tables?y=2030#' }],
      },
    ],
  ],
  [
    [
      'two pages of one host',
      { verdict: 'true', sources: [{ url: 'https://ports.example/A' }, { url: 'https://ports.example/a' }] },
    ],
    ['two sources', { verdict: 'true', sources: [{ title: 'Report' }, { url: 'https://a.example' }] }],
    ['none, of which another rule speaks', { verdict: 'true' }],
    ['one source of a claim that nobody has judged', { sources: [{ title: 'Report' }] }],
  ],
);
