import type { Source } from '../sidecar/annotation';
import { isConfidential } from '../sidecar/is-confidential';
import { oneLine } from '../text/one-line';
import { titleOf } from './claim-facts';
import { englishPhrases } from './phrases/english-phrases';

/** A source in one line of a text to work in: title, address, and in a word that it must not be published. */
export function sourceLine(source: Source, word: string = englishPhrases.confidential): string {
  const names = [...new Set([titleOf(source), source.url])].filter(Boolean);
  return oneLine([...names, ...(isConfidential(source) ? [confidentialMark(word)] : [])].join(' '));
}

/** What stands behind a source that must not be published, in a language of files. */
export function confidentialMark(word: string = englishPhrases.confidential): string {
  return `[${word}]`;
}
