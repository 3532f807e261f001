import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { formatOfName } from '../../../src/core/transcript/format-of-name';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';
import { isLabelled } from '../../../src/core/transcript/transcript';

const fixtures = join(process.cwd(), 'test/fixtures/transcript');
const filesOf = (folder: string) => readdirSync(join(fixtures, folder)).filter((name) => extname(name) !== '.turns');

function parse(folder: string, name: string) {
  const text = readFileSync(join(fixtures, folder, name), 'utf8');
  return { text, transcript: parseTranscript(text, formatOfName(name)) };
}

/** Each line of `NAME.turns` is `speaker|how the speech begins|how it ends`; turns that no label opens aren't in it. */
describe('a way of writing speakers', () => {
  for (const name of filesOf('styles')) {
    it(`is read: ${basename(name, extname(name))}`, () => {
      const { text, transcript } = parse('styles', name);
      const expected = readFileSync(join(fixtures, 'styles', `${basename(name, extname(name))}.turns`), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split('|'));
      const found = transcript.turns.filter(isLabelled).map(({ speaker, speech }, i) => {
        const words = text.slice(speech.start, speech.end);
        const [, begin = '', end = ''] = expected[i] ?? [];
        return [speaker, words.slice(0, begin.length), words.slice(-end.length)];
      });
      assert.deepEqual(found, expected);
    });
  }
});

describe('a text without speakers', () => {
  for (const name of filesOf('no-speakers')) {
    it(`has no label: ${name}`, () => {
      const { turns } = parse('no-speakers', name).transcript;
      assert.deepEqual(
        turns.flatMap(({ speaker }) => speaker ?? []),
        [],
      );
    });
  }
});
