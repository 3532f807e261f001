import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cutLines, readLines } from '../../../src/core/transcript/chunk';
import { machineFor } from '../../../src/core/transcript/formats/machine-for';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const cases = join(process.cwd(), '../shared/corpora/webvtt/tests');

/** Cases that we read otherwise, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'header-no-new-line':
    'comes without an expectation; the older parser it was made for gave up, the specification reads a cue right under the signature, and so do we',
  'newline-before-webvtt': 'has its signature in the second line; programs write files without any, which we read too',
  'minimum-spots-over-sixty':
    'expects 120:00.000 to be 120 hours, as an old draft had it; the specification takes it for an error, and we for 120 minutes, which is what programs that write it mean',
};

/** Begin and words of each cue of a WebVTT file. */
function cuesOf(text: string): { startTime: number; text: string }[] {
  const machine = machineFor('vtt');
  const cues: { startTime: number; lines: string[] }[] = [];
  for (const { facts, words } of readLines(cutLines(text), machine, machine.first, undefined)) {
    if (facts.kind === 'time') cues.push({ startTime: facts.time!, lines: [] });
    else if (facts.kind === 'words' || facts.kind === 'direction') cues.at(-1)!.lines.push(words);
  }
  return cues.map((cue) => ({ startTime: cue.startTime, text: cue.lines.join('\n') }));
}

/** What a case expects: its own file, else the folder's, by whether its cues have any content. */
function expectationOf(folder: string, name: string): { startTime: number; text: string }[] {
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const processed = `${name}-proc.json`;
  const empty = !existsSync(join(folder, processed)) || read(processed).length === 0;
  const file = existsSync(join(folder, `${name}.json`)) ? `${name}.json` : empty ? undefined : 'with-data.json';
  const cues: { startTime: number; text: string }[] = file === undefined ? [] : read(file).cues;
  return cues.map(({ startTime, text }) => ({ startTime, text }));
}

describe('WebVTT', () => {
  if (!existsSync(cases)) it.skip('reads the published cases (../shared/corpora/webvtt is not there)');
  else {
    for (const set of readdirSync(cases)) {
      const folder = join(cases, set);
      for (const file of readdirSync(folder).filter((one) => one.endsWith('.vtt'))) {
        const name = basename(file, '.vtt');
        const reason = exceptions[name];
        if (reason) it.skip(`${set}/${name}: ${reason}`);
        else {
          it(`reads ${set}/${name}`, () => {
            const text = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
            assert.deepEqual(cuesOf(text), expectationOf(folder, name));
          });
        }
      }
    }
  }

  it('gives a cue’s words to its voice, over lines, classes and entities', () => {
    const text = [
      'WEBVTT - a title',
      '',
      'NOTE not spoken',
      '',
      'intro',
      '00:01.000 --> 00:02.000',
      '<v.loud Ann &amp; Bob>Hello',
      'there.</v>',
      '',
      '00:02.000 --> 00:03.000',
      '<v Cy>Yes.</v><v Di>No.</v>',
      '',
      '00:03.000 --> 00:04.000',
      'Nobody says this.',
    ].join('\n');
    const { turns } = parseTranscript(text);
    assert.deepEqual(
      turns.map(({ speaker, speech, time }) => [speaker, text.slice(speech.start, speech.end), time]),
      [
        ['Ann & Bob', 'Hello\nthere.', 1],
        ['Cy', 'Yes.', 2],
        ['Di', 'No.', 2],
        [null, 'Nobody says this.', 3],
      ],
    );
  });

  it('takes times of seconds alone, which speech-to-text programs write', () => {
    assert.deepEqual(cuesOf('WEBVTT\n\n3.480 --> 1:03.100\nText\n'), [{ startTime: 3.48, text: 'Text' }]);
  });
});
