import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { mergeSidecars } from '../../../src/core/sidecar/merge/merge-sidecars';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

const head = 'version: 1\ntranscript: "talk.txt"\n\nannotations:\n';
const entry = (id: string, start: number, more = '') => `  - id: ${id}
    tag: claim
    quote:
      exact: "words at ${start}"
    position: {start: ${start}, end: ${start + 5}}
${more}`;
const file = (...entries: string[]) => head + entries.join('\n');

const a = entry('a00000000000', 10);
const b = entry('b00000000000', 20);
const c = entry('c00000000000', 30);
const d = entry('d00000000000', 40);

function merge(base: string | undefined, ours: string, theirs: string): string {
  const merged = mergeSidecars({ ...(base !== undefined && { base }), ours, theirs });
  assert.deepEqual(merged.problems, []);
  assert.deepEqual(merged.conflicts, []);
  assert.ok(merged.text !== undefined);
  assert.deepEqual(readSidecar(merged.text).problems, []);
  return merged.text;
}

const annotationsOf = (text: string | undefined) => readSidecar(text ?? '').entries.map((one) => one.annotation!);
const only = (text: string | undefined): Annotation => annotationsOf(text)[0]!;

describe('merging sidecars', () => {
  it('takes additions of both sides, in the order of the transcript', () => {
    assert.equal(merge(file(b), file(a, b, d), file(b, c)), file(a, b, c, d));
    assert.equal(merge(file(b), file(b, c), file(a, b, d)), file(a, b, c, d));
    assert.equal(merge(file(), file(b, c), file(a, d)), file(a, b, c, d));
  });

  it('takes edits of different fields, and of different entries', () => {
    const base = file(a, b);
    const ours = file(entry('a00000000000', 10, '    verdict: half-true\n'), b);
    const theirs = file(
      entry('a00000000000', 10, '    assignee: "desk-b"\n'),
      entry('b00000000000', 20, '    status: checked\n'),
    );
    const merged = file(
      entry('a00000000000', 10, '    verdict: half-true\n    assignee: "desk-b"\n'),
      entry('b00000000000', 20, '    status: checked\n'),
    );
    assert.equal(merge(base, ours, theirs), merged);
    assert.equal(merge(base, theirs, ours), merged);
  });

  it('asks nothing of the status where one took a claim and another decided at once', () => {
    const base = file(entry('a00000000000', 10));
    const taken = file(
      entry('a00000000000', 10, '    status: in-progress\n    taken: {by: "Ann", at: "2031-01-02T10:00:00Z"}\n'),
    );
    const step = (status: string) => file(entry('a00000000000', 10, `    status: ${status}\n`));
    for (const status of ['checked', 'in-review', 'not-a-claim', 'sent-back', 'published']) {
      for (const [ours, theirs] of [
        [taken, step(status)],
        [step(status), taken],
      ] as const) {
        const merged = only(merge(base, ours, theirs));
        assert.deepEqual([merged.status, merged.taken?.by], [status, 'Ann']);
      }
    }
    assert.equal(only(merge(base, step('in-review'), step('checked'))).status, 'checked');
    const { conflicts } = mergeSidecars({ base, ours: step('not-a-claim'), theirs: step('published') });
    assert.deepEqual(
      conflicts.map(({ field }) => field),
      ['status'],
    );
  });

  it('puts entries without a place between those that they stand between on their side', () => {
    const loose = (id: string) => `  - id: ${id}\n    tag: claim\n    quote:\n      exact: "words of ${id}"\n`;
    const list = (ids: string) => file(...[...ids].map(loose));
    for (const [base, ours, theirs, merged] of [
      ['abc', 'abc', 'axbyzcu', 'axbyzcu'],
      ['abc', 'aobc', 'axbyc', 'aoxbyc'],
      ['abc', 'acb', 'xabc', 'xacb'],
      ['ab', 'abo', 'abx', 'abox'],
      ['', 'ab', 'xy', 'abxy'],
    ] as const)
      assert.deepEqual(
        annotationsOf(merge(list(base), list(ours), list(theirs))).map(({ id }) => id),
        [...merged],
        `${base} ${ours} ${theirs}`,
      );
  });

  it('keeps an entry that we deleted where they wrote a comment into it, beside one that was there', () => {
    const noted = b.replace('    tag: claim\n', '    tag: claim # seen\n');
    const again = noted.replace('    position', '    # ask the harbour\n    position');
    const restyled = noted.replace('tag: claim', "tag: 'claim'");
    assert.equal(merge(file(a, noted), file(a), file(a, restyled)), file(a));
    const { text, problems } = mergeSidecars({ base: file(a, noted), ours: file(a), theirs: file(a, again) });
    assert.equal(text, file(a, again));
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['kept-entry'],
    );
  });

  it('takes deletions, but keeps what the other side has changed, and says so', () => {
    assert.equal(merge(file(a, b, c), file(a, c), file(a, b)), file(a));
    const changed = entry('b00000000000', 20, '    verdict: false\n');
    for (const [ours, theirs] of [
      [file(a), file(a, changed)],
      [file(a, changed), file(a)],
    ] as const) {
      const { text, conflicts, problems } = mergeSidecars({ base: file(a, b), ours, theirs });
      assert.equal(text, file(a, changed));
      assert.deepEqual(conflicts, []);
      assert.deepEqual(
        problems.map((one) => [one.code, one.severity, text.slice(one.span.start, one.span.end)]),
        [['kept-entry', 'info', changed.trimStart()]],
      );
    }
  });

  it('without a base takes nothing for deleted', () => {
    assert.equal(merge(undefined, file(a, c), file(b, c, d)), file(a, b, c, d));
    assert.equal(merge(undefined, file(), file(a)), file(a));
    assert.equal(merge(undefined, file(a), file()), file(a));
  });

  it('leaves nothing behind where both sides deleted all', () => {
    const none = `${head.trimEnd()} []\n`;
    assert.equal(merge(file(a, b), file(a), file(b)), none);
    assert.equal(merge(file(a), none, file(a, b)), file(b));
  });

  it('writes what it can’t settle on the entry, which keeps ours', () => {
    const base = file(entry('a00000000000', 10, '    verdict: half-true\n'));
    const ours = file(entry('a00000000000', 10, '    verdict: true\n'));
    const theirs = file(entry('a00000000000', 10, '    verdict: false\n    status: checked\n'));
    const { text, conflicts } = mergeSidecars({ base, ours, theirs });
    assert.deepEqual(conflicts, [
      { id: 'a00000000000', field: 'verdict', base: 'half-true', ours: 'true', theirs: 'false' },
    ]);
    assert.equal(
      text,
      file(
        entry(
          'a00000000000',
          10,
          `    status: checked
    verdict: true
    conflicts:
      - field: verdict
        base: "half-true"
        ours: "true"
        theirs: "false"
`,
        ),
      ),
    );
    const again = mergeSidecars({ base, ours: text!, theirs });
    assert.equal(again.text, text);
    const mirrored = mergeSidecars({ base, ours: theirs, theirs: ours });
    assert.deepEqual(mergeSidecars({ base, ours: text!, theirs: mirrored.text! }).conflicts, conflicts);
  });

  it('a conflict that was settled on one side stays settled', () => {
    const base = entry(
      'a00000000000',
      10,
      '    verdict: true\n    conflicts:\n      - {field: verdict, ours: "true"}\n',
    );
    const ours = entry('a00000000000', 10, '    verdict: false\n');
    const theirs = `${base}    notes:\n      - text: "Hm."\n`;
    assert.deepEqual(only(merge(file(base), file(ours), file(theirs))).verdict, 'false');
  });

  describe('keeps a source confidential', () => {
    const list = (...items: string[]) =>
      file(entry('a00000000000', 10, `    sources:\n${items.map((one) => `      - ${one}\n`).join('')}`));
    const [report, call] = ['{title: "Report"}', '{title: "A call with Jo"}'];
    const hidden = '{title: "A call with Jo", confidential: true}';
    const isOpen = (text: string) =>
      only(text)
        .sources!.filter(({ confidential }) => !confidential)
        .map(({ title }) => title);
    const bothWays = (base: string, ours: string, theirs: string) => [
      isOpen(merge(base, ours, theirs)),
      isOpen(merge(base, theirs, ours)),
    ];

    it('that one side made so while the other wrote it anew', () => {
      const theirs = list(report, '{title: "A call with Joe"}');
      assert.deepEqual(bothWays(list(report, call), list(report, hidden), theirs), [['Report'], ['Report']]);
      const renamed = list(report, '{title: "A source", confidential: true}');
      assert.deepEqual(bothWays(list(report, call), renamed, theirs), [['Report'], ['Report']]);
    });

    it('of which one side changed something while the other wrote it anew without the word', () => {
      const ours = list('{title: "A call with Jo", kind: person, confidential: true}');
      assert.deepEqual(bothWays(list(hidden), ours, list('{title: "A call"}')), [[], []]);
    });

    it('and leaves public what the other side added beside it', () => {
      const theirs = list(call, '{title: "Law"}');
      assert.deepEqual(bothWays(list(call), list(hidden), theirs), [['Law'], ['Law']]);
      assert.deepEqual(bothWays(list(report, call), list(report, hidden), list('{title: "Reports"}', call)), [
        ['Reports'],
        ['Reports'],
      ]);
    });

    describe('where nobody knows what was there before', () => {
      const bothWays = (ours: string, theirs: string) =>
        [mergeSidecars({ ours, theirs }), mergeSidecars({ ours: theirs, theirs: ours })].map(({ text }) =>
          isOpen(text!),
        );

      it('if the other side may have written it in other words', () => {
        assert.deepEqual(bothWays(list(report, hidden), list(report, '{title: "Joe, by phone"}')), [
          ['Report'],
          ['Report'],
        ]);
      });

      it('also if the other side has a confidential one of its own', () => {
        const [nurse, phone] = ['{title: "Nurse at ward 3", confidential: true}', '{title: "Joe, by phone"}'];
        const paper = '{kind: document, confidential: true}';
        for (const own of [nurse, paper, '{url: "https://example.org/ward", confidential: true}']) {
          assert.deepEqual(bothWays(list(report, hidden), list(report, own, phone)), [['Report'], ['Report']]);
          assert.deepEqual(bothWays(list(report, hidden, own), list(report, own, phone)), [['Report'], ['Report']]);
        }
        assert.deepEqual(bothWays(list(report, hidden, paper), list(report, nurse, paper, phone)), [
          ['Report'],
          ['Report'],
        ]);
      });

      it('and leaves public what stands beside what both sides call confidential', () => {
        for (const one of [hidden, '{kind: document, confidential: true}']) {
          assert.deepEqual(bothWays(list(one), list(one, '{title: "Law"}')), [['Law'], ['Law']]);
        }
      });

      it('and leaves public what stands beside it where the other side names it too', () => {
        assert.deepEqual(bothWays(list(report, hidden), list(report, call, '{title: "Law"}')), [
          ['Report', 'Law'],
          ['Report', 'Law'],
        ]);
      });

      it('and twice is no more than once', () => {
        const theirs = list(report, '{title: "Joe, by phone"}');
        const { text: once } = mergeSidecars({ ours: list(report, hidden), theirs });
        assert.equal(mergeSidecars({ ours: once!, theirs }).text, once);
      });
    });
  });

  describe('asks about a verdict', () => {
    const first = '      - {by: x, at: "2031-02-01T00:00:00Z", verdict: true}\n';
    const differs = '      - {by: w, at: "2031-02-02T00:00:00Z", verdict: false}\n';
    const settles = '      - {by: z, at: "2031-02-03T00:00:00Z", verdict: true, settles: true}\n';
    const claim = (verdict: string, reviews: string, rest = '') =>
      file(entry('a00000000000', 10, `    verdict: ${verdict}\n${rest}    reviews:\n${reviews}`));
    const base = claim('true', first);
    for (const [what, ours, theirs] of [
      [
        'that one side settled without having seen what the other says',
        claim('true', first + settles),
        claim('true', first + differs),
      ],
      [
        'that both sides settled, each in its way',
        claim('true', first + settles),
        claim('false', `${first}${differs.replace('}', ', settles: true}')}`),
      ],
      [
        'that one side published while the other said otherwise',
        claim('true', first, '    status: published\n'),
        claim('false', first + differs),
      ],
    ] as const) {
      it(what, () => {
        for (const [one, other] of [
          [ours, theirs],
          [theirs, ours],
        ] as const) {
          const { text, conflicts } = mergeSidecars({ base, ours: one, theirs: other });
          assert.equal(conflicts.length, 1);
          assert.deepEqual(
            new Set(only(text).conflicts?.flatMap(({ ours: a, theirs: b }) => [a, b])),
            new Set(['true', 'false']),
          );
          assert.equal(mergeSidecars({ base, ours: text!, theirs: other }).text, text);
        }
      });
    }

    it('only where it wasn’t seen', () => {
      const settled = claim('true', first + differs + settles);
      assert.equal(only(merge(base, settled, claim('true', first + differs))).conflicts, undefined);
      assert.equal(only(merge(base, settled, claim('true', first))).conflicts, undefined);
    });
  });

  it('leaves two questions about one field that both sides have as they are', () => {
    const asked =
      '    conflicts:\n      - {field: tag, ours: null, theirs: x}\n      - {field: tag, base: y, ours: null, theirs: x}\n';
    const base = file(entry('a00000000000', 10, asked));
    const theirs = file(entry('a00000000000', 10, `    assignee: "desk-b"\n${asked}`));
    const { text } = mergeSidecars({ base, ours: base.replace('tag: claim', 'tag: claim # ours'), theirs });
    assert.deepEqual(only(text).conflicts, only(base).conflicts);
    assert.equal(only(text).assignee, 'desk-b');
  });

  it('takes one question for the same that each side has with its own value first, and for two if a value differs', () => {
    const asked = (ours: string, theirs: string) =>
      file(entry('a00000000000', 10, `    conflicts:\n      - {field: verdict, ours: ${ours}, theirs: ${theirs}}\n`));
    const one = asked('half-true', 'false');
    for (const [other, count] of [
      [asked('false', 'half-true'), 1],
      [one, 1],
      [asked('false', 'true'), 2],
      [asked('true', 'half-true'), 2],
    ] as const) {
      const { text } = mergeSidecars({ base: file(entry('a00000000000', 10)), ours: one, theirs: other });
      assert.equal(only(text).conflicts?.length, count, text);
    }
  });

  it('unites lists as sets, decisions and notes by their time', () => {
    const reviews = (...times: number[]) =>
      `    reviews:\n${times.map((at) => `      - {by: "desk", at: "2026-03-0${at}T10:00:00Z", verdict: true}\n`).join('')}`;
    const base = file(entry('a00000000000', 10, reviews(2)));
    const ours = file(entry('a00000000000', 10, reviews(2, 4)));
    const theirs = file(entry('a00000000000', 10, reviews(1, 2, 3)));
    for (const text of [merge(base, ours, theirs), merge(base, theirs, ours)]) {
      assert.deepEqual(
        only(text).reviews?.map(({ at }) => at?.slice(9, 10)),
        ['1', '2', '3', '4'],
      );
    }
  });

  it('joins two versions of one source unless they contradict each other', () => {
    const source = (more: string) =>
      `    sources:\n      - title: "Report"\n        url: "https://example.org/r"\n${more}`;
    const base = file(entry('a00000000000', 10, source('')));
    const ours = file(entry('a00000000000', 10, source('        accessed: "2026-03-05"\n')));
    const theirs = file(entry('a00000000000', 10, source('        archive: "https://archive.org/r"\n')));
    assert.deepEqual(only(merge(base, ours, theirs)).sources, [
      { title: 'Report', url: 'https://example.org/r', accessed: '2026-03-05', archive: 'https://archive.org/r' },
    ]);
    const other = theirs.replace('"Report"', '"The report"');
    const third = ours.replace('"Report"', '"Our report"');
    assert.equal(only(merge(base, third, other)).sources?.length, 2);
  });

  it('keeps both entries of two people who tagged the same words', () => {
    const twin = a.replace('a00000000000', 'z00000000000');
    assert.equal(merge(file(b), file(a, b), file(twin, b)), file(a, twin, b));
  });

  it('takes the place of the words from the side whose words hold', () => {
    const base = file(entry('a00000000000', 10));
    const theirs = base.replace('words at 10', 'new words').replace('start: 10, end: 15', 'start: 90, end: 99');
    const ours = base.replace('start: 10, end: 15', 'start: 12, end: 17');
    for (const text of [merge(base, ours, theirs), merge(base, theirs, ours)]) {
      assert.equal(only(text).quote.exact, 'new words');
      assert.deepEqual(only(text).position, { start: 90, end: 99 });
    }
    assert.deepEqual(only(merge(base, ours, base.replace('start: 10', 'start: 11'))).position, { start: 12, end: 17 });
  });

  it('keeps comments, unknown keys and the ways of writing of both sides', () => {
    const base = file(a, b);
    const ours = `# ours on top\n${head}  # above a\n${a.replace('tag: claim', 'tag: claim   # ours beside')}    mine: [1, 2]\n\n${b}`;
    const theirs = file(
      `${a.replace('tag: claim', "'tag': claim # theirs beside")}    # theirs within\n    theirs: 007   # as it is\n    status: checked\n`,
      `  # above b\n${b}`,
      `  # above c\n${c}    odd: {x: 1.10} # odd\n`,
    ).replace('annotations:', 'more: yes\n\nannotations:');
    const text = merge(base, ours, theirs);
    for (const words of [
      '# ours on top\nversion',
      '  # above a\n  - id: a0',
      'tag: claim   # ours beside',
      '# theirs beside',
      '    # theirs within\n    theirs: 007   # as it is\n',
      '    mine: [1, 2]\n',
      `\n\n  # above b\n${b}`,
      `\n\n  # above c\n${c}    odd: {x: 1.10} # odd\n`,
      'more: yes\n',
    ]) {
      assert.ok(text.includes(words), `${words}\nis missing in\n${text}`);
    }
    assert.equal(mergeSidecars({ base, ours: text, theirs }).text, text);
  });

  it('leaves a comment in one place that stands above the next entry on their side, since they took out the one below it', () => {
    const base = file(`  # both\n${a}`, b);
    const theirs = file(`  # both\n${b}`);
    for (const ours of [file(`  # ours\n  # both\n${a}`, b), file(`  # both\n${a}    status: checked\n`, b)]) {
      const { text = '' } = mergeSidecars({ base, ours, theirs });
      assert.equal(text.split('# both').length, 2, text);
      assert.equal(text.includes('# ours'), ours.includes('# ours'), text);
      assert.equal(mergeSidecars({ base, ours: text, theirs }).text, text);
    }
  });

  it('takes what each side says of the talk in a file that is written as JSON', () => {
    const json = (about: object) =>
      `${JSON.stringify({ version: 1, transcript: 'talk.txt', about, annotations: [] })}\n`;
    const [base, more] = [{ title: 'Council' }, { place: 'Hall' }];
    for (const [ours, theirs] of [
      [base, { ...base, ...more }],
      [{ ...base, ...more }, base],
      [{ title: 'City council' }, { ...base, ...more }],
    ] as const) {
      const { text = '' } = mergeSidecars({ base: json(base), ours: json(ours), theirs: json(theirs) });
      const title = ours.title === base.title ? theirs.title : ours.title;
      assert.deepEqual(readSidecar(text).about, { title, ...more });
    }
  });

  it('keeps how they wrote a key of their own where our words take the position along', () => {
    const theirs = a
      .replace('    tag', '    mine: [0x1F, "a"] # why\n    tag')
      .replace('start: 10, end: 15', 'start: 11, end: 16');
    const ours = a.replace('words at 10', 'new words');
    const merged = ours.replace('    tag', '    mine: [0x1F, "a"] # why\n    tag');
    assert.equal(merge(file(a), file(ours), file(theirs)), file(merged));
  });

  it('keeps keys of their own within a quote that we changed, and within records of their own', () => {
    const theirs = a.replace('    position', '      mine: 007 # why\n    position');
    const ours = a.replace('words at 10', 'new words');
    const merged = ours.replace('    position', '      mine: 007 # why\n    position');
    assert.equal(merge(file(a), file(ours), file(theirs)), file(merged));
    assert.equal(merge(undefined, file(a), file(theirs)), file(theirs));
    const own = (more: string) => file(`${a}    mine:\n      x: 1\n${more}`);
    assert.equal(
      merge(own(''), own('      y: 2\n'), own('      z: 3 # three\n')),
      own('      z: 3 # three\n      y: 2\n'),
    );
  });

  it('keeps a comment behind “annotations:”, and puts a second one above it', () => {
    const behind = (words: string) => file(a).replace('annotations:', `annotations: # ${words}`);
    assert.equal(merge(file(a), file(a, b), behind('new')), `${behind('new')}\n${b}`);
    const both = merge(file(a), behind('ours'), behind('theirs'));
    assert.equal(both, behind('ours').replace('annotations', '# theirs\nannotations'));
    assert.equal(merge(file(a), both, behind('theirs')), both);
    const empty = `${head.trimEnd()} # none yet\n`;
    assert.equal(merge(empty, `${empty}more: 1\n`, empty + a), `${empty + a}more: 1\n`);
  });

  it('puts a comment that finds no line of its own near the key where it stood', () => {
    const base = entry('a00000000000', 10, '    claim: "A"\n    status: checked\n');
    const ours = base.replace('"A"', '"B"');
    const theirs = base.replace('"A"', '"A" # as he said');
    assert.equal(
      merge(file(base), file(ours), file(theirs)),
      file(ours.replace('    claim', '    # as he said\n    claim')),
    );
  });

  it('begins a new line below our last entry for keys of theirs', () => {
    assert.equal(merge(file(a), file(a, b).trimEnd(), `${file(a)}more: 1\n`), `${file(a, b)}more: 1\n`);
  });

  it('merges the document’s keys as one where sides have them above and below the list', () => {
    const about = 'about:\n  title: "Council"\n';
    const above = file(a).replace('\nannotations', `${about}\nannotations`);
    const below = `${file(a)}${about}`;
    assert.equal(merge(undefined, above, below), above);
    assert.equal(merge(undefined, below, above), below);
    const changed = mergeSidecars({ ours: `${above}x: 1\n`, theirs: `${below.replace('Council', 'Board')}x: 2\n` });
    assert.deepEqual(
      changed.conflicts.map(({ field }) => field),
      ['about.title', 'x'],
    );
    assert.equal(changed.text?.split('\nconflicts:').length, 2);
  });

  it('takes a list that one side took away for an empty one', () => {
    const notes = (...words: string[]) => `    notes:\n${words.map((one) => `      - text: "${one}"\n`).join('')}`;
    const base = file(entry('a00000000000', 10, notes('old')));
    const ours = file(entry('a00000000000', 10, notes('old', 'new')));
    for (const text of [merge(base, ours, file(a)), merge(base, file(a), ours)]) {
      assert.deepEqual(only(text).notes, [{ text: 'new' }]);
    }
  });

  it('leaves an item in its place that the other side added to', () => {
    const source = (url: string, more = '      - ') => `${more}url: "https://example.org/${url}"\n`;
    const list = (...items: string[]) => file(entry('a00000000000', 10, `    sources:\n${items.join('')}`));
    const more = '      - title: "One"\n        ';
    const merged = list(source('1', more), source('2'), source('3'));
    assert.equal(
      merge(
        list(source('1'), source('2')),
        list(source('1'), source('2'), source('3')),
        list(source('1', more), source('2')),
      ),
      merged,
    );
  });

  it('merges the document’s own keys, and writes what it can’t settle there', () => {
    const base = file(a).replace('\nannotations', 'about:\n  title: "Council"\n  place: "Hall"\n\nannotations');
    const ours = base.replace('"Council"', '"City council"');
    const theirs = base.replace('"Council"', '"Council, 4 March"').replace('"Hall"', '"Town hall"');
    const { text, conflicts } = mergeSidecars({ base, ours, theirs });
    assert.deepEqual(conflicts, [
      { field: 'about.title', base: 'Council', ours: 'City council', theirs: 'Council, 4 March' },
    ]);
    assert.deepEqual(readSidecar(text!).about, { title: 'City council', place: 'Town hall' });
    assert.deepEqual(readSidecar(text!).conflicts, conflicts);
    assert.ok(text!.endsWith(`\nannotations:\n${a}`));
  });

  it('keeps our byte order mark, line ends and spacing', () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    const ours = `\uFEFF${crlf(file(a, `${b}\n\n`))}`;
    assert.equal(merge(undefined, ours, file(a, c)), `\uFEFF${crlf(file(a, b, c))}\r\n\r\n`);
    assert.equal(merge(undefined, file(a), `\uFEFF${crlf(file(b))}`), file(a, b));
    const flush = (text: string) => text.replaceAll(/^ {2}/gm, '');
    assert.equal(merge(file(b), flush(file(b)), file(a, b)), flush(file(a, b)));
    assert.equal(merge(file(b), file(a, b).trimEnd(), file(b, c)), file(a, b, c));
  });

  it('never drops an entry that a hand edit broke, nor the one that it was', () => {
    const broken = `${a.trimEnd()}\n    claim: He said: "no\n`;
    assert.equal(mergeSidecars({ base: file(a), ours: file(broken), theirs: file(a, b) }).text, file(broken, a, b));
    assert.equal(mergeSidecars({ base: file(a), ours: file(a, b), theirs: file(broken) }).text, file(a, broken, b));
    const ours = file(entry('a00000000000', 10, '    verdict: true\n'));
    const both = mergeSidecars({ base: file(a), ours, theirs: file(broken) });
    assert.deepEqual(
      both.problems.map(({ code, severity }) => [code, severity]),
      [['both-kept', 'error']],
    );
    assert.ok(both.text!.includes('    verdict: true\n'));
    assert.ok(both.text!.includes(broken));
    assert.equal(mergeSidecars({ base: file(a), ours: both.text!, theirs: file(broken) }).text, both.text);
    assert.equal(mergeSidecars({ base: file(broken), ours: file(broken, b), theirs: file(a) }).text, file(a, b));
  });

  it('keeps each of three entries that have the same id, and knows them again', () => {
    const same = [10, 20, 30].map((start) => entry('a00000000000', start));
    const judged = same.with(2, entry('a00000000000', 30, '    verdict: half-true\n'));
    for (const [base, ours, theirs] of [
      [same, judged, same],
      [same, same, judged],
      [same, judged, judged],
    ] as const) {
      const { text } = mergeSidecars({ base: file(...base), ours: file(...ours), theirs: file(...theirs, d) });
      assert.equal(text, file(...judged, d));
    }
    assert.equal(
      mergeSidecars({ base: file(...same), ours: file(...same.slice(0, 2)), theirs: file(...same, d) }).text,
      file(...same.slice(0, 2), d),
    );
  });

  it('keeps all entries where two have the same id', () => {
    const twin = a.replace('10"', '11"');
    assert.equal(mergeSidecars({ base: file(a), ours: file(a, twin), theirs: file(a, b) }).text, file(a, twin, b));
  });

  it('merges nothing where a side can’t be read, or is of a higher version', () => {
    for (const [spoil, code] of [
      [(text: string) => text.replace('version: 1', 'version: 2'), 'newer-version'],
      [(text: string) => `<<<<<<< HEAD\n${text}=======\n>>>>>>> other\n`, 'conflict-markers'],
      [(text: string) => `${text}\0`, 'not-text'],
      [() => 'Minutes of the meeting\n', 'wrong-type'],
    ] as const) {
      for (const side of ['ours', 'theirs'] as const) {
        const input = { base: file(a), ours: file(a, b), theirs: file(a, c) };
        const { text, problems } = mergeSidecars({ ...input, [side]: spoil(input[side]) });
        assert.equal(text, undefined);
        assert.deepEqual(
          problems.map((one) => [one.code, one.side]),
          [[code, side]],
        );
      }
    }
  });

  it('says what is broken in the document’s own keys where that keeps them from being merged', () => {
    const theirs = file(a).replace('\nannotations', 'about: a: b\n\nannotations');
    const { text, problems } = mergeSidecars({ ours: file(a, b).replace('talk', 'talks'), theirs });
    assert.equal(text, undefined);
    assert.deepEqual(
      problems.map((one) => [one.code, one.side, theirs.slice(one.span.start, one.span.end)]),
      [
        ['needs-quotes', 'theirs', 'a: b'],
        ['not-written', undefined, ''],
      ],
    );
  });

  it('takes a base that can’t be read for none', () => {
    assert.equal(merge('<<<<<<< a', file(a), file(b)), file(a, b));
  });

  it('does not bring back a comment that we took out of a file that held nothing else', () => {
    const merged = mergeSidecars({
      base: '# c\n',
      ours: 'version: 1\n',
      theirs: '# c\nversion: 1\ntranscript: "a.txt"\n',
    });
    assert.equal(merged.text, 'version: 1\ntranscript: "a.txt"\n');
  });

  it('takes an empty file for no version', () => {
    assert.equal(merge(file(a), '', file(a, b)), file(a, b));
    assert.equal(merge(file(a), file(a, b), '\n'), file(a, b));
    assert.equal(merge(undefined, '# nothing yet\n', file(a)), `# nothing yet\n${file(a)}`);
    assert.equal(merge(undefined, 'version: 1\n', file(a)), `version: 1\ntranscript: "talk.txt"\n\nannotations:\n${a}`);
  });

  it('merges JSON with YAML, either way', () => {
    const json = (...list: string[]) =>
      JSON.stringify(
        {
          version: 1,
          transcript: 'talk.txt',
          annotations: list.map((text, index) => ({ ...only(file(text)), mine: index })),
        },
        null,
        2,
      );
    const edited = entry('a00000000000', 10, '    verdict: true\n    theirs: [1]\n');
    const text = merge(json(a, c), json(a, c), file(edited, b).replace('talk', 'debate'));
    assert.equal(text.includes('debate'), true);
    const mixed = mergeSidecars({
      base: json(a, c),
      ours: json(a, c, d),
      theirs: file(edited, b, `${c}    mine: 1\n`),
    });
    const data = JSON.parse(mixed.text!) as { annotations: Record<string, unknown>[] };
    assert.deepEqual(
      data.annotations.map((one) => [one.id, one.verdict, one.mine, one.theirs]),
      [
        ['a00000000000', 'true', undefined, [1]],
        ['b00000000000', undefined, undefined, undefined],
        ['c00000000000', undefined, 1, undefined],
        ['d00000000000', undefined, 2, undefined],
      ],
    );
    const back = merge(undefined, file(a), json(b));
    assert.deepEqual(
      annotationsOf(back).map(({ id }) => id),
      ['a00000000000', 'b00000000000'],
    );
    assert.ok(back.includes('mine: 0'));
  });
});
