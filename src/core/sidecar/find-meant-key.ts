import { editDistance } from '../text/edit-distance';
import { foldKey } from './fold-key';
import type { RecordShape, Shape } from './shape';

/**
 * The key of a record that an unknown one was meant for: `Verdict`, `staus`, `“tag”`, `media_offset`. Undefined if it may
 * well be a team's own key: `verdict2`, `claim-en`, a word that is another record's key.
 *
 * `present`: keys that the record has. One of them is only meant if the two differ in nothing but how they are written.
 */
export function findMeantKey(
  name: string,
  shape: RecordShape,
  present: ReadonlySet<string>,
  words: ReadonlySet<string>,
): string | undefined {
  const folded = foldKey(name);
  if (folded === '' || folded.length > maxLength) return undefined;
  const known = Object.keys(shape.keys);
  const same = known.find((key) => foldKey(key) === folded);
  // `claim-en` is no slip of `claimant`.
  if (same !== undefined || /\d|.[-_ ]./.test(name)) return same;
  const isNear = (key: string) => {
    const isMissing = shape.required.includes(key) && !present.has(key);
    return !present.has(key) && (isMissing || !words.has(folded)) && isSlip(folded, foldKey(key), isMissing);
  };
  return known.find(isNear);
}

const maxLength = 40;

/** The keys of a shape and of all records in it, folded. */
export function keysWithin(shape: Shape): ReadonlySet<string> {
  const words = new Set<string>();
  const collect = (one: Shape) => {
    if (one.kind === 'list') collect(one.item);
    if (one.kind !== 'record') return;
    for (const [key, its] of Object.entries(one.keys)) {
      words.add(foldKey(key));
      collect(its);
    }
  };
  collect(shape);
  return words;
}

/**
 * True if a slip of the finger makes one word of the other: a letter too many or too few, two swapped, in longer words
 * another letter. In short ones that would be another word (`data`, `date`).
 */
function isSlip(name: string, key: string, isMissing: boolean): boolean {
  if (key.length < (isMissing ? 3 : 4) || Math.abs(name.length - key.length) > 2) return false;
  const isSwapped = name[0] === key[1] && name[1] === key[0];
  if (name[0] !== key[0] && !isSwapped) return false;
  const most = key.length >= 8 && name.length >= 7 ? 2 : 1;
  const canReplace = isMissing || key.length >= 6 || name.length !== key.length || isSameLetters(name, key);
  return canReplace && editDistance(name, key) <= most;
}

function isSameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}
