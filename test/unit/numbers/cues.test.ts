import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsFor } from '../../../src/core/numbers/language/compile';
import { foldWord } from '../../../src/core/numbers/language/fold';
import { cueNames } from '../../../src/core/numbers/words/words';

const room = 'src/core/numbers';

describe('the cues of the languages', () => {
  it('are each asked for by the recogniser', () => {
    const code = readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('words'))
      .map((file) => readFileSync(join(room, file), 'utf8'))
      .join('\n');
    const taken = [...code.matchAll(/\{([^{}]*)\} = (?:\w+\.)*cues;/g)].map((match) => match[1]).join(',');
    const isAsked = (cue: string) =>
      code.includes(`'${cue}'`) || code.includes(`cues.${cue}.`) || new RegExp(`\\b${cue}\\b`).test(taken);
    assert.deepEqual(
      cueNames.filter((cue) => !isAsked(cue)),
      [],
    );
  });

  it('list no word twice', () => {
    const repeated = ['en', 'zh', 'de', 'es', 'fr', 'ja', 'ko', 'pt'].flatMap((tag) => {
      const { cues, spaced } = wordsFor(tag);
      return Object.entries(cues).flatMap(([cue, list]) => {
        const words = list.split('|').map((word) => (spaced ? word : foldWord(word)));
        return words.filter((word, i) => words.indexOf(word) !== i).map((word) => `${tag}: ${cue}: ${word}`);
      });
    });
    assert.deepEqual(repeated, []);
  });
});
