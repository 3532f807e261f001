import { diffWords } from '../anchors/diff-words';
import { sameNumbers } from '../anchors/same-numbers';
import { localize } from '../text/localize';
import { shorten } from '../text/shorten';

/** Of so many differences the first are told. */
const most = 3;

/** What changed between two texts in one line for a person, figures first: `“4,200” → “4,300”`. */
export function describeChange({ old, now }: { readonly old: string; readonly now: string }): string {
  if (now === old) return localize('what stood right beside it is gone');
  if (now === '') return localize('“{0}” is gone', shorten(old));
  const figures: string[] = [];
  const others: string[] = [];
  let removed = '';
  let added = '';
  const tell = () => {
    const told = sameNumbers(removed, added) ? others : figures;
    if (removed !== '' && added !== '') told.push(localize('“{0}” → “{1}”', removed, added));
    else if (removed !== '') told.push(localize('“{0}” was taken out', removed));
    else if (added !== '') told.push(localize('“{0}” was added', added));
    removed = '';
    added = '';
  };
  for (const { kind, text } of diffWords(old, now)) {
    if (kind === 'same') tell();
    else if (kind === 'removed') removed = shorten(text.trim());
    else added = shorten(text.trim());
  }
  tell();
  const told = [...figures, ...others];
  if (told.length === 0) return localize('only white space differs');
  const differences = told.length > most ? `${told.slice(0, most).join(', ')} …` : told.join(', ');
  return sameNumbers(old, now) ? `${differences}; ${localize('the numbers are the same')}` : differences;
}
