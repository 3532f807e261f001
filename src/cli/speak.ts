import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fillSentence, localizeWith } from '../core/text/localize';
import type { SpokenLanguage } from './spoken-language';

/**
 * From now on the program speaks a language. Its sentences lie in `l10n`, beside the folder of the program's file or in it, and are
 * read only if they are wanted; a program that was copied somewhere without them goes on in English.
 */
export function speak(language: SpokenLanguage, program: string): void {
  for (const folder of ['..', '.']) {
    const file = join(dirname(program), folder, 'l10n', `bundle.l10n.${language}.json`);
    const sentences = readSentences(file);
    if (!sentences) continue;
    localizeWith((sentence, ...values) => fillSentence(sentences[sentence] ?? sentence, ...values));
    return;
  }
}

function readSentences(file: string): Readonly<Record<string, string>> | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
