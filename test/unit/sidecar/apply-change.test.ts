import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

const first: Annotation = {
  id: 'k4f9a21c07b3',
  tag: 'claim',
  speaker: 'THE MAYOR',
  turn: 12,
  time: '00:41:07',
  quote: {
    exact: 'We cut the list from 4,200 families to fewer than 900.',
    prefix: 'for themselves. ',
    suffix: ' And',
  },
  position: { start: 10412, end: 10474 },
  numbers: [
    { text: '4,200 families', kind: 'count', value: 4200, unit: 'families' },
    { text: 'fewer than 900', kind: 'count', value: 900, approx: 'less than' },
  ],
  status: 'checked',
  verdict: 'half-true',
  by: 'desk-a',
  at: '2026-03-04T19:22:10Z',
};

const canonical = `version: 1
transcript: "council.txt"

annotations:
  - id: k4f9a21c07b3
    tag: claim
    speaker: "THE MAYOR"
    turn: 12
    time: "00:41:07"
    quote:
      exact: "We cut the list from 4,200 families to fewer than 900."
      prefix: "for themselves. "
      suffix: " And"
    position: {start: 10412, end: 10474}
    numbers:
      - {text: "4,200 families", kind: count, value: 4200, unit: families}
      - {text: "fewer than 900", kind: count, value: 900, approx: less than}
    status: checked
    verdict: half-true
    by: "desk-a"
    at: "2026-03-04T19:22:10Z"
`;

function entry(id: string, start: number): Annotation {
  return { id, tag: 'claim', quote: { exact: `words of ${id}` }, position: { start, end: start + 10 } };
}

function write(text: string, ...changes: Parameters<typeof applyChange>[1][]): string {
  return changes.reduce((before, change) => {
    const { text: after, problem } = applyChange(before, change, 'council.txt');
    assert.equal(problem, undefined);
    return after;
  }, text);
}

function idsOf(text: string): string[] {
  return readSidecar(text).entries.map(({ annotation }) => annotation!.id);
}

describe('applying a change', () => {
  it('writes numbers of any size so that YAML 1.1 reads them as numbers', () => {
    for (const [value, written] of [
      [1e21, '1.0e+21'],
      [1.5e21, '1.5e+21'],
      [1e-7, '1.0e-7'],
      [0.25, '0.25'],
    ] as const) {
      const annotation = { ...entry('a00000000000', 0), numbers: [{ text: 'many', kind: 'count', value }] };
      const text = write('', { kind: 'add', annotation });
      assert.ok(text.includes(`value: ${written}}`), text);
      assert.deepEqual(readSidecar(text).entries[0]?.annotation?.numbers, annotation.numbers);
    }
  });

  it('adds the first entry below a comment behind “annotations:”', () => {
    const text = 'version: 1\ntranscript: "talk.txt"\nannotations: # none yet\n';
    const annotation = { id: 'a00000000000', tag: 'claim', quote: { exact: 'words' } };
    for (const [before, after] of [
      [text, text],
      [text.replace('# none', '[] # none'), text],
    ] as const) {
      const applied = applyChange(before, { kind: 'add', annotation }, 'talk.txt').text;
      assert.ok(applied.startsWith(`${after}  - id: a00000000000\n`), applied);
      assert.deepEqual(readSidecar(applied).problems, []);
    }
  });

  it('adds a key below the comments that belong to the key before it', () => {
    const text = `version: 1
transcript: "talk.txt"
annotations:
  - id: a00000000000
    tag: claim
    quote:
      exact: "words"
      # heard twice
    verdict: "true"
`;
    const change = { kind: 'edit', id: 'a00000000000', set: { claim: 'A' } } as const;
    const applied = applyChange(text, change, 'talk.txt').text;
    assert.equal(applied, text.replace('twice\n', 'twice\n    claim: "A"\n'));
  });

  it('takes the first keys of an item out of the line of its dash', () => {
    const text = `version: 1
transcript: "talk.txt"
annotations:
  - id: a00000000000
    tag: claim
    quote: {exact: "words"}
    sources:
      - title: "Report"
        kind: document # a scan
        url: "https://example.org/"
        confidential: true
`;
    const set = { sources: [{ url: 'https://example.org/', confidential: true }] };
    const applied = applyChange(text, { kind: 'edit', id: 'a00000000000', set }, 'talk.txt').text;
    assert.equal(applied, text.replace(/title: [\s\S]*(?=url)/, ''));
    const only = { sources: [{ confidential: true }] };
    assert.equal(
      applyChange(text, { kind: 'edit', id: 'a00000000000', set: only }, 'talk.txt').text,
      text.replace(/title: [\s\S]*(?=conf)/, ''),
    );
  });

  it('writes a record in the place of a word that stood for it, and of one that has no key in common', () => {
    for (const [before, set, after] of [
      ['same-as: k2', { 'same-as': { id: 'k3', file: 'b.yaml' } }, 'same-as: {id: k3, file: "b.yaml"}'],
      ['taken: {by: "a"}', { taken: { at: '2026-03-04T19:22:10Z' } }, 'taken: {at: "2026-03-04T19:22:10Z"}'],
      ['position: 3', { position: { start: 3, end: 9 } }, 'position: {start: 3, end: 9}'],
    ] as const) {
      const textWith = (line: string) => `version: 1
transcript: "talk.txt"
annotations:
  - id: a00000000000
    tag: claim
    quote: {exact: "words"}
    ${line}
    verdict: "true"
`;
      const applied = applyChange(textWith(before), { kind: 'edit', id: 'a00000000000', set }, 'talk.txt').text;
      assert.equal(applied, textWith(after));
    }
  });

  it('makes a new sidecar in the canonical form', () => {
    assert.equal(write('', { kind: 'add', annotation: first }), canonical);
  });

  it('reads back what it wrote, without any problem', () => {
    const sidecar = readSidecar(canonical);
    assert.deepEqual(sidecar.problems, []);
    assert.equal(sidecar.version, 1);
    assert.equal(sidecar.transcript, 'council.txt');
    assert.deepEqual(sidecar.entries[0]!.annotation, first);
    const { start, end } = sidecar.entries[0]!.span;
    assert.deepEqual([start, end], [canonical.indexOf('- id'), canonical.length]);
  });

  it('puts entries in the order of the transcript, with a blank line between them', () => {
    const text = write(
      '',
      { kind: 'add', annotation: entry('b', 200) },
      { kind: 'add', annotation: entry('d', 400) },
      { kind: 'add', annotation: entry('a', 100) },
      { kind: 'add', annotation: entry('c', 300) },
    );
    assert.deepEqual(idsOf(text), ['a', 'b', 'c', 'd']);
    assert.equal(text.match(/\n\n {2}- id/g)!.length, 3);
    assert.equal(text.includes('\n\n\n'), false);
  });

  it('adding the same entry again changes nothing; another one of the same id is refused', () => {
    assert.deepEqual(applyChange(canonical, { kind: 'add', annotation: first }, 'x'), { text: canonical });
    const other = applyChange(canonical, { kind: 'add', annotation: entry(first.id, 5) }, 'x');
    assert.equal(other.text, canonical);
    assert.equal(other.problem!.code, 'duplicate-id');
  });

  it('changes only the value that changed and keeps comments, unknown keys, order and quoting', () => {
    const byHand = canonical
      .replace('status: checked', "status: 'checked'   # by hand")
      .replace('    by: "desk-a"\n', '    # my key\n    mood: glad # really\n    by: "desk-a"\n');
    const text = write(byHand, { kind: 'edit', id: first.id, set: { verdict: 'false', assignee: 'desk-b' } });
    assert.equal(text, byHand.replace('verdict: half-true\n', 'verdict: "false"\n    assignee: "desk-b"\n'));
    const again = write(text, { kind: 'edit', id: first.id, set: { status: 'published' } });
    assert.equal(again, text.replace("'checked'", 'published'));
  });

  it('appends to a list, and begins one where there is none', () => {
    const note = { by: 'desk-a', at: '2026-03-04T19:25:00Z', text: 'Ask.' };
    const once = write(canonical, { kind: 'edit', id: first.id, append: { notes: [note] } });
    const lines = '      - by: "desk-a"\n        at: "2026-03-04T19:25:00Z"\n        text: "Ask."\n';
    assert.equal(once, `${canonical}    notes:\n${lines}`);
    const twice = write(once, { kind: 'edit', id: first.id, append: { notes: [{ text: 'Again.' }] } });
    assert.equal(twice, `${once}      - text: "Again."\n`);
  });

  it('removes a key, an entry, and the last entry', () => {
    const two = write(canonical, { kind: 'add', annotation: entry('b', 20000) });
    assert.equal(write(two, { kind: 'remove', id: 'b' }), canonical);
    assert.equal(
      write(canonical, { kind: 'edit', id: first.id, set: { verdict: undefined, position: undefined } }),
      canonical.replace('    verdict: half-true\n', '').replace(/ {4}position.*\n/, ''),
    );
    const none = write(canonical, { kind: 'remove', id: first.id });
    assert.equal(none, 'version: 1\ntranscript: "council.txt"\n\nannotations: []\n');
    assert.equal(write(none, { kind: 'add', annotation: first }), canonical);
  });

  it('keeps CRLF line ends and the BOM', () => {
    const crlf = `\uFEFF${canonical.replaceAll('\n', '\r\n')}`;
    assert.deepEqual(readSidecar(crlf).entries[0]!.annotation, first);
    const added = write(crlf, { kind: 'add', annotation: entry('b', 20000) });
    assert.equal(added.startsWith(crlf), true);
    assert.equal(/[^\r]\n/.test(added), false);
    assert.equal(write(added, { kind: 'remove', id: 'b' }), crlf);
  });

  it('mends the name of the transcript', () => {
    assert.equal(
      write(canonical, { kind: 'retarget', transcript: 'renamed.txt' }),
      canonical.replace('council.txt', 'renamed.txt'),
    );
    assert.equal(write('', { kind: 'retarget', transcript: 'renamed.txt' }), '');
  });

  it('writes free text so that readers of YAML 1.1 and 1.2 take it for the same', () => {
    const claim = 'Quote " backslash \\ tab\t lines\n\u0085\u2028\u2029 half \ud83d emoji 😀 # no: comment';
    const text = write(canonical, { kind: 'edit', id: first.id, set: { claim, verdict: 'true' } });
    assert.deepEqual(readSidecar(text).entries[0]!.annotation, { ...first, claim, verdict: 'true' });
    assert.equal(text.split('\n').length, canonical.split('\n').length + 1);
  });

  it('reads and writes a sidecar in JSON, which stays JSON', () => {
    for (const space of [undefined, 1, 2]) {
      const json = JSON.stringify({ version: 1, transcript: 'council.txt', annotations: [first] }, null, space);
      assert.deepEqual(
        readSidecar(json).entries.map((one) => one.annotation),
        [first],
      );
      const text = write(
        json,
        { kind: 'add', annotation: entry('b', 5) },
        {
          kind: 'edit',
          id: first.id,
          set: { status: undefined, claim: 'She said "no".' },
          append: { notes: [{ text: 'n' }] },
        },
        { kind: 'add', annotation: entry('c', 20000) },
        { kind: 'remove', id: 'b' },
      );
      const { status: _, ...rest } = first;
      const parsed = JSON.parse(text) as { annotations: unknown };
      assert.deepEqual(parsed.annotations, [
        { ...rest, claim: 'She said "no".', notes: [{ text: 'n' }] },
        entry('c', 20000),
      ]);
      const none = write(text, { kind: 'remove', id: first.id }, { kind: 'remove', id: 'c' });
      assert.deepEqual((JSON.parse(none) as { annotations: unknown }).annotations, []);
      assert.deepEqual(idsOf(write(none, { kind: 'add', annotation: first })), [first.id]);
    }
  });

  it('puts entries in the order of the transcript in JSON too', () => {
    const json = JSON.stringify({ version: 1, transcript: 'x', annotations: [entry('b', 200)] });
    const text = write(
      json,
      ...[100, 300, 250].map((start) => ({ kind: 'add' as const, annotation: entry(`e${start}`, start) })),
      { kind: 'add', annotation: { id: 'last', tag: 'claim', quote: { exact: 'anywhere' } } },
    );
    assert.deepEqual(idsOf(text), ['e100', 'b', 'e250', 'e300', 'last']);
  });

  it('says of an entry that can’t be read what is wrong with it first', () => {
    const broken = canonical
      .replace('    tag: claim\n', '    tag: [claim]\n')
      .replace('    turn: 12\n', '    turn: many\n')
      .replace('status: checked', 'status: *gone');
    const [told] = readSidecar(broken).problems;
    for (const change of [
      { kind: 'edit', id: first.id, set: { verdict: 'true' } },
      { kind: 'remove', id: first.id },
    ] as const) {
      const { text, problem } = applyChange(broken, change, 'x');
      if (problem) assert.deepEqual([text, problem.message], [broken, told!.message]);
    }
    const { problem } = applyChange(broken, { kind: 'edit', id: first.id, set: { verdict: 'true' } }, 'x');
    assert.equal(problem?.message, told!.message);
  });

  it('tells an id from a longer one that begins like it, broken entries included', () => {
    const text = write('', { kind: 'add', annotation: entry('a1', 5) }, { kind: 'add', annotation: entry('a11', 6) });
    const broken = text.replace('"words of a11"', 'words: of a11');
    const after = write(broken, { kind: 'edit', id: 'a1', set: { status: 'checked' } });
    assert.equal(after, broken.replace('end: 15}\n', 'end: 15}\n    status: checked\n'));
  });

  it('doesn’t let what follows a lone CR slip into the new entry', () => {
    for (const end of ['\r', '\rwords', '\rkey: x']) {
      for (const text of [`${canonical}${end}`, `version: 1\ntranscript: "a"\nannotations:\n${end}`]) {
        const { text: after, problem } = applyChange(text, { kind: 'add', annotation: entry('new', 99999) }, 'a');
        const added = readSidecar(after).entries.some((one) => one.annotation?.id === 'new');
        assert.equal(added, problem === undefined, JSON.stringify(text.slice(-30)));
      }
    }
  });

  it('refuses what it can’t do and gives the text back', () => {
    const code = (text: string, change: Parameters<typeof applyChange>[1]) => {
      const applied = applyChange(text, change, 'x');
      assert.equal(applied.text, text);
      return applied.problem?.code;
    };
    assert.equal(code(canonical, { kind: 'remove', id: 'nobody' }), 'no-such-entry');
    assert.equal(code(canonical, { kind: 'edit', id: 'nobody', set: {} }), 'no-such-entry');
    const double = canonical + canonical.slice(canonical.indexOf('  - id'));
    assert.equal(code(double, { kind: 'edit', id: first.id, set: { verdict: 'true' } }), 'duplicate-id');
    const newer = canonical.replace('version: 1', 'version: 2');
    assert.equal(code(newer, { kind: 'remove', id: first.id }), 'newer-version');
    assert.equal(readSidecar(newer).writable, false);
    assert.equal(readSidecar(newer).entries.length, 1);
  });
});

describe('taking out keys that stand behind the dash of an entry', () => {
  const keys = { claim: '"We cut it."', verdict: 'half-true', status: 'checked' };

  for (let count = 1; count <= 3; count++) {
    it(`moves up to the dash what stands below ${count}`, () => {
      const lines = Object.entries(keys)
        .slice(0, count)
        .map(([key, value]) => `${key}: ${value}\n    `)
        .join('');
      const rest = 'id: k1\n    tag: claim\n    quote:\n      exact: "We cut."\n';
      const text = `version: 1\ntranscript: "council.txt"\n\nannotations:\n  - ${lines}${rest}`;
      const set = { claim: undefined, verdict: undefined, status: undefined };
      const { text: after } = applyChange(text, { kind: 'edit', id: 'k1', set }, 'council.txt');
      assert.equal(after, text.replace(lines, ''));
    });
  }
});
