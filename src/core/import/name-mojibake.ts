import { localize } from '../text/localize';

/** UTF-8 that was taken for Windows-1252: `Ã©`, `â€™`, `ä¸­`. Each letter of another alphabet became two or three of these. */
const twice =
  /(?:Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf˜™œ\u009d“”¦¢]|[äåæçèé][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2})/g;
/** Chinese that was taken for another encoding: the marks that GBK makes of what is no character, and of UTF-8. */
const chinese = /锟斤拷|烫烫烫|屯屯屯|鐨勪竴|涓€|ï¿½/g;

/** Says that a text was read in a wrong encoding before it was saved; undefined if it wasn't, as far as it shows. */
export function nameMojibake(text: string): string | undefined {
  const found = [...(text.match(twice) ?? []), ...(text.match(chinese) ?? [])];
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  if (found.length >= 3 || text.match(chinese))
    return localize(
      'This text was read in a wrong encoding before it was saved (“{0}”), so that letters are garbled. Get it anew from where it comes from.',
      found[0] ?? '',
    );
  if (lost > 0) return localize('Characters that nobody can read any more stand as � in the text: {0}.', lost);
  return undefined;
}
