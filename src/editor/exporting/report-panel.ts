import {
  Disposable,
  env,
  l10n,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { chooseClaims } from '../../core/export/choose-claims';
import type { ExportChoice } from '../../core/export/export-choice';
import { fileNames } from '../../core/export/file-names';
import { html } from '../../core/export/formats/html';
import { renderReport } from '../../core/export/report/render-report';
import { newId } from '../../files/new-id';
import { now } from '../../files/now';
import type { Desk } from '../desk';
import { fileName } from '../find-sidecars';
import { hasOwnPrograms } from '../has-own-programs';
import type { OpenTranscript } from '../open-transcript';
import { rangeOf } from '../ranges';
import { reportHost } from './report-host';
import { saveExport } from './save-export';

const panels = new Map<string, ReportPanel>();

/** Shows the report of a transcript beside it; there is one for each. */
export function showReport(desk: Desk, open: OpenTranscript): void {
  const key = open.document.uri.toString();
  const shown = panels.get(key);
  if (shown) shown.reveal();
  else panels.set(key, new ReportPanel(desk, open, () => panels.delete(key)));
}

/** What the person may choose to see; the first is what would leave. */
const choices = {
  published: { claims: 'published' },
  ready: { claims: 'ready' },
  all: { claims: 'all', internal: true, balance: true },
} as const satisfies Record<string, ExportChoice>;

export type ReportChoice = keyof typeof choices;

/** Milliseconds after a change until the report is made anew. */
const patience = 400;

class ReportPanel {
  readonly #panel: WebviewPanel;
  readonly #disposable: Disposable;
  #choice: ReportChoice = 'all';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is shown; undefined where it is no longer right. */
  #shown: string | undefined;

  constructor(
    readonly desk: Desk,
    private open: OpenTranscript,
    onEnd: () => void,
  ) {
    const title = l10n.t('Report: {0}', fileName(open.document.uri));
    const where = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.#panel = window.createWebviewPanel('transcript.report', title, where, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [],
    });
    this.#disposable = Disposable.from(
      desk.onDidChange((one) => this.#onChange(one)),
      this.#panel.onDidChangeViewState(() => this.#show()),
      this.#panel.webview.onDidReceiveMessage((message: unknown) => this.#onMessage(message)),
    );
    this.#panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      this.#disposable.dispose();
      onEnd();
    });
    this.#show();
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  #onChange(one: OpenTranscript): void {
    if (one.document.uri.toString() !== this.open.document.uri.toString()) return;
    // A document that was closed and opened again is another one.
    this.open = one;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(), patience);
  }

  /** Makes the page anew if somebody sees it and it says something else than before. */
  #show(): void {
    if (!this.#panel.visible) return;
    const choice = choices[this.#choice];
    const talks = [chooseClaims(this.open.dossier, choice)];
    const page = (nonce: string) => renderReport(talks, choice, reportHost(nonce, this.#choice, hasOwnPrograms()));
    const fresh = page('');
    if (fresh === this.#shown) return;
    this.#shown = fresh;
    this.#panel.webview.html = page(`${newId()}${newId()}`);
  }

  /** What a page says is data, whoever made it say so. */
  async #onMessage(message: unknown): Promise<void> {
    const { ask, claim, choice } = (typeof message === 'object' && message !== null ? message : {}) as Record<
      string,
      unknown
    >;
    if (typeof claim === 'string') await this.#goTo(claim);
    if (ask === 'save') await saveExport(this.open, html, choices[this.#choice]);
    if (ask === 'browser' && hasOwnPrograms()) await this.#openInBrowser();
    if (ask === 'download') await this.#panel.webview.postMessage(this.#file());
    if (typeof choice === 'string' && Object.hasOwn(choices, choice)) {
      this.#choice = choice as ReportChoice;
      this.#show();
    }
  }

  async #goTo(id: string): Promise<void> {
    const span = this.open.dossier.annotations.find(({ annotation }) => annotation.id === id)?.span;
    if (!span) return;
    const document = await workspace.openTextDocument(this.open.document.uri);
    const shown = window.visibleTextEditors.find((one) => one.document === document);
    const selection = rangeOf(document, span);
    const viewColumn = shown?.viewColumn ?? ViewColumn.One;
    const editor = await window.showTextDocument(document, { viewColumn, selection, preserveFocus: true });
    editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** The page as a file would be, and its name. */
  #file(): { readonly name: string; readonly page: string } {
    const [name] = fileNames([{ name: fileName(this.open.document.uri) }]) as [string];
    const choice = { ...choices[this.#choice], at: now() };
    const page = renderReport([chooseClaims(this.open.dossier, choice)], choice);
    return { name: `${name}.html`, page };
  }

  async #openInBrowser(): Promise<void> {
    const { name, page } = this.#file();
    const place = Uri.joinPath(this.desk.context.globalStorageUri, 'reports', name);
    await workspace.fs.writeFile(place, new TextEncoder().encode(page));
    await env.openExternal(place);
  }
}
