import { l10n } from 'vscode';
import type { Differing, ReadClaim, SettleItem } from '../../core/agreement/settle-list';
import { isOneClaim } from '../../core/agreement/settle-list';
import type { Dossier } from '../../core/dossier/dossier';
import { shownSpeaker } from '../../core/dossier/shown-speaker';
import { turnAt } from '../../core/dossier/turn-at';
import { type Markup, markup } from '../../core/export/report/markup';
import type { Vocabulary } from '../../core/sidecar/vocabulary';
import type { Span } from '../../core/text/span';
import { nameOf } from '../label-of';

/** What the page of the settle list is made of. */
export interface SettleState {
  readonly name: string;
  readonly dossier: Dossier;
  readonly vocabulary: Vocabulary;
  readonly coders: readonly string[];
  readonly items: readonly SettleItem[];
  /** `key` of the item that is shown; undefined if nothing is left. */
  readonly at: string | undefined;
  /** What will be written beside the choice. */
  readonly note: string;
  /** What was done last. */
  readonly said: string;
}

/** Keys of the list. Digits take what a reader has, by the order of the columns. */
export const settleKeys = {
  join: 'j',
  both: 'b',
  neither: 'x',
  note: 'm',
  next: 'n',
  previous: 'p',
  agreed: 'a',
  undo: 'u',
  show: 'o',
} as const;

/** One difference, the readers side by side, as the body of a page. */
export function settlePage(state: SettleState): Markup {
  const { items, at, name, said, note } = state;
  const differing = items.filter(({ differs }) => differs.length > 0);
  const open = differing.filter(({ isSettled }) => !isSettled);
  const agreed = items.filter(({ differs, isSettled, of }) => differs.length === 0 && !isSettled && !isOneClaim(of));
  const index = differing.findIndex(({ key }) => key === at);
  const item = differing[index];
  return markup`<h1>${l10n.t('Settle: {0}', name)}</h1>
<p role="status" class="said">${said}</p>
<p class="progress">${l10n.t('{0} of {1} differences are left to settle.', open.length, differing.length)}</p>
<div class="bar"><button data-do="figures">${l10n.t('Back to the figures')} <kbd>Esc</kbd></button>${
    agreed.length > 0
      ? markup`<button data-do="agreed">${l10n.t('Take over {0} that all read the same', agreed.length)} ${key('agreed')}</button>`
      : ''
  }<button data-do="undo">${l10n.t('Undo')} ${key('undo')}</button></div>
${item ? itemPart(state, item, index, differing.length, note) : markup`<p class="done">${l10n.t('All is settled. The agreed claims are in the shared annotations file; the files of the readers are as they were.')}</p>`}`;
}

function key(of: keyof typeof settleKeys): Markup {
  return markup`<kbd>${settleKeys[of]}</kbd>`;
}

function itemPart(state: SettleState, item: SettleItem, index: number, count: number, note: string): Markup {
  const { dossier } = state;
  const turn = turnAt(dossier.transcript, item.start);
  const speaker = turn && (turn.name ?? shownSpeaker(turn));
  return markup`<section data-item="${item.key}"><h2>${l10n.t('{0} of {1}', index + 1, count)}${speaker ? ` · ${speaker}` : ''} · ${item.differs.map(nameDiffering).join(', ')}${item.isSettled ? ` · ${l10n.t('settled')}` : ''}</h2>
<div class="side">${item.of.map((one, i) => column(state, item, one, i))}</div>
<div class="bar">${choicesFor(item).map(
    (choice) => markup`<button data-do="${choice}">${nameChoice(choice)} ${key(choice)}</button>`,
  )}<button data-do="note">${note === '' ? l10n.t('Note…') : l10n.t('Note: {0}', note)} ${key('note')}</button></div>
<div class="bar"><button data-do="previous">${l10n.t('Previous')} ${key('previous')}</button><button data-do="next">${l10n.t('Next')} ${key('next')}</button><button data-do="show">${l10n.t('Show in the Text')} ${key('show')}</button></div></section>`;
}

/** What can be chosen besides what a single reader has. */
export function choicesFor({ of, differs }: SettleItem): ('join' | 'both' | 'neither')[] {
  const isMany = of.filter(Boolean).length > 1 && !isOneClaim(of);
  return [
    ...(isMany ? (['join'] as const) : []),
    ...(isMany && differs.includes('words') ? (['both'] as const) : []),
    'neither',
  ];
}

function nameChoice(choice: 'join' | 'both' | 'neither'): string {
  if (choice === 'join') return l10n.t('Join');
  return choice === 'both' ? l10n.t('Both') : l10n.t('Neither');
}

function nameDiffering(differing: Differing): string {
  switch (differing) {
    case 'missing':
      return l10n.t('only one has it');
    case 'words':
      return l10n.t('other words');
    case 'tag':
      return l10n.t('another tag');
    case 'verdict':
      return l10n.t('another verdict');
  }
}

function column(
  { coders, dossier, vocabulary }: SettleState,
  item: SettleItem,
  one: ReadClaim | undefined,
  i: number,
): Markup {
  const take = markup`<button class="main" data-do="${String(i + 1)}">${l10n.t('Take {0}', coders[i]!)} <kbd>${i + 1}</kbd></button>`;
  const head = markup`<h3>${coders[i]}</h3>`;
  if (!one)
    return markup`<article>${head}<p class="words">${marked(dossier, item, undefined)}</p><p class="none">${l10n.t('Marked nothing here')}</p>${take}</article>`;
  const { annotation, verdict } = one;
  const isNew = item.differs;
  const facts = [
    [l10n.t('Tag'), nameOf(vocabulary.tags, annotation.tag), isNew.includes('tag')],
    [l10n.t('Verdict'), verdict === undefined ? '–' : nameVerdict(vocabulary, verdict), isNew.includes('verdict')],
    ...(annotation.claim === undefined ? [] : [[l10n.t('Claim'), annotation.claim, false] as const]),
    ...(annotation.sources ?? []).map((source) => [l10n.t('Source'), source.title ?? source.url ?? '', false] as const),
    ...[
      ...(annotation.reviews ?? []).map(({ note }) => note),
      ...(annotation.notes ?? []).map(({ text }) => text),
    ].flatMap((text) => (text ? [[l10n.t('Note'), text, false] as const] : [])),
  ] as const;
  return markup`<article>${head}<p class="words">${marked(dossier, item, one)}</p><dl>${facts.map(
    ([name, value, differs]) => markup`<dt>${name}</dt><dd${differs && markup` class="differs"`}>${value}</dd>`,
  )}</dl>${take}</article>`;
}

function nameVerdict({ verdicts, statuses }: Vocabulary, id: string): string {
  return verdicts.some((one) => one.id === id) ? nameOf(verdicts, id) : nameOf(statuses, id);
}

/** Characters around what readers marked, at most. */
const around = 160;

/** The words around, with what one reader marked. */
function marked({ transcript }: Dossier, item: SettleItem, one: Span | undefined): Markup {
  const speech = turnAt(transcript, item.start)?.speech ?? item;
  const from = Math.max(Math.min(speech.start, item.start), item.start - around);
  const to = Math.min(Math.max(speech.end, item.end), item.end + around);
  const slice = (start: number, end: number) => transcript.read.slice({ start, end: Math.max(start, end) });
  const before = from > speech.start ? '…' : '';
  const after = to < speech.end ? '…' : '';
  if (!one) return markup`${before}${slice(from, to)}${after}`;
  return markup`${before}${slice(from, one.start)}<mark>${slice(one.start, one.end)}</mark>${slice(one.end, to)}${after}`;
}
