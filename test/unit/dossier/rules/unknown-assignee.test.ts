import { unknownAssignee } from '../../../../src/core/dossier/rules/unknown-assignee';
import { itCatches } from '../../../support/ruled';

itCatches(
  unknownAssignee,
  [['whom the list doesn’t have', 'assignee', { assignee: 'bo' }, { team: { people: [{ id: 'mei' }] } }]],
  [
    ['one of the list, by name too', { assignee: 'Mei Lin' }, { team: { people: [{ id: 'mei', name: 'Mei Lin' }] } }],
    ['one of the list, in other capitals', { assignee: 'mei' }, { team: { people: [{ id: 'Mei' }] } }],
    ['anybody if there is no list', { assignee: 'bo' }],
    ['nobody', {}, { team: { people: [{ id: 'mei' }] } }],
  ],
);
