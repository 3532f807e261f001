import { localize } from '../../text/localize';
import type { SpeakerBalance } from '../balance-of';
import { noticeOf } from '../export-choice';
import type { ExportFormat } from '../export-format';
import { termLabel } from '../phrases/phrases-for';
import { writeCsv } from '../write-csv';

/** A row a speaker: what a desk can publish to show how even-handed it was. Numbers only. */
export const balance: ExportFormat = {
  id: 'balance',
  name: 'Balance (CSV)',
  purpose: () =>
    localize('Words, claims and verdicts by speaker, of all claims: numbers that a desk can publish and defend'),
  ending: '.csv',
  always: { balance: true },
  write: (talks, choice) => {
    const used = new Set(
      talks.flatMap(({ balance: all }) => (all?.speakers ?? []).flatMap((one) => [...one.verdicts.keys()])),
    );
    const scale = talks.flatMap(({ vocabulary }) => vocabulary.verdicts.map(({ id }) => id));
    const ids = [...new Set([...scale, ...used])].filter((id) => used.has(id));
    const labelOf = (id: string) => {
      const [talk] = talks;
      return talk ? termLabel(talk.vocabulary.verdicts, id, talk.words) : id;
    };
    const head = [
      ...[
        'notice',
        'transcript',
        'speaker',
        'words',
        'checkable',
        'per_1000_words',
        'checked',
        'published',
        'open',
        'dismissed',
      ],
      ...ids.map(labelOf),
    ];
    const row = (one: SpeakerBalance) => [
      ...[one.words, one.claims, perThousand(one), one.checked, one.published, one.open, one.dismissed].map(String),
      ...ids.map((id) => String(one.verdicts.get(id) ?? 0)),
    ];
    const rows = talks.flatMap(({ name = '', balance: all, words }) =>
      (all?.speakers ?? []).map((one) => [noticeOf(choice) ?? '', name, one.speaker ?? words.nobody, ...row(one)]),
    );
    return { content: writeCsv([head, ...rows], choice.bom) };
  },
};

function perThousand({ claims, words }: SpeakerBalance): string {
  return words === 0 ? '' : ((claims * 1000) / words).toFixed(1);
}
