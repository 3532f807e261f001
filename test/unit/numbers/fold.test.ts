import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simplifiedCharacters } from '../../../src/core/anchors/simplified-characters';
import { foldWord } from '../../../src/core/numbers/language/fold';

describe('the words of Chinese', () => {
  it('are found in traditional characters too: each that a word is written with folds', () => {
    const files = [
      'words/zh.ts',
      'words/zh-set-words.ts',
      'units/counters.ts',
      'units/currencies.ts',
      'units/measures.ts',
    ];
    const used = new Set(files.map((file) => readFileSync(join('src/core/numbers', file), 'utf8')).join(''));
    const missing: string[] = [];
    for (let i = 0; i < simplifiedCharacters.length; i += 2) {
      const [traditional, simplified] = [simplifiedCharacters[i]!, simplifiedCharacters[i + 1]!];
      const isCommon = traditional >= '\u4e00';
      if (isCommon && used.has(simplified) && foldWord(traditional) === traditional) missing.push(traditional);
    }
    assert.deepEqual(missing, []);
  });
});
