import { lineUnapproved } from '../../../../src/core/dossier/rules/line-unapproved';
import { itCatches } from '../../../support/ruled';

itCatches(
  lineUnapproved,
  [
    ['a line that nobody approved', 'publish.text', { status: 'published', publish: { text: 'They did.', by: 'mei' } }],
    [
      'a line that its writer approved',
      'publish.approved',
      { status: 'published', publish: { text: 'They did.', by: 'Mei Lin', approved: { by: 'mei' } } },
      { team: { people: [{ id: 'mei', name: 'Mei Lin' }] } },
    ],
  ],
  [
    [
      'a line that a second person approved',
      { status: 'published', publish: { text: 'They did.', by: 'mei', approved: { by: 'bo' } } },
    ],
    ['a claim that went out without a line', { status: 'published', publish: { url: 'https://a.example' } }],
    ['a line that isn’t out', { status: 'checked', publish: { text: 'They did.', by: 'mei' } }],
  ],
);
