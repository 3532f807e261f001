import assert from 'node:assert/strict';
import { labelUnder } from '../../../src/core/dossier/label-under';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const text = `Ann Lee: Hello there.

Bob Roy: Hi, all of you.

Ann Lee: Well, it is so.

Bob Roy: Yes, it is.

blip >3: Good day.

Just words without any label at all, and so on.
`;
const transcript = parseTranscript(text, { declared: true });
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) });
const over = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('the label that is meant', () => {
  it('is the one under the cursor', () => assert.equal(labelUnder(transcript, at('Lee:')), 'Ann Lee'));

  it('may be one that the text was not read so', () => assert.equal(labelUnder(transcript, at('>3')), 'blip >3'));

  it('is that of the line, with the cursor in its words', () =>
    assert.equal(labelUnder(transcript, at('Good day')), 'blip >3'));

  it('is nothing in words without one', () => assert.equal(labelUnder(transcript, at('without any')), undefined));

  it('is what stands before the colon of a line that is bold as a whole, wherever the cursor is', () => {
    const line = '**Bergpost: Wer zahlte die 90 Hütten?**\n\nNiemand weiß es.\n';
    const read = parseTranscript(line, { declared: true });
    for (const place of ['**B', 'Berg', 'zahlte', '?**'])
      assert.equal(labelUnder(read, { start: line.indexOf(place), end: line.indexOf(place) }), 'Bergpost', place);
  });

  it('is a name that is bold and holds no colon', () => {
    const line = '**Ina Roth**\n\nWe said: nothing.\n';
    assert.equal(labelUnder(parseTranscript(line, { declared: true }), { start: 4, end: 4 }), 'Ina Roth');
  });

  for (const [words, label] of [
    ['blip >3:', 'blip >3'],
    ['Just words', 'Just words'],
    [' it is.\n\nblip >3', undefined],
    [': ', undefined],
  ] as const) {
    it(`is what is selected: “${words.replaceAll('\n', '⏎')}”`, () =>
      assert.equal(labelUnder(transcript, over(words)), label));
  }
});
