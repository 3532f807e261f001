import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TranscriptGrammar } from './transcript-grammar';

const shared = join(process.cwd(), '../shared');
const seed = join(shared, 'seed');
const gold = join(shared, 'gold/seed-metadata.json');

interface Metadata {
  readonly labels: readonly { readonly start: number; readonly end: number; readonly label: string }[];
}

describe('the grammar on the seed', () => {
  it('colours no metadata line as a speaker', async function () {
    if (!existsSync(seed) || !existsSync(gold)) {
      console.log('    skipped: ../shared/seed and ../shared/gold are not here');
      this.skip();
    }
    const text = readFileSync(join(seed, readdirSync(seed)[0]!), 'utf8').replace(/^\uFEFF/, '');
    const { labels } = JSON.parse(readFileSync(gold, 'utf8')) as Metadata;
    const grammar = await TranscriptGrammar.load();
    const speakers = grammar.paint(text).filter(({ colour }) => colour === 'speaker');
    assert.ok(speakers.length > 0, 'the seed has labels that a line alone proves');
    const wrong = labels.filter(({ start, end }) => speakers.some((one) => one.start < end && start < one.end));
    assert.deepEqual(wrong, []);
  });
});
