import { quoteChangedSince } from '../../../../src/core/dossier/rules/quote-changed-since';
import { itCatches } from '../../../support/ruled';

itCatches(
  quoteChangedSince,
  [
    [
      'words that were confirmed anew after publication',
      'quote.exact',
      { status: 'published', publish: { at: '2031-01-02' }, previous: [{ exact: 'x', at: '2031-01-03' }] },
    ],
    [
      'the same if a review tells when it was published',
      'quote.exact',
      {
        status: 'published',
        reviews: [{ at: '2031-01-02', status: 'published' }],
        previous: [{ exact: 'x', at: '2031-01-03' }],
      },
    ],
    ['words that differ from the transcript now', 'quote.exact', { status: 'published' }, { placement: 'changed' }],
    ['words that are gone', 'quote.exact', { status: 'published' }, { placement: 'lost' }],
  ],
  [
    [
      'words that were confirmed before',
      { status: 'published', publish: { at: '2031-01-02' }, previous: [{ exact: 'x', at: '2031-01-01' }] },
    ],
    [
      'a change that a correction tells of',
      {
        status: 'published',
        publish: { at: '2031-01-02' },
        previous: [{ exact: 'x', at: '2031-01-03' }],
        corrections: [{ at: '2031-01-04', why: 'A slip.' }],
      },
    ],
    ['words that stand elsewhere', { status: 'published' }, { placement: 'moved' }],
    ['a claim that isn’t out', { status: 'checked' }, { placement: 'changed' }],
  ],
);
