// What reading one more caption costs a transcript that grows, by how long it is already: milliseconds of work, median of twenty.
//
//   npx esbuild test/bench/live.bench.ts --bundle --platform=node --outfile=out/bench/live.bench.js && node out/bench/live.bench.js
import { cuttingUnits } from '../../src/core/dossier/check-units';
import type { Dossier } from '../../src/core/dossier/dossier';
import { dossierOf } from '../../src/core/dossier/dossier-of';
import { renewingNumbers, type Spoken } from '../../src/core/dossier/renew-numbers';
import { readSidecar } from '../../src/core/sidecar/read-sidecar';
import { finish } from '../../src/core/text/finish';
import { LiveTranscript } from '../../src/core/transcript/live-transcript';

const verbs = 'opened closed built promised hired planted moved lost repaired bought'.split(' ');
const clock = (s: number) => new Date(s * 1000).toISOString().slice(11, 19);
const cueOf = (i: number) =>
  `\n${clock(2 * i)}.000 --> ${clock(2 * i + 2)}.000\n${i % 2 ? 'They' : 'We'} ${verbs[i % 10]} ${10_000 + 7 * i} clinics last year.\n`;

for (const length of [250, 500, 1000, 2000]) {
  let text = `WEBVTT\n${Array.from({ length }, (_, i) => cueOf(i)).join('')}`;
  const live = new LiveTranscript(text, { format: 'vtt', declared: true });
  let spoken: Spoken | undefined;
  let dossier: Dossier | undefined;
  // Every twentieth caption is tagged, every tenth begins with a note of who speaks.
  const quotes = Array.from(
    { length: length / 20 },
    (_, i) => `We ${verbs[(20 * i) % 10]} ${10_000 + 140 * i} clinics last year.`,
  );
  const turns = Array.from(
    { length: length / 10 },
    (_, i) =>
      `    - {quote: {exact: "We ${verbs[(10 * i) % 10]} ${10_000 + 70 * i} clinics"}, speaker: ${i % 2 ? 'ANN' : 'BOB'}}`,
  );
  const sidecar = readSidecar(
    `version: 1\ntranscript: live.vtt\nabout:\n  turns:\n${turns.join('\n')}\nannotations:\n${quotes.map((quote, i) => `  - id: k${String(i).padStart(11, '0')}\n    tag: claim\n    quote:\n      exact: "${quote}"\n`).join('')}`,
  );
  const parts: number[][] = [[], [], [], []];
  const measure = (i: number, part: number, work: () => void) => {
    const used = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(used);
    if (i > 4) parts[part]!.push((user + system) / 1000);
  };
  for (let i = 0; i < 25; i++) {
    const more = cueOf(length + i);
    const shared = { head: text.length, tail: 0 };
    live.change([{ start: text.length, end: text.length, text: more }]);
    text += more;
    let transcript = live.snapshot();
    measure(i, 0, () => {
      if (!live.settled) live.settle();
      transcript = live.snapshot();
    });
    measure(i, 1, () => {
      spoken = { transcript, numbers: finish(renewingNumbers(spoken, transcript, spoken && shared)) };
    });
    measure(i, 2, () => {
      dossier = dossierOf(spoken!.transcript, [{ file: 'a', sidecar }], {
        numbers: spoken!.numbers,
        isGrowing: true,
        ...(dossier && { before: dossier }),
      });
    });
    measure(i, 3, () => finish(cuttingUnits(dossier!)));
  }
  const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
  const [read, numbers, placed, cut] = parts.map((list) => median(list).toFixed(1));
  console.log(
    `${length} captions, ${dossier!.annotations.length} tagged, ${dossier!.transcript.turns.length} turns: read ${read}, numbers ${numbers}, placed ${placed}, quotes cut ${cut}`,
  );
}
