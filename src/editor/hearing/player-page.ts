import { l10n } from 'vscode';
import { Markup, markup } from '../../core/export/report/markup';

/** What is played, in seconds: from `start` on, and once `to` is reached from `from` on again. */
export interface PlayedStretch {
  readonly start: number;
  readonly from: number;
  readonly to?: number | undefined;
}

/** What the player is asked to do. Each stretch has a number, so that of what is told it is known which one it is of. */
export type PlayerOrder =
  | { readonly play: PlayedStretch; readonly number: number }
  | { readonly pauseOrGoOn: true }
  | { readonly pause: true };

/** What the player tells; it is data, whoever made it say so. */
export interface PlayerNews {
  readonly second?: unknown;
  readonly isPlaying?: unknown;
  /** The number of the stretch of which sound is heard just now. */
  readonly heard?: unknown;
  readonly problem?: unknown;
  /** True when it begins to play, whoever wants that. */
  readonly began?: unknown;
}

/** The page with the player: nothing but the recording is loaded, from where it lies, and nothing but its own script runs. */
export function playerPage(place: {
  readonly source: string;
  readonly type: string;
  readonly isVideo: boolean;
  /** What media may be loaded from, as a policy writes it. */
  readonly from: string;
  readonly nonce: string;
  readonly name: string;
}): string {
  const { source, type, isVideo, from, nonce, name } = place;
  const policy = `default-src 'none'; media-src ${from}; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  const tag = new Markup(isVideo ? 'video' : 'audio');
  return markup`<!doctype html>
<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${name}</title>
<style nonce="${nonce}">${style}</style></head>
<body><h1>${name}</h1><${tag} controls preload="metadata" src="${source}" data-type="${type}" aria-label="${l10n.t('Recording')}"></${tag}>
<p>${l10n.t('h hears the claim at hand, h again says that it was said so, H that it was not; space pauses and goes two seconds back.')}</p>
<script nonce="${nonce}">${script}</script></body></html>`.html;
}

const style = new Markup(`
body { font-family: var(--vscode-font-family), sans-serif; color: var(--vscode-foreground); padding: 1rem; }
h1 { font-size: 1rem; font-weight: 600; overflow-wrap: anywhere; }
audio, video { width: 100%; max-height: 60vh; }
p { color: var(--vscode-descriptionForeground); font-size: .9rem; }
`);

/** Plays what it is asked to, in a loop where an end is told, and tells where it is. */
const script = new Markup(`
const host = acquireVsCodeApi();
const media = document.querySelector('audio, video');
let asked;
let stretch;
// A picture plays without its sound where the host can't read that.
const isSilent = () => media.webkitAudioDecodedByteCount === 0;
const tell = () => {
  const isPlaying = !media.paused && !media.seeking && media.readyState > 2;
  host.postMessage({ second: media.currentTime, isPlaying, heard: isPlaying && !isSilent() ? stretch?.number : undefined });
};
const play = () => media.play().catch(({ name }) => name === 'NotAllowedError' && host.postMessage({ problem: 'click' }));
const go = () => {
  stretch = asked;
  updates = 0;
  media.currentTime = Math.max(0, stretch.start);
  play();
};
let isTold = false;
const report = (problem) => {
  if (!isTold) host.postMessage({ problem });
  isTold = true;
};
media.addEventListener('error', () => report('error'));
let updates = 0;
media.addEventListener('timeupdate', () => {
  // Told of each stretch anew: what isn't heard is never taken for heard.
  if (stretch && !media.paused && ++updates === 9 && isSilent()) host.postMessage({ problem: 'silent' });
  if (stretch?.to !== undefined && media.currentTime >= stretch.to && !media.paused) media.currentTime = Math.max(0, stretch.from);
  tell();
});
media.addEventListener('play', () => host.postMessage({ began: true }));
for (const event of ['playing', 'pause', 'ended']) media.addEventListener(event, tell);
addEventListener('message', ({ data }) => {
  if (data.play && media.error) {
    isTold = false;
    report('error');
  } else if (data.play) {
    asked = { ...data.play, number: data.number };
    if (media.readyState > 0) go();
    else media.addEventListener('loadedmetadata', go, { once: true });
  }
  if (data.pause) media.pause();
  if (data.pauseOrGoOn) {
    if (media.paused) play();
    else { media.pause(); media.currentTime = Math.max(0, media.currentTime - 2); }
  }
});
if (media.dataset.type && media.canPlayType(media.dataset.type) === '') report('type');
`);
