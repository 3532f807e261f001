import assert from 'node:assert/strict';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { chooseClaims } from '../../../src/core/export/choose-claims';
import { type ClaimChoice, claimChoices } from '../../../src/core/export/export-choice';
import { exportDossiers } from '../../../src/core/export/export-dossiers';
import { csv } from '../../../src/core/export/formats/csv';
import { approvalSum } from '../../../src/core/sidecar/is-approved';
import { isConfidential } from '../../../src/core/sidecar/is-confidential';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';
import { dossierFrom } from '../../support/export/dossier-from';

const text = 'THE MAYOR: We built 300 homes.\nANN LEE: We lost 40 jobs.\n';
const entry = (more: object) => ({
  id: 'k1',
  tag: 'claim',
  by: 'zed',
  quote: { exact: 'We built 300 homes.' },
  ...more,
});
const of = approvalSum({ publish: { text: 'True.' }, verdict: 'true' });
const approved = { text: 'True.', by: 'ann', approved: { by: 'bob', at: '2031-01-01T00:00:00Z', of } };
const opinion = (by: string, verdict: string, more: object = {}) => ({
  by,
  at: `2031-01-0${by.length}T00:00:00Z`,
  verdict,
  ...more,
});
const differing = [opinion('a', 'true'), opinion('bo', 'false')];

describe('which claims leave', () => {
  for (const [what, more, expected] of [
    ['a new one', {}, ['all']],
    ['one that is checked', { status: 'checked', verdict: 'true' }, ['all']],
    ['one that somebody else approved', { status: 'checked', verdict: 'true', publish: approved }, ['ready', 'all']],
    [
      'one whose verdict nobody has put a name to',
      { by: undefined, status: 'checked', verdict: 'true', publish: approved },
      ['all'],
    ],
    [
      'one whose line was another when it was approved',
      {
        status: 'checked',
        verdict: 'true',
        publish: {
          ...approved,
          approved: { by: 'bob', of: approvalSum({ publish: { text: 'Quite true.' }, verdict: 'true' }) },
        },
      },
      ['all'],
    ],
    [
      'one whose verdict was another when it was approved',
      {
        status: 'checked',
        verdict: 'true',
        publish: { ...approved, approved: { by: 'bob', of: approvalSum({ publish: approved, verdict: 'false' }) } },
      },
      ['all'],
    ],
    [
      'one that its writer approved',
      { status: 'checked', verdict: 'true', publish: { ...approved, approved: { by: 'ann', of } } },
      ['all'],
    ],
    ['a published one', { status: 'published', verdict: 'true' }, ['published', 'ready', 'all']],
    ['an old corrected one', { status: 'corrected', verdict: 'true' }, ['published', 'ready', 'all']],
    ['a published one that people differ on', { status: 'published', verdict: 'true', reviews: differing }, []],
    [
      'one on which people differed until one settled it',
      {
        status: 'published',
        verdict: 'true',
        reviews: [...differing, opinion('cat', 'true', { settles: true })],
      },
      ['published', 'ready', 'all'],
    ],
    [
      'one whose verdict people no longer hold',
      { status: 'published', verdict: 'true', reviews: [opinion('a', 'false')] },
      [],
    ],
    [
      'one that was settled otherwise than its verdict says',
      { status: 'published', verdict: 'true', reviews: [...differing, opinion('cat', 'half-true', { settles: true })] },
      [],
    ],
    [
      'one whose differing opinions nobody signed',
      {
        status: 'published',
        verdict: 'true',
        reviews: [
          { at: '2031-01-01T00:00:00Z', verdict: 'false' },
          { at: '2031-01-02T00:00:00Z', verdict: 'true' },
        ],
      },
      [],
    ],
    [
      'one that nobody settled',
      { status: 'published', verdict: 'true', reviews: [...differing, { settles: true, at: '2031-01-09T00:00:00Z' }] },
      [],
    ],
    ['one whose opinions can’t be read', { status: 'published', verdict: 'true', reviews: 'wrong, by ann' }, []],
    [
      'one of whose source it can’t be read whether it is confidential',
      { status: 'published', verdict: 'true', sources: [{ title: 'A call', confidential: 'yes' }] },
      [],
    ],
    ...['Confidential', 'CONFIDENTIAL', 'confidental'].map(
      (key) =>
        [
          `one of whose source “${key}” may mean that it is confidential`,
          { status: 'published', verdict: 'true', sources: [{ title: 'A call', [key]: true }] },
          [],
        ] as const,
    ),
    [
      'one whose dissent stands under a mistyped key',
      { status: 'published', verdict: 'true', Reviews: [opinion('a', 'false')] },
      [],
    ],
    ...[
      ['without a word of what', { text: 'True.', by: 'ann', approved: { by: 'bob' } }],
      ['by nobody', { text: 'True.', by: 'ann', approved: { by: ' ', of } }],
      ['by its writer in other letters', { text: 'True.', by: 'Ann Fox', approved: { by: 'ann fox ', of } }],
      ['without a line', { by: 'ann', approved: { by: 'bob' } }],
    ].map(
      ([what, publish]) => [`one approved ${what}`, { status: 'checked', verdict: 'true', publish }, ['all']] as const,
    ),
    ['what is no claim', { status: 'not-a-claim' }, []],
    ['one with conflicts', { status: 'published', conflicts: [{ field: 'claim', ours: 'a', theirs: 'b' }] }, []],
    [
      'one whose words are gone',
      { status: 'published', quote: { exact: 'Nobody ever said these nine words here at all.' } },
      [],
    ],
  ] as const) {
    it(`${what}: ${expected.join(', ') || 'never'}`, () => {
      const dossier = dossierFrom(text, [entry(more)]);
      const leaves = (claims: ClaimChoice) => chooseClaims(dossier, { claims }).claims.length === 1;
      assert.deepEqual(claimChoices.filter(leaves), expected);
    });
  }

  it('keeps back what a second reader of the same words sees otherwise, also under another id', () => {
    const same = (second: object) =>
      dossierFrom(text, [entry({ status: 'published', verdict: 'true' }), entry(second)]);
    const leaves = (second: object) => chooseClaims(same(second), { claims: 'published' });
    assert.equal(leaves({ id: 'k2', by: 'zed' }).claims.length, 1);
    const { claims, leftOut } = leaves({ id: 'k2', by: 'zed', verdict: 'false' });
    assert.deepEqual(claims, []);
    assert.deepEqual(
      leftOut.map(({ id, code }) => [id, code]),
      [['k1', 'conflict']],
    );
  });

  describe('however YAML says it', () => {
    const source = (lines: string) => `    sources:\n${lines.replace(/^/gm, '      ')}\n`;
    const entryOf = (id: string, lines: string) =>
      `  - id: ${id}\n    tag: claim\n    quote: {exact: "We built 300 homes."}\n    status: published\n    verdict: "true"\n${lines}`;
    const leaves = (...entries: string[]) => {
      const yaml = `version: 1\ntranscript: "talk.txt"\nannotations:\n${entries.join('')}`;
      const dossier = dossierOf(parseTranscript(text, { declared: true }), [
        { file: 'talk.txt.annotations.yaml', sidecar: readSidecar(yaml) },
      ]);
      return exportDossiers([dossier], csv, { claims: 'published' }).content as string;
    };

    for (const [what, lines] of [
      ['with nothing behind the word', '- {title: "Secret", confidential: }'],
      ['by a merge key', '- &kept {title: "Call", confidential: true}\n- {<<: *kept, title: "Secret"}'],
      [
        'by a list of maps to merge',
        '- &a {kind: web}\n- &b {title: "Call", confidential: true}\n- {title: "Secret", <<: [*a, *b]}',
      ],
      ['by a map within', '- title: "Secret"\n  <<: {confidential: true}'],
      ['by an alias as the key', '- {kind: &word confidential, title: "Call"}\n- {title: "Secret", *word : true}'],
      [
        'by an alias as the value',
        '- {title: "Secret", confidential: &yes true}\n- {title: "Secret 2", confidential: *yes}',
      ],
      ['by a key in signs', '- {title: "Secret", "c\\x6fnfidential": true}'],
      ['by a question mark', '- ? confidential\n  : true\n  title: "Secret"'],
      [
        'by another address of the same source',
        '- {url: "https://www.example.org/Secret/", confidential: true}\n- {title: "Paper", url: "http://example.org/Secret"}',
      ],
    ] as const) {
      it(`keeps back a source that is confidential ${what}`, () => {
        assert.doesNotMatch(leaves(entryOf('k1', source(lines))), /Secret/);
      });
    }

    for (const [what, secret, named] of [
      ['its title', '{title: "A call, Secret", confidential: true}', '{title: "a call,  secret"}'],
      [
        'its address',
        '{url: "https://example.org/Secret", confidential: true}',
        '{title: "Paper", url: "http://www.example.org/Secret/"}',
      ],
      [
        'an archived copy of it',
        '{url: "https://example.org/Secret", confidential: true}',
        '{title: "Paper", archive: "https://web.example/2020/https://example.org/Secret"}',
      ],
      [
        'its archived copy',
        '{title: "x", archive: "https://web.example/Secret", confidential: true}',
        '{title: "Paper", url: "https://web.example/Secret"}',
      ],
      [
        'its address as a title',
        '{url: "https://example.org/Secret", confidential: true}',
        '{title: "example.org/Secret"}',
      ],
      [
        'its address in its words',
        '{url: "https://example.org/Secret", confidential: true}',
        '{title: "Mail", quote: "see https://example.org/Secret."}',
      ],
      [
        'its name, where only a mistyped word calls it so',
        '{title: "Secret", condifential: true}',
        '{title: "Secret"}',
      ],
    ] as const) {
      it(`keeps back a source that another claim calls confidential, by ${what}`, () => {
        const entries = [entryOf('k1', source(`- ${secret}`)), entryOf('k2', source(`- ${named}\n- {title: "Open"}`))];
        for (const said of [leaves(...entries), leaves(...entries.toReversed())]) {
          assert.doesNotMatch(said, /secret/i);
          assert.match(said, /Open/);
        }
      });
    }

    it('lets go sources whose address only begins as that of a confidential one, or lies on the same host', () => {
      const secret = source(
        '- {url: "https://example.org/a", confidential: true}\n- {url: "https://example.net", confidential: true}',
      );
      const open = ['https://example.org/abc', 'https://example.org/a/b', 'https://example.net/page'];
      const said = leaves(
        entryOf('k1', secret),
        entryOf('k2', source(open.map((url) => `- {url: "${url}"}`).join('\n'))),
      );
      for (const url of open) assert.ok(said.includes(url), url);
    });

    it('keeps it back by a merge key of another entry, and reads it as it is otherwise', () => {
      const other = `    sources:\n      - &kept {title: "Call", confidential: true}\n`;
      const mine = source('- {<<: *kept, title: "Secret"}\n- {title: "Open", "<<": "x"}');
      const said = leaves(entryOf('k1', other), entryOf('k2', mine));
      assert.doesNotMatch(said, /Secret|Call/);
      assert.match(said, /Open/);
    });

    it('lets go what the merged map says, if the source itself says otherwise', () => {
      const lines = '- &kept {title: "Call", confidential: true}\n- {<<: *kept, title: "Paper", confidential: false}';
      assert.match(leaves(entryOf('k1', source(lines))), /Paper/);
    });
  });

  it('keeps back a source that another transcript calls confidential that leaves in the same file', () => {
    const dossiers = [
      dossierFrom(text, [entry({ status: 'published', sources: [{ title: 'Secret', confidential: true }] })]),
      dossierFrom(text, [entry({ status: 'published', sources: [{ title: 'secret ' }, { title: 'Law' }] })], {
        name: 'other.txt',
      }),
    ];
    const said = (all: readonly Dossier[], internal = false) =>
      exportDossiers(all, csv, { claims: 'published', internal }).content as string;
    assert.match(said(dossiers.slice(1)), /secret/);
    assert.doesNotMatch(said(dossiers), /secret/i);
    assert.match(said(dossiers), /Law/);
    // The team reads of both that they must stay.
    assert.equal(said(dossiers, true).match(/\[confidential\]/g)?.length, 2);
  });

  it('takes a source for confidential if nothing stands behind the word', () => {
    assert.ok(isConfidential({ confidential: null }));
    assert.ok(!isConfidential({ confidential: false }));
    assert.ok(!isConfidential({}));
  });

  describe('whose words changed since', () => {
    const [one] = text.split('\n') as [string];
    const position = { start: one.indexOf('We'), end: one.length };
    const published = entry({ status: 'published', verdict: 'true', position });
    const bring = (now: string, more: object, choice: { claims: ClaimChoice; internal?: boolean }) =>
      exportDossiers([dossierFrom(text.replace('300 homes', now), [{ ...published, ...more }])], csv, choice);

    it('are told and don’t go out, whichever are chosen', () => {
      for (const now of ['500 homes', '30 homes']) {
        for (const claims of claimChoices) {
          const { claims: count, leftOut } = bring(now, {}, { claims });
          assert.deepEqual([count, leftOut.map(({ id, code }) => [id, code])], [0, [['k1', 'quote-changed']]]);
        }
      }
    });

    it('don’t go out either if the new words were confirmed, but not judged', () => {
      const confirmed = { quote: { exact: 'We built 500 homes.' }, previous: [{ exact: 'We built 300 homes.' }] };
      const { leftOut } = bring('500 homes', confirmed, { claims: 'published' });
      assert.deepEqual(
        leftOut.map(({ code }) => code),
        ['quote-changed'],
      );
      const judged = { ...confirmed, reviews: [{ by: 'ann', at: '2031-01-01T00:00:00Z', verdict: 'true' }] };
      assert.equal(bring('500 homes', judged, { claims: 'published' }).claims, 1);
    });

    it('go out if they were confirmed for another speaker with the same words, but for words in several places', () => {
      const confirmed = { previous: [{ exact: 'We built 300 homes.' }], speaker: 'THE MAYOR' };
      assert.equal(bring('300 homes', confirmed, { claims: 'published' }).claims, 1);
      const parts = [{ quote: { exact: 'We lost 40 jobs.' } }];
      assert.equal(bring('300 homes', { ...confirmed, parts }, { claims: 'published' }).claims, 0);
    });

    it('are told only if they were to go out: of a draft, or of what is no claim, nobody learns', () => {
      for (const more of [
        { status: 'checked' },
        { status: 'not-a-claim', verdict: undefined },
        { status: undefined },
      ]) {
        for (const now of ['500 homes', 'a road']) {
          const { claims: count, leftOut } = bring(now, more, { claims: 'published' });
          assert.deepEqual([count, leftOut], [0, []], JSON.stringify(more));
        }
      }
    });

    it('stay in what is for the team, and go out if only their place changed', () => {
      assert.equal(bring('500 homes', {}, { claims: 'published', internal: true }).claims, 1);
      const moved = exportDossiers([dossierFrom(`BO: Hello.\n${text}`, [published])], csv, { claims: 'published' });
      assert.deepEqual([moved.claims, moved.leftOut], [1, []]);
    });
  });

  it('tells why there are none', () => {
    const dossier = dossierFrom(text, [
      entry({}),
      entry({ id: 'k2', status: 'checked', verdict: 'true', publish: approved }),
      entry({ id: 'k3', status: 'not-a-claim' }),
    ]);
    assert.deepEqual(exportDossiers([dossier], csv, { claims: 'published' }).notes, [
      'Claims: 0 of 3 (1 ready, 1 open, 1 dismissed).',
    ]);
  });

  it('names what could not leave, without its words', () => {
    const dossier = dossierFrom(text, [
      entry({ status: 'published', quote: { exact: 'Nobody ever said these nine words here at all.' } }),
      { id: 'k2', tag: 'claim', quote: 7 },
    ]);
    const { leftOut } = exportDossiers([dossier], csv, { claims: 'published' });
    assert.deepEqual(
      leftOut.map(({ id, code }) => [id, code]),
      [
        ['k1', 'quote-lost'],
        ['k2', 'broken-entry'],
      ],
    );
    assert.ok(leftOut.every(({ reason }) => !reason.includes('Nobody ever')));
  });
});

describe('the time of a claim that leaves', () => {
  it('is that of the transcript', () => {
    const timed = '[00:00:07] ANN LEE: We lost 40 jobs.\n[00:00:12] BOB ROY: So you say.\n';
    const stored = { ...entry({ time: '00:00:03' }), quote: { exact: 'We lost 40 jobs.' } };
    const dossier = dossierFrom(timed, [stored]);
    assert.deepEqual(
      chooseClaims(dossier, { claims: 'all' }).claims.map(({ fields }) => fields.time),
      ['00:00:07'],
    );
  });
});
