import assert from 'node:assert/strict';
import { mergeSidecars } from '../../../src/core/sidecar/merge/merge-sidecars';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { longer } from '../../support/long-runs';

const top = 'version: 1\ntranscript: "harbour.txt"\n';
const head = `${top}\nannotations:\n`;
const entry = (id: string, start: number, more = '') => `  - id: ${id}
    tag: claim
    quote:
      exact: "${start} ferries"
      suffix: " a year"
    position: {start: ${start}, end: ${start + 10}}
${more}`;
const file = (...entries: string[]) => head + entries.join('\n');

const one = entry('ferry0000001', 10);
const two = entry('ferry0000002', 20);
const judged = entry('ferry0000001', 10, '    verdict: half-true\n    notes:\n      - text: "see page 3"\n');
const three = entry('ferry0000003', 30);

const idsOf = (text: string) =>
  readSidecar(text).entries.map(({ annotation, remains }) => annotation?.id ?? `${remains?.id} broken`);

/** What came of a merge: the text, and whether the program would end with 0. */
function merge(base: string | undefined, ours: string, theirs: string) {
  const { text, problems, conflicts } = mergeSidecars({ ...(base !== undefined && { base }), ours, theirs });
  const isClean =
    text !== undefined && conflicts.length === 0 && problems.every(({ severity }) => severity !== 'error');
  return { text, isClean, codes: problems.map(({ code }) => code) };
}

/** Both ways round, with the lost side's lines as given. */
function* bothWays(base: string, whole: string, lost: string) {
  yield { ...merge(base, whole, lost), lost: 'theirs' };
  yield { ...merge(base, lost, whole), lost: 'ours' };
}

describe('merging with a side that has no list of entries', () => {
  for (const [name, lost] of [
    ['only the head', top],
    ['the head without a line end', top.trimEnd()],
    ['the head and a comment', `${top}# annotations: none yet\n`],
    ['the head with an end mark', `---\n${top}...\n`],
    ['a key without a list', head],
    ['an empty list', `${top}annotations: []\n`],
    ['nothing (~)', `${top}annotations: ~\n`],
    ['null', `${top}annotations: null # none\n`],
    ['other keys', `${top}about:\n  title: "Harbour"\n`],
    ['JSON without it', '{"version": 1, "transcript": "harbour.txt"}\n'],
    ['JSON with an empty one', '{"version": 1, "transcript": "harbour.txt", "annotations": []}\n'],
    ['braces', '{version: 1, transcript: harbour.txt}'],
    ['Windows line ends', top.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${top}`],
    ['a missing required key', 'version: 1\n'],
  ] as const) {
    it(`takes it for an empty one: ${name}`, () => {
      for (const { text, codes } of bothWays(file(one), file(judged, two), lost)) {
        assert.ok(text !== undefined, codes.join());
        assert.deepEqual(idsOf(text), ['ferry0000001', 'ferry0000002']);
        const { annotation } = readSidecar(text).entries[0]!;
        assert.deepEqual([annotation!.verdict, annotation!.notes?.length], ['half-true', 1]);
        assert.ok(codes.includes('kept-entry') || codes.includes('cut-off'), codes.join());
        assert.deepEqual([readSidecar(text).version, readSidecar(text).transcript], [1, 'harbour.txt']);
      }
      for (const { text, codes } of bothWays(file(), file(one, two), lost)) {
        assert.ok(text !== undefined, codes.join());
        assert.deepEqual(idsOf(text), ['ferry0000001', 'ferry0000002']);
      }
      for (const [ours, theirs] of [
        [file(one), lost],
        [lost, file(one)],
      ] as const) {
        assert.deepEqual(idsOf(merge(undefined, ours, theirs).text!), ['ferry0000001']);
      }
    });
  }

  for (const [name, lost] of [
    ['nothing', ''],
    ['blank lines', '\n \n\t\n'],
    ['comments', '# to do\n'],
    ['marks', '---\n...\n'],
    ['a byte order mark', '\uFEFF'],
  ] as const) {
    it(`takes a file for none that holds ${name}, and keeps its comments`, () => {
      for (const { text, isClean } of bothWays(file(one), file(judged, two), lost)) {
        assert.ok(isClean);
        assert.equal(text, (lost.startsWith('#') ? lost : '') + file(judged, two));
      }
      for (const { text } of bothWays(file(one), file(one), lost)) assert.deepEqual(idsOf(text!), ['ferry0000001']);
    });
  }

  it('keeps what stands in its head as it is written there', () => {
    const lost = 'version: 1 # of the format\n# by the harbour desk\ntranscript: \'harbour.txt\'\nmood: "calm"\n';
    for (const [ours, theirs] of [
      [lost, file(one)],
      [file(one), lost],
    ] as const) {
      const text = merge(undefined, ours, theirs).text!;
      for (const words of ['# of the format', '# by the harbour desk', 'mood: "calm"'])
        assert.equal(text.split(words).length, 2, `${words} in ${text}`);
      assert.deepEqual(idsOf(text), ['ferry0000001']);
    }
    assert.equal(merge(undefined, lost, file(one)).text, `${lost}\nannotations:\n${one}`);
  });

  it('refuses one whose list has a mistyped name, or isn’t one', () => {
    for (const lost of [
      file(one).replace('annotations', 'Annotations'),
      file(one).replace('annotations:', 'annotations：'),
      `${top}annotations: none\n`,
      `${top}annotations: {}\n`,
      'harbour\n',
      '- a\n- b\n',
    ]) {
      for (const base of [file(one), undefined]) {
        for (const [ours, theirs] of [
          [file(judged, two), lost],
          [lost, file(judged, two)],
        ] as const) {
          assert.equal(merge(base, ours, theirs).text, undefined, lost);
        }
      }
      assert.equal(merge(file(one), file(one), lost).isClean, false);
    }
  });
});

describe('merging with a side that is broken or cut off', () => {
  const whole = file(judged, two, three);
  const mustStay = ['half-true', 'see page 3', '20 ferries', '30 ferries'];

  it('never drops with a good end what the other side has, wherever the cut is', () => {
    for (const base of [file(one, two), file(judged, two, three), file(one)]) {
      for (let cut = 0; cut < whole.length; cut += longer > 1 ? 1 : 5) {
        for (const { text, isClean, codes, lost } of bothWays(base, whole, whole.slice(0, cut))) {
          const where = `${lost} cut at ${cut} (…${JSON.stringify(whole.slice(Math.max(0, cut - 20), cut))}): ${codes}`;
          if (text === undefined || !isClean) continue;
          // What the base has too may have been taken out by a person.
          const kept = mustStay.filter((words) => !base.includes(words));
          for (const words of kept) assert.ok(text.includes(words), `${words} is gone, ${where}`);
          assert.ok(
            readSidecar(text).entries.every(({ annotation }) => annotation),
            where,
          );
        }
      }
    }
  });

  it('takes nothing for deleted that a cut-off side lacks, and says so', () => {
    const base = file(one, two, three);
    const ours = file(judged, two, three);
    for (const cut of [
      base.indexOf('20 ferries') + 4,
      base.indexOf('"20 ferries"') + 12,
      base.indexOf('    position: {start: 20'),
    ]) {
      for (const { text, codes, isClean } of bothWays(base, ours, base.slice(0, cut))) {
        assert.deepEqual([codes, isClean], [['cut-off'], false]);
        assert.deepEqual(idsOf(text!), ['ferry0000001', 'ferry0000002', 'ferry0000003']);
        assert.equal(text, ours);
      }
      const same = merge(base, base, base.slice(0, cut));
      assert.deepEqual([same.text, same.isClean], [base, false]);
    }
  });

  it('never lets an entry that can’t be read take the place of one that can', () => {
    const broken = two.replace('"20 ferries"', '"20" ferries');
    const slipped = two.replace('    tag', 'tag');
    const unnamed = two.replace('id: ferry0000002', 'id ferry0000002');
    for (const wrong of [broken, slipped, unnamed]) {
      for (const { text, isClean, codes } of bothWays(file(one, two), file(one, two), file(one, wrong))) {
        assert.equal(isClean, wrong === unnamed, codes.join());
        assert.ok(text!.includes(two.trim()) && text!.includes(wrong.trim()), text);
      }
      for (const { text, isClean } of bothWays(file(one, two), file(judged, two), file(one, wrong))) {
        assert.equal(isClean, wrong === unnamed);
        assert.ok(text!.includes(two.trim()) && text!.includes(wrong.trim()) && text!.includes('half-true'));
      }
    }
  });

  it('puts an entry that can’t be read where its position says it belongs', () => {
    for (const start of [5, 15, 25, 35]) {
      const broken = entry('ferry0000009', start).replace('exact: "', 'exact: "" "');
      const { text } = merge(file(one), file(one, three), file(one, two, broken));
      const order = [10, 20, 30, start].sort((a, b) => a - b).map((at) => `start: ${at},`);
      assert.deepEqual(text!.match(/start: \d+,/g), order, text);
    }
  });

  it('gives an entry back what it can’t be read without', () => {
    const untagged = two.replace('    tag: claim\n', '');
    for (const { text, isClean } of bothWays(file(one, two), file(judged, two), file(one, untagged))) {
      assert.deepEqual([text, isClean], [file(judged, two), true]);
    }
  });

  it('takes the entry that one side mended', () => {
    const broken = two.replace('"20 ferries"', '"20" ferries');
    for (const { text, isClean } of bothWays(file(one, broken), file(judged, broken), file(one, two))) {
      assert.deepEqual([text, isClean], [file(judged, two), true]);
    }
  });

  it('leaves an entry out that was deleted, and keys that were taken out at the end', () => {
    const base = file(one, two, three);
    assert.equal(merge(base, base, file(one, two)).text, file(one, two));
    assert.equal(merge(base, file(judged, two, three), file(one, two)).text, file(judged, two));
    const noted = file(one, two, entry('ferry0000003', 30, '    notes:\n      - text: "x"\n'));
    const { text, isClean } = merge(noted, noted, file(one, two, three));
    assert.deepEqual([text, isClean], [file(one, two, three), true]);
  });

  it('refuses to take out an entry that another one refers to', () => {
    const shared = entry('ferry0000001', 10, '    sources: &s\n      - title: "x"\n');
    const using = entry('ferry0000002', 20, '    sources: *s\n');
    const base = file(shared, using);
    const { text, isClean } = merge(base, file(shared, using, three), file(using));
    assert.deepEqual([text, isClean], [undefined, false]);
  });
});

describe('the version of a merged file', () => {
  it('is never lowered', () => {
    const older = file(one).replace('version: 1', 'version: 0');
    for (const base of [file(one), older, undefined]) {
      for (const { text } of base === undefined
        ? [merge(undefined, file(judged), older), merge(undefined, older, file(judged))]
        : bothWays(base, file(judged), older)) {
        assert.equal(readSidecar(text!).version, 1);
      }
    }
  });
});

describe('merging with a side that is cut off within an id', () => {
  const quoted = (text: string) => text.replace(/id: (\w+)/g, 'id: "$1"');
  const [first, second] = [quoted(one), quoted(two)];
  const base = quoted(file(one, two, three));
  const ours = quoted(file(judged, two, three));
  for (const [what, lost] of [
    ['in the first entry', `${head}  - id: "fe`],
    ['behind the quotation mark', `${head}  - id: "`],
    ['in a later entry', `${quoted(file(one, two))}\n  - id: "ferry00`],
    ['in a new entry', `${quoted(file(one))}\n  - id: "pier`],
    ['in an entry without quotation marks', `${head}  - id: fer`],
    ['in the key', `${head}  - i`],
  ] as const) {
    for (const [end, sign] of [
      ['with a line end', '\n'],
      ['without', ''],
    ]) {
      it(`tells it and drops nothing: ${what}, ${end}`, () => {
        for (const { text, codes, isClean } of bothWays(base, ours, lost + sign)) {
          assert.ok(codes.includes('cut-off'), codes.join());
          assert.ok(!isClean);
          for (const id of ['ferry0000001', 'ferry0000002', 'ferry0000003']) assert.ok(idsOf(text!).includes(id), text);
          assert.match(text!, /see page 3/);
        }
      });
    }
  }

  it('takes an entry that was removed at the end for deleted', () => {
    const { text, isClean } = merge(base, base, quoted(file(one, two)));
    assert.ok(isClean);
    assert.equal(text, head + [first, second].join('\n'));
  });
});
