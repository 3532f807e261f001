import type { Term, Vocabulary } from '../sidecar/vocabulary';
import type { SpeakerBalance } from './balance-of';
import type { Phrases } from './phrases/phrases';
import { fillIn, termLabel } from './phrases/phrases-for';

/** What is told of a speaker. */
export interface BalanceColumn {
  /** Of a table for programs: the same for the same column in every language; no two columns have the same. */
  readonly id: string;
  /** Of a table for readers. */
  readonly name: string;
  /** True if a reader need not see it if nothing is counted. */
  readonly isRare?: boolean;
  readonly value: (one: SpeakerBalance) => number | string;
}

/** The columns of a balance: verdicts and reasons that occur have one each. */
export function balanceColumns(
  speakers: readonly SpeakerBalance[],
  { verdicts, statuses, tags }: Vocabulary,
  words: Phrases,
): readonly BalanceColumn[] {
  const column = (id: string, name: string, value: BalanceColumn['value']): BalanceColumn => ({ id, name, value });
  const reasons = [...statuses, ...tags];
  return [
    column('words', words.words, (one) => one.words),
    column('checkable', words.checkable, (one) => one.claims),
    column('per_1000_words', words.perThousand, (one) =>
      one.words === 0 ? '' : ((one.claims * 1000) / one.words).toFixed(1),
    ),
    column('checked', words.checked, (one) => one.checked),
    column('published', words.published, (one) => one.published),
    ...idsIn(speakers, (one) => one.verdicts, verdicts).map((id) =>
      column(`verdict: ${id}`, termLabel(verdicts, id, words), (one) => one.verdicts.get(id) ?? 0),
    ),
    { ...column('without_verdict', words.withoutVerdict, (one) => one.withoutVerdict), isRare: true },
    { ...column('disputed', words.disputed, (one) => one.disputed), isRare: true },
    column('open', words.open, (one) => one.open),
    ...idsIn(speakers, (one) => one.leftOut, reasons).map((id) => {
      const reason = termLabel(reasons, id, words);
      const value = (one: SpeakerBalance) => one.leftOut.get(id) ?? 0;
      return column(`left_out: ${id}`, fillIn(words.pair, words.leftOut, reason), value);
    }),
  ];
}

/** The ids that any speaker has, in the order of the terms; those that the terms don't have last. */
function idsIn(
  speakers: readonly SpeakerBalance[],
  counts: (one: SpeakerBalance) => ReadonlyMap<string, number>,
  terms: readonly Term[],
): string[] {
  const used = new Set(speakers.flatMap((one) => [...counts(one).keys()]));
  return [...new Set([...terms.map(({ id }) => id), ...used])].filter((id) => used.has(id));
}
