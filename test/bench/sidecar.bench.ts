// Speed of the sidecar at 10,000 annotations (5 MB) against the yaml library, in one run:
//
//   npx esbuild test/bench/sidecar.bench.ts --bundle --platform=node --outfile=out/bench/sidecar.bench.js && node out/bench/sidecar.bench.js
import { parse, parseDocument } from 'yaml';
import type { Annotation } from '../../src/core/sidecar/annotation';
import { applyChange } from '../../src/core/sidecar/apply-change';
import { readSidecar } from '../../src/core/sidecar/read-sidecar';
import { renderEntry } from '../../src/core/sidecar/render';

const count = 10_000;

/** Entries as a team has them after some weeks: half of them checked, some with sources and notes. */
function annotationOf(i: number): Annotation {
  const exact = `這裏是第${i}句話：我們在過去一年裏新增了${i * 7}家企業，投入研發資金近${i % 90}億元，"增長"了${i % 50}%。`;
  return {
    id: `k${i.toString(36).padStart(11, '0')}`,
    tag: 'claim',
    speaker: i % 2 ? '趙海燕' : 'THE MAYOR',
    turn: i >> 3,
    quote: { exact, prefix: '數字本身就能說明問題，我再補充一點情況。', suffix: '另外，我們還做了下面幾件事情，' },
    position: { start: i * 100, end: i * 100 + exact.length },
    numbers: [{ text: `${i * 7}家`, kind: 'count', value: i * 7, unit: '家' }],
    ...(i % 2 && { status: 'checked', verdict: 'half-true', assignee: 'desk-b' }),
    by: 'desk-a',
    at: '2026-03-04T19:22:10Z',
    ...(i % 4 === 0 && {
      sources: [{ title: `Report ${i}`, url: `https://example.org/reports/${i}`, accessed: '2026-03-05' }],
    }),
    ...(i % 8 === 0 && {
      notes: [{ by: 'desk-a', at: '2026-03-04T19:25:00Z', text: 'Ask for the list of the year before.' }],
    }),
  };
}

const text = `version: 1\ntranscript: "talk.txt"\n\nannotations:\n${Array.from({ length: count }, (_, i) => renderEntry(annotationOf(i), 2)).join('\n')}`;
const bytes = Buffer.byteLength(text);

/** The shortest of the times in milliseconds: the one least disturbed by what else runs on the machine. */
function measure(runs: number, work: (run: number) => unknown): number {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work(run);
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

const at = (run: number) => Math.floor((count * ((run % 11) + 1)) / 12);
const edit = (run: number) =>
  applyChange(text, { kind: 'edit', id: annotationOf(at(run)).id, set: { verdict: 'false' } }, 'x');
const add = (run: number) =>
  applyChange(text, { kind: 'add', annotation: { ...annotationOf(at(run)), id: `new${run}` } }, 'x');
const append = (run: number) =>
  applyChange(text, { kind: 'edit', id: annotationOf(at(run)).id, append: { notes: [{ text: 'more' }] } }, 'x');

if (
  readSidecar(text).entries.filter((entry) => entry.annotation).length !== count ||
  edit(3).problem ||
  add(3).problem
) {
  throw new Error('the bench itself is broken');
}

const rows: [name: string, ours: number, theirs: number, goal: number][] = [];
const load = measure(9, () => readSidecar(text));
rows.push(['load', load, measure(2, () => parse(text)), 15]);
const whole = measure(2, (run) => {
  const document = parseDocument(text);
  document.setIn(['annotations', at(run), 'verdict'], 'false');
  return document.toString({ lineWidth: 0 });
});
rows.push(['edit one entry', measure(21, edit), whole, 200]);
rows.push(['append a note', measure(21, append), whole, 200]);
rows.push(['add one entry', measure(21, add), whole, 200]);

console.log(
  `${count} annotations, ${(bytes / 1e6).toFixed(1)} MB, ${text.length} UTF-16 units; Node ${process.version}`,
);
for (const [name, ours, theirs, goal] of rows) {
  const ratio = theirs / ours;
  console.log(
    `${name.padEnd(16)} ${ours.toFixed(1).padStart(7)} ms   yaml ${theirs.toFixed(0).padStart(6)} ms   ${ratio.toFixed(0).padStart(5)}×   goal ${goal}×  ${ratio >= goal ? 'met' : 'MISSED'}`,
  );
}
