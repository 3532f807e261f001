import type { Balance, SpeakerBalance } from '../balance-of';
import type { ExportedTalk } from '../exported-talk';
import { termLabel } from '../phrases/phrases-for';
import { type Markup, markup } from './markup';

/** A row a speaker, and one for all: the table that a desk can publish and defend. */
export function balanceTable({ words, vocabulary }: ExportedTalk, { speakers }: Balance): Markup {
  const used = new Set(speakers.flatMap((one) => [...one.verdicts.keys()]));
  const verdicts = [...new Set([...vocabulary.verdicts.map(({ id }) => id), ...used])].filter((id) => used.has(id));
  const columns: readonly (readonly [string, (one: SpeakerBalance) => number | string])[] = [
    [words.words, (one) => one.words],
    [words.checkable, (one) => one.claims],
    [words.perThousand, (one) => (one.words === 0 ? '–' : ((one.claims * 1000) / one.words).toFixed(1))],
    [words.checked, (one) => one.checked],
    ...verdicts.map(
      (id) => [termLabel(vocabulary.verdicts, id, words), (one: SpeakerBalance) => one.verdicts.get(id) ?? 0] as const,
    ),
    [words.open, (one) => one.open],
    [`${words.leftOut}: ${words.dismissed}`, (one) => one.dismissed],
  ];
  const row = (name: string, one: SpeakerBalance) =>
    markup`<tr><th scope="row">${name}</th>${columns.map(([, value]) => markup`<td>${value(one)}</td>`)}</tr>`;
  return markup`<p class="help">${words.balanceHelp}</p><div class="wide" tabindex="0" role="region" aria-label="${words.balance}"><table class="figures"><thead><tr><th scope="col">${words.speaker}</th>${columns.map(
    ([name]) => markup`<th scope="col">${name}</th>`,
  )}</tr></thead><tbody>${speakers.map((one) => row(one.speaker ?? words.nobody, one))}</tbody><tfoot>${row(words.total, sumOf(speakers))}</tfoot></table></div>`;
}

function sumOf(speakers: readonly SpeakerBalance[]): SpeakerBalance {
  const sum = (value: (one: SpeakerBalance) => number) => speakers.reduce((total, one) => total + value(one), 0);
  const verdicts = new Map<string, number>();
  for (const [id, count] of speakers.flatMap((one) => [...one.verdicts]))
    verdicts.set(id, (verdicts.get(id) ?? 0) + count);
  return {
    speaker: undefined,
    words: sum((one) => one.words),
    claims: sum((one) => one.claims),
    checked: sum((one) => one.checked),
    published: sum((one) => one.published),
    dismissed: sum((one) => one.dismissed),
    open: sum((one) => one.open),
    verdicts,
  };
}
