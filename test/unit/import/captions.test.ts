import assert from 'node:assert/strict';
import { importFile } from '../../../src/core/import/import-file';
import { finish } from '../../../src/core/text/finish';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

/** The lines of what is made of a file, behind its head, and the notes. */
function importText(name: string, text: string): { said: string; notes: readonly string[] } {
  const made = finish(importFile({ name, bytes: new TextEncoder().encode(text), text, decode: () => undefined }));
  assert.ok('text' in made, 'problem' in made ? made.problem : '');
  return { said: made.text.replace(/^---[\s\S]*?\n---\s*/, '').trim(), notes: made.notes };
}

const said = (name: string, text: string) => importText(name, text).said;

const rolling = (cues: readonly (readonly [from: string, to: string, lines: string])[]) =>
  `WEBVTT\n\n${cues.map(([from, to, lines]) => `00:00:${from} --> 00:00:${to}\n${lines}\n`).join('\n')}`;

describe('imported captions', () => {
  it('begin a turn when its first words are shown, behind a mark of a change of speaker too', () => {
    const text = rolling([
      ['02.000', '05.000', ' \n&gt;&gt; we<00:00:02.700><c> paid</c><00:00:03.100><c> 90</c>'],
      ['05.000', '05.010', '&gt;&gt; we paid 90\n '],
      ['05.010', '08.000', '&gt;&gt; we paid 90\ndollars<00:00:06.700><c> a</c><00:00:07.100><c> head</c>'],
      ['08.000', '08.010', 'dollars a head\n '],
      ['08.010', '11.000', 'dollars a head\n&gt;&gt; who<00:00:09.000><c> says</c>'],
      ['11.000', '11.010', '&gt;&gt; who says\n '],
      ['11.010', '14.000', '&gt;&gt; who says\nthat'],
    ]);
    assert.equal(said('talk.vtt', text), '[0:00:02] we paid 90 dollars a head\n\n[0:00:08.01] : who says that');
  });

  const turnsOf = (text: string) =>
    parseTranscript(text, { format: 'srt' }).turns.map(({ speaker, speech }) => [
      speaker,
      text.slice(speech.start, speech.end),
    ]);
  const subRip = (...cues: readonly string[]) =>
    cues.map((cue, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i},900\n${cue}\n`).join('\n');

  it('change the speaker with a colon that begins a line', () => {
    const cues = ['MAYOR HALE: we built 14 boats', ': thank you', 'COUNCILOR VALE: it was 4', ': so', 'MAYOR HALE: no'];
    assert.deepEqual(turnsOf(subRip(...cues)), [
      ['MAYOR HALE', 'we built 14 boats'],
      [null, 'thank you'],
      ['COUNCILOR VALE', 'it was 4'],
      [null, 'so'],
      ['MAYOR HALE', 'no'],
    ]);
    const text = 'CHAIR: We begin.\n\n: thank you\n\nVALE: It grew.\n\n: I see.\n\nCHAIR: Good.\n\nVALE: No.\n';
    assert.deepEqual(
      parseTranscript(text, { declared: true }).turns.map(({ speaker }) => speaker),
      ['CHAIR', null, 'VALE', null, 'CHAIR', 'VALE'],
    );
  });

  for (const [what, text] of [
    [
      'is wrapped',
      'ANN: We lost 300 jobs, and the plan of the whole city is this\n: to lose no more.\n\nBOB: Good.\n\nANN: Yes.\n',
    ],
    ['begins a sign', subRip('ANN: We lost 300 jobs', ':) :-) :: so', 'BOB: Good', 'ANN: Yes')],
  ] as const)
    it(`don’t where a colon ${what}`, () =>
      assert.deepEqual(
        parseTranscript(text, { declared: true }).turns.map(({ speaker }) => speaker),
        ['ANN', 'BOB', 'ANN'],
      ));

  it('name who speaks in italics before a dash', () =>
    assert.deepEqual(
      turnsOf(
        subRip(
          '<i>Ann - </i>So.',
          '<i>Bob - </i>No.',
          '<i>Ann</i> - So be it.',
          '<i>Bob</i> - It was 14.\n<i>Ann</i> - No.',
        ),
      ),
      [
        ['Ann', 'So.'],
        ['Bob', 'No.'],
        ['Ann', 'So be it.'],
        ['Bob', 'It was 14.'],
        ['Ann', 'No.'],
      ],
    ));

  it('in XML hold no mark-up that is written as words, and keep what is a sign', () => {
    const xml = (who: string) =>
      `<tt xmlns:ttm="http://www.w3.org/ns/ttml#metadata"><head><ttm:agent xml:id="a"><ttm:name>Ann Lee</ttm:name></ttm:agent></head><body><p begin="1s" end="3s"${who}>We lost &lt;i&gt;300&lt;/i&gt; jobs if a &lt; b.</p></body></tt>`;
    assert.equal(said('talk.ttml', xml(' ttm:agent="a"')), '[0:00:01] Ann Lee: We lost 300 jobs if a < b.');
    assert.equal(said('talk.ttml', xml('')), '[0:00:01] We lost 300 jobs if a < b.');
  });

  it('come once where few of them roll', () => {
    const text = rolling([
      ['01.000', '02.000', 'they planted 77 oaks'],
      ['02.000', '02.010', 'they planted 77 oaks'],
      ['02.010', '04.000', 'they planted 77 oaks\nalong the river'],
      ['04.000', '04.010', 'along the river'],
    ]);
    assert.equal(said('talk.vtt', text), '[0:00:01] they planted 77 oaks along the river');
  });

  it('keep what is said twice', () => {
    const text = rolling([
      ['01.000', '02.000', 'No.'],
      ['02.000', '03.000', 'No.'],
      ['03.000', '04.000', 'I never saw 40 of them.'],
    ]);
    assert.match(said('talk.vtt', text), /No\. No\. I never saw 40 of them\./);
  });

  for (const [name, head, dot] of [
    ['talk.srt', '', ','],
    ['talk.vtt', 'WEBVTT\n\n', '.'],
  ] as const) {
    it(`keep words behind an empty line, and under a broken arrow: ${name}`, () => {
      const text =
        `${head}1\n00:00:01${dot}000 --> 00:00:02${dot}000\nNobody counted\n\n52 barns or more\n\n` +
        `2\n00:00:03${dot}000 -> 00:00:04${dot}000\nand 8 mills\n`;
      assert.equal(said(name, text), '[0:00:01] Nobody counted 52 barns or more and 8 mills');
    });
  }

  it('keep words under times that can’t be read, and tell', () => {
    const made = importText(
      'talk.srt',
      '1\n00:00:01,000 --> 00:00:02,000\nYes\n\n2\n00:00:0x,000 --> 00:00:04\nand 6\n',
    );
    assert.equal(made.said, '[0:00:01] Yes and 6');
    assert.ok(
      made.notes.some((note) => /: line 6\.$/.test(note)),
      made.notes.join(),
    );
  });

  it('keep times with an arrow that are words', () => {
    const text = 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n10:30 → 11:30\nfor 9 people\n\nNOTE\n0:01 -> 0:02\nnot 5\n';
    assert.equal(said('talk.vtt', text), '[0:00:01] 10:30 → 11:30 for 9 people');
  });

  it('keep an arrow that is said, in both formats', () => {
    const cue = (second: number, words: string) => `00:00:0${second}.000 --> 00:00:0${second}.900\n${words}\n`;
    const cues = [
      cue(1, 'ANN: Rents went from 900 --> 1,100 euros.'),
      cue(2, 'BEN: They fell by 8 percent\nnow --> then.'),
      cue(3, 'ANN: They rose by 9 percent.'),
    ];
    const words =
      '[0:00:01] ANN: Rents went from 900 --> 1,100 euros.\n\n[0:00:02] BEN: They fell by 8 percent now --> then.\n\n[0:00:03] ANN: They rose by 9 percent.';
    assert.equal(said('talk.vtt', `WEBVTT\n\n${cues.join('\n')}`), words);
    const numbered = cues.map((one, i) => `${i + 1}\n${one.replaceAll(/\.(?=[09]00)/g, ',')}`);
    assert.equal(said('talk.srt', numbered.join('\n')), words);
  });

  it('keep an arrow between figures that a line of a cue begins with', () => {
    const text =
      'WEBVTT\n\n00:01.000 --> 00:02.000\nRents rose from\n900 --> 1,100 euros.\n\n00:03.000 --> 00:04.000\nYes.\n';
    const made = importText('talk.vtt', text);
    assert.equal(made.said, '[0:00:01] Rents rose from 900 --> 1,100 euros. Yes.');
    assert.deepEqual(made.notes, []);
  });

  it('of WebVTT leave out what a line with an arrow without times heads, as its specification has it, and tell the line', () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n\nbad --> cue\nTwo.\n\n00:03.000 --> 00:04.000\nThree.\n';
    const made = importText('talk.vtt', text);
    assert.equal(made.said, '[0:00:01] One. Three.');
    assert.match(made.notes.join(), /: line 6\.$/);
  });

  it('of a line or two may begin with who speaks', () => {
    const cues = (...lines: readonly string[]) => subRip(...lines);
    assert.equal(said('a.srt', cues('ANN: We planted 12,000 trees.')), '[0:00:00] ANN: We planted 12,000 trees.');
    assert.equal(said('a.srt', cues('王市長：我們種了一萬棵樹。')), '[0:00:00] 王市長: 我們種了一萬棵樹。');
    assert.equal(
      said('a.srt', cues('Ann Lee: We planted 9 trees.', 'All of them died.')),
      '[0:00:00] Ann Lee: We planted 9 trees. All of them died.',
    );
  });

  for (const line of ['Warning: this film has loud sounds.', 'so here is what I say: 9 trees', '12:30: we planted'])
    it(`don’t take for a name what begins ${line}`, () =>
      assert.deepEqual(
        turnsOf(subRip(line, 'All of them died.')).map(([speaker]) => speaker),
        [null],
      ));

  it('leave out comments, and tell of times that can’t be read', () => {
    const text =
      'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nYes\n\nNOTE not 5\n\n00:00:0x.000 --> 00:00:04.000\nand 6\n\n' +
      '00:00:05.000 --> 00:00:06.000\nno\n';
    const made = importText('talk.vtt', text);
    assert.doesNotMatch(made.said, /not 5/);
    assert.ok(
      made.notes.some((note) => /: line 8\.$/.test(note)),
      made.notes.join(),
    );
  });

  it('have the characters that references stand for', () => {
    const text = '1\n00:00:01,000 --> 00:00:02,000\n&#163;4 &frac34; &#x2212;6 &euro;2 R&amp;D &nothing; AT&T;\n';
    assert.equal(said('talk.srt', text), '[0:00:01] £4 ¾ −6 €2 R&D &nothing; AT&T;');
  });

  it('join as their text writes figures among characters', () => {
    const cues = (first: string, second: string) =>
      `1\n00:00:01,000 --> 00:00:02,000\n${first}\n\n2\n00:00:02,000 --> 00:00:03,000\n${second}\n`;
    assert.equal(said('a.srt', cues('我們從', '1,200戶增到3,400戶')), '[0:00:01] 我們從1,200戶增到3,400戶');
    assert.equal(said('b.srt', cues('我們從', '1,200 戶增到 3,400 戶')), '[0:00:01] 我們從 1,200 戶增到 3,400 戶');
    assert.equal(said('c.srt', cues('We built', '300 homes')), '[0:00:01] We built 300 homes');
  });

  it('have each their own time where they are out of order', () => {
    const cue = (n: number, from: string, words: string) => `${n}\n00:00:${from},000 --> 00:00:${from},900\n${words}\n`;
    const text = [cue(1, '30', 'Late came 3.'), cue(2, '04', 'Soon came 4.'), cue(3, '50', 'Last came 5.')].join('\n');
    assert.match(said('talk.srt', text), /\[0:00:30\] Late came 3\.\s+\[0:00:04\] Soon came 4\.\s+\[0:00:50\] Last/);
  });

  it('of XML have what is shown, raised figures as such', () => {
    const text =
      '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling"><head><styling>' +
      '<style xml:id="h" tts:display="none"/><style xml:id="i" style="h"/></styling></head><body><div>' +
      '<p begin="1s" end="2s">We sold 6<span tts:visibility="hidden">00</span> of <span style="i">9</span>7 lots, ' +
      '<span tts:textDecoration="lineThrough">44</span> 40 m<span tts:fontVariant="super">2</span> each</p>' +
      '<p begin="3s" end="4s" tts:opacity="0">gone 3</p></div></body></tt>';
    const made = importText('talk.ttml', text);
    assert.equal(made.said, '[0:00:01] We sold 6 of 7 lots, 40 m² each');
    assert.equal(made.notes.length, 2);
  });
});

describe('captions of XML', () => {
  const tt = (body: string, head = '') =>
    `<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"><head>${head}</head><body>${body}</body></tt>`;
  const agent = (id: string, ...names: readonly string[]) => `<ttm:agent xml:id="${id}">${names.join('')}</ttm:agent>`;
  const saidIn = (body: string, head?: string) => said('talk.ttml', tt(body, head));

  it('follow each other in a sequence, from where it begins', () =>
    assert.equal(
      saidIn(
        '<div timeContainer="seq" begin="10s"><p dur="20s">It rained.</p><p dur="9s">It was 9 days.</p><p begin="30s" dur="3s">No.</p></div>',
      ),
      '[0:00:10] It rained. [0:00:30] It was 9 days.\n\n[0:01:09] No.',
    ));

  it('have the time of a span or a part, and none if nothing tells one', () => {
    assert.equal(
      saidIn('<div begin="20s"><p>It rained.</p></div><div><p><span begin="40s">So.</span></p></div>'),
      '[0:00:20] It rained.\n\n[0:00:40] So.',
    );
    assert.equal(saidIn('<div><p>It rained.</p><p>So it<br/>did.</p></div>'), 'It rained.\n\nSo it\ndid.');
    assert.equal(saidIn('<div><p>It rained.</p><p begin="40s" end="42s">So.</p></div>'), '[0:00:40] It rained. So.');
  });

  it('name who speaks in spans, by the full name', () =>
    assert.equal(
      saidIn(
        '<p begin="1s" end="3s"><span ttm:agent="a">It rained.</span> <span ttm:agent="b">No.</span></p><p begin="4s" end="5s" ttm:agent="c">Well.</p>',
        agent('a', '<ttm:name type="alias">A</ttm:name>', '<ttm:name type="full">Ann Lee</ttm:name>') +
          agent('b', '<ttm:name>Ben Ode</ttm:name>') +
          agent('c'),
      ),
      '[0:00:01] Ann Lee: It rained.\n\n[0:00:01] Ben Ode: No.\n\n[0:00:04] c: Well.',
    ));

  it('count times of words from their cue, and from the beginning where words would outlast their cue', () => {
    const cue = (first: string, second: string, third: string) =>
      `<p begin="60s" end="80s" ttm:agent="a"><span begin="${first}" end="${second}">It rained.</span> <span begin="${second}" end="${third}">For 9 days.</span></p>`;
    const wanted = '[0:01:00] a: It rained. [0:01:10] For 9 days.';
    assert.equal(saidIn(cue('0s', '10s', '20s')), wanted);
    assert.equal(saidIn(cue('60s', '70s', '80s')), wanted);
  });

  it('part no word over spans', () =>
    assert.equal(
      saidIn(
        '<p begin="1s" end="3s" ttm:agent="a"><span begin="0s">for</span><span begin="1s">ty</span> <span begin="2s">trees</span></p>',
      ),
      '[0:00:01] a: forty trees',
    ));
});

describe('text whose lines have times', () => {
  const formatOf = (text: string) => {
    const bytes = new TextEncoder().encode(text);
    const made = finish(importFile({ name: 'a.txt', bytes, text, decode: () => undefined }));
    return 'format' in made ? made.format : made.problem;
  };

  it('is read as captions are: ranges before the words, in clocks or seconds', () => {
    const lines = '[00:00:01.000 --> 00:00:04.000]   It rained\n[00:00:04.000 --> 00:00:07.000]   for 9 days.\n';
    assert.equal(said('a.txt', lines), '[0:00:01] It rained for 9 days.');
    assert.equal(
      said('a.txt', '[1.00s -> 4.00s]  It rained\n[4.00s -> 7.00s]  for 9 days.\n'),
      '[0:00:01] It rained for 9 days.',
    );
  });

  it('is text as any other if it goes on in another way', () => {
    const lines = Array.from({ length: 500 }, (_, i) => `[00:00:01.000 --> 00:00:04.000]   It rained on day ${i}.`);
    const text = `${lines.join('\n')}\n${'\nANN: It rained.\n\nBEN: It did not.\n'.repeat(200)}[00:00:05.000 --> 00:00:06.000] So.\n`;
    assert.equal(formatOf(text), 'Text with times');
    assert.match(said('a.txt', text), /day 499\.[\s\S]*BEN: It did not\./);
  });

  it('names who speaks under each time in long texts too', () => {
    const groups = Array.from(
      { length: 900 },
      (_, i) =>
        `00:00:${String(i % 60).padStart(2, '0')}:05 - 00:01:00:00\n${i % 2 ? 'Ann Lee' : 'Ben Ode'}\nWe counted ${i} trees.\n`,
    );
    assert.equal(said('a.txt', groups.join('\n')).match(/Ann Lee:/g)?.length, 450);
  });

  it('names who speaks behind a range', () =>
    assert.equal(
      said(
        'a.txt',
        '[00:00:01.000 --> 00:00:04.000]  (speaker 0) It rained\n[00:00:04.000 --> 00:00:07.000]  (speaker 0) for 9 days.\n[00:00:07.000 --> 00:00:09.000]  (speaker 1) No.\n[00:00:09.000 --> 00:00:12.000]  (speaker 0) Yes.\n',
      ),
      '[0:00:01] speaker 0: It rained for 9 days.\n\n[0:00:07] speaker 1: No.\n\n[0:00:09] speaker 0: Yes.',
    ));

  for (const [what, text] of [
    [
      'chapters of a video',
      '0:00\nIntroduction\n4:10\nThe orchard\n9:45\nThe barn\n15:20\nQuestions\n22:00\nThe end\n30:00\nCredits\n',
    ],
    [
      'a programme',
      '9:00\nWelcome by the mayor\n9:30\nOrchards of the north\n10:30\nCoffee\n11:00\nBarns\n12:00\nLunch\n13:00\nEnd\n',
    ],
    [
      'who speaks under each time',
      ['Ann Lee', 'Ben Ode', 'Ann Lee', 'Ben Ode', 'Ann Lee', 'Ben Ode']
        .map((name, i) => `${name}\n0:0${i}\nWe counted ${i + 3} of all the trees.\n`)
        .join('\n'),
    ],
    [
      'one range in a text',
      'ANN: It rained.\n\n[00:00:01.000 --> 00:00:04.000] is what the file says.\n\nBEN: So.\n\nANN: Yes.\n',
    ],
  ] as const)
    it(`isn’t ${what}`, () => assert.equal(formatOf(text), 'Text'));
});

describe('imported speech', () => {
  it('has its times in seconds, whether a program writes these, clocks or milliseconds', () => {
    const of = (start: unknown, end: unknown, next: unknown) =>
      said(
        'talk.json',
        JSON.stringify({
          sentences: [
            { start, end, text: 'It rained for 9 days.', speaker: 'Ann' },
            { start: next, text: 'No.', speaker: 'Ben' },
          ],
        }),
      );
    const wanted = '[0:00:01] Ann: It rained for 9 days.\n\n[0:01:03] Ben: No.';
    assert.equal(of(1, 3, 63), wanted);
    assert.equal(of(1000, 3000, 63000), wanted);
    assert.equal(of('00:00:01,000', '00:00:03.000', '0:01:03'), wanted);
    // So long a time is one in which nobody spoke.
    assert.equal(of(1, 62, 63), wanted);
  });

  const segments = (texts: readonly string[]) =>
    JSON.stringify({ segments: texts.map((text, i) => ({ start: i, end: i + 1, text })) });
  for (const [what, texts, expected] of [
    [
      'goes on inside figures and words',
      [' We lost 2', ',350 hec', 'tares', ' or 7', '.2%'],
      'We lost 2,350 hectares or 7.2%',
    ],
    ['has a blank before a segment that begins anew', [' We left.', ' Then', 'Ann came'], 'We left. Then Ann came'],
    ['has blanks where no segment has any', ['we lost', '40 barns'], 'we lost 40 barns'],
    ['goes on inside figures of Chinese', ['我們種了35', '000棵樹'], '我們種了35000棵樹'],
  ] as const) {
    it(what, () => {
      assert.equal(said('talk.json', segments(texts)), `[0:00:00] ${expected}`);
    });
  }

  it('has no blank on the sides to which Speechmatics attaches a mark', () => {
    const word = (content: string, attaches_to?: string) => ({
      type: attaches_to ? 'punctuation' : 'word',
      ...(attaches_to && { attaches_to }),
      start_time: 1,
      end_time: 1,
      alternatives: [{ content, confidence: 1, speaker: 'S1' }],
    });
    const results = [
      word('up'),
      word('7'),
      word('.', 'both'),
      word('4'),
      word('€', 'next'),
      word('9'),
      word('.', 'previous'),
    ];
    assert.equal(said('talk.json', JSON.stringify({ results })), '[0:00:01] S1: up 7.4 €9.');
  });
});

describe('an imported table', () => {
  it('has the time of each row, though figures end them', () => {
    const text = 'Time,Text\n0:01,They sold 5\n1:10,and 6\n2:20,then 7\n';
    assert.equal(said('talk.csv', text), '[0:00:01] They sold 5 [0:01:10] and 6 [0:02:20] then 7');
  });

  for (const [head, factor] of [
    ['start_ms,end_ms', 1000],
    ['start_s,end_s', 1],
  ] as const) {
    it(`has the times of its columns ${head}`, () => {
      const text = `${head},speaker,text\n${2 * factor},${3 * factor},Ann,They sold 5\n${90 * factor},${91 * factor},Bob,No\n`;
      assert.equal(said('talk.csv', text), '[0:00:02] Ann: They sold 5\n\n[0:01:30] Bob: No');
    });
  }
});
