import { publishedUnread } from '../../../../src/core/dossier/rules/published-unread';
import { itCatches } from '../../../support/ruled';

itCatches(
  publishedUnread,
  [
    [
      'a published claim that one person judged',
      'status',
      { status: 'published', verdict: 'true', reviews: [{ by: 'mei', verdict: 'true' }] },
    ],
    [
      'one that the same person judged twice',
      'status',
      {
        status: 'published',
        verdict: 'true',
        reviews: [
          { by: 'mei', verdict: 'true' },
          { by: 'mei', verdict: 'true' },
        ],
      },
    ],
  ],
  [
    [
      'one that a second person read',
      {
        status: 'published',
        verdict: 'true',
        reviews: [
          { by: 'mei', verdict: 'true' },
          { by: 'bo', verdict: 'true' },
        ],
      },
    ],
    [
      'one whose first verdict stands in the entry alone',
      { status: 'published', by: 'mei', verdict: 'true', reviews: [{ by: 'bo', verdict: 'half-true' }] },
    ],
    ['one that isn’t out', { status: 'checked', verdict: 'true', reviews: [{ by: 'mei', verdict: 'true' }] }],
  ],
);
