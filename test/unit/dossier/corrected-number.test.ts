import assert from 'node:assert/strict';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { tagSpan } from '../../../src/core/dossier/tag-span';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

describe('a number that was corrected', () => {
  const cases: [before: string, quoted: string, from: string, to: string][] = [
    [
      'IDA: We laid 31 km of pipe in the north. Later the south got 31 km of cable, and nobody complained.\n',
      '31 km',
      'laid 31 km',
      'laid 37 km',
    ],
    [
      'IDA: The ferry carries 640 people a day. On Sundays 640 people wait, and half of them go home again.\n',
      '640 people',
      'carries 640',
      'carries 460',
    ],
    ['艾達:北區鋪設了31公里水管。南區後來也有31公里電纜,沒有人抱怨。\n', '31公里', '鋪設了31', '鋪設了37'],
  ];
  for (const [before, quoted, from, to] of cases) {
    it(`is not found again where the same number stands close by: ${from} → ${to}`, () => {
      const start = before.indexOf(quoted);
      const tagged = tagSpan(
        dossierOf(parseTranscript(before), []),
        { start, end: start + quoted.length },
        { id: 'a1', tag: 'claim' },
      );
      assert.ok(tagged && !tagged.existing);
      const sidecar = readSidecar(applyChange('', tagged.change, 'a.txt').text);
      const after = before.replace(from, to);
      const [one] = dossierOf(parseTranscript(after), [{ file: 'a', sidecar }]).annotations;
      assert.notEqual(one!.placement, 'exact');
      assert.notEqual(one!.placement, 'moved');
      if (one!.span) assert.equal(one!.span.start, start);
    });
  }
});
