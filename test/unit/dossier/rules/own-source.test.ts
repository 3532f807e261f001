import { ownSource } from '../../../../src/core/dossier/rules/own-source';
import { itCatches } from '../../../support/ruled';

itCatches(
  ownSource,
  [
    [
      'the speaker as a person',
      'sources.0',
      { speaker: 'GOV. DALE TILLMAN (D), NEW AVALON', sources: [{ title: 'Call with Dale Tillman', kind: 'person' }] },
    ],
    [
      'the campaign of the speaker',
      'sources.0',
      { speaker: 'DALE TILLMAN', sources: [{ title: 'Dale Tillman campaign website' }] },
    ],
    [
      'the office of the speaker',
      'sources.0',
      { speaker: 'DALE TILLMAN', sources: [{ title: 'Press release, Office of Dale Tillman' }] },
    ],
    [
      'an address that is the name of the speaker',
      'sources.0',
      { speaker: 'DALE TILLMAN', sources: [{ title: 'Housing', url: 'https://www.daletillman.example/housing' }] },
    ],
    [
      'the office of a speaker whose name is Chinese',
      'sources.0',
      { speaker: '林嘉文市長', sources: [{ title: '林嘉文辦公室新聞稿' }] },
    ],
    [
      'whom the label stands for',
      'sources.0',
      { speaker: 'Q', sources: [{ title: 'Statement by Rosa Quint' }] },
      { label: 'Q', name: 'Rosa Quint' },
    ],
    [
      'the talk itself',
      'sources.0',
      { sources: [{ url: 'http://pier.example/talk/' }] },
      { talk: ['https://www.pier.example/talk'] },
    ],
  ],
  [
    [
      'what others wrote about the speaker',
      {
        speaker: 'DALE TILLMAN',
        sources: [{ title: 'Dale Tillman’s housing record: county audit', url: 'https://audit.example/tillman' }],
      },
    ],
    ['another who has a like name', { speaker: 'DALE TILL', sources: [{ title: 'Dale Tillman campaign website' }] }],
    [
      'the speaker’s page if the claim is another’s',
      { speaker: 'DALE TILLMAN', claimant: 'Ann Lee', sources: [{ title: 'Dale Tillman campaign website' }] },
    ],
    ['what a moderator’s station has', { speaker: 'MODERATOR', sources: [{ title: 'Moderator guidelines' }] }],
    [
      'another page of the house that has the talk',
      { sources: [{ url: 'https://pier.example/data' }] },
      { talk: ['https://pier.example/talk'] },
    ],
    ['a figure of a ministry', { speaker: '林嘉文', sources: [{ title: '林嘉文任內住宅統計，主計處' }] }],
  ],
);
