/** The name of the first element of an XML text, without prefix; undefined if the text doesn't begin as XML does. */
export function xmlRoot(text: string | undefined): string | undefined {
  const beginning = text?.slice(0, 20_000);
  const prolog = /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>\s*)*/i;
  return beginning && /^<(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s>/]/.exec(beginning.replace(prolog, ''))?.[1];
}
