/** Endings of recordings, those that play everywhere first. */
const endings = ['mp3', 'ogg', 'oga', 'wav', 'flac', 'm4a', 'aac', 'opus', 'mp4', 'm4v', 'webm', 'mov', 'mkv'];
const shown = new Set(['mp4', 'm4v', 'webm', 'mov', 'mkv']);

/** Where the recording of a talk is. */
export type Media =
  /** A file, as its path is from the transcript's folder. */
  | { readonly kind: 'file'; readonly path: string }
  /** A recording on the web that can be played here. */
  | { readonly kind: 'stream'; readonly url: string }
  /** A page on the web that plays it. */
  | { readonly kind: 'page'; readonly url: string };

/**
 * The recording that a transcript is of: what `about.media` names, a web address or a file in the transcript's folder or below it; else
 * a file beside it of the same name. Undefined if there is none; a path that leads elsewhere is none.
 */
export function findMedia(named: string | undefined, transcript: string, beside: readonly string[]): Media | undefined {
  const text = named?.trim() ?? '';
  if (/^https?:\/\//i.test(text)) {
    const [, path] = /^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?(?:[?#]\S*)?$/i.exec(text) ?? [];
    if (path === undefined && !/^https?:\/\/[^\s/?#]+(?:[?#]\S*)?$/i.test(text)) return undefined;
    return { kind: endings.includes(endingOf(path ?? '')) ? 'stream' : 'page', url: text };
  }
  if (text !== '') {
    const path = text.replaceAll('\\', '/').replace(/^\.\//, '');
    const isWithin = !/^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(path) && !path.split('/').includes('..');
    return isWithin ? { kind: 'file', path } : undefined;
  }
  const stem = transcript.replace(/\.[^.]*$/, '');
  const names = beside
    .filter((name) => endings.includes(endingOf(name)))
    .filter((name) => [stem, transcript].includes(name.slice(0, name.lastIndexOf('.'))));
  const [first] = names.sort((a, b) => endings.indexOf(endingOf(a)) - endings.indexOf(endingOf(b)));
  return first === undefined ? undefined : { kind: 'file', path: first };
}

/** The same page at a second of what it plays. */
export function pageAt(page: string, second: number): string {
  const [, address = page, query = '', rest = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(page) ?? [];
  const others = query
    .slice(1)
    .split('&')
    .filter((one) => one !== '' && !/^t=/.test(one));
  return `${address}?${[...others, `t=${Math.max(0, Math.floor(second))}`].join('&')}${rest}`;
}

/** True for a recording with a picture. */
export function hasPicture(path: string): boolean {
  return shown.has(endingOf(path));
}

export function endingOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
