import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemsOf } from '../../src/core/dossier/problems-of';
import { Draft } from '../../src/core/numbers/draft';
import { languageFor } from '../../src/core/numbers/language/compile';
import { markFrames } from '../../src/core/numbers/refine/mark-frames';
import { readDocument } from '../../src/core/sidecar/document';
import { srtLines } from '../../src/core/transcript/formats/cue-lines';
import { parseTranscript } from '../../src/core/transcript/parse-transcript';
import { dossierFor } from '../support/dossier-for';

const src = join(process.cwd(), 'src');

describe('a list as long as what a file holds', () => {
  it('is never handed over as arguments, of which a hundred thousand take all of the stack', () => {
    const found = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const lines = readFileSync(join(src, file), 'utf8').split('\n');
        return lines.flatMap((line, i) => (/\.(?:push|unshift)\(\s*\.\.\./.test(line) ? `${file}:${i + 1}` : []));
      });
    assert.deepEqual(found, [], 'addAll of core/text adds items to a list one by one');
  });

  it('is read on from where it was read before', () => {
    const items = '  - id: "a"\n'.repeat(150_000);
    const text = `version: 1\ntranscript: "t.txt"\n\nannotations:\n${items}`;
    readDocument(text);
    const { outline } = readDocument(`${text}  - id: "b"\n`);
    assert.equal(outline?.items.length, 150_001);
  });

  it('of empty lines is read without looking back over all of them from each, which took minutes', function () {
    this.timeout(30_000);
    const { turns } = parseTranscript(`ANN LEE: We built 1\n${'\n'.repeat(200_000)}% more.\n\nBOB ROY: No.\n`, {
      declared: true,
    });
    assert.deepEqual(
      turns.map(({ speaker }) => speaker),
      ['ANN LEE', 'BOB ROY'],
    );
  });

  it('is gone over once for the numbers that are counted off in it', () => {
    const count = 2000;
    let looks = 0;
    class Watched extends Draft {
      constructor(at: number) {
        super(at, at + 1, 1, 'digits');
        const { low } = this;
        Object.defineProperty(this, 'low', {
          get: () => {
            looks++;
            return low;
          },
        });
      }
    }
    const text = '1,'.repeat(count);
    const drafts = Array.from({ length: count }, (_, i) => new Watched(2 * i));
    const language = languageFor('en');
    const passage = { text, start: 0, end: text.length, language, cues: language.cues, currency: () => '' };
    markFrames(drafts, passage);
    assert.ok(looks < 50 * count, `${looks} looks at ${count} numbers`);
  });

  it('of entries that can’t be read is gone over once for all that is wrong with them', () => {
    const count = 400;
    const sidecar = `version: 1\ntranscript: "talk.txt"\nannotations: [${'{id: }, '.repeat(count)}]\n`;
    const dossier = dossierFor('ANN: Ten.\n', [sidecar]);
    let looks = 0;
    const unreadable = dossier.unreadable.map((one) =>
      Object.defineProperty({ ...one }, 'entry', {
        get: () => {
          looks++;
          return one.entry;
        },
      }),
    );
    assert.equal(unreadable.length, count);
    const problems = problemsOf(Object.create(dossier, { unreadable: { value: unreadable } }));
    assert.ok(problems.length >= count);
    assert.ok(looks < 30 * problems.length, `${looks} looks for ${problems.length} problems`);
  });
});

describe('a list of bare words on one line', () => {
  it('is gone over once, and each of them told', () => {
    const sidecar = `version: 1\ntranscript: "talk.txt"\nannotations: [${'x, '.repeat(2000)}]\n`;
    const { unreadable } = dossierFor('ANN: Ten.\n', [sidecar]);
    assert.equal(unreadable.length, 2000);
    const problems = problemsOf(dossierFor('ANN: Ten.\n', [sidecar]));
    assert.ok(problems.length >= 2000);
  });
});

describe('a cue of many blanks', () => {
  // Time by the square of its length would be minutes here.
  const blanks = ' '.repeat(400_000);
  const read = (line: string) => srtLines.step('time', line, undefined).facts;

  it('is read like any other', () => {
    assert.equal(read(`${blanks}hello`).candidates.length, 0);
    assert.equal(read(`${'<c>'.repeat(100_000)}hello`).candidates.length, 0);
    assert.equal(read(`- Yes.${blanks}- No.`).more?.length, 1);
  });

  it('names who speaks behind a sound, wherever that stands', () => {
    for (const lead of ['', blanks, '- ', '>> '])
      assert.equal(read(`${lead}(SIGHS) MAN: So.`).candidates[0]?.speaker, 'MAN', lead.slice(0, 3));
  });
});
