import { confidentialNamed } from '../../../../src/core/dossier/rules/confidential-named';
import { itCatches } from '../../../support/ruled';

const sources = [
  { title: 'Mail of Ida Moor', confidential: true },
  { url: 'https://quay.example/f/9.pdf', title: '碼頭密件', confidential: true },
  { title: 'Port statistics', url: 'https://port.example/s' },
] as const;

itCatches(
  confidentialNamed,
  [
    ['its title in the line', 'publish.text', { sources, publish: { text: 'False, by the mail of Ida Moor.' } }],
    ['its title among Chinese', 'claim', { sources, claim: '據碼頭密件所載，運了七成。' }],
    ['its address', 'publish.text', { sources, publish: { text: 'See quay.example/F/9.pdf?dl=1.' } }],
    ['it in a correction', 'corrections.0.why', { sources, corrections: [{ why: 'Mail of Ida Moor' }] }],
  ],
  [
    ['a public one', { sources, publish: { text: 'See Port statistics, https://port.example/s.' } }],
    ['other words', { sources, publish: { text: 'The mail of Ida Moore says so.' } }],
    ['it in a note', { sources, notes: [{ text: 'Mail of Ida Moor' }] }],
  ],
);
