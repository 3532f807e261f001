import { staleApproval } from '../../../../src/core/dossier/rules/stale-approval';
import { approvalSum } from '../../../../src/core/sidecar/is-approved';
import { itCatches } from '../../../support/ruled';

itCatches(
  staleApproval,
  [
    [
      'a line that was changed',
      'publish.approved',
      {
        verdict: 'true',
        publish: {
          text: 'They did so.',
          approved: { by: 'bo', of: approvalSum({ publish: { text: 'They did.' }, verdict: 'true' }) },
        },
      },
    ],
    [
      'a verdict that was changed',
      'publish.approved',
      {
        verdict: 'false',
        publish: {
          text: 'They did.',
          approved: { by: 'bo', of: approvalSum({ publish: { text: 'They did.' }, verdict: 'true' }) },
        },
      },
    ],
    [
      'an approval that doesn’t say of what',
      'publish.approved',
      { verdict: 'true', publish: { text: 'They did.', approved: { by: 'bo' } } },
    ],
  ],
  [
    [
      'the line and the verdict that were approved',
      {
        verdict: 'true',
        publish: {
          text: 'They did.',
          approved: { by: 'bo', of: approvalSum({ publish: { text: 'They did.' }, verdict: 'true' }) },
        },
      },
    ],
    ['a line that nobody approved', { publish: { text: 'They did.' } }],
  ],
);
