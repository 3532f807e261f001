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
  const forms = new Set(named.map(addressForm));
  // A host alone stands in the addresses of others.
  const pages = [...addresses].filter((one) => one.includes('/'));
  const holdsPage = addressSearch(pages);
  const isNamedIn = (text: string) =>
    addresses.has(bareAddress(text)) ||
    holdsPage(lowerHosts(text)) ||
    [...addressesIn(text)].some((one) => forms.has(one));
  return (one) =>
    textsOf([one], ['title']).some((title) => titles.has(fold(title))) ||
    textsOf([one], ['url', 'archive', 'title', 'quote']).some(isNamedIn);
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

function goesOnBefore(text: string, at: number): boolean {
  return /[\p{L}\p{N}_-]$/u.test(text.slice(Math.max(0, at - 2), at));
}

function isEnded(text: string, at: number): boolean {
  const end = /[/#]*/y;
  end.lastIndex = at;
  end.test(text);
  return /^(?:$|[^\p{L}\p{N}_/?=&%#~-])/u.test(text.slice(end.lastIndex, end.lastIndex + 2));
}
