import assert from 'node:assert/strict';
import { readVocabulary } from '../../../src/core/sidecar/read-vocabulary';
import { defaultVocabulary } from '../../../src/core/sidecar/vocabulary';
import { writeVocabulary } from '../../../src/core/sidecar/write-vocabulary';

describe('writeVocabulary', () => {
  it('writes what reads as the same vocabulary', () => {
    const odd = { id: 'half', label: { en: 'Half: "true"', 'zh-Hant': '半真' }, color: '#c90', help: 'a # b' };
    const vocabulary = { ...defaultVocabulary, verdicts: [...defaultVocabulary.verdicts.slice(0, 2), odd] };
    assert.deepEqual(readVocabulary(writeVocabulary(vocabulary)), { vocabulary, team: {}, problems: [] });
  });
});
