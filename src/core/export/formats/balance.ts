import { localize } from '../../text/localize';
import { balanceColumns } from '../balance-columns';
import { noticeOf } from '../export-choice';
import type { ExportFormat } from '../export-format';
import { writeCsv } from '../write-csv';

/** A row a speaker: what a desk can publish to show how even-handed it was. Numbers only. */
export const balance: ExportFormat = {
  id: 'balance',
  name: () => localize('Balance (CSV)'),
  purpose: () =>
    localize('Words, claims and verdicts by speaker, of all claims: numbers that a desk can publish and defend'),
  ending: '.csv',
  always: { balance: true },
  write: (talks, choice) => {
    const [first] = talks;
    const speakers = talks.flatMap((talk) => talk.balance?.speakers ?? []);
    const columns = first ? balanceColumns(speakers, first.vocabulary, first.words) : [];
    const rows = talks.flatMap(({ name = '', balance: all, words }) =>
      (all?.speakers ?? []).map((one) => [
        ...[noticeOf(choice) ?? '', name, one.speaker ?? words.nobody],
        ...columns.map(({ value }) => String(value(one))),
      ]),
    );
    const head = ['notice', 'transcript', 'speaker', ...columns.map(({ id }) => id)];
    return { content: writeCsv([head, ...rows], choice.bom) };
  },
};
