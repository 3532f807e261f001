import { sameReviewer } from '../../../../src/core/dossier/rules/same-reviewer';
import { itCatches } from '../../../support/ruled';

itCatches(
  sameReviewer,
  [
    [
      'who agrees with herself',
      'reviews.1',
      {
        reviews: [
          { by: 'mei', verdict: 'true' },
          { by: 'mei', verdict: 'true' },
        ],
      },
    ],
    [
      'one person by name and by id',
      'reviews.1',
      {
        reviews: [
          { by: 'mei', verdict: 'true' },
          { by: 'Mei Lin', verdict: 'true' },
        ],
      },
      { team: { people: [{ id: 'mei', name: 'Mei Lin' }] } },
    ],
    [
      'who says twice that it can’t be checked',
      'reviews.1',
      {
        reviews: [
          { by: 'mei', status: 'not-checkable' },
          { by: 'mei', status: 'not-checkable' },
        ],
      },
    ],
  ],
  [
    [
      'a second person',
      {
        reviews: [
          { by: 'mei', verdict: 'true' },
          { by: 'bo', verdict: 'true' },
        ],
      },
    ],
    [
      'who changes her mind',
      {
        reviews: [
          { by: 'mei', verdict: 'true' },
          { by: 'mei', verdict: 'false' },
        ],
      },
    ],
    [
      'who says it again after another did',
      {
        reviews: [
          { by: 'mei', verdict: 'true' },
          { by: 'bo', verdict: 'true' },
          { by: 'mei', verdict: 'true' },
        ],
      },
    ],
    [
      'an opinion on a new wording',
      {
        reviews: [
          { by: 'mei', verdict: 'true' },
          { by: 'bo', claim: 'Anew' },
          { by: 'mei', verdict: 'true' },
        ],
      },
    ],
    [
      'an opinion on words that were confirmed anew',
      {
        previous: [{ exact: 'x', at: '2031-01-02' }],
        reviews: [
          { by: 'mei', at: '2031-01-01', verdict: 'true' },
          { by: 'mei', at: '2031-01-03', verdict: 'true' },
        ],
      },
    ],
    ['opinions that nobody signed', { reviews: [{ verdict: 'true' }, { verdict: 'true' }] }],
  ],
);
