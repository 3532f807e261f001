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

const isHidden =
  /^(?:is|keep|strictly|very)?(?:confid\w*|vertraulich|private?|privé|privado|secret|internal|offtherecord|機密|机密|保密|秘密|不公開|不公开|內部|内部)$/u;
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
