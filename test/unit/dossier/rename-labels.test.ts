import assert from 'node:assert/strict';
import { renameLabels } from '../../../src/core/dossier/rename-labels';

describe('what is said of a label that is renamed', () => {
  const note = { label: 'SPEAKER_04', name: 'Eva Orr', role: 'clerk' };

  it('is said of the new label, and all else of the old ones', () => {
    const about = { speakers: [{ label: 'SPEAKER_03', name: 'Sam Poe' }, note] };
    assert.deepEqual(renameLabels(about, new Map([['SPEAKER_04', 'ORR']])), [
      { old: note, new: { label: 'ORR', name: 'Eva Orr', role: 'clerk' } },
    ]);
    assert.deepEqual(renameLabels(about, new Map([['SPEAKER_05', 'ORR']])), []);
    assert.deepEqual(renameLabels({}, new Map([['SPEAKER_04', 'ORR']])), []);
  });

  it('is found whatever the spacing and the brackets around the label', () => {
    const spaced = { label: '[趙 海燕]', name: '趙海燕' };
    assert.equal(renameLabels({ speakers: [spaced] }, new Map([['趙海燕', '主席']])).length, 1);
  });

  it('stays as it is where the new label has a note of its own', () => {
    const about = { speakers: [note, { label: 'ORR', name: 'Ida Orr' }] };
    assert.deepEqual(renameLabels(about, new Map([['SPEAKER_04', 'ORR']])), []);
  });
});
