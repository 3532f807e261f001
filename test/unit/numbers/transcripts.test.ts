import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNumbers } from '../../../src/core/numbers/find-numbers';
import { readingOf } from '../../../src/core/numbers/reading-of';

const folder = join('test', 'fixtures', 'numbers', 'transcripts');

/**
 * Each line with what is found in it: `+` claims, `-` others, the span in brackets, the kind, the reading, the unit.
 * The goldens were reviewed by a person against the guideline; `UPDATE=1` rewrites them, and the diff shows what changed.
 */
function annotate(text: string): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const found = findNumbers(line).map((number) => {
        const unit = number.unit === null ? '' : ` (${number.unit})`;
        return `  ${number.claim ? '+' : '-'} [${number.text}] ${number.kind}: ${readingOf(number)}${unit}`;
      });
      return [line, ...found];
    })
    .join('\n');
}

describe('the numbers of whole transcripts', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    it(`are those of ${name.replace('.txt', '')}`, () => {
      const golden = join(folder, name.replace('.txt', '.golden'));
      const annotated = annotate(readFileSync(join(folder, name), 'utf8'));
      if (process.env.UPDATE === '1') writeFileSync(golden, annotated);
      assert.equal(annotated, readFileSync(golden, 'utf8'));
    });
  }
});
