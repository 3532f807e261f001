import { foldKey } from './fold-key';

/**
 * True if a source must stay: whatever stands there but a plain `false`, also nothing behind the colon, may mean so. Other keys that
 * mean the same are a team's own, and hold too: when in doubt it stays.
 */
export function isConfidential(source: object): boolean {
  return Object.entries(source).some(([key, value]: [string, unknown]) => {
    if (value === undefined) return false;
    const name = plain(key);
    if (isPublic.test(name)) return value !== true;
    if (name === 'kind') return typeof value === 'string' && isHidden.test(plain(value));
    return value !== false && isHidden.test(name);
  });
}

/** True for a key that says that a source must stay, in whatever language or spelling: `vertraulich`, `Secret`, `保密`. */
export function saysConfidential(key: string): boolean {
  return isHidden.test(plain(key));
}

/** True for a key that says that a source may be seen if its value is `true`: `public`, `公開`. */
export function saysPublic(key: string): boolean {
  return isPublic.test(plain(key));
}

/** What says that it must stay, as a pattern; whatever stands between the words of one is left out in a key that was folded. */
export const confidentialWords = [
  /confid\w*|internal|private|secret|sensitive|hidden|unpublishable|not[-_ ]?public|off[-_ ]?(?:the[-_ ]?)?record/,
  /vertraulich|geheim|intern|privat|nicht[-_ ]?öffentlich/,
  /intern[ao]|privad[oa]|privée?|secret[oa]|secrète|sigilos[oa]|reservad[oa]/,
  /機密|机密|保密|秘密|[絕绝極极]密|不公開|不公开|非公開|非公开|內部|内部|秘匿|社外秘|部外秘/,
  /내부|비공개|기밀|대외비|비밀/,
]
  .map(({ source }) => source)
  .join('|');

const isHidden = new RegExp(`^(?:is|keep|strictly|very|streng|muy|très|muito)?(?:${confidentialWords})$`, 'u');
const isPublic = /^(?:is)?(?:public|publishable|öffentlich|公開|公开|可公開|可公开)$/u;

/** A key in Latin letters where some of another script that look alike stand among them. */
function plain(key: string): string {
  const name = foldKey(key);
  return /[a-z]/.test(name) ? name.replace(/[асеорхуіԁοιαν]/gu, (one) => latin[one] ?? one) : name;
}

const latin: Readonly<Record<string, string>> = {
  а: 'a',
  с: 'c',
  е: 'e',
  о: 'o',
  р: 'p',
  х: 'x',
  у: 'y',
  і: 'i',
  ԁ: 'd',
  ο: 'o',
  ι: 'i',
  α: 'a',
  ν: 'v',
};
