// Comparing two readings of 5,000 claims each, against reading the two files:
//
//   npx esbuild test/bench/agreement.bench.ts --bundle --platform=node --outfile=out/bench/agreement.bench.js && node out/bench/agreement.bench.js
import { compareReadings } from '../../src/core/agreement/compare-readings';
import { readUnits } from '../../src/core/agreement/read-units';
import type { Annotation } from '../../src/core/sidecar/annotation';
import { readSidecar } from '../../src/core/sidecar/read-sidecar';
import { renderEntry } from '../../src/core/sidecar/render';
import { parseTranscript } from '../../src/core/transcript/parse-transcript';

const claims = 5000;
const turns = Array.from({ length: claims }, (_, i) => {
  const words = `In district ${i} the waiting list fell from ${i * 70 + 4200} families to fewer than ${i * 9 + 90}.`;
  return { label: i % 2 ? 'BO ROY: ' : 'ANN LEE: ', words };
});
const text = turns.map(({ label, words }) => `${label}${words}\n\n`).join('');

function sidecarBy(coder: string, skip: number): string {
  let at = 0;
  const entries = turns.flatMap(({ label, words }, i): string[] => {
    const start = at + label.length;
    at = start + words.length + 2;
    const end = i % 3 === skip ? start + 20 : start + words.length;
    if (i % 7 === skip) return [];
    const annotation: Annotation = {
      id: `k${coder}${i.toString(36).padStart(9, '0')}`,
      tag: i % 5 === skip ? 'promise' : 'claim',
      quote: {
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(end, end + 32),
      },
      position: { start, end },
      verdict: i % 4 === skip ? 'false' : 'half-true',
      by: coder,
      at: '2031-03-04T19:22:10Z',
    };
    return [renderEntry(annotation, 2)];
  });
  return `version: 1\ntranscript: "talk.txt"\n\nannotations:\n${entries.join('\n')}`;
}

const files = [sidecarBy('an', 0), sidecarBy('bo', 1)];
const times: { read: number; compare: number }[] = [];
for (let run = 0; run < 7; run++) {
  const start = performance.now();
  const sidecars = files.map((file) => readSidecar(file));
  const read = performance.now() - start;
  const from = performance.now();
  const coded = { text, read: () => parseTranscript(text, { declared: true }).read };
  const readings = sidecars.map((sidecar, i) =>
    readUnits({ coder: `${i}`, file: `${i}`, sidecar }, 'verdict', {}, coded),
  );
  compareReadings(['0', '1'], [{ transcript: 'talk.txt', length: text.length, readings }], {
    order: ['false', 'half-true', 'true'],
  });
  times.push({ read, compare: performance.now() - from });
}
const best = (of: (time: (typeof times)[0]) => number) => Math.min(...times.map(of));
const [read, compare] = [best((one) => one.read), best((one) => one.compare)];
console.log(
  `reading two files of ${claims} claims: ${read.toFixed(0)} ms; comparing them: ${compare.toFixed(0)} ms more`,
);
console.log(`reading and comparing takes ${((read + compare) / read).toFixed(2)} times as long as reading`);
