import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNumbers } from '../../../src/core/numbers/find-numbers';
import { countClaims, type Row, scoreClaims, type Value } from './score-gold';

/** `[about 40|count|40||about] of them`: words, kind, value, unit, approximation; `?` at the end: may be left out. */
const marked = /\[([^[\]|]*)\|([^[\]]*)\]/g;

function readValue(written: string): Value {
  if (written === '' || written === 'null') return null;
  const [low, high] = written.split('..').map(Number);
  return high === undefined ? low! : [low!, high];
}

/** A sentence without its marks, and what they say. */
function readSentence(line: string): { text: string; rows: Row[] } {
  const rows: Row[] = [];
  let text = '';
  let at = 0;
  for (const { 0: whole, 1: words, 2: marks, index } of line.matchAll(marked)) {
    text += line.slice(at, index);
    at = index + whole.length;
    const [kind = '', value = '', unit = '', approx = '', optional = ''] = marks!.split('|');
    const isOptional = kind === '*' || optional === '?' || unit.includes('?') || value.includes('?');
    const what = isOptional ? 'optional' : 'claim';
    rows.push([
      text.length,
      text.length + words!.length,
      kind,
      readValue(value),
      unit || null,
      approx || 'exact',
      what,
    ]);
    text += words;
  }
  return { text: text + line.slice(at), rows };
}

/**
 * Sentences of press conferences, earnings calls, sports, weather, courts and talks, with decoys, annotated from the
 * guideline before the recogniser read them.
 */
describe('sentences as they are spoken', () => {
  for (const [language, floor] of [
    ['en', 0.94],
    ['zh', 0.95],
  ] as const) {
    it(`are read in ${language}`, () => {
      const lines = readFileSync(join('test', 'fixtures', 'numbers', `sentences.${language}.txt`), 'utf8').split('\n');
      const sentences = lines.filter((line) => line !== '' && !line.startsWith('#')).map(readSentence);
      const counts = sentences.map(({ text, rows }) =>
        countClaims(
          rows,
          findNumbers(text, { language }).filter(({ claim }) => claim),
        ),
      );
      const wrong = sentences
        .filter((_, i) => counts[i]!.exact < counts[i]!.required || counts[i]!.others > 0)
        .map(({ text }) => text);
      const { overlap, exact, approx } = scoreClaims(counts);
      const told = `${exact.toFixed(3)}; not read as marked:\n${wrong.join('\n')}`;
      assert.ok(overlap >= floor, `overlap F1 ${overlap.toFixed(3)}`);
      assert.ok(exact >= floor, `exact span and value F1 ${told}`);
      assert.ok(approx >= 0.96, `approximation ${approx.toFixed(3)}`);
    });
  }
});
