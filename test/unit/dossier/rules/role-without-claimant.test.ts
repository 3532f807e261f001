import { roleWithoutClaimant } from '../../../../src/core/dossier/rules/role-without-claimant';
import { itCatches } from '../../../support/ruled';

itCatches(
  roleWithoutClaimant,
  [
    ['a moderator', 'speaker', { status: 'published', speaker: 'MODERATOR' }],
    ['a Chinese host', 'speaker', { status: 'published', speaker: '主持人' }],
    ['a numbered speaker', 'speaker', { status: 'published', speaker: 'SPEAKER_01' }],
    [
      'a role that stands for another role',
      'speaker',
      { status: 'published', speaker: 'Q' },
      { label: 'Q', name: 'Reporter' },
    ],
  ],
  [
    ['a person', { status: 'published', speaker: 'ANN LEE' }],
    ['a role of which a person said whose claim it is', { status: 'published', speaker: '主持人', claimant: '林嘉文' }],
    [
      'a role that the transcript says the name of',
      { status: 'published', speaker: '主持人' },
      { label: '主持人', name: '石小波' },
    ],
    ['one that isn’t out', { status: 'checked', speaker: 'MODERATOR' }],
  ],
);
