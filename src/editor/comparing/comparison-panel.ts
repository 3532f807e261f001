import { Disposable, env, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { coderSources } from '../../core/agreement/coder-sources';
import { compareReadings } from '../../core/agreement/compare-readings';
import { type Gathered, gatherReadings } from '../../core/agreement/gather-readings';
import { scaleOrder } from '../../core/agreement/scale-order';
import { agreeOn, type SettleChoice, settleItem } from '../../core/agreement/settle-item';
import { isOneClaim, type SettleItem, settleList } from '../../core/agreement/settle-list';
import { Markup, markup } from '../../core/export/report/markup';
import type { Change } from '../../core/sidecar/change';
import type { Term, Vocabulary } from '../../core/sidecar/vocabulary';
import { shorten } from '../../core/text/shorten';
import { newId } from '../../files/new-id';
import { now } from '../../files/now';
import { askText } from '../ask';
import { pickTerm } from '../commands/decide';
import type { Desk } from '../desk';
import { fileName } from '../find-sidecars';
import { sharedSidecar } from '../home-of';
import { askName } from '../identity';
import { nameOf } from '../label-of';
import type { OpenTranscript } from '../open-transcript';
import { showPlace } from '../show-place';
import { tellOutcome } from '../tell';
import { type ComparedOn, comparisonPage } from './comparison-page';
import { type CompareScope, cardsIn, codedTextOf, gatherHost, openTranscript } from './gather-open';
import { choicesFor, settleKeys, settlePage } from './settle-page';

/** Milliseconds after a change until the page is made anew. */
const patience = 400;

const panels = new Map<string, ComparisonPanel>();

/** Shows how far some readers agree, beside the transcript; there is one page for each scope. */
export function showComparison(desk: Desk, scope: CompareScope, coders: readonly string[]): void {
  const key = scope.uri.toString();
  panels.get(key)?.dispose();
  panels.set(key, new ComparisonPanel(desk, scope, coders, () => panels.delete(key)));
}

/** The settle list of one transcript, at one of its items. */
interface Settling {
  readonly open: OpenTranscript;
  /** `key` of the item that is shown. */
  at: string | undefined;
  note: string;
  said: string;
}

/** The figures, and from there the settle list: one at a time. What is settled stands in the files alone, so it can be left at any time. */
class ComparisonPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #disposable: Disposable;
  #on: ComparedOn = 'tag';
  #settling: Settling | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is being done; what is asked for meanwhile comes after it. */
  #turn: Promise<void> = Promise.resolve();

  constructor(
    readonly desk: Desk,
    readonly scope: CompareScope,
    readonly coders: readonly string[],
    onEnd: () => void,
  ) {
    const title = l10n.t('Readings: {0}', fileName(scope.uri));
    this.#panel = window.createWebviewPanel('transcript.comparison', title, ViewColumn.Active, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [],
    });
    this.#panel.webview.html = shell(`${newId()}${newId()}`);
    this.#disposable = Disposable.from(
      desk.onDidChange(({ document }) => this.#onChange(document.uri)),
      this.#panel.webview.onDidReceiveMessage((message: unknown) => {
        this.#turn = this.#turn.then(() => this.#onMessage(message));
      }),
    );
    this.#panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      this.#disposable.dispose();
      if (scope.kind === 'folder') scope.shelf.dispose();
      onEnd();
    });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #onChange(transcript: Uri): void {
    const isMeant = this.scope.kind === 'folder' || transcript.toString() === this.scope.uri.toString();
    if (!isMeant || !this.#panel.visible) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#turn = this.#turn.then(() => this.#show());
    }, patience);
  }

  async #show(): Promise<void> {
    if (!this.#panel.visible) return;
    const page = this.#settling ? this.#settlePage(this.#settling) : await this.#figuresPage();
    await this.#panel.webview.postMessage({ page: page.html, view: this.#settling ? 'settle' : 'figures' });
  }

  async #figuresPage(): Promise<Markup> {
    const { cards, hidden } = await cardsIn(this.desk, this.scope);
    const gathered = await gatherReadings(cards, this.coders, this.#on, gatherHost(this.desk));
    const { vocabulary } = await this.desk.vocabulary.find(this.scope.uri);
    return comparisonPage(await comparedOf(gathered, this.coders, this.#on, vocabulary, hidden));
  }

  #itemsOf(open: OpenTranscript): readonly SettleItem[] {
    const { document, filedSidecars, team } = open;
    const name = fileName(document.uri);
    const nameOfFile = (file: string) => fileName(Uri.parse(file, true));
    const sources = coderSources({ name, sidecars: filedSidecars, nameOf: nameOfFile }, this.coders);
    const present = sources.filter((one) => one !== undefined);
    if (present.length < sources.length) return [];
    return settleList(present, filedSidecars, team.team, codedTextOf(open));
  }

  #settlePage({ open, at, note, said }: Settling): Markup {
    return settlePage({
      name: fileName(open.document.uri),
      dossier: open.dossier,
      vocabulary: open.team.vocabulary,
      coders: this.coders,
      items: this.#itemsOf(open),
      at,
      note,
      said,
    });
  }

  /** What a page says is data, whoever made it say so. */
  async #onMessage(message: unknown): Promise<void> {
    const { ready, on, settle, act } = (typeof message === 'object' && message !== null ? message : {}) as Record<
      string,
      unknown
    >;
    if (on === 'tag' || on === 'verdict') this.#on = on;
    if (typeof settle === 'string') await this.#begin(settle);
    if (typeof act === 'string' && this.#settling) {
      // A document that nobody shows may have been closed and opened again.
      const open = await openTranscript(this.desk, this.#settling.open.document.uri);
      if (open) this.#settling = { ...this.#settling, open };
      await this.#act(this.#settling, act);
    }
    if (ready || on || settle || act) await this.#show();
  }

  /** Begins the settle list of a transcript of the scope, where it was left. */
  async #begin(transcript: string): Promise<void> {
    const { cards } = await cardsIn(this.desk, this.scope);
    if (!cards.some((card) => card.transcript === transcript)) return;
    const open = await openTranscript(this.desk, Uri.parse(transcript, true));
    if (!open) return;
    await open.ready;
    this.#settling = { open, at: undefined, note: '', said: '' };
    this.#goOn(this.#settling, undefined);
  }

  /** Goes to the next item that is open, after one if it is given, else from the first. */
  #goOn(settling: Settling, after: string | undefined): void {
    const differing = this.#itemsOf(settling.open).filter(({ differs }) => differs.length > 0);
    const from = differing.findIndex(({ key }) => key === after) + 1;
    const isOpen = ({ isSettled }: SettleItem) => !isSettled;
    settling.at = (differing.slice(from).find(isOpen) ?? differing.find(isOpen))?.key;
    settling.note = '';
  }

  async #act(settling: Settling, act: string): Promise<void> {
    settling.said = '';
    const items = this.#itemsOf(settling.open);
    const differing = items.filter(({ differs }) => differs.length > 0);
    const index = differing.findIndex(({ key }) => key === settling.at);
    const item = differing[index];
    if (act === 'figures') this.#settling = undefined;
    else if (act === 'agreed') await this.#takeAgreed(settling, items);
    else if (act === 'undo') await this.#undo(settling);
    else if (act === 'next' || act === 'previous') {
      const step = act === 'next' ? 1 : -1;
      const { length } = differing;
      if (length > 0) settling.at = differing[(index + step + length) % length]!.key;
      settling.note = '';
    } else if (item && act === 'show') await showPlace(settling.open, item);
    else if (item && act === 'note') await this.#askNote(settling);
    else if (item) await this.#settle(settling, item, act);
  }

  async #askNote(settling: Settling): Promise<void> {
    const note = await askText({
      title: l10n.t('Note'),
      prompt: l10n.t('Why, in a line. It is written down with the choice.'),
      value: settling.note,
    });
    if (note !== undefined) settling.note = note.trim();
    this.#panel.reveal();
  }

  async #settle(settling: Settling, item: SettleItem, act: string): Promise<void> {
    const { open, note } = settling;
    const choice = await this.#choiceOf(open, item, act);
    if (!choice) return;
    const by = await askName(open.document.uri);
    const settled = { ...(by !== undefined && { by }), at: now(), ...(note !== '' && { note }), newId };
    const changes = settleItem(open.dossier, item, choice, settled);
    if (changes.length === 0) {
      settling.said = l10n.t('There is no verdict to take here.');
      return;
    }
    const done = l10n.t('Settled: “{0}”.', shorten(open.dossier.transcript.read.slice(item), 60));
    if (await this.#make(settling, changes, done)) this.#goOn(settling, item.key);
  }

  /** What an act says; asks what holds if joined claims differ in more than words. Undefined if it is none, or was left. */
  async #choiceOf({ team }: OpenTranscript, item: SettleItem, act: string): Promise<SettleChoice | undefined> {
    const reader = Number(act) - 1;
    if (Number.isInteger(reader) && reader >= 0 && reader < item.of.length) return { kind: 'take', reader };
    const kind = choicesFor(item).find((one) => one === act);
    if (kind !== 'join') return kind && { kind };
    const { tags, verdicts, statuses } = team.vocabulary;
    const said = (of: (one: NonNullable<SettleItem['of'][number]>) => string | undefined) => [
      ...new Set(item.of.flatMap((one) => (one ? (of(one) ?? []) : []))),
    ];
    const tag = await this.#pick(
      l10n.t('Tag'),
      tags,
      item.differs.includes('tag') ? said((one) => one.annotation.tag) : [],
    );
    if (tag === 'left') return undefined;
    const given = item.differs.includes('verdict') ? said(({ verdict }) => verdict) : [];
    const verdict = await this.#pick(l10n.t('Verdict'), [...verdicts, ...statuses], given);
    if (verdict === 'left') return undefined;
    return { kind: 'join', ...(tag && { tag: tag.id }), ...(verdict && { verdict: verdict.id }) };
  }

  /** One of some terms; undefined if there is nothing to choose. */
  async #pick(
    title: string,
    terms: readonly Term[],
    ids: readonly string[],
  ): Promise<{ id: string } | 'left' | undefined> {
    if (ids.length === 0) return undefined;
    const offered = ids.map((id) => terms.find((one) => one.id === id) ?? { id, label: {} });
    const picked = ids.length === 1 ? offered[0] : await pickTerm(title, offered, undefined);
    this.#panel.reveal();
    return picked ?? 'left';
  }

  async #takeAgreed(settling: Settling, items: readonly SettleItem[]): Promise<void> {
    const agreed = items.filter(({ differs, isSettled, of }) => differs.length === 0 && !isSettled && !isOneClaim(of));
    const by = await askName(settling.open.document.uri);
    const signed = { ...(by !== undefined && { by }), at: now(), newId };
    const changes = agreed.flatMap((item) => agreeOn(item, signed));
    await this.#make(settling, changes, l10n.t('Taken over: {0}.', changes.length));
  }

  /** Writes changes: new entries into the shared file, others where their claim is. True if they are made. */
  async #make(settling: Settling, changes: readonly Change[], done: string): Promise<boolean> {
    const { open } = settling;
    if (changes.length === 0) return false;
    const file = sharedSidecar(open.document.uri).toString();
    const acts = changes.map((change) => (change.kind === 'add' ? { change, file } : { change }));
    const outcome = await this.desk.make(open, ...acts);
    if (typeof outcome === 'object') {
      await tellOutcome(this.desk, open, outcome, done);
      return false;
    }
    settling.said = done;
    return true;
  }

  async #undo(settling: Settling): Promise<void> {
    const outcome = await this.desk.step(settling.open, 'undo');
    if (typeof outcome === 'object') return tellOutcome(this.desk, settling.open, outcome, '');
    settling.said = outcome === undefined ? l10n.t('There is nothing to undo.') : l10n.t('Undone.');
    this.#goOn(settling, undefined);
  }
}

async function comparedOf(
  { talks, partly }: Gathered,
  coders: readonly string[],
  on: ComparedOn,
  vocabulary: Vocabulary,
  hidden: number,
) {
  const order = on === 'verdict' ? scaleOrder(vocabulary.verdicts) : undefined;
  const { each, all } = compareReadings(coders, talks, order ? { order } : {});
  const name = (transcript: string) => fileName(Uri.parse(transcript, true));
  const { tags, verdicts, statuses } = vocabulary;
  const terms = on === 'tag' ? tags : [...verdicts, ...statuses];
  return {
    on,
    coders,
    all,
    talks: await Promise.all(
      talks.map(async ({ transcript, items }, i) => {
        const differing = (await items()).filter(({ differs }) => differs.length > 0);
        const open = differing.filter(({ isSettled }) => !isSettled);
        const comparison = each[i]!;
        return { transcript, name: name(transcript), comparison, differing: differing.length, open: open.length };
      }),
    ),
    partly: new Map([...partly].map(([readers, transcripts]) => [readers, transcripts.map(name)])),
    hidden,
    nameValue: (id: string) => nameOf(terms, id),
  };
}

/** The page without anything in it: what it shows comes by message, so that keys and place stay when it changes. */
function shell(nonce: string): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return markup`<!DOCTYPE html><html lang="${env.language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}">${style}</style><title>${l10n.t('Compare Readings')}</title></head><body><main tabindex="-1"></main><script nonce="${nonce}">${script}</script></body></html>`
    .html;
}

const style = new Markup(`
body { font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); color: var(--vscode-editor-foreground); padding: 0 1.5rem 2rem; max-width: 72rem; }
main:focus { outline: none; }
h1 { font-size: 1.4rem; font-weight: 600; }
h2 { font-size: 1.1rem; font-weight: 600; margin-top: 1.6rem; }
h3 { font-size: 1rem; margin: 0 0 .5rem; }
table { border-collapse: collapse; margin: .6rem 0; }
caption { text-align: start; padding: .3rem 0; color: var(--vscode-descriptionForeground); }
th, td { text-align: start; vertical-align: top; padding: .25rem .9rem .25rem 0; border-bottom: 1px solid var(--vscode-contrastBorder, color-mix(in srgb, var(--vscode-editor-foreground) 18%, transparent)); font-weight: normal; }
thead th { font-weight: 600; }
td { font-variant-numeric: tabular-nums; }
.figures td:last-child { max-width: 36rem; font-variant-numeric: normal; }
.matrix td.same { font-weight: 700; }
.note, .progress, .none { color: var(--vscode-descriptionForeground); }
.said { min-height: 1.4em; }
.bar { display: flex; flex-wrap: wrap; gap: .5rem; margin: .8rem 0; align-items: center; }
select, button { font: inherit; padding: .3rem .7rem; border: 1px solid var(--vscode-button-border, var(--vscode-dropdown-border, transparent)); border-radius: 2px; cursor: pointer; }
select { color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background); }
button { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); }
button.main { color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
kbd { font-family: var(--vscode-editor-font-family); color: inherit; background: none; box-shadow: none; border: 1px solid currentColor; border-radius: 3px; padding: 0 .3em; margin-inline-start: .3em; }
.side { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem; }
article { border: 1px solid var(--vscode-contrastBorder, color-mix(in srgb, var(--vscode-editor-foreground) 22%, transparent)); border-radius: 4px; padding: .8rem 1rem; }
.words { line-height: 1.6; white-space: pre-line; }
mark { color: inherit; background: var(--vscode-editor-findMatchHighlightBackground, rgba(234, 92, 0, .33)); outline: 1px solid var(--vscode-contrastActiveBorder, transparent); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .8rem; }
dt { color: var(--vscode-descriptionForeground); }
dd { margin: 0; overflow-wrap: anywhere; }
dd.differs { font-weight: 700; }
`);

/** Tells what was pressed and clicked, and shows what it is told. */
const script = new Markup(`
const host = acquireVsCodeApi();
const main = document.querySelector('main');
const keys = ${JSON.stringify(Object.fromEntries(Object.entries(settleKeys).map(([act, key]) => [key, act])))};
let view = '';
addEventListener('message', ({ data }) => {
  const isOther = data.view !== view;
  const top = scrollY;
  view = data.view;
  main.innerHTML = data.page;
  scrollTo(0, isOther || view === 'settle' ? 0 : top);
  if (isOther || !document.activeElement || document.activeElement === document.body) main.focus({ preventScroll: true });
});
document.addEventListener('change', ({ target }) => { if (target.matches('select')) host.postMessage({ on: target.value }); });
document.addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (button?.dataset.settle) host.postMessage({ settle: button.dataset.settle });
  if (button?.dataset.do) host.postMessage({ act: button.dataset.do });
});
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing || event.target.matches('select')) return;
  if (view === 'figures' && event.key.toLowerCase() === 's') return main.querySelector('button[data-settle]')?.click();
  if (view !== 'settle') return;
  const act = /^[1-9]$/.test(event.key) ? event.key : event.key === 'Escape' ? 'figures' : keys[event.key.toLowerCase()];
  if (!act || !main.querySelector('button[data-do="' + act + '"]')) return;
  event.preventDefault();
  host.postMessage({ act });
});
host.postMessage({ ready: true });
`);
