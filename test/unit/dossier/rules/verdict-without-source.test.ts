import { verdictWithoutSource } from '../../../../src/core/dossier/rules/verdict-without-source';
import { itCatches } from '../../../support/ruled';

itCatches(
  verdictWithoutSource,
  [
    ['a verdict without any source', 'verdict', { verdict: 'true' }],
    ['a verdict with an empty list of sources', 'verdict', { verdict: 'true', sources: [] }],
  ],
  [
    ['a claim that nobody has judged', {}],
    ['a verdict with a source', { verdict: 'true', sources: [{ title: 'Report' }] }],
  ],
);
