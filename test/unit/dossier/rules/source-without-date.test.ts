import { sourceWithoutDate } from '../../../../src/core/dossier/rules/source-without-date';
import { itCatches } from '../../../support/ruled';

itCatches(
  sourceWithoutDate,
  [
    [
      'a page without the day',
      'sources.1',
      { sources: [{ url: 'https://a.example', accessed: '2031-01-02' }, { url: 'https://b.example' }] },
    ],
    ['a blank day', 'sources.0', { sources: [{ title: 'Report', accessed: ' ' }] }],
  ],
  [
    ['a claim without sources', {}],
    ['a source with the day', { sources: [{ title: 'Report', accessed: '2031-01-02' }] }],
  ],
);
