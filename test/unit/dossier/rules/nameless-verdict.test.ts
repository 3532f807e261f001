import { namelessVerdict } from '../../../../src/core/dossier/rules/nameless-verdict';
import { itCatches } from '../../../support/ruled';

itCatches(
  namelessVerdict,
  [
    ['an opinion of nobody', 'reviews.1', { reviews: [{ by: 'mei', verdict: 'true' }, { verdict: 'false' }] }],
    ['a published verdict of nobody', 'verdict', { status: 'published', verdict: 'true' }],
  ],
  [
    ['a published verdict of who made the entry', { status: 'published', verdict: 'true', by: 'mei' }],
    [
      'an opinion of nobody with which somebody agrees',
      { reviews: [{ verdict: 'true' }, { by: 'mei', verdict: 'true' }] },
    ],
    ['a verdict that a hand wrote and that isn’t out', { verdict: 'true' }],
    ['a decision that says no verdict', { reviews: [{ status: 'in-review' }] }],
  ],
);
