import { staleApproval } from '../../../../src/core/dossier/rules/stale-approval';
import { approvalSum } from '../../../../src/core/sidecar/approval-sum';
import { itCatches } from '../../../support/ruled';

itCatches(
  staleApproval,
  [
    [
      'a line that was changed',
      'publish.approved',
      {
        verdict: 'true',
        publish: { text: 'They did so.', approved: { by: 'bo', of: approvalSum('They did.', 'true') } },
      },
    ],
    [
      'a verdict that was changed',
      'publish.approved',
      {
        verdict: 'false',
        publish: { text: 'They did.', approved: { by: 'bo', of: approvalSum('They did.', 'true') } },
      },
    ],
  ],
  [
    [
      'the line and the verdict that were approved',
      { verdict: 'true', publish: { text: 'They did.', approved: { by: 'bo', of: approvalSum('They did.', 'true') } } },
    ],
    [
      'an approval that doesn’t say of what',
      { verdict: 'true', publish: { text: 'They did.', approved: { by: 'bo' } } },
    ],
    ['a line that nobody approved', { publish: { text: 'They did.' } }],
  ],
);
