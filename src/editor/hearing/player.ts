import {
  type Disposable,
  EventEmitter,
  env,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { endingOf, findMedia, hasPicture, type Media, pageAt } from '../../core/dossier/find-media';
import { newId } from '../../files/new-id';
import { fileName, filesIn } from '../find-sidecars';
import type { OpenTranscript } from '../open-transcript';
import { tellFailure } from '../tell-failure';
import { type PlayedStretch, type PlayerNews, type PlayerOrder, playerPage } from './player-page';

/** Bytes: what is larger is not loaded into the window. */
const mostLoaded = 200_000_000;

/** What the host is asked of before it loads; of the others (`.mov`) it says no, and may play them all the same. */
const types: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg; codecs="opus"',
  wav: 'audio/wav',
  flac: 'audio/flac',
  m4a: 'audio/mp4; codecs="mp4a.40.2"',
  aac: 'audio/aac',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  mkv: 'video/x-matroska',
};

/** Where a recording is. */
export interface Moved {
  /** Second of the recording. */
  readonly second: number;
  readonly isPlaying: boolean;
  /** Sound is heard, and of what was asked for last: of what was played before that something may still be told. */
  readonly isHeard: boolean;
}

/** The recording of one transcript, in a panel beside it that never takes the keys. */
export class Player implements Disposable {
  #panel: WebviewPanel | undefined;
  /** Of which file or address the panel is. */
  #source: string | undefined;
  /** The number of what was asked for last. */
  #asked = 0;
  readonly #moved = new EventEmitter<Moved>();
  /** It plays, or stands, at another second. */
  readonly onDidMove = this.#moved.event;
  readonly #began = new EventEmitter<void>();
  /** It begins to play, asked from here or in its panel. */
  readonly onDidBegin = this.#began.event;
  readonly #failed = new EventEmitter<void>();
  /** It can't be played, or is closed. */
  readonly onDidFail = this.#failed.event;

  constructor(readonly open: OpenTranscript) {}

  dispose(): void {
    this.#panel?.dispose();
    for (const one of [this.#moved, this.#began, this.#failed]) one.dispose();
  }

  /**
   * Plays a stretch, in a loop if its end is told. Of a page on the web, or what can't be played here, another program is asked.
   * Undefined if there is no recording, which is told, or if something else was asked for before this could be.
   */
  async play(stretch: PlayedStretch): Promise<'here' | 'elsewhere' | undefined> {
    this.#asked++;
    const number = this.#asked;
    const { document, dossier } = this.open;
    const folder = Uri.joinPath(document.uri, '..');
    const media = findMedia(dossier.about.media, fileName(document.uri), await filesIn(folder));
    if (this.#asked !== number) return undefined;
    if (!media) {
      void window.showInformationMessage(
        l10n.t(
          'No recording: put one of the same name beside the transcript, or name it in the annotations file (about: media).',
        ),
      );
      return undefined;
    }
    if (media.kind === 'page') {
      return (await env.openExternal(Uri.parse(pageAt(media.url, stretch.start), true))) ? 'elsewhere' : undefined;
    }
    const uri = media.kind === 'stream' ? Uri.parse(media.url, true) : Uri.joinPath(folder, media.path);
    if (media.kind === 'file' && !(await this.#isFit(uri, media.path))) return undefined;
    if (this.#asked !== number) return undefined;
    this.#show(media, uri, folder);
    this.#send({ play: stretch, number });
    return 'here';
  }

  pauseOrGoOn(): void {
    this.#send({ pauseOrGoOn: true });
  }

  pause(): void {
    this.#send({ pause: true });
  }

  #send(order: PlayerOrder): void {
    void this.#panel?.webview.postMessage(order);
  }

  /** Whether a file is there and small enough to be loaded; says so if not. */
  async #isFit(uri: Uri, path: string): Promise<boolean> {
    try {
      const { size } = await workspace.fs.stat(uri);
      if (size <= mostLoaded) return true;
      await offerProgram(uri, l10n.t('{0} has over 200 MB: it is not loaded here.', path));
    } catch {
      void window.showWarningMessage(l10n.t('The recording {0} isn’t there.', path));
    }
    return false;
  }

  #show(media: Media & { readonly kind: 'file' | 'stream' }, uri: Uri, folder: Uri): void {
    const key = uri.toString();
    if (this.#panel && this.#source === key) return;
    const name = fileName(uri);
    // What can't be read of an address has no panel.
    const from = media.kind === 'stream' ? new URL(media.url).origin : undefined;
    const panel =
      this.#panel ??
      window.createWebviewPanel(
        'transcript.player',
        l10n.t('Recording: {0}', name),
        { viewColumn: ViewColumn.Beside, preserveFocus: true },
        { enableScripts: true, retainContextWhenHidden: true, localResourceRoots: [folder] },
      );
    if (!this.#panel) {
      panel.webview.onDidReceiveMessage((news: unknown) => this.#hear(news));
      panel.onDidDispose(() => {
        this.#panel = undefined;
        this.#source = undefined;
        this.#moved.fire({ second: 0, isPlaying: false, isHeard: false });
        this.#failed.fire();
      });
    }
    this.#panel = panel;
    this.#source = key;
    panel.webview.html = playerPage({
      source: media.kind === 'stream' ? media.url : panel.webview.asWebviewUri(uri).toString(),
      type: types[endingOf(uri.path)] ?? '',
      isVideo: hasPicture(uri.path),
      from: from ?? panel.webview.cspSource,
      nonce: `${newId()}${newId()}`,
      name,
    });
  }

  #hear(news: unknown): void {
    const { second, isPlaying, heard, problem, began } = (
      typeof news === 'object' && news !== null ? news : {}
    ) as PlayerNews;
    if (began === true) this.#began.fire();
    if (typeof second === 'number' && Number.isFinite(second))
      this.#moved.fire({ second, isPlaying: isPlaying === true, isHeard: heard === this.#asked });
    const source = this.#source;
    if (problem === undefined || source === undefined) return;
    const uri = Uri.parse(source, true);
    if (problem === 'click') {
      void window.showInformationMessage(
        l10n.t('Click into the recording once: this window lets no sound begin by itself.'),
      );
      return;
    }
    this.#failed.fire();
    if (problem === 'type' || problem === 'error')
      tellFailure(offerProgram(uri, l10n.t('VS Code can’t play {0} here.', fileName(uri))));
    else if (problem === 'silent')
      tellFailure(offerProgram(uri, l10n.t('VS Code plays no sound of {0} here.', fileName(uri))));
  }
}

/** Of what lies on no disk and at no web address no other program knows. */
async function offerProgram(uri: Uri, message: string): Promise<void> {
  const isElsewhere = !['file', 'http', 'https'].includes(uri.scheme);
  if (isElsewhere) {
    void window.showWarningMessage(
      `${message} ${l10n.t('Save a copy of it on your disk to open it in another program.')}`,
    );
    return;
  }
  const openIt = l10n.t('Open in Default Program');
  if ((await window.showWarningMessage(message, openIt)) === openIt) await env.openExternal(uri);
}
