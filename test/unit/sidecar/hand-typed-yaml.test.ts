import assert from 'node:assert/strict';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

const head = 'version: 1\ntranscript: "talk.txt"\n\nannotations:\n';
const quote =
  '    quote:\n      exact: "We built 40 ferries"\n      prefix: "ANN: "\n    position: {start: 5, end: 24}\n';
const entry = (id: string, lines = '') => `  - id: ${id}\n    tag: claim\n${lines}${quote}`;
const ferry = entry('f1');

function read(text: string) {
  const { entries, problems, writable } = readSidecar(text);
  return {
    ids: entries.map(({ annotation }) => annotation?.id),
    remains: entries.map(({ remains }) => remains),
    entries,
    problems,
    codes: problems.map(({ code }) => code),
    writable,
  };
}

/** The text with the fixes of all problems made. */
function mend(text: string): string {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  return read(text).problems.reduceRight((now, { fix }) => {
    if (!fix) return now;
    return now.slice(0, fix.span.start + bom) + fix.replacement + now.slice(fix.span.end + bom);
  }, text);
}

describe('a key that is nearly a known one', () => {
  const slips: [line: string, key: string, value: unknown][] = [
    ['Verdict: half-true', 'verdict', 'half-true'],
    ['VERDICT: half-true', 'verdict', 'half-true'],
    ['verdit: half-true', 'verdict', 'half-true'],
    ['vedrict: half-true', 'verdict', 'half-true'],
    ['evrdict: half-true', 'verdict', 'half-true'],
    ['verdikt: half-true', 'verdict', 'half-true'],
    ['staus: checked', 'status', 'checked'],
    ['statsu: checked', 'status', 'checked'],
    ['asignee: "kim"', 'assignee', 'kim'],
    ['assinge: "kim"', 'assignee', 'kim'],
    ['“verdict”: half-true', 'verdict', 'half-true'],
    ['「verdict」: half-true', 'verdict', 'half-true'],
    ['ｖｅｒｄｉｃｔ: half-true', 'verdict', 'half-true'],
    ['"Claim": "Forty ferries"', 'claim', 'Forty ferries'],
    ['note: [{text: "x"}]', 'notes', [{ text: 'x' }]],
    ['Sources:\n      - title: "x"', 'sources', [{ title: 'x' }]],
  ];
  for (const [line, key, value] of slips) {
    it(`is told with a fix: ${line}`, () => {
      for (const eol of ['\n', '\r\n']) {
        const text = (head + entry('a', `    ${line}\n`) + ferry).replaceAll('\n', eol);
        const before = read(text);
        assert.deepEqual([before.ids, before.codes], [['a', 'f1'], ['mistyped-key']]);
        assert.equal(before.problems[0]!.severity, 'warning');
        const after = read(mend(text));
        assert.deepEqual(after.codes, []);
        assert.deepEqual(after.entries[0]!.annotation![key as 'claim'], value);
      }
    });
  }

  it('is told in records, lists and the head too', () => {
    for (const text of [
      head.replace('transcript', 'Transcript') + ferry,
      head.replace('version', 'verison') + ferry,
      head.replace('\n\n', '\nabout:\n  Titel: "x"\n\n') + ferry,
      head.replace('\n\n', '\nabout:\n  mediaOffset: 3\n\n') + ferry,
      head.replace('\n\n', '\nabout:\n  media_offset: 3\n\n') + ferry,
      head + entry('a', '    sources:\n      - titel: "x"\n') + ferry,
      head + entry('a', '    sources:\n      - title: "x"\n        acessed: "2026-01-01"\n') + ferry,
      head + entry('a', '    reviews:\n      - {by: "kim", Verdict: false}\n') + ferry,
      head + ferry.replace('prefix', 'prefx') + entry('a'),
      head + ferry.replace('end: 24', 'end：24') + entry('a'),
      `{"version": 1, "transcript": "a", "annotations": [{"id": "a", "tag": "claim", "Verdict": "false", "quote": {"exact": "x"}}]}`,
    ]) {
      assert.ok(read(text).codes.length > 0 && read(text).codes.every((code) => code === 'mistyped-key'), text);
      assert.deepEqual(read(mend(text)).codes, [], text);
    }
  });

  it('is told where a source is called confidential in other words, and not where a word only begins so', () => {
    for (const word of ['Confidential', 'confidental', 'secret', 'geheim', 'Vertraulich', '"off the record"', '保密']) {
      const text = head + entry('a', `    sources:\n      - title: "x"\n        ${word}: true\n`) + ferry;
      assert.deepEqual(read(text).codes, ['mistyped-key'], word);
      const { sources } = read(mend(text)).entries[0]!.annotation!;
      assert.deepEqual(sources, [{ title: 'x', confidential: true }], word);
    }
    for (const word of ['secretary', 'public', 'geheimnis']) {
      const text = head + entry('a', `    sources:\n      - title: "x"\n        ${word}: true\n`) + ferry;
      assert.deepEqual(read(text).codes, [], word);
    }
  });

  it('is told where a source is called not public, and not where it is called public, or nothing is said yet', () => {
    const written = (line: string) => head + entry('a', `    sources:\n      - title: "x"\n        ${line}\n`) + ferry;
    for (const line of ['public: false', 'Public: no', '"公开": false', 'publishable: false  # for now']) {
      assert.deepEqual(read(written(line)).codes, ['mistyped-key'], line);
      const mended = read(mend(written(line)));
      assert.deepEqual(mended.codes, [], line);
      assert.deepEqual(mended.entries[0]!.annotation!.sources, [{ title: 'x', confidential: true }], line);
    }
    for (const line of ['public: true', 'public:', 'published: "2031-01-02"'])
      assert.deepEqual(read(written(line)).codes, [], line);
    // What may mean either is told, and left to a person.
    for (const line of ['public: yes', 'public: false\n        confidential: true']) {
      assert.deepEqual(read(written(line)).codes, ['mistyped-key'], line);
      assert.equal(mend(written(line)), written(line), line);
    }
  });

  it('is an error that says so if the entry can’t be read without it', () => {
    for (const [right, wrong] of [
      ['tag: claim', 'Tag: claim'],
      ['tag: claim', 'tags: claim'],
      ['tag: claim', 'tga: claim'],
      ['quote:', 'Quote:'],
      ['quote:', 'quotes:'],
      ['id: f1', 'ID: f1'],
      ['exact:', 'excat:'],
    ] as const) {
      const text = head + entry('a') + ferry.replace(right, wrong);
      const before = read(text);
      assert.deepEqual([before.ids, before.codes], [['a', undefined], ['mistyped-key']], wrong);
      assert.equal(before.problems[0]!.severity, 'error');
      assert.deepEqual([read(mend(text)).ids, read(mend(text)).codes], [['a', 'f1'], []], wrong);
    }
  });

  it('is no team’s own key', () => {
    for (const key of [
      'importance',
      'verdict2',
      'claim-en',
      'my-claim',
      'x-status',
      'rating',
      'title',
      'topic',
      'team',
      'tape',
      'tone',
      'part-of',
      'source-note',
      'resource',
      'beat',
      'state',
      'score',
      'timing',
      'plaza',
      'clarity',
      'by-line',
      '判定',
      '标签',
    ]) {
      assert.deepEqual(read(head + entry('a', `    ${key}: 3\n`) + ferry).codes, [], key);
    }
    const about = (key: string) => head.replace('\n\n', `\nabout:\n  date: "2026-01-01"\n  ${key}: "x"\n\n`) + ferry;
    for (const key of ['data', 'host', 'plate', 'tilt', 'channel', 'dates-more']) {
      assert.deepEqual(read(about(key)).codes, [], key);
    }
    const source = (key: string) =>
      head + entry('a', `    sources:\n      - title: "x"\n        ${key}: "x"\n`) + ferry;
    for (const key of ['publisher', 'author', 'pages', 'claims', 'notes']) {
      assert.deepEqual(read(source(key)).codes, [], key);
    }
  });

  it('is offered no fix that would double a key or not fit', () => {
    for (const lines of ['    verdict: true\n    Verdict: false\n', '    source: "https://example.org"\n']) {
      const { problems } = read(head + entry('a', lines) + ferry);
      assert.deepEqual(
        problems.map(({ code, fix }) => [code, fix]),
        [['mistyped-key', undefined]],
      );
    }
  });
});

describe('a list of entries whose name is mistyped', () => {
  for (const line of [
    'Annotations:',
    'ANNOTATIONS:',
    'annotation:',
    'anotations:',
    'annotatoins: # all',
    'annotations：',
    'annotations :',
    '“annotations”:',
    'annotations',
    'ａｎｎｏｔａｔｉｏｎｓ：',
  ]) {
    it(`is read and told, and nothing is written below it: ${line}`, () => {
      for (const eol of ['\n', '\r\n']) {
        const text = (head.replace('annotations:', line) + entry('a') + ferry).replaceAll('\n', eol);
        const before = read(text);
        assert.deepEqual(before.ids, ['a', 'f1']);
        if (line === 'annotations :') {
          assert.deepEqual([before.codes, before.writable], [[], true]);
          continue;
        }
        assert.deepEqual([before.codes, before.writable], [['mistyped-key'], false]);
        const one = { id: 'd', tag: 'claim', quote: { exact: 'y' } };
        const added = applyChange(text, { kind: 'add', annotation: one }, 'talk.txt');
        assert.deepEqual([added.text, added.problem?.code], [text, 'mistyped-key']);
        const after = read(mend(text));
        assert.deepEqual([after.ids, after.codes, after.writable], [['a', 'f1'], [], true]);
      }
    });
  }

  it('is read and told in JSON too', () => {
    const text = '{"version": 1, "transcript": "a", "Annotations": [{"id": "a", "tag": "c", "quote": {"exact": "x"}}]}';
    assert.deepEqual([read(text).ids, read(text).codes, read(text).writable], [['a'], ['mistyped-key'], false]);
    assert.deepEqual([read(mend(text)).ids, read(mend(text)).codes], [['a'], []]);
  });
});

describe('a sign that only looks like the right one', () => {
  const signs: [wrong: string, right: string][] = [
    ['    tag：claim', '    tag: claim'],
    ['    tag： claim', '    tag: claim'],
    ['    tag ：claim', '    tag: claim'],
    ['    tag﹕claim', '    tag: claim'],
    ['    tag:claim', '    tag: claim'],
    ['    tag=claim', '    tag: claim'],
    ['    tag；claim', '    tag: claim'],
    ['    “tag”：claim', '    tag: claim'],
    ['    “tag”：“claim”', '    tag: “claim”'],
    ['    Tag：claim', '    Tag: claim'],
    ['　　tag: claim', '    tag: claim'],
    ['    quote：', '    quote:'],
    ['    quote', '    quote:'],
    ['      exact："We built 40 ferries"', '      exact: "We built 40 ferries"'],
    ['      exact：“We built 40 ferries”', '      exact: “We built 40 ferries”'],
    ['    position: {start: 5，end: 24}', '    position: {start: 5, end: 24}'],
    ['    position: ｛start：5，end：24｝', '    position: {start: 5, end: 24}'],
    ['    position：{start：5, end：24}', '    position: {start: 5, end: 24}'],
    ['  － id: f1', '  - id: f1'],
    ['  – id：f1', '  - id: f1'],
    ['  • id: f1', '  - id: f1'],
    ['  - id：f1', '  - id: f1'],
  ];
  const keyOf = (line: string) => /id|tag|quote|exact|position/i.exec(line)![0].toLowerCase();
  for (const [wrong, right] of signs) {
    it(`is told in plain words, with a fix: ${wrong.trim()}`, () => {
      for (const eol of ['\n', '\r\n']) {
        const lines = ferry
          .split('\n')
          .map((one) => (one.trim().replace('- ', '').startsWith(keyOf(wrong)) ? wrong : one));
        const text = (head + entry('a') + lines.join('\n') + entry('z')).replaceAll('\n', eol);
        const before = read(text);
        // A text in place of the position is no reason not to read the rest.
        assert.deepEqual(before.ids, ['a', wrong.includes('｛') ? 'f1' : undefined, 'z']);
        assert.deepEqual(before.codes, ['mistyped-sign']);
        if (before.remains[1]) assert.equal(before.remains[1].id, 'f1');
        const mended = mend(text);
        assert.ok(mended.includes(right + eol), mended);
        const again = mend(mended);
        assert.deepEqual(read(again).codes, []);
        assert.deepEqual(read(again).ids, ['a', 'f1', 'z']);
      }
    });
  }

  it('is told by itself where an entry is one such line and nothing else', () => {
    for (const line of ['tag：claim', 'claim：“Forty ferries”']) {
      const before = read(`${head}${entry('a')}  - ${line}\n${entry('z')}`);
      assert.deepEqual(before.ids, ['a', undefined, 'z']);
      assert.deepEqual(before.codes, ['mistyped-sign']);
    }
  });

  it('is told at the head too', () => {
    for (const [from, to] of [
      ['version: 1', 'version：1'],
      ['transcript: ', 'transcript：'],
      ['version: 1\ntranscript: ', 'version：1\ntranscript：'],
      ['version: 1', 'version:1'],
    ] as const) {
      const text = head.replace(from, to) + ferry;
      const { codes, ids } = read(text);
      assert.ok(codes.length > 0 && codes.every((code) => code === 'mistyped-sign'), codes.join());
      assert.deepEqual([ids, read(mend(text)).codes], [['f1'], []]);
    }
  });

  it('is no mistake within words', () => {
    for (const line of [
      'claim: 失業率：3%，去年：4%',
      'claim: "tag：claim"',
      'claim: |\n      tag：claim\n      id=7',
      'speaker: 王：石',
      'claim: time:00:12 and id:7',
      'time: 00:12:13',
      'claim: “Forty” or “fifty”',
    ]) {
      assert.deepEqual(read(head + entry('a', `    ${line}\n`) + ferry).codes, [], line);
    }
  });

  it('is told where it stands around a word', () => {
    const text = head + entry('a', '    verdict: “half-true”\n    status: 「checked」\n') + ferry;
    assert.deepEqual(read(text).codes, ['mistyped-sign', 'mistyped-sign']);
    const { verdict, status } = read(mend(text)).entries[0]!.annotation!;
    assert.deepEqual([verdict, status], ['half-true', 'checked']);
  });
});

describe('sound YAML that people’s programs write', () => {
  const one = { id: 'd', tag: 'claim', quote: { exact: 'y' } };
  for (const [name, text] of [
    ['a tab in a blank line between entries', `${head}${entry('a')}\t\n${ferry}`],
    ['a tab in a blank line within an entry', `${head}${entry('a').replace('    quote', '  \t \n    quote')}${ferry}`],
    [
      'tabs at the ends of lines',
      `${head.replace('annotations:', 'annotations:\t')}${entry('a').replaceAll('\n', '\t\n')}${ferry}`,
    ],
    ['a tab before a comment', `${head}${entry('a')}\t# next\n${ferry}`],
    ['a tab behind a dash’s space', `${head}${entry('a')}  - 	{id: f1, tag: claim, quote: {exact: "x"}}\n`],
    ['an end mark', `---\n${head}${entry('a')}${ferry}...\n`],
    ['an end mark with a comment', `${head}${entry('a')}${ferry}... # the end\n\n# and more\n`],
    ['an end mark without a line end', `${head}${entry('a')}${ferry}...`],
    ['no line end', `${head}${entry('a')}${ferry}`.trimEnd()],
  ] as const) {
    it(`is valid with ${name}, and can be written`, () => {
      for (const given of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
        assert.deepEqual([read(given).ids, read(given).codes], [['a', 'f1'], []]);
        const added = applyChange(given, { kind: 'add', annotation: one }, 'talk.txt').text;
        assert.deepEqual([read(added).ids, read(added).codes], [['a', 'f1', 'd'], []]);
        const edited = applyChange(given, { kind: 'edit', id: 'f1', set: { verdict: 'false' } }, 'talk.txt');
        assert.equal(read(edited.text).entries[1]!.annotation!.verdict, 'false');
        const removed = applyChange(given, { kind: 'remove', id: 'a' }, 'talk.txt').text;
        assert.deepEqual([read(removed).ids, read(removed).codes], [['f1'], []]);
      }
    });
  }

  it('takes entries in a file that has none but an end mark', () => {
    for (const text of [
      '---\nversion: 1\ntranscript: "talk.txt"\n...\n',
      'version: 1\ntranscript: "talk.txt"\nannotations: []\n...\n',
      'version: 1\ntranscript: "talk.txt"\n... # end\n',
      '---\n...\n',
      '---\n# nothing\n',
    ]) {
      assert.deepEqual(read(text).codes, [], text);
      const added = applyChange(text, { kind: 'add', annotation: one }, 'talk.txt');
      assert.deepEqual([read(added.text).ids, read(added.text).codes, added.problem], [['d'], [], undefined], text);
    }
  });

  it('is no second document', () => {
    assert.deepEqual(read(`${head}${ferry}...\nversion: 1\n`).codes, ['several-documents']);
    assert.deepEqual(read(`${head}${ferry}...\n---\nversion: 1\n`).codes, ['several-documents']);
  });
});

describe('what remains of an entry that can’t be read', () => {
  const broken: [name: string, lines: string, remains: object][] = [
    ['a colon in its claim', `${ferry}    claim: he: no\n`, { id: 'f1', tag: 'claim' }],
    ['a quote without its end', ferry.replace('ferries"', 'ferries'), { id: 'f1', tag: 'claim' }],
    [
      'quotation marks within',
      ferry.replace('We built 40 ferries', 'We "built" 40'),
      { quote: { exact: 'We "built" 40', prefix: 'ANN: ' } },
    ],
    [
      'plain words with a colon',
      ferry.replace('"We built 40 ferries"', 'We built: 40'),
      { quote: { exact: 'We built: 40', prefix: 'ANN: ' } },
    ],
    [
      'braces that stay open',
      '  - {id: f1, tag: claim, quote: {exact: "We built 40 ferries", prefix: "ANN: "}, position: {start: 5, end: 24}, [\n',
      {},
    ],
    ['no tag', ferry.replace('    tag: claim\n', ''), { tag: undefined }],
    ['another tag below', ferry.replace('    tag: claim', '    tag: claim\n    tag: promise'), {}],
    ['an id doubled', ferry.replace('id: f1\n', 'id: f1\n    id: f1\n'), {}],
    [
      'another quote first',
      ferry.replace('    quote', '    parts:\n      - quote:\n          exact: "no"\n    by: a: b\n    quote'),
      {},
    ],
    ['a line that slipped', ferry.replace('    tag', 'tag'), {}],
    ['only an id', '  - id: f1\n', { tag: undefined, quote: undefined, position: undefined }],
  ];
  for (const [name, lines, differing] of broken) {
    it(`is told of one with ${name}`, () => {
      const { ids, remains } = read(head + entry('a') + lines + entry('z'));
      assert.deepEqual(ids, ['a', undefined, 'z']);
      const all = {
        id: 'f1',
        tag: 'claim',
        quote: { exact: 'We built 40 ferries', prefix: 'ANN: ' },
        position: { start: 5, end: 24 },
        ...differing,
      };
      assert.deepEqual(remains[1], JSON.parse(JSON.stringify(all)));
      assert.deepEqual([remains[0], remains[2]], [undefined, undefined]);
    });
  }
});

describe('what is said of broken YAML', () => {
  it('is in plain words', () => {
    const jargon = /implicit|mapping|sequence|scalar|node|token|collection|indicator|anchor|flow/i;
    for (const line of [
      'just words',
      '? x',
      'x: [1, 2',
      'x: {a: 1',
      'x: "a" b',
      'x: "\\q"',
      'x: !!int [1]',
      'x: &a &b c',
      'x: *',
      'x: | y',
      '- x',
      'x: a: b: c',
      "x: 'a",
      'x: [a b: c, d: {]',
      'x: %a',
      ': x',
      '  deeper: x',
    ]) {
      for (const { message } of read(head + entry('a', `    ${line}\n`) + ferry).problems) {
        assert.doesNotMatch(message, jargon, line);
      }
    }
  });
});
