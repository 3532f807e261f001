import assert from 'node:assert/strict';
import { parsers } from '../../support/hostile/parsers';
import { longer } from '../../support/long-runs';

/** What is repeated: beginnings that never end, runs that an expression may try from each of their characters. */
const pumps = [
  ...[
    'a',
    'A',
    'é',
    '一',
    '百',
    '0',
    '1,',
    '1.',
    ' ',
    '\t',
    ' \t',
    '\u3000',
    '\n',
    '\r',
    '\n\n',
    ' \n',
    '.',
    ',',
    ';',
    ':',
    '：',
    '!',
    '?',
    '…',
    '。',
  ],
  ...[
    '-',
    '—',
    '- ',
    '_',
    '*',
    '#',
    ' #',
    '/',
    '|',
    '\\',
    '"',
    "'",
    '“',
    '"\\',
    '\\"',
    "'-'",
    '’',
    '(',
    ')',
    '[',
    ']',
    ')(',
    '( ',
    '()',
    '{',
    '}',
    '<',
    '>',
    '<>',
    '><',
  ],
  ...[
    '>>',
    '> ',
    '<v',
    '<v ',
    '<v.',
    '&',
    '&#',
    '/*',
    '--',
    '-->',
    '.A',
    'a.',
    'A. ',
    'a.a',
    'a-',
    'a b',
    'a: ',
    'A:\n',
    'Q. ',
    'x\n',
    '1\n',
    '和',
    ' 和 ',
    '\u200d',
    '\u0301',
    '\u0000',
    '😀',
    '\ud800',
  ],
  ...[
    '<b>',
    '</b>',
    '<p>',
    '<!--',
    '<![CDATA[',
    '{\\b',
    '\\par ',
    '[[',
    '{"a":',
    '"a",',
    '- a: ',
    '- - ',
    '? ',
    'a: {',
    '&a ',
    '*a ',
    '00:',
    '0:01 ',
    '12:3 ',
    '🏠 ',
  ],
];
const characters = 48_000;
/** Milliseconds of processor time below which nobody asks how it grows. */
const quick = 200;

/** Milliseconds of processor time. */
function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

// Measured, and for minutes: by `npm run test:long` alone.
if (longer > 1)
  describe('a text twice as long', () => {
    for (const { name, seeds, tokens, read } of parsers) {
      it(`takes about twice as long, whatever it repeats: ${name}`, () => {
        const slow: string[] = [];
        for (const pump of new Set([...pumps, ...tokens])) {
          for (const [head, tail] of [
            ['', ''],
            ['', 'x'],
            [seeds[0]!.slice(0, seeds[0]!.length / 2), seeds[0]!.slice(seeds[0]!.length / 2)],
          ] as const) {
            const text = (length: number) => head + pump.repeat(length / pump.length) + tail;
            if (timeOf(() => read(text(characters))) < quick) continue;
            // What is compiled or tidied up meanwhile is no growth: the least of three.
            const least = (length: number) => Math.min(...[0, 1, 2].map(() => timeOf(() => read(text(length)))));
            const [half, whole] = [least(characters / 2), least(characters)];
            if (whole < quick || whole < 3 * half) continue;
            const shown = JSON.stringify(`${head.slice(-20)}${pump}×n${tail.slice(0, 10)}`);
            slow.push(`${shown}: ${half.toFixed(0)} → ${whole.toFixed(0)} ms`);
            console.log(`    ${name}: ${slow.at(-1)}`);
          }
        }
        assert.deepEqual(slow, []);
      });
    }
  });
