import assert from 'node:assert/strict';
import { type ParseOptions, parseTranscript } from '../../../src/core/transcript/parse-transcript';

/** Each turn as `speaker/name: words as read`. */
function turns(text: string, options?: ParseOptions): string[] {
  const { turns, read } = parseTranscript(text, options);
  return turns.map(({ speaker, name, speech }) => `${speaker ?? `–${name ?? ''}`}: ${read.slice(speech)}`);
}

describe('a text without labels', () => {
  it('is a talk of somebody whom nobody has named, its title and date aside', () => {
    const text =
      'Opening of the North Bridge\n5 June 2029\n\nFriends, neighbours,\n\nThis bridge cost 40 million euros. It took six years.\n\nThank you.\n';
    const [turn, ...others] = parseTranscript(text).turns;
    assert.deepEqual(others, []);
    assert.equal(turn!.speaker, null);
    assert.equal('label' in turn!, false);
    assert.deepEqual(turns(text), [
      '–: Friends, neighbours,\n\nThis bridge cost 40 million euros. It took six years.\n\nThank you.',
    ]);
  });

  it('names who gives the talk where the line over it does', () => {
    const talk = '\n\nGood morning. We planted 500 trees.\n';
    for (const [line, name] of [
      ['Remarks by Mayor Ines Falk at the Garden Show', 'Mayor Ines Falk'],
      ['Statement of Dr. Omar Reyes, Director of the Water Board', 'Dr. Omar Reyes'],
      ['# Speech by Ines Falk', 'Ines Falk'],
      ['Rede von Ines Falk vor dem Gemeinderat', 'Ines Falk'],
      ['方文山市長在植樹節大會上的講話', '方文山市長'],
    ] as const) {
      assert.equal(parseTranscript(line + talk).turns[0]?.name, name, line);
    }
    assert.equal(parseTranscript(`Remarks at the Garden Show${talk}`).turns[0]?.name, undefined);
  });

  it('has no words of the page on which a video’s talk is listed', () => {
    const text =
      'Transcript\n\nSearch in video\n0:00\nso we planted trees\n0:04\nfive hundred of them\n0:09\nand then it rained\nEnglish (auto-generated)\n';
    assert.deepEqual(turns(text), ['–: so we planted trees\nfive hundred of them\nand then it rained']);
    assert.deepEqual(turns('Transcript\nof a talk that\n0:04\nsomebody gave us\n0:09\nin the rain\n'), [
      '–: Transcript\nof a talk that\nsomebody gave us\nin the rain',
    ]);
  });

  it('has no times from when to when in its words', () => {
    const text = '[00:00:00.000 --> 00:00:04.000]   We planted\n[00:00:04.000 --> 00:00:09.000]   500 trees.\n';
    assert.deepEqual(
      turns(text).map((one) => one.replace(/\s+/g, ' ')),
      ['–: We planted 500 trees.'],
    );
    assert.match(turns('We are open (9:00 - 17:00) and sold 5 trees.\n').join(), /9:00 - 17:00/);
  });

  it('has no times between number signs in its words, and keeps other words between these', () => {
    assert.deepEqual(
      turns('We planted 500 trees. #00:01:12-5# And 3 died. #01:20#\n').map((one) => one.replace(/\s+/g, ' ').trim()),
      ['–: We planted 500 trees. And 3 died.'],
    );
    assert.match(turns('We are #12 of 500 in the list, and #3 in trees.\n').join(), /#12 of 500 in the list, and #3/);
  });

  it('is all speech where nothing is punctuated and times stand between', () => {
    const text = '0:00\nso we planted trees\n0:04\nfive hundred of them\n0:09\nand then it rained\n';
    assert.deepEqual(turns(text), ['–: so we planted trees\nfive hundred of them\nand then it rained']);
  });

  it('goes on after lines that only look like the end of a page', () => {
    const text = `We met in May.\n\nCopyright is what we spoke of, and it matters to every one of us in this room today.\n\nWe found 12 cases, and all of them were settled before the summer was over, to my surprise.\n`;
    assert.ok(turns(text)[0]!.includes('12 cases'));
  });

  it('ends before the credits at its end', () => {
    const text = 'We met in May. We found 12 cases.\n\nThank you.\n\n© 2030 Water Board. All rights reserved.\n';
    assert.ok(turns(text)[0]!.endsWith('Thank you.'));
  });

  it('is nobody in an empty text', () => {
    assert.deepEqual(parseTranscript('').turns, []);
    assert.deepEqual(parseTranscript('\n  \n').turns, []);
  });
});

describe('captions without names', () => {
  const cue = (at: number, words: string) => `00:0${at}.000 --> 00:0${at}.900\n${words}\n\n`;

  it('are running speech', () => {
    const text = `WEBVTT\n\n${cue(1, 'so we planted')}${cue(2, 'five hundred trees')}`;
    assert.deepEqual(turns(text), ['–: so we planted five hundred trees']);
  });

  it('change the speaker at `>>`, whoever that is', () => {
    const text = `WEBVTT\n\n${cue(1, '>> Did you plant them?')}${cue(2, '>> We did.')}${cue(3, 'All of them.')}`;
    assert.deepEqual(turns(text), ['–: Did you plant them?', '–: We did.\nAll of them.']);
  });

  it('are nobody’s before the first name and after the end of a voice', () => {
    const text = `WEBVTT\n\n${cue(1, 'Good evening.')}${cue(2, '<v Ines>Hello.</v>')}${cue(3, 'And goodbye.')}`;
    assert.deepEqual(turns(text), ['–: Good evening.', 'Ines: Hello.', '–: And goodbye.']);
  });

  it('that roll up are read once, where each line stands last', () => {
    const lines = [
      '>> INES FALK: so we planted',
      'five hundred trees this year',
      '>> OMAR REYES: and how many',
      'of them still stand today',
    ];
    const text = `WEBVTT\n\n${lines.map((line, i) => `${i ? cue(i, `${lines[i - 1]}\n${line}`) : cue(0, line)}`).join('')}${cue(4, lines[3]!)}`;
    assert.deepEqual(turns(text), [
      'INES FALK: so we planted five hundred trees this year',
      'OMAR REYES: and how many of them still stand today',
    ]);
  });

  it('that grow word by word are read once', () => {
    const said = ['so', 'so we planted', 'so we planted trees', 'all', 'all of them', 'all of them at once'];
    const text = `WEBVTT\n\n${said.map((words, i) => cue(i, words)).join('')}`;
    assert.deepEqual(turns(text), ['–: so we planted trees all of them at once']);
  });

  it('that say the same again are read each time', () => {
    const text = `WEBVTT\n\n${['We will plant trees.', 'We will plant trees.', 'We will.'].map((words, i) => cue(i, words)).join('')}`;
    assert.deepEqual(turns(text), ['–: We will plant trees.\nWe will plant trees.\nWe will.']);
  });
});

describe('captions as programs write them', () => {
  const read = (text: string, format: 'vtt' | 'srt' = 'srt') => turns(text, { format });

  it('change the speaker within a cue', () => {
    const text =
      '1\n00:00:01,000 --> 00:00:02,000\n>> INES FALK: We did. >> OMAR REYES: Did you?\n\n2\n00:00:03,000 --> 00:00:04,000\nReally? >> INES FALK: Yes. >> I saw it.\n\n3\n00:00:05,000 --> 00:00:06,000\n>> OMAR REYES: Good.\n';
    assert.deepEqual(read(text), [
      'INES FALK: We did.',
      'OMAR REYES: Did you?\nReally?',
      'INES FALK: Yes.',
      '–: I saw it.',
      'OMAR REYES: Good.',
    ]);
    const dashed = '1\n00:00:01,000 --> 00:00:02,000\n- Did you?\n- We did. - All of you?\n';
    assert.deepEqual(read(dashed), ['–: Did you?', '–: We did.', '–: All of you?']);
  });

  it('may have blank lines behind the times and double line ends, no fractions and no signature', () => {
    for (const text of [
      '1\n00:00:01,000 --> 00:00:02,000\n\nWe planted 5\n\n2\n00:00:03,000 --> 00:00:04,000\n\nmillion trees.\n',
      '1\r\r\n00:00:01,000 --> 00:00:02,000\r\r\nWe planted\r\r\n5\r\r\n\r\r\n2\r\r\n00:00:03,000 --> 00:00:04,000\r\r\nmillion trees.\r\r\n',
      '1\n00:00:01 --> 00:00:02\nWe planted 5\n\n2\n00:00:03 --> 00:00:04\nmillion trees.\n',
    ]) {
      assert.deepEqual(read(text), ['–: We planted 5 million trees.']);
    }
    const bare = '00:01.000 --> 00:02.000\nWe planted 5\n\n00:03.000 --> 00:04.000\nmillion trees.\n';
    assert.deepEqual(read(bare, 'vtt'), ['–: We planted 5 million trees.']);
  });

  it('may name who speaks in the line before the times', () => {
    const named = (at: number, name: string, words: string) =>
      `${at} "${name}" (77123)\n00:0${at}.000 --> 00:0${at}.900\n${words}\n\n`;
    const text = `WEBVTT\n\n${named(1, 'Ines Falk', 'We planted 5')}${named(2, 'Ines Falk', 'million trees.')}${named(3, 'Omar', 'Why?')}`;
    assert.deepEqual(read(text, 'vtt'), ['Ines Falk: We planted 5 million trees.', 'Omar: Why?']);
  });
});
