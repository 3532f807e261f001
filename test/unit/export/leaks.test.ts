import assert from 'node:assert/strict';
import { type ClaimChoice, claimChoices } from '../../../src/core/export/export-choice';
import { exportDossiers } from '../../../src/core/export/export-dossiers';
import { exportFormats } from '../../../src/core/export/formats';
import type { Publication } from '../../../src/core/sidecar/annotation';
import { approvalSum } from '../../../src/core/sidecar/is-approved';
import { annotationShape, type RecordShape, type Shape } from '../../../src/core/sidecar/shape';
import { contentOf } from '../../support/export/content-of';
import { dossierFrom } from '../../support/export/dossier-from';

const text =
  'THE MAYOR: We built 300 homes in Lakeport.\nANN LEE: We lost 40 jobs.\nTHE MAYOR: Rents fell by 7 percent.\n';

/** A value of a shape, with a marked word of its own wherever the file holds what is internal. */
class Marked {
  readonly words: string[] = [];

  valueOf(shape: Shape, isInternal = false): unknown {
    const internal = isInternal || shape.internal === true;
    if (shape.kind === 'record') return this.recordOf(shape, internal);
    if (shape.kind === 'list') {
      const items = [this.valueOf(shape.item, internal)];
      const { item } = shape;
      if (item.kind === 'record' && 'confidential' in item.keys) {
        items[0] = { ...(items[0] as object), confidential: false };
        items.push({ ...(this.recordOf(item, true) as object), confidential: true });
      }
      return items;
    }
    if (shape.kind === 'number') return 1;
    if (shape.kind === 'boolean') return true;
    return internal ? this.word() : 'open';
  }

  recordOf(shape: RecordShape, internal: boolean): object {
    const known = Object.entries(shape.keys).map(([key, one]) => [key, this.valueOf(one, internal)]);
    return Object.fromEntries([...known, ['house-key', this.word()]]);
  }

  word(): string {
    const word = `SECRET${String.fromCharCode(65 + (this.words.length % 26))}${this.words.length}`;
    this.words.push(word);
    return word;
  }
}

describe('a file that may go out', () => {
  const marked = new Marked();
  const own = marked.valueOf(annotationShape) as { readonly publish: Publication };
  const approvedAs = approvalSum({ publish: own.publish, verdict: 'true' });
  const published = {
    ...own,
    publish: { ...own.publish, approved: { ...own.publish.approved, of: approvedAs } },
    id: 'k1',
    tag: 'claim',
    quote: { exact: 'We built 300 homes in Lakeport.', 'house-key': marked.word() },
    position: { start: 11, end: 42 },
    parts: [],
    repeats: [],
    conflicts: undefined,
    previous: [{ exact: marked.word(), at: '2030-01-01T00:00:00Z' }],
    status: 'published',
    claim: 'The mayor built 300 homes.',
    verdict: 'true',
    reviews: [{ by: marked.word(), at: '2031-01-01T00:00:00Z', verdict: 'true', note: marked.word() }],
  };
  const secret = marked.word();
  const entry = (id: string, exact: string, status: string, more: object = {}) => ({
    id,
    tag: 'claim',
    quote: { exact },
    status,
    claim: `${secret} wording`,
    verdict: 'false',
    sources: [{ title: `${secret} source` }],
    publish: { text: `${secret} line`, by: secret },
    ...more,
  });
  const unpublished = [
    entry('k2', 'We lost 40 jobs.', 'checked'),
    entry('k3', 'Rents fell by 7 percent.', 'published', {
      conflicts: [{ field: 'verdict', ours: 'false', theirs: secret }],
    }),
    { id: 'broken', tag: secret, quote: secret, notes: secret },
  ];
  const disputed = entry('k4', 'Rents fell by 7 percent.', 'checked', {
    reviews: [
      { by: 'ann', at: '2031-01-01T00:00:00Z', verdict: 'true' },
      { by: 'bob', at: '2031-01-02T00:00:00Z', verdict: 'false' },
    ],
  });
  const head = {
    covered: [{ by: marked.word(), from: 'Rents', sums: ['abc'] }],
    about: { title: 'Talk', own: marked.word() },
  };
  const publisher = { publisher: { name: 'Desk', url: 'https://example.org' } };

  it('has a marked word in every internal place', () => {
    assert.ok(marked.words.length > 40);
  });

  for (const format of exportFormats.filter(({ always }) => !always?.internal)) {
    it(`says none of them as ${format.id}, whatever is counted and whichever claims are in it`, () => {
      const wants = (claims: ClaimChoice, entries: readonly object[]) => {
        const dossier = dossierFrom(text, entries, { head, team: publisher });
        const choice = { claims, balance: true, negatives: true, bom: true, at: '2031-02-03T00:00:00Z' };
        const { content, notes } = exportDossiers([dossier], format, choice);
        const said = contentOf(content);
        assert.deepEqual(said.match(/SECRET[A-Z]\d+/g) ?? [], [], `${format.id} ${claims} ${notes}`);
        return said;
      };
      const said = wants('published', [published, ...unpublished]);
      if (!format.always?.balance) assert.match(said, /300 homes/);
      for (const claims of claimChoices) wants(claims, [published, disputed]);
    });

    it(`says of itself as ${format.id} that it is a draft, or internal`, () => {
      const dossier = dossierFrom(text, [published], { team: publisher });
      const said = (claims: ClaimChoice, internal: boolean) =>
        contentOf(exportDossiers([dossier], format, { claims, internal }).content);
      assert.doesNotMatch(said('published', false), /DRAFT|INTERNAL/);
      assert.match(said('all', false), /DRAFT/);
      assert.match(said('published', true), /INTERNAL/);
    });
  }

  it('is never a sheet to bring back', () => {
    const [sheet, ...others] = exportFormats.filter(({ always }) => always?.internal);
    assert.deepEqual(others, []);
    const { content } = exportDossiers([dossierFrom(text, [published])], sheet!, { claims: 'published' });
    assert.match(content as string, /^notice,.*\r\nINTERNAL,k1,/);
  });
});
