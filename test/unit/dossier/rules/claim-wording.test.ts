import { claimWording } from '../../../../src/core/dossier/rules/claim-wording';
import { itCatches } from '../../../support/ruled';

itCatches(
  claimWording,
  [
    ['a verdict on no wording', 'verdict', { verdict: 'true' }],
    ['a published claim without one', 'status', { status: 'published' }],
    ['76 characters', 'claim', { verdict: 'true', claim: 'x'.repeat(76) }],
  ],
  [
    ['75 characters, whatever they are', { verdict: 'true', claim: '𠮷'.repeat(75) }],
    ['a claim that nobody has judged', {}],
  ],
);
