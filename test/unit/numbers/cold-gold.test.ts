import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNumbers } from '../../../src/core/numbers/find-numbers';
import type { NumericExpression } from '../../../src/core/numbers/numeric-expression';
import { countClaims, type Row, scoreClaims } from './score-gold';

const corpora = join('..', 'shared', 'corpora');
const folder = join('test', 'fixtures', 'numbers');

interface Gold {
  /** Path of the text within the corpora, without its ending; the turns are beside it. */
  readonly source: string;
  /** The stretch that was read; default: from the text's start to the last row. */
  readonly from?: number;
  readonly to?: number;
  readonly rows: readonly Row[];
}

interface Turns {
  readonly file: string;
  readonly turns: readonly { readonly start: number; readonly end: number }[];
}

/** What is claimed in the speech of the part of the text that the gold covers. */
function claimsOf(gold: Gold): NumericExpression[] {
  const { file, turns } = JSON.parse(readFileSync(join(corpora, `${gold.source}.turns.json`), 'utf8')) as Turns;
  const text = readFileSync(join(corpora, gold.source, '..', file), 'utf8');
  const { from = 0, to = gold.rows.at(-1)![1] } = gold;
  return turns
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => start < end)
    .flatMap((within) => findNumbers(text, { within }))
    .filter(({ claim }) => claim);
}

/**
 * Stretches of debates, podcasts and meetings, annotated from the guideline by readers who had not seen the recogniser's
 * answers. Kept as offsets and readings: the texts are not ours to print. A talk may hold hardly a claim, so those of a
 * language are scored together.
 */
describe('golds made by a cold reading', () => {
  for (const language of ['en', 'zh']) {
    it(`are met in ${language}`, function () {
      const files = readdirSync(folder).filter((name) => name.startsWith(`cold-gold.${language}`));
      const golds = files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Gold);
      if (golds.some(({ source }) => !existsSync(join(corpora, `${source}.turns.json`)))) {
        console.log(`      skipped: ${corpora} is not here`);
        this.skip();
      }
      const { overlap, exact, approx, kind } = scoreClaims(golds.map((gold) => countClaims(gold.rows, claimsOf(gold))));
      assert.ok(overlap >= 0.92, `overlap F1 ${overlap.toFixed(3)}`);
      assert.ok(exact >= 0.9, `exact span and value F1 ${exact.toFixed(3)}`);
      assert.ok(approx >= 0.97, `approximation ${approx.toFixed(3)}`);
      assert.ok(kind >= 0.95, `kind ${kind.toFixed(3)}`);
    });
  }
});
