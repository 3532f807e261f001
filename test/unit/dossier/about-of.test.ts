import assert from 'node:assert/strict';
import { groupRows, rowsOfDossier } from '../../../src/core/dossier/desk-rows';
import { aboutOf, dossierOf } from '../../../src/core/dossier/dossier-of';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const sidecar = (file: string, about: string) => ({
  file,
  sidecar: readSidecar(`version: 1\ntranscript: "a.txt"\nabout:\n${about}annotations: []\n`),
});
const own = sidecar('a.annotations.yaml', '  speakers:\n    - {label: "SPEAKER_00", name: "Ann Lee"}\n');
const others = sidecar(
  'a.mei.annotations.yaml',
  '  date: "2031-03-04"\n  speakers:\n    - {label: "SPEAKER_00", name: "Anna"}\n    - {label: "SPEAKER_01", name: "Bob Roy"}\n',
);

describe('what several files say of who speaks', () => {
  it('is put together by label; of one label the first file that has it is heard', () => {
    assert.deepEqual(aboutOf([own, others]), {
      date: '2031-03-04',
      speakers: [
        { label: 'SPEAKER_00', name: 'Ann Lee' },
        { label: 'SPEAKER_01', name: 'Bob Roy' },
      ],
    });
    assert.deepEqual(aboutOf([]), {});
  });

  it('names the groups of what they say', () => {
    const text = 'SPEAKER_00: We built 300 homes.\nSPEAKER_01: It was 200.\nSPEAKER_00: It was 300.\n';
    const { speakers } = aboutOf([own]);
    const dossier = dossierOf(parseTranscript(text, { ...(speakers && { speakers }) }), [own]);
    assert.deepEqual(
      groupRows(rowsOfDossier('talk.txt', dossier), 'person').map(({ value }) => value),
      ['Ann Lee', 'SPEAKER_01'],
    );
  });
});
