/** Longer words are no addresses. */
const longest = 4000;
/** So many addresses within one are looked at, and so often is one decoded. */
const most = 8;
const deepest = 3;

/**
 * The addresses in a text, also those within others, each in the one form that all its ways of writing have: without scheme, `www.`,
 * usual port, fragment, what only counts visitors, and the name of a folder's own page; with the query in order. A host alone is one
 * only where nothing else stands.
 */
export function addressesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const words = text.split(/[\s<>"'「」『』（）]+/u).filter((one) => one !== '');
  for (const word of words) {
    if (word.length <= longest && /[.。．｡]/u.test(word)) addIn(found, word, words.length === 1, 0);
  }
  return found;
}

function addIn(found: Set<string>, word: string, isAlone: boolean, depth: number): void {
  const starts = [0];
  for (let at = word.indexOf('//'); at >= 0 && starts.length < most; at = word.indexOf('//', at + 2))
    starts.push(at + 2);
  for (const start of starts) {
    const rest = word.slice(start).replace(/^[a-z][a-z0-9+.-]{0,20}:\/\/|^[([{*_,;]+/i, '');
    // What is in a query ends where the next of that begins.
    for (const one of new Set([rest, rest.replace(/[&)\]].*$/s, '')])) {
      const form = addressForm(one.replace(/[.,;:!?)\]}…，。；：！？、]{1,8}$/u, ''));
      if (form !== undefined && (isAlone || !form.endsWith('/'))) found.add(form);
    }
  }
  const decoded = decode(word);
  if (decoded !== word && depth < deepest) addIn(found, decoded, isAlone, depth + 1);
}

/** An address in that form; undefined for what is none. */
export function addressForm(text: string): string | undefined {
  const address = text.trim().replace(/^(?:[a-z][a-z0-9+.-]{0,20}:)?\/\//i, '');
  const [, authority, path, query = ''] = /^([^/?#]*)([^?#]*)(\?[^#]*)?/s.exec(address.replaceAll('\\', '/'))!;
  const host = authority!
    .slice(authority!.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/[。．｡]/gu, '.')
    .replace(/:(?:80|443)?$/, '')
    .replace(/\.$/, '')
    .replace(/^www\./, '');
  if (!/^[^.:\s]+(?:\.[^.:\s]+)+(?::\d+)?$/u.test(host)) return undefined;
  const folders: string[] = [];
  for (const one of path!.split('/').map(decode)) {
    if (one === '..') folders.pop();
    else if (one !== '' && one !== '.') folders.push(one);
  }
  if (/^(?:index|default)\.[a-z]{2,5}$/i.test(folders.at(-1) ?? '')) folders.pop();
  const asked = query
    .slice(1)
    .split('&')
    .filter((one) => one !== '' && !/^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga)=/i.test(one))
    .map(decode)
    .sort();
  return `${host}/${folders.join('/')}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}

function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
