import { localize } from '../text/localize';

/** Why a text is no line that goes out: nothing, or a web address that got there in place of words. Undefined if it is one. */
export function whyNoLine(text: string | undefined): string | undefined {
  const words = text?.trim() ?? '';
  if (words === '') return localize('Nobody has written the line that goes out.');
  return words.split(/\s+/).every((word) => address.test(word))
    ? localize('The line is only a web address: say what was found.')
    : undefined;
}

const address = /^[<(]?(?:https?:\/\/|www\.)\S+$/i;
