import { publishedUnheard } from '../../../../src/core/dossier/rules/published-unheard';
import { itCatches } from '../../../support/ruled';

itCatches(
  publishedUnheard,
  [
    ['a published claim that nobody has listened to', 'status', { status: 'published' }],
    [
      'one of which the recording says something else',
      'heard',
      { status: 'published', heard: { by: 'mei', same: false } },
    ],
  ],
  [
    ['one that was heard', { status: 'published', heard: { by: 'mei', same: true } }],
    ['one that isn’t out', { status: 'checked' }],
  ],
);
