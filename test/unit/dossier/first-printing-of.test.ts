import assert from 'node:assert/strict';
import { countsOf } from '../../../src/core/dossier/counts-of';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { handAt } from '../../../src/core/dossier/hand';
import { annotationsAt, tagSpan } from '../../../src/core/dossier/tag-span';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const printing = `IDA: Good evening to all of you in this hall.
OLE: We paved 90 roads in the valley last year.
IDA: And the year before?
OLE: It was 70 roads, and 90 roads is a record for us.
IDA: Who has paid for all of that?
OLE: The valley has, and the valley alone.
IDA: Did nobody else help?
OLE: Nobody at all, I am sorry to say.
IDA: Will you go on?
OLE: We will, as long as there is money.
IDA: Then good luck with it.
OLE: We can do with some.
IDA: Thank you very much for coming tonight.
`;
const text = `${printing}\n${printing.replace('coming tonight', 'coming here')}`;
const transcript = parseTranscript(text);
const first = text.indexOf('We paved');
const second = text.lastIndexOf('We paved');

const reading = (sidecar = '') => dossierOf(transcript, [{ file: 'a', sidecar: readSidecar(sidecar) }]);
const tagging = { id: 'a1', tag: 'claim' };

describe('another printing of a talk', () => {
  const words = { start: second, end: second + 'We paved 90 roads in the valley last year.'.length };

  it('has at hand what the first has there', () => {
    assert.equal(
      transcript.turns.findLast(({ copy }) => copy === 2),
      transcript.turns.at(-1),
    );
    assert.equal(handAt(reading(), second + 4)?.start, first);
  });

  it('is never tagged apart: the words are tagged in the first, and found in both', () => {
    const tagged = tagSpan(reading(), { ...words, pointedAt: second + 9 }, tagging);
    assert.ok(tagged && !tagged.existing);
    assert.equal(tagged.change.annotation.position?.start, first);
    const { text: sidecar } = applyChange('', tagged.change, 'talk.txt');
    const after = reading(sidecar);
    assert.equal(tagSpan(after, words, { ...tagging, id: 'a2' })?.existing?.annotation.id, 'a1');
    assert.deepEqual(
      annotationsAt(after, second + 4).map(({ annotation }) => annotation.id),
      ['a1'],
    );
    assert.equal(countsOf(after).tagged, 1);
  });

  it('is tagged where the first says something else', () => {
    const at = text.indexOf('for coming here');
    const tagged = tagSpan(reading(), { start: at, end: at + 'for coming here'.length }, tagging);
    assert.equal(tagged?.existing ? undefined : tagged?.change.annotation.position?.start, at);
  });
});
