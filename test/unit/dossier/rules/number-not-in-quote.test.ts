import { numberNotInQuote } from '../../../../src/core/dossier/rules/number-not-in-quote';
import { itCatches } from '../../../support/ruled';

itCatches(
  numberNotInQuote,
  [
    ['another figure', 'claim', { claim: 'The city built 400 homes.' }],
    [
      'one of two',
      'claim',
      {
        claim: 'The list fell from 4,200 to 800 families.',
        quote: { exact: 'We cut the list from 4,200 families to fewer than 900.' },
      },
    ],
    [
      'a hundred times as many people',
      'claim',
      { claim: 'They fed 7,000 people.', quote: { exact: 'We fed 70 people.' } },
    ],
    [
      'a hundredth of a percentage',
      'claim',
      { claim: 'The rate is 0.3 percent.', quote: { exact: 'The rate is 30 percent.' } },
    ],
    [
      'a count as a percentage of a hundred times as much',
      'claim',
      { claim: 'It grew by 900 percent.', quote: { exact: 'We have 9 ferries.' } },
    ],
    ['another figure in Chinese', 'claim', { claim: '該市研發投入3億元。', quote: { exact: '近2億元的研發投入' } }],
  ],
  [
    ['the same figure', { claim: 'The city built 300 homes.' }],
    ['the same figure in words', { claim: 'The city built three hundred homes.' }],
    ['the same figure in another language', { claim: '該市建了300戶住宅。' }],
    ['a figure of a part', { claim: 'It has 70 clinics.', parts: [{ quote: { exact: 'seventy clinics' } }] }],
    ['a year that makes it plain', { claim: 'The city built 300 homes in 2030.' }],
    [
      'a share as a percentage',
      { claim: '20 percent of homes stand empty.', quote: { exact: 'A fifth of all homes stand empty.' } },
    ],
    [
      'a bare share as a percentage, and the other way round',
      { claim: 'The rate is 35 percent, not 0.4.', quote: { exact: 'Not 40 percent: the rate is 0.35.' } },
    ],
    ['a wording without a figure', { claim: 'The city built homes.' }],
    ['no wording', {}],
  ],
);
