import { isConfidential } from '../../sidecar/is-confidential';
import { localize } from '../../text/localize';
import { authorOf, changeIn, figuresOfClaim, quotesOf, saidIn, wordingOf } from '../claim-facts';
import { type ExportChoice, noticeOf } from '../export-choice';
import type { ExportFormat } from '../export-format';
import type { ExportedClaim, ExportedTalk } from '../exported-talk';
import { termLabel } from '../phrases/phrases-for';
import { confidentialMark } from '../source-line';
import { writeCsv } from '../write-csv';

type Column = readonly [name: string, value: (claim: ExportedClaim, talk: ExportedTalk) => string | undefined];

/** One row a claim; several values of a cell stand on lines of their own. */
export const csv: ExportFormat = {
  id: 'csv',
  name: () => 'CSV',
  purpose: () => localize('A table with one row a claim, for spreadsheets and statistics'),
  ending: '.csv',
  write: (talks, choice) => ({ content: writeCsv(claimRows(talks, choice), choice.bom) }),
};

/** The names of the columns, then a row a claim. */
function claimRows(talks: readonly ExportedTalk[], choice: ExportChoice): string[][] {
  const columns = [...publicColumns(choice), ...(choice.internal ? internalColumns : [])];
  const rows = talks.flatMap((talk) =>
    talk.claims.map((claim) => columns.map(([, value]) => value(claim, talk) ?? '')),
  );
  return [columns.map(([name]) => name), ...rows];
}

const publicColumns = (choice: ExportChoice): readonly Column[] => [
  ['notice', () => noticeOf(choice)],
  ['transcript', (_, talk) => talk.name],
  ['title', (_, { about }) => about.title],
  ['date', (_, { about }) => about.date],
  ['place', (_, { about }) => about.place],
  ['id', ({ fields }) => fields.id],
  ['tag', ({ fields }) => fields.tag],
  ['speaker', ({ speaker, fields }) => speaker ?? fields.speaker],
  ['claimant', (claim) => authorOf(claim)],
  ['time', ({ fields }) => fields.time],
  ['claim', ({ fields }) => wordingOf(fields)],
  ['quote', ({ fields }) => quotesOf(fields).join('\n')],
  ['figures', ({ fields }) => figuresOfClaim(fields).join('\n')],
  ['verdict', ({ fields }) => fields.verdict],
  [
    'verdict_label',
    ({ fields: { verdict } }, { vocabulary, words }) =>
      verdict === undefined ? undefined : termLabel(vocabulary.verdicts, verdict, words),
  ],
  ['published_line', ({ fields }) => fields.publish?.text],
  ['published_url', ({ fields }) => fields.publish?.url],
  ['published_at', ({ fields }) => fields.publish?.at],
  [
    'sources',
    ({ fields }) =>
      fields.sources
        ?.map((one) => [one.title, one.url, isConfidential(one) && confidentialMark()].filter(Boolean).join(' '))
        .join('\n'),
  ],
  // A line a source, in their order, so that the cell of sources stays what is brought back. A cell that began with an empty line
  // would be taken for a formula.
  [
    'accessed',
    ({ fields: { sources = [] } }) =>
      sources.some(({ accessed }) => accessed) ? sources.map(({ accessed = '–' }) => accessed).join('\n') : undefined,
  ],
  [
    'corrections',
    ({ fields }) =>
      fields.corrections?.map((one) => [one.at, changeIn(one), one.why].filter(Boolean).join(' ')).join('\n'),
  ],
];

const internalColumns: readonly Column[] = [
  ['status', ({ fields }) => fields.status ?? 'unchecked'],
  ['assignee', ({ fields }) => fields.assignee],
  ['tagged_by', ({ fields }) => fields.by],
  ['tagged_at', ({ fields }) => fields.at],
  ['notes', ({ fields }) => fields.notes?.map(({ by, at, text }) => signed(by, at, text)).join('\n')],
  [
    'reviews',
    ({ fields }, talk) => fields.reviews?.map((one) => signed(one.by, one.at, saidIn(one, talk).join(': '))).join('\n'),
  ],
  ['asked', ({ fields }) => fields.asked?.map(({ who, answered, text }) => signed(who, answered, text)).join('\n')],
];

/** The names of all columns, those for the team last. */
export const csvColumns: readonly string[] = [...publicColumns({ claims: 'all' }), ...internalColumns].map(
  ([name]) => name,
);

function signed(who: string | undefined, at: string | undefined, text: string | undefined): string {
  return [[who, at].filter(Boolean).join(', '), text].filter(Boolean).join(': ');
}
