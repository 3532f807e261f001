import assert from 'node:assert/strict';
import { examinerOf } from '../../../src/core/transcript/line-kinds';
import { LiveTranscript } from '../../../src/core/transcript/live-transcript';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const piecesOf = (text: string) =>
  parseTranscript(text).pieces.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('pieces', () => {
  it('are what is no speech, by kind, also among the words of a turn', () => {
    const text = [
      'City news',
      '',
      'Home > News > Talk',
      'Participants:',
      'Ann Lee - Mayor',
      '',
      '[00:00:05]',
      'Ann Lee: It fell [laughs] by 900 (the list). (Applause.)',
      '(Laughter)',
      'Page 12',
      'Bob Roy: I see \\[04:18\\] it.',
      'Ann Lee: Good.',
      'Copyright 2031',
      'More news',
    ].join('\n');
    assert.deepEqual(piecesOf(text), [
      'header: City news',
      'navigation: Home > News > Talk',
      'roster: Participants:',
      'roster: Ann Lee - Mayor',
      'time: [00:00:05]',
      'direction: [laughs]',
      'direction: (Applause.)',
      'direction: (Laughter)',
      'furniture: Page 12',
      'time: \\[04:18\\]',
      'credits: Copyright 2031',
      'credits: More news',
    ]);
  });

  it('make no figure of another with what an element raises behind it', () => {
    const { read } = parseTranscript(
      'ANN: Of 10<sup>6</sup> and 300<sup>1</sup> CO<sub>2</sub>.\n\nBEN: So.\n\nANN: Yes.\n\nBEN: No.\n',
    );
    assert.match(read.text, /Of 10\^6 and 300 CO2\./);
  });

  it('are sounds and songs of captions; elsewhere capitals in brackets are words', () => {
    const words = 'we saw [12 GUNSHOTS] them [nine of ten] ♪ nine million bicycles ♪ go';
    const expected = ['direction: [12 GUNSHOTS]', 'direction: ♪ nine million bicycles ♪'];
    const captions = piecesOf(`WEBVTT\n\n00:01.000 --> 00:02.000\n${words}`);
    assert.deepEqual(captions.slice(-2), expected);
    const labelled = piecesOf(
      `---\ntranscript: 1\n---\n\nANN: ${words}\n\nBEN: It cost [EUR 30 MILLION] to the [UNHCR].`,
    );
    assert.deepEqual(labelled.slice(-1), expected.slice(-1));
    const said = [
      'EUR 30 MILLION',
      '30 MILLION EUROS',
      'USD 3000 BACK',
      'NHS',
      'SIXTY PERCENT',
      '$300 BACK',
      'UP 12 KM NORTH',
    ];
    for (const inner of said)
      assert.deepEqual(
        piecesOf(`WEBVTT\n\n00:01.000 --> 00:02.000\nit was [${inner}] then`).slice(-1)[0]?.startsWith('direction'),
        false,
      );
    for (const inner of ['APPLAUSE', '3 BELLS RING', 'DOOR SLAMS TWICE'])
      assert.ok(
        piecesOf(`WEBVTT\n\n00:01.000 --> 00:02.000\nit was [${inner}] then`).includes(`direction: [${inner}]`),
      );
  });

  it('number the lines of a court’s record, and the letters stand for who asks and answers', () => {
    const page = [
      'THE COURT:  Call the witness.',
      'ANNA LEE,',
      'called as a witness, having been duly sworn, testified:',
      'BY MR. BRANDT:',
      'Q.   State your name.',
      'A.   Anna Lee.',
      'Q.   Your age?',
      'A.   Forty,',
      'as of May.',
      'MS. VOSS:  Objection.',
      'THE COURT:  Overruled.',
      'Q.   Go on.',
    ];
    const text = page.map((line, i) => `${String(i + 1).padStart(2)}     ${line}`).join('\n');
    const { turns, pieces } = parseTranscript(text);
    assert.deepEqual(
      turns.map(({ speaker, name }) => [speaker, name]),
      [
        ['THE COURT', undefined],
        ['Q', 'MR. BRANDT'],
        ['A', 'ANNA LEE'],
        ['Q', 'MR. BRANDT'],
        ['A', 'ANNA LEE'],
        ['MS. VOSS', undefined],
        ['THE COURT', undefined],
        ['Q', 'MR. BRANDT'],
      ],
    );
    assert.equal(pieces.filter((piece) => piece.kind === 'number').length, page.length);
    assert.equal(text.slice(turns[4]!.speech.start, turns[4]!.speech.end), 'Forty,\n 9     as of May.');
  });
});

describe('the letter of who asks in a court', () => {
  const names = (...lines: string[]) => {
    const text = ['THE COURT:  Go on.', ...lines.flatMap((line) => [line, 'Q.   Was it late?', 'A.   It was.'])].join(
      '\n',
    );
    const { turns } = parseTranscript(`${text}\nMR. TORVALD:  Nothing further.\n`);
    assert.ok(
      turns.every(({ speech }) => !/EXAM|By /.test(text.slice(speech.start, speech.end))),
      text,
    );
    return turns.flatMap(({ speaker, name }) => (speaker === 'Q' ? [name] : []));
  };

  it('stands for whom the lines above name, however they are written', () => {
    const lines = {
      'BY MR. TORVALD:': 'MR. TORVALD',
      'CROSS-EXAMINATION BY MS. AKINDE': 'MS. AKINDE',
      'EXAMINATION BY DR. VON ESSEN:': 'DR. VON ESSEN',
      'BY THE COURT:': 'THE COURT',
      'By Ms. Akinde:': 'Ms. Akinde',
      'BY MR. TORVALD (Continuing):': 'MR. TORVALD',
      'BY MS. O’DAY-REYES, ESQ.:': 'MS. O’DAY-REYES',
    };
    assert.deepEqual(names(...Object.keys(lines)), Object.values(lines));
  });

  it('stands for nobody behind a heading that names nobody', () => {
    assert.deepEqual(
      names('BY MR. TORVALD:', 'CROSS-EXAMINATION', 'BY MS. AKINDE:', 'EXAMINATION BY COUNSEL FOR THE PORT:'),
      ['MR. TORVALD', undefined, 'MS. AKINDE', undefined],
    );
  });

  it('stands for whom the question itself names', () => {
    const text =
      'BY MR. TORVALD:\nQ.   Was it late?\nA.   Yes.\nQ.   (BY MS. AKINDE)  Was it you?\nA.   No.\nQ.   (Indicating)  Or he?\nA.   No.\n';
    assert.deepEqual(
      parseTranscript(text).turns.flatMap(({ speaker, name }) => (speaker === 'Q' ? [name] : [])),
      ['MR. TORVALD', 'MS. AKINDE', 'MS. AKINDE'],
    );
  });

  it('is not told by a sentence', () => {
    for (const line of [
      'By Mr. Torvald',
      'Standing by Ms. Akinde:',
      'The examination by Ms. Akinde',
      'EXAMINATION OF THE SITE',
    ])
      assert.equal(examinerOf(line), undefined, line);
  });
});

describe('a live transcript', () => {
  const text = 'Ann Lee: One.\nBob Roy: Two.\nAnn Lee: Three.\nmore\nBob Roy: Four.\n';

  it('is asked by turn, offset and span', () => {
    const live = new LiveTranscript(text);
    assert.equal(live.turnCount, 4);
    assert.equal(live.turn(4), undefined);
    assert.equal(live.turnIndexAt(0), 0);
    assert.equal(live.turnIndexAt(text.indexOf('more')), 2);
    assert.equal(live.turnIndexAt(text.length), 3);
    assert.equal(new LiveTranscript('\n').turnIndexAt(0), -1);
    assert.deepEqual(
      live.turnsIn({ start: text.indexOf('Two'), end: text.indexOf('Three') }).map((turn) => turn.speaker),
      ['Bob Roy', 'Ann Lee'],
    );
    assert.equal(live.slice({ start: 9, end: 20 }), text.slice(9, 20));
  });

  it('shows a change at once and the decision about the document when settled', () => {
    const live = new LiveTranscript(text);
    const at = text.indexOf('more');
    live.change([
      { start: at, end: at, text: 'Bob Roy: ' },
      { start: 0, end: 0, text: 'Ann Lee: Zero.\n' },
    ]);
    assert.equal(live.settled, false);
    assert.equal(live.turnCount, 6);
    live.change([{ start: 0, end: live.length, text: 'Nothing is said here.' }]);
    assert.equal(live.settle(), true);
    assert.deepEqual(live.turn(0), { speaker: null, speech: { start: 0, end: 21 }, copy: 1 });
    assert.equal(live.turnCount, 1);
    assert.equal(live.settled, true);
  });
});
