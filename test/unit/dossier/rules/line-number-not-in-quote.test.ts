import { lineNumberNotInQuote } from '../../../../src/core/dossier/rules/line-number-not-in-quote';
import { itCatches } from '../../../support/ruled';

const line = (text: string) => ({ publish: { text } });

itCatches(
  lineNumberNotInQuote,
  [
    ['another figure', 'publish.text', line('The city built 500 homes.')],
    [
      'another figure in Chinese',
      'publish.text',
      { ...line('研發投入3億元。'), quote: { exact: '近2億元的研發投入' } },
    ],
    [
      'a figure that neither source nor note has',
      'publish.text',
      {
        ...line('Wrong: it was 40.'),
        sources: [{ title: 'Register', quote: '41 homes' }],
        notes: [{ text: 'They count 42.' }],
      },
    ],
    [
      'one of two that a source lacks',
      'publish.text',
      { ...line('It was 41 homes, and 12 flats.'), sources: [{ quote: '41 homes' }] },
    ],
  ],
  [
    ['the figure that was said', line('The city built 300 homes.')],
    ['the same in words', line('Three hundred homes were built.')],
    ['what is right beside what was said', line('Not 300 homes: 41.')],
    ['a figure of a source’s words', { ...line('It was 41 homes.'), sources: [{ quote: 'The city built 41 homes.' }] }],
    ['a figure of a note', { ...line('It was 41 homes.'), reviews: [{ verdict: 'false', note: '41, says the city' }] }],
    ['a figure of the wording', { ...line('It has 75 percent of 400.'), claim: '300 of 400 homes were built.' }],
    ['a year', line('In 2031 the city built homes.')],
    ['a line without a figure', line('The city built homes.')],
    ['an empty line', line(' ')],
    ['no line', {}],
  ],
);
