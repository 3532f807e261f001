import assert from 'node:assert/strict';
import { confidentialIn } from '../../../src/core/dossier/confidential-in';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const keptIn = (entry: string) => {
  const sidecar = readSidecar(`version: 1\ntranscript: a.txt\n\nannotations:\n${entry}`);
  return confidentialIn(dossierOf(parseTranscript('ANN: We built 300 homes.\n'), [{ file: 'a', sidecar }]));
};
const quote = '    tag: claim\n    quote: {exact: "We built 300 homes."}\n';
const source = '      - {title: "A call", url: https://leak.example/page, confidential: true}\n';

describe('sources of an entry that can’t be read whole', () => {
  for (const [what, entry] of [
    ['without an id', `  - tag: claim\n${quote.replace('    tag: claim\n', '')}    sources:\n${source}`],
    ['with a mistyped key', `  - id: a00000000001\n${quote}    Sources:\n${source}`],
    [
      'with a line that is no YAML',
      `  - id: a00000000001\n${quote}    sources:\n      - title: A call\n        url: 'https://leak.example/page'\n        private: true\n    } {\n`,
    ],
    [
      'with a word of its own for it',
      `  - id: a00000000001\n${quote}    sources:\n      - title: A call\n        url: 'https://leak.example/page'\n        不公佈: true\n    } {\n`,
    ],
  ] as const) {
    it(`stay confidential wherever else they are named: ${what}`, () => {
      const isKept = keptIn(entry);
      assert.ok(isKept({ title: 'a call' }));
      assert.ok(isKept({ url: 'http://www.leak.example/page/' }));
      assert.ok(!isKept({ title: 'Report', url: 'https://other.example/page' }));
    });
  }

  it('are public where none says otherwise', () => {
    assert.ok(!keptIn(`  - id: a00000000001\n${quote}    Sources:\n      - {title: "A call"}\n`)({ title: 'A call' }));
  });
});
