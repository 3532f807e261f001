import assert from 'node:assert/strict';
import { blindReaders } from '../../../src/core/agreement/coder-sources';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

const nameOf = (file: string) => file;
const own = (reader: string, mark: string) => ({
  file: `talk.txt.${reader}.annotations.yaml`,
  sidecar: readSidecar(`version: 1\ntranscript: "talk.txt"\n${mark}\nannotations: []\n`),
});
const begun = 'blind: {by: "Ann Fox", at: "2031-01-01T00:00:00Z"}';
const done = 'blind: {by: "Ben", at: "2031-01-01T00:00:00Z", finished: "2031-01-02T00:00:00Z"}';

describe('who reads blind', () => {
  it('has finished, or hasn’t, by the mark in the own file', () => {
    const sidecars = [own('Ann-Fox', begun), own('Ben', done), own('cy', '')];
    assert.deepEqual(blindReaders({ name: 'talk.txt', sidecars, nameOf }, {}), {
      finished: ['Ben'],
      reading: ['Ann Fox'],
    });
  });

  it('is also whom the team has read so and who hasn’t begun, each once', () => {
    const sidecars = [own('Ben', done)];
    const team = { blind: ['ben', 'dee'] };
    assert.deepEqual(blindReaders({ name: 'talk.txt', sidecars, nameOf }, team), {
      finished: ['Ben'],
      reading: ['dee'],
    });
  });

  it('is nobody of whom no file says so', () => {
    assert.deepEqual(blindReaders({ name: 'talk.txt', sidecars: [own('cy', '')], nameOf }, {}), {
      finished: [],
      reading: [],
    });
  });
});
