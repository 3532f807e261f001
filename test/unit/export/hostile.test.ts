import assert from 'node:assert/strict';
import { exportDossiers } from '../../../src/core/export/export-dossiers';
import { exportFormats } from '../../../src/core/export/formats';
import { annotationShape, type Shape } from '../../../src/core/sidecar/shape';
import { contentOf } from '../../support/export/content-of';
import { dossierFrom } from '../../support/export/dossier-from';

const text = 'ANN LEE: We built 300 homes.\n\nBOB ROY: No. It was 200.\n';
const words = `=HYPERLINK("https://evil.example") </style></script><script>alert(1)</script><img src=x onerror=alert(1)> ]]> javascript:alert(1) \u202egnp \u2066 \u001b[31m [a](javascript:alert(1)) \u0000 \ud800`;

/** A value of a shape that says the same everywhere, be it text, an id or an address. */
function sameWords(shape: Shape, said: string): unknown {
  switch (shape.kind) {
    case 'record':
      return Object.fromEntries(Object.entries(shape.keys).map(([key, its]) => [key, sameWords(its, said)]));
    case 'list':
      return [sameWords(shape.item, said), sameWords(shape.item, said)];
    case 'number':
      return 1;
    case 'boolean':
      return false;
    default:
      return said;
  }
}

/** A claim in which all that a person can write is hostile. */
const claimOf = (said: string, id: string, exact: string) => ({
  ...(sameWords(annotationShape, said) as object),
  id,
  quote: { exact },
  position: undefined,
  parts: undefined,
  repeats: undefined,
  previous: undefined,
  conflicts: undefined,
  status: 'published',
  // An approval that fits no line any more would keep it back.
  publish: { text: said, by: said, url: said },
  reviews: [{ by: said, at: '2031-01-01T00:00:00Z', verdict: said, note: said }],
});

describe('a hostile sidecar', () => {
  for (const format of exportFormats) {
    for (const internal of [false, true]) {
      it(`is but text as ${format.id}${internal ? ' for the team' : ''}`, () => {
        const head = { about: { title: words, place: words, date: words, url: words } };
        const team = { publisher: { name: words, url: 'https://desk.example', logo: words } };
        const claims = [claimOf(words, 'k1', 'We built 300 homes'), claimOf('x'.repeat(10_000), 'k2', 'It was 200')];
        const dossier = dossierFrom(text, claims, { head, team });
        const choice = { claims: 'published', internal, balance: true, negatives: true, at: '2031-01-01' } as const;
        const said = contentOf(exportDossiers([dossier], format, choice).content);
        assert.ok(said.length > (format.always?.balance ? 100 : 400), format.id);
        assert.doesNotMatch(said, /[\u202a-\u202e\u2066-\u2069\u001b\u0000]/, 'nothing steers');
        if (format.ending === '.csv') assert.doesNotMatch(said, /(?:^|,|\r\n)"?=HYPER/, 'no formula');
        if (format.ending === '.html')
          assert.doesNotMatch(said, /(?:href|src)="(?!#|https:\/\/desk)/, 'no link that runs');
        if (format.ending === '.md') assert.doesNotMatch(said, /[^\\]\]\(<?javascript:/, 'no link that runs');
        // A table and a line of plain text hold it as it is, and nobody takes it for mark-up.
        if (!/csv$|zip$/.test(format.ending)) assert.doesNotMatch(said, /(?<!\\)<(?:script|img)/, 'no mark-up');
      });
    }
  }
});
