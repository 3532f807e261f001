import { unknownVerdict } from '../../../../src/core/dossier/rules/unknown-verdict';
import { defaultVocabulary } from '../../../../src/core/sidecar/vocabulary';
import { itCatches } from '../../../support/ruled';

itCatches(
  unknownVerdict,
  [
    ['a verdict that the scale doesn’t have', 'verdict', { verdict: 'perhaps' }],
    ['one in a review', 'reviews.1.verdict', { reviews: [{ verdict: 'true' }, { verdict: 'flase' }] }],
  ],
  [
    ['verdicts of the scale', { verdict: 'true', reviews: [{ verdict: 'half-true' }] }],
    [
      'one of a scale of the team’s own',
      { verdict: 'perhaps' },
      { vocabulary: { ...defaultVocabulary, verdicts: [{ id: 'perhaps', label: {} }] } },
    ],
  ],
);
