import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { timeAt } from '../../../src/core/dossier/time-at';
import { importFile } from '../../../src/core/import/import-file';
import { finish } from '../../../src/core/text/finish';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

function importText(name: string, text: string): string {
  const made = finish(importFile({ name, bytes: new TextEncoder().encode(text), text, decode: () => undefined }));
  assert.ok('text' in made, 'problem' in made ? made.problem : '');
  return made.text;
}

/** A talk of one speaker as Whisper gives it: a word each 0.4 seconds, with a breath behind each sentence. */
function talkOf(sentences: number, stop: string) {
  const timed: { word: string; start: number; end: number }[] = [];
  for (let i = 0; i < sentences; i++)
    for (const [j, word] of `in ward ${i} we counted ${1000 + i} homes and the people there told us of the flood${stop}`
      .split(' ')
      .entries()) {
      const start = i * 7 + j * 0.4;
      timed.push({ word: i + j === 0 ? word : ` ${word}`, start, end: start + 0.3 });
    }
  const text = timed.map(({ word }) => word).join('');
  return { json: JSON.stringify({ segments: [{ start: 0, end: sentences * 7, text, words: timed }] }), timed, text };
}

describe('an imported turn that is long', () => {
  for (const [what, stop, most] of [
    ['with full stops', '.', 7],
    ['without full stops', '', 10],
  ] as const) {
    it(`tells when each of its figures is said to some seconds, ${what}`, () => {
      const { json, timed, text } = talkOf(40, stop);
      const transcript = parseTranscript(importText('talk.json', json));
      assert.equal(transcript.turns.length, 1);
      assert.equal(transcript.read.slice(transcript.turns[0]!.speech).replace(/\s+/g, ' '), text);
      for (let i = 0; i < 40; i++) {
        const figure = String(1000 + i);
        const said = timed.find(({ word }) => word.trim() === figure)!.start;
        const told = timeAt(transcript, transcript.text.indexOf(figure))!;
        assert.ok(told <= said && said - told < most, `${figure}: ${told} told, ${said} said`);
      }
    });
  }

  it('keeps the times of captions of one speaker that it joins', () => {
    const cues = Array.from({ length: 30 }, (_, i) => {
      const clock = (seconds: number) =>
        `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`;
      return `${clock(i * 4)} --> ${clock(i * 4 + 4)}\n<v Mira Okafor>By spring ${2000 + i} boats had left the harbour.\n`;
    });
    const transcript = parseTranscript(importText('talk.vtt', `WEBVTT\n\n${cues.join('\n')}`));
    assert.equal(transcript.turns.length, 1);
    for (let i = 0; i < 30; i++) {
      const told = timeAt(transcript, transcript.text.indexOf(String(2000 + i)))!;
      assert.ok(told <= i * 4 && i * 4 - told <= 4, `${i}: ${told}`);
    }
  });

  it('parts no figure by a time, and no name by a paragraph', () => {
    const words = ['we', 'paid', '11', ',400', 'to', 'Mr.', 'Moll', 'and', '30', 'percent'];
    const json = JSON.stringify({
      segments: words.map((text, i) => ({ start: i * 20, end: i * 20 + 20, text: ` ${text}` })),
    });
    const text = importText('talk.json', json);
    assert.match(text, /11 ,400/);
    assert.match(text, /Mr\. Moll/);
  });

  it('writes Chinese with times among the words as it was written', () => {
    const json = JSON.stringify({
      segments: Array.from({ length: 12 }, (_, i) => ({
        start: i * 6,
        end: i * 6 + 6,
        text: `我們在${2010 + i}年蓋了${i + 3}萬戶社會住宅，`,
        speaker: '陳美玲',
      })),
    });
    const transcript = parseTranscript(importText('talk.json', json));
    const said = transcript.read.slice(transcript.turns[0]!.speech);
    assert.doesNotMatch(said, /[\s[]/);
    assert.ok(transcript.pieces.filter(({ kind }) => kind === 'time').length >= 5);
  });

  for (const name of ['aws-transcribe-speakers', 'bbc-kaldi-segments']) {
    const path = `../shared/corpora/stt-json/${name}`;
    it(`has the turns that were told for ${name}`, function () {
      if (!existsSync(`${path}.json`)) this.skip();
      const transcript = parseTranscript(importText(`${name}.json`, readFileSync(`${path}.json`, 'utf8')));
      const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
      const got = transcript.turns.map(({ speaker, time, speech }) => ({
        speaker,
        from: time,
        text: plain(transcript.read.slice(speech)),
      }));
      const { turns } = JSON.parse(readFileSync(`${path}.expected-turns.json`, 'utf8')) as {
        turns: { speaker: string; from: number; text: string }[];
      };
      assert.deepEqual(
        got,
        turns.map(({ speaker, from, text }) => ({ speaker, from, text: plain(text) })),
      );
    });
  }
});

describe('a time before a figure', () => {
  /** A segment each 3 seconds: what is said in each. */
  const saidEach = (segments: readonly string[]) => {
    const text = importText(
      'talk.json',
      JSON.stringify({ segments: segments.map((text, i) => ({ start: i * 3, end: i * 3 + 3, text: ` ${text}` })) }),
    );
    return parseTranscript(text);
  };

  it('stands closer than one before other words, and no sentence of a few seconds has one of its own', () => {
    const words = ['We went on and on', 'with the plan of ours', 'until we had built 340 homes', 'in the end of it'];
    const { text, pieces } = saidEach(words);
    assert.ok(text.includes('[0:00:06] until we had built 340'), text);
    assert.equal(pieces.filter(({ kind }) => kind === 'time').length, 2);
    assert.doesNotMatch(saidEach(words.map((one) => one.replace('340 ', 'our '))).text, /\] until/);
    assert.doesNotMatch(saidEach(['It is long.', 'It cost 2.3 billion.']).text, /\] It cost/);
  });
});
