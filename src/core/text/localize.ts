/** Puts a sentence, in which `{0}`, `{1}`… stand for the values, into somebody's language. */
export type Translate = (sentence: string, ...values: readonly (string | number)[]) => string;

let translate: Translate = fillSentence;

/**
 * A sentence for a person, in English unless `localizeWith` was called. It is handed over as a literal, which is what the
 * bundles in `l10n` are looked up by, and asked for where it is needed: what is asked while a module loads stays English.
 *
 * `localize('“{0}” is missing here.', key)`
 */
export function localize(sentence: string, ...values: readonly (string | number)[]): string {
  return translate(sentence, ...values);
}

/** From now on all sentences are told by `other`, in VS Code by `l10n.t`; in English again without it. */
export function localizeWith(other: Translate = fillSentence): void {
  translate = other;
}

/** Puts the values into a sentence. */
export function fillSentence(sentence: string, ...values: readonly (string | number)[]): string {
  if (values.length === 0) return sentence;
  return sentence.replace(/\{(\d+)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}
