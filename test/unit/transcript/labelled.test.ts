import assert from 'node:assert/strict';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const head = '---\ntranscript: 1\nparticipants:\n  - Mira Okafor (harbour master)\n---\n\n';
const read = (body: string) => {
  const { text, turns, format, read: asRead } = parseTranscript(head + body);
  return {
    format,
    turns: turns.map((turn) => [
      turn.speaker,
      turn.time,
      asRead.slice(turn.speech),
      text.slice(turn.speech.start, turn.speech.end),
    ]),
  };
};

describe('a file that says how its labels are written', () => {
  it('is known by its first lines', () => {
    assert.equal(read('').format, 'labelled');
    assert.equal(parseTranscript('---\ntitle: "x"\n---\n\nANN: Yes.\n').format, 'text');
    assert.equal(parseTranscript('\ntranscript: 1\n').format, 'text');
  });

  const cases: readonly (readonly [
    what: string,
    body: string,
    turns: readonly (readonly [string | null, number | undefined, string])[],
  ])[] = [
    ['a name before a colon', 'Mira: Nine.', [['Mira', undefined, 'Nine.']]],
    [
      'no sound that is counted',
      'Mira: Nine [3 knocks] and [12 GUNSHOTS] ten.',
      [['Mira', undefined, 'Nine and ten.']],
    ],
    [
      'what somebody put in, be it in capitals or a figure',
      'Mira: The [NATO] sum, [30 homes].',
      [['Mira', undefined, 'The [NATO] sum, [30 homes].']],
    ],
    ['a time before the name', '[1:02:03.5] Mira: Nine.', [['Mira', 3723.5, 'Nine.']]],
    ['a colon of Chinese', '王：九。', [['王', undefined, '九。']]],
    ['one label that nothing else supports', 'the second voice: Nine.', [['the second voice', undefined, 'Nine.']]],
    ['marks taken as they are behind a backslash', 'Dr\\: \\\\ No: Nine.', [['Dr: \\ No', undefined, 'Nine.']]],
    [
      'paragraphs without a label',
      'Mira: Nine.\n\nTen.\n\nJonas: No.',
      [
        ['Mira', undefined, 'Nine.\n\nTen.'],
        ['Jonas', undefined, 'No.'],
      ],
    ],
    [
      'what is set in, whatever it looks like',
      'Mira: Nine.\n\n\tJonas: ten.',
      [['Mira', undefined, 'Nine.\n\n\tJonas: ten.']],
    ],
    [
      'a colon without a name',
      'Mira: Nine.\n\n: Ten.\n\n: No.',
      [
        ['Mira', undefined, 'Nine.'],
        [null, undefined, 'Ten.'],
        [null, undefined, 'No.'],
      ],
    ],
    [
      'a time without a label',
      'Mira: Nine.\n\n[0:00:05] Ten.\n\n[0:00:09] Eleven.',
      [
        ['Mira', undefined, 'Nine.'],
        [null, 5, 'Ten.\n\nEleven.'],
      ],
    ],
    [
      'a label without words',
      'Mira:\n\nJonas: No.',
      [
        ['Mira', undefined, ''],
        ['Jonas', undefined, 'No.'],
      ],
    ],
    ['marks of what was not heard for sure', 'Mira: We lost 40[?] boats.', [['Mira', undefined, 'We lost 40 boats.']]],
  ];
  for (const [what, body, turns] of cases) {
    it(`reads ${what}`, () => {
      assert.deepEqual(
        read(body).turns.map(([speaker, time, said]) => [speaker, time, said]),
        turns,
      );
    });
  }

  it('gives the people of its head their roles', () => {
    const { turns, roster } = parseTranscript(`${head}Mira Okafor: Nine.`);
    assert.equal(roster[0]?.name, 'Mira Okafor');
    assert.equal(turns[0]?.role, 'harbour master');
  });
});
