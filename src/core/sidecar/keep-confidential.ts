import { bareAddress } from '../text/bare-address';
import { addressesIn, addressForm } from './addresses-in';
import { isConfidential } from './is-confidential';

/** What of a source may name it. */
export interface Named {
  readonly url?: unknown;
  readonly archive?: unknown;
  readonly title?: unknown;
  readonly quote?: unknown;
  readonly confidential?: unknown;
}

/** True for a source that must stay: it says so, or it names one that does. */
export type IsKept = (source: Named) => boolean;

/**
 * Sources that must stay among some, with all that name one of them: by its title, or by its address or that of an archived copy,
 * however that is written, as their own, within another address, or in their words.
 */
export function confidentialAmong(sources: readonly Named[]): IsKept {
  const kept = sources.filter(isConfidential);
  if (kept.length === 0) return isConfidential;
  const names = namingAny(kept);
  return (one) => isConfidential(one) || names(one);
}

/** Tells whether a source names one of some, whatever either says of itself. */
export function namingAny(kept: readonly Named[]): IsKept {
  const titles = new Set(textsOf(kept, ['title']).map(fold));
  const named = textsOf(kept, ['url', 'archive', 'title']).filter(isAddress);
  const addresses = new Set(named.map(bareAddress));
  const isPage = pageSearch(named.flatMap((one) => addressForm(one) ?? []));
  // A host alone stands in the addresses of others.
  const pages = [...addresses].filter((one) => one.includes('/'));
  const holdsPage = addressSearch(pages);
  const isNamedIn = (text: string) =>
    addresses.has(bareAddress(text)) || holdsPage(lowerHosts(text)) || [...addressesIn(text)].some(isPage);
  return (one) =>
    textsOf([one], ['title']).some((title) => titles.has(fold(title))) ||
    textsOf([one], ['url', 'archive', 'title', 'quote']).some(isNamedIn);
}

/**
 * Tells whether words name a confidential source of some: they hold its title, as words of their own, or its address. Undefined if
 * none of them is confidential.
 */
export function confidentialNames(sources: readonly Named[]): ((words: string) => boolean) | undefined {
  const kept = sources.filter(isConfidential);
  if (kept.length === 0) return undefined;
  const isAddressed = namingAny(kept);
  const titles = textsOf(kept, ['title']).map(plainWords).filter(isTelling);
  return (words) => {
    const plain = plainWords(words);
    return isAddressed({ quote: words }) || titles.some((title) => holdsWords(plain, title));
  };
}

/** Letters and digits, with one space for whatever parts them; a single word keeps its capitals, since it may be one of any sentence. */
function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function isTelling(title: string): boolean {
  return /\p{Script=Han}{2}|[\p{L}\p{N}]{3}/u.test(title);
}

function holdsWords(words: string, title: string): boolean {
  const [text, sought] = title.includes(' ') ? [words.toLowerCase(), title.toLowerCase()] : [words, title];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const isOwn = !(isInWord(text, at) || isInWord(text, at + sought.length));
    if (isOwn) return true;
  }
  return false;
}

/** True within a word of a script that parts words by spaces. */
function isInWord(text: string, at: number): boolean {
  return (
    /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) &&
    /[\p{L}\p{N}]/u.test(text.charAt(at)) &&
    !/[\u2e80-\uffff]/.test(text.slice(Math.max(0, at - 1), at + 1))
  );
}

/**
 * Tells whether an address is one of some (`addressForm`), in whatever capitals, and whatever else is asked of the same page: only what
 * the confidential one asks has to be asked, too.
 */
function pageSearch(forms: readonly string[]): (form: string) => boolean {
  const pages = new Map<string, (readonly string[])[]>();
  for (const [page, asked] of forms.map(partsOf)) pages.set(page, [...(pages.get(page) ?? []), asked]);
  return (form) => {
    const [page, asked] = partsOf(form);
    return pages.get(page)?.some((wanted) => wanted.every((one) => asked.includes(one))) ?? false;
  };
}

function partsOf(form: string): [page: string, asked: readonly string[]] {
  const at = form.indexOf('?');
  return at < 0 ? [form.toLowerCase(), []] : [form.slice(0, at).toLowerCase(), form.slice(at + 1).split('&')];
}

/** A list of sources in which those are confidential that must stay; by default those that name another of the list that is. */
export function keepConfidential<T extends Named>(
  items: readonly T[],
  isKept: IsKept = confidentialAmong(items),
): readonly T[] {
  if (!items.some((one) => isKept(one) && !isConfidential(one))) return items;
  return items.map((one) => (isKept(one) && !isConfidential(one) ? { ...one, confidential: true } : one));
}

function textsOf(sources: readonly Named[], keys: readonly (keyof Named)[]): string[] {
  return sources.flatMap((source) =>
    keys.flatMap((key) => {
      const text = source[key];
      return typeof text === 'string' && text.trim() !== '' ? [text] : [];
    }),
  );
}

/** By letters and digits only: a dot more, other quotation marks or dashes make no other title. */
function fold(title: string): string {
  const name = title.normalize('NFKC').toLowerCase();
  return name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '') || name.trim();
}

/** With what stands before a slash and has a dot in it in lower case. */
function lowerHosts(text: string): string {
  const parts = text.split(/([\s/]+)/);
  return parts
    .map((part, i) => (/.\../s.test(part) && parts[i + 1]?.startsWith('/') ? part.toLowerCase() : part))
    .join('');
}

function isAddress(text: string): boolean {
  const [, host] = /^(?:[a-z]+:\/\/|\/\/)?([^\s/]+)(?:\/\S*)?$/i.exec(text.trim()) ?? [];
  // Not in the expression: a host of many dots would be parted at each of them in turn.
  return host?.slice(1, -1).includes('.') ?? false;
}

/** Tells whether a text holds one of some addresses whole, not only the beginning of a longer one. Each has a slash behind its host. */
function addressSearch(addresses: readonly string[]): (text: string) => boolean {
  const known = new Set(addresses);
  const hosts = new Set(addresses.map((one) => one.slice(0, one.indexOf('/'))));
  const hostLengths = new Set([...hosts].map((host) => host.length));
  const longest = addresses.reduce((length, one) => Math.max(length, one.length), 0);
  return (text) => {
    for (let slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
      for (const length of hostLengths) {
        const start = slash - length;
        if (start < 0 || !hosts.has(text.slice(start, slash)) || goesOnBefore(text, start)) continue;
        for (let end = slash + 1; end <= Math.min(text.length, start + longest); end++) {
          if (known.has(text.slice(start, end)) && isEnded(text, end)) return true;
        }
      }
    }
    return false;
  };
}

/** Chinese, Japanese, Korean, full-width letters and emoji may stand right beside an address: `見files.example/7。` */
function goesOnBefore(text: string, at: number): boolean {
  return /(?![\u2e80-\u{3ffff}])[\p{L}\p{N}_-]$/u.test(text.slice(Math.max(0, at - 2), at));
}

function isEnded(text: string, at: number): boolean {
  const end = /[/#]*/y;
  end.lastIndex = at;
  end.test(text);
  return /^(?:$|[\u2e80-\u{3ffff}]|[^\p{L}\p{N}_/?=&%#~-])/u.test(text.slice(end.lastIndex, end.lastIndex + 2));
}
