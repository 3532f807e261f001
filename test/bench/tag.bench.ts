// One press of Tag Claim, from the cursor to what the views read, by how much is tagged already in one and the same talk:
//
//   npx esbuild test/bench/tag.bench.ts --bundle --platform=node --outfile=out/bench/tag.bench.js && node out/bench/tag.bench.js
//
// It goes the window's way: tag, show at once (what the marks, the tree, the counts and Problems read), write the file, show
// what is on disk. Told is the processor time until it shows and until it is saved, on which other programs bear least, and the
// time of the clock until it is saved. What grows is mostly the file, which is one text and is written whole.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimAt } from '../../src/core/dossier/claim-at';
import { countsOf } from '../../src/core/dossier/counts-of';
import { rowsOfDossier } from '../../src/core/dossier/desk-rows';
import type { Dossier } from '../../src/core/dossier/dossier';
import { dossierOf, findSpokenNumbers } from '../../src/core/dossier/dossier-of';
import { LivePlaces } from '../../src/core/dossier/live-places';
import { problemsOf } from '../../src/core/dossier/problems-of';
import { tagSpan } from '../../src/core/dossier/tag-span';
import { tellPlaces } from '../../src/core/dossier/tell-places';
import { applyTogether } from '../../src/core/sidecar/apply-together';
import { KeptEntries } from '../../src/core/sidecar/kept-entries';
import { makeActs } from '../../src/core/sidecar/make-acts';
import { readSidecar } from '../../src/core/sidecar/read-sidecar';
import type { Sidecar } from '../../src/core/sidecar/sidecar';
import { parseTranscript } from '../../src/core/transcript/parse-transcript';
import { updateTextFile } from '../../src/files/update-text-file';

const sentences = 12_000;
const sentenceOf = (i: number) => `In year ${i} the town built ${i * 7 + 3} homes and closed ${i % 9} schools.`;
const text = Array.from(
  { length: sentences },
  (_, i) => `${['ANN LEE', 'THE CHAIR', 'BOB'][i % 3]}: ${sentenceOf(i)} So it stands in the report.\n\n`,
).join('');
const transcript = parseTranscript(text);
const numbers = findSpokenNumbers(transcript);
/** An id as they are made: as good as random. */
const idOf = (i: number) => {
  const digits = (seed: number) => (Math.imul(i + seed, 0x9e3779b1) >>> 0).toString(36).padStart(7, '0');
  return `k${digits(1)}${digits(77_777)}`.slice(0, 12);
};
const starts = Array.from({ length: sentences }, (_, i) => transcript.turns[i]!.speech.start);

/** Milliseconds, of the processor and of the clock. */
interface Press {
  readonly shown: number;
  readonly saved: number;
  readonly clock: number;
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A press where so many are tagged already: the fastest, which is the least disturbed by other programs. */
async function press(tagged: number): Promise<Press> {
  const file = join(mkdtempSync(join(tmpdir(), 'tag-bench-')), 'talk.txt.annotations.yaml');
  const live = new LivePlaces(text);
  const kept = new KeptEntries();
  let yaml = '';
  let sidecar: Sidecar | undefined;
  let dossier: Dossier | undefined;
  const look = () => {
    if (sidecar?.text !== yaml) sidecar = readSidecar(yaml, kept);
    else if (dossier) return dossier;
    dossier = dossierOf(transcript, [{ file: 'a.yaml', sidecar }], { numbers, live, before: dossier });
    live.keep(dossier.annotations);
    problemsOf(dossier);
    rowsOfDossier('talk.txt', dossier);
    countsOf(dossier);
    return dossier;
  };
  const tag = (i: number) => {
    const span = claimAt(transcript, numbers, starts[i]! + 20)!;
    const made = tagSpan(look(), span, { id: idOf(i), tag: 'claim', by: 'desk', at: '2026-03-04T19:22:10Z' });
    if (!made || made.existing) throw new Error('the bench itself is broken');
    return made.change;
  };
  const first = Array.from({ length: tagged }, (_, i) => tag(i));
  yaml = tagged > 0 ? applyTogether('', first, 'talk.txt')!.text : '';
  writeFileSync(file, yaml);
  look();
  const times: Press[] = [];
  for (let i = tagged; i < tagged + 15; i++) {
    const [start, since] = [processorTime(), performance.now()];
    const change = tag(i);
    tellPlaces(live, transcript, change.annotation);
    const acts = [change];
    yaml = makeActs(yaml, acts, 'talk.txt').text;
    look();
    const shown = processorTime() - start;
    await updateTextFile(file, (before = '') => makeActs(before, acts, 'talk.txt').text);
    look();
    times.push({ shown, saved: processorTime() - start, clock: performance.now() - since });
  }
  const least = (key: keyof Press) => Math.min(...times.map((one) => one[key]));
  return { shown: least('shown'), saved: least('saved'), clock: least('clock') };
}

async function main(): Promise<void> {
  await press(20);
  const least = await press(20);
  console.log(`${(text.length / 1e6).toFixed(1)} MB, ${transcript.turns.length} turns`);
  for (const [tagged, goal] of [
    [20, 1],
    [2000, 2],
    [10_000, 4],
  ] as const) {
    const { shown, saved, clock } = tagged === 20 ? least : await press(tagged);
    const ratio = saved / least.saved;
    console.log(
      `${String(tagged).padStart(6)} tagged   shown ${shown.toFixed(1).padStart(6)} ms ${(shown / least.shown).toFixed(1).padStart(5)}×   saved ${saved.toFixed(1).padStart(6)} ms ${ratio.toFixed(1).padStart(5)}×   by the clock ${clock.toFixed(1).padStart(6)} ms   goal ${goal}×  ${ratio <= goal ? 'met' : 'MISSED'}`,
    );
  }
}

void main();
