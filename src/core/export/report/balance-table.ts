import { balanceColumns } from '../balance-columns';
import type { Balance, SpeakerBalance } from '../balance-of';
import type { ExportedTalk } from '../exported-talk';
import { type Markup, markup } from './markup';

/** A row a speaker, and one for all: the table that a desk can publish and defend. */
export function balanceTable({ words, vocabulary }: ExportedTalk, { speakers }: Balance): Markup {
  const columns = balanceColumns(speakers, vocabulary, words).filter(
    ({ isRare, value }) => !isRare || speakers.some((one) => value(one) !== 0),
  );
  const { format } = new Intl.NumberFormat(words.language);
  const shown = (value: number | string) => (value === '' ? '–' : typeof value === 'number' ? format(value) : value);
  const row = (name: string, one: SpeakerBalance) =>
    markup`<tr><th scope="row">${name}</th>${columns.map(({ name: column, value }) => markup`<td data-name="${column}">${shown(value(one))}</td>`)}</tr>`;
  const width = columns.length <= 5 ? 'few' : columns.length <= 8 ? 'some' : 'many';
  return markup`<p class="help">${words.balanceHelp}</p><div class="wide" tabindex="0" role="region" aria-label="${words.balance}"><table class="figures ${width}"><thead><tr><th scope="col">${words.speaker}</th>${columns.map(
    ({ name }) => markup`<th scope="col">${name}</th>`,
  )}</tr></thead><tbody>${speakers.map((one) => row(one.speaker ?? words.nobody, one))}</tbody><tfoot>${row(words.total, sumOf(speakers))}</tfoot></table></div>`;
}

function sumOf(speakers: readonly SpeakerBalance[]): SpeakerBalance {
  const sum = (value: (one: SpeakerBalance) => number) => speakers.reduce((total, one) => total + value(one), 0);
  const sums = (counts: (one: SpeakerBalance) => ReadonlyMap<string, number>) => {
    const all = new Map<string, number>();
    for (const [id, count] of speakers.flatMap((one) => [...counts(one)])) all.set(id, (all.get(id) ?? 0) + count);
    return all;
  };
  return {
    speaker: undefined,
    words: sum((one) => one.words),
    claims: sum((one) => one.claims),
    checked: sum((one) => one.checked),
    published: sum((one) => one.published),
    disputed: sum((one) => one.disputed),
    withoutVerdict: sum((one) => one.withoutVerdict),
    open: sum((one) => one.open),
    leftOut: sums((one) => one.leftOut),
    verdicts: sums((one) => one.verdicts),
  };
}
