import assert from 'node:assert/strict';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { mergeSidecars } from '../../../src/core/sidecar/merge/merge-sidecars';
import { omitInternal } from '../../../src/core/sidecar/omit-internal';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { readTogether } from '../../../src/core/sidecar/read-together';
import { readVocabulary } from '../../../src/core/sidecar/read-vocabulary';

const head = 'version: 1\ntranscript: "a.txt"\n\nannotations:\n';
const entry = (more = '') => `${head}  - id: a1\n    tag: claim\n    quote:\n      exact: "x"\n${more}`;
const read = (text: string | undefined) => readSidecar(text ?? '').entries[0]!.annotation!;
const merge = (base: string | undefined, ours: string, theirs: string) => {
  const { text, conflicts } = mergeSidecars({ ...(base !== undefined && { base }), ours, theirs });
  return { annotation: read(text), sidecar: readSidecar(text!), fields: conflicts.map(({ field }) => field) };
};

const all = {
  id: 'a1',
  tag: 'claim',
  quote: { exact: 'x' },
  status: 'published',
  verdict: 'half-true',
  taken: { by: 'kim', at: '2031-01-01T00:00:00Z' },
  assignee: 'lo',
  by: 'kim',
  at: '2031-01-01T00:00:00Z',
  sources: [
    { title: 'Log', kind: 'document' },
    { title: 'A friend', confidential: true },
  ],
  'same-as': { id: 'b2', file: 'old.prepared.yaml' },
  reviews: [
    {
      by: 'lo',
      at: '2031-01-02T00:00:00Z',
      verdict: 'half-true',
      claim: 'It is half.',
      note: 'why',
      settles: true,
      'entered-by': 'kim',
    },
  ],
  heard: { by: 'lo', at: '2031-01-02T00:00:00Z', same: false },
  'agreed-from': ['c3', 'd4'],
  publish: {
    text: 'Half true.',
    by: 'kim',
    url: 'https://example.org',
    at: '2031-01-03T00:00:00Z',
    approved: { by: 'lo', at: '2031-01-03T00:00:00Z', of: 'f00d' },
  },
  corrections: [{ at: '2031-01-04T00:00:00Z', by: 'kim', from: 'true', to: 'half-true', why: 'a table was misread' }],
  notes: [{ by: 'kim', at: '2031-01-01T00:00:00Z', text: 'ask', edited: '2031-01-02T00:00:00Z' }],
  asked: [{ who: 'the harbour', at: '2031-01-02T00:00:00Z', answered: '2031-01-03T00:00:00Z', text: 'no comment' }],
  resolved: { by: 'kim', at: '2031-01-05T00:00:00Z' },
};

describe('the fields of an annotation', () => {
  it('are all written in a fixed order and read as they were', () => {
    const { text, problem } = applyChange('', { kind: 'add', annotation: all }, 'a.txt');
    assert.equal(problem, undefined);
    assert.deepEqual([read(text), readSidecar(text).problems], [all, []]);
    const keys = [...text.matchAll(/^ {2}(?:-| ) ([\w-]+):/gm)].map((match) => match[1]);
    assert.deepEqual(keys, Object.keys(all));
    assert.ok(text.includes('    taken: {by: "kim", at: "2031-01-01T00:00:00Z"}\n'));
    assert.ok(text.includes('    agreed-from: [c3, d4]\n'));
  });

  it('read an old “corrected” as published, and a word for what it is short for', () => {
    const annotation = read(entry('    status: corrected\n    same-as: b2\n'));
    assert.deepEqual([annotation.status, annotation['same-as']], ['published', { id: 'b2' }]);
  });

  it('tell what is wrong with them', () => {
    for (const [line, code] of [
      ['taken: kim', 'wrong-type'],
      ['heard: {same: maybe}', 'wrong-type'],
      ['same-as: {file: "x"}', 'missing-key'],
      ['agreed-from: c3', 'wrong-type'],
      ['asked:\n      - {Who: "x"}', 'mistyped-key'],
      ['resolvd: {by: "x"}', 'mistyped-key'],
    ] as const) {
      assert.deepEqual(
        readSidecar(entry(`    ${line}\n`)).problems.map((problem) => problem.code),
        [code],
        line,
      );
    }
  });

  it('leave the team only if they are for everybody', () => {
    const open = omitInternal({ ...all, importance: 3 });
    assert.deepEqual(Object.keys(open), ['id', 'tag', 'quote', 'verdict', 'at', 'sources', 'publish', 'corrections']);
    assert.deepEqual(open.sources, [{ title: 'Log', kind: 'document' }]);
    assert.deepEqual(Object.keys(open.publish!), ['text', 'url', 'at']);
    assert.deepEqual(Object.keys(open.corrections![0]!), ['at', 'from', 'to', 'why']);
  });
});

describe('a confidential source', () => {
  const kept = { title: 'Call', url: 'https://example.org/call', archive: 'https://archive.org/9', confidential: true };
  const leaves = (...sources: readonly unknown[]) =>
    omitInternal({ ...all, sources } as object) as { sources?: unknown };

  it('stays wherever else a claim names it: its title, its address, its archived copy, by a mere word too', () => {
    for (const other of [
      { title: 'Call', kind: 'document' },
      { title: 'Paper', url: 'http://www.example.org/call/' },
      { title: 'Paper', archive: 'https://archive.org/9' },
      { title: 'Paper', url: 'https://archive.org/9' },
      'Call',
      'https://example.org/call',
    ])
      assert.equal(leaves(kept, other).sources, undefined, JSON.stringify(other));
  });

  it('stays if a mere word stands beside it, which leaves', () => {
    assert.deepEqual(leaves('Paper', kept, { title: 'Log' }).sources, ['Paper', { title: 'Log' }]);
  });
});

describe('merging by the rule of a field', () => {
  const taken = (by: string, hour: string) => entry(`    taken: {by: "${by}", at: "2031-01-01T${hour}:00:00Z"}\n`);

  it('gives a claim to who took it first and still has it', () => {
    for (const base of [entry(), undefined]) {
      for (const [ours, theirs] of [
        [taken('kim', '08'), taken('lo', '09')],
        [taken('lo', '09'), taken('kim', '08')],
      ] as const) {
        const { annotation, fields } = merge(base, ours, theirs);
        assert.deepEqual([annotation.taken?.by, fields], ['kim', []]);
      }
    }
    // Kim let it go.
    assert.equal(merge(taken('kim', '08'), entry(), taken('lo', '09')).annotation.taken?.by, 'lo');
    assert.equal(merge(taken('kim', '08'), entry(), taken('kim', '08')).annotation.taken, undefined);
    const files = [taken('lo', '09'), taken('kim', '08')].map((text, i) => ({
      file: String(i),
      sidecar: readSidecar(text),
    }));
    assert.equal(readTogether(files)[0]!.annotation.taken?.by, 'kim');
  });

  it('asks a person what the recording says if two heard different things', () => {
    const heard = (by: string, same: boolean) =>
      entry(`    heard: {by: "${by}", at: "2031-01-01T0${by.length}:00:00Z", same: ${same}}\n`);
    assert.deepEqual(merge(entry(), heard('lo', true), heard('kim', true)).fields, []);
    assert.deepEqual(merge(entry(), heard('lo', true), heard('kim', false)).fields, ['heard']);
  });

  it('joins a published line key by key, and adds to lists', () => {
    const line = (more: string) => entry(`    publish:\n      text: "Half true."\n${more}`);
    const approved = '      approved: {by: "lo", at: "2031-01-03T00:00:00Z", of: f00d}\n';
    const { annotation, fields } = merge(line(''), line('      url: "https://example.org"\n'), line(approved));
    assert.deepEqual(
      [annotation.publish?.url, annotation.publish?.approved?.of, fields],
      ['https://example.org', 'f00d', []],
    );
    const lists = merge(
      entry(),
      entry('    agreed-from: [c3]\n    asked:\n      - {who: "x", at: "1"}\n'),
      entry('    agreed-from: [d4]\n    asked:\n      - {who: "x", at: "1", text: "no"}\n'),
    );
    assert.deepEqual(lists.annotation['agreed-from'], ['c3', 'd4']);
    assert.deepEqual([lists.annotation.asked, lists.fields], [[{ who: 'x', at: '1', text: 'no' }], []]);
  });

  it('unites what was covered, and what is known of labels', () => {
    const covered = (by: string, sums: string) =>
      `covered:\n  - {by: "${by}", at: "2031", from: "We have", sums: [${sums}]}\n`;
    const { sidecar } = merge(entry(), entry() + covered('kim', 'a1, b2'), entry() + covered('lo', 'c3'));
    assert.deepEqual(
      sidecar.covered?.map(({ by, sums }) => [by, sums]),
      [
        ['kim', ['a1', 'b2']],
        ['lo', ['c3']],
      ],
    );
    const about = (lines: string) =>
      entry().replace('\n\n', `\nabout:\n  speakers:\n    - {label: "ANN", name: "Ann Lee"}\n${lines}\n`);
    const labels = merge(
      about(''),
      about('    - {label: "BO", speaker: false}\n'),
      about('    - {label: "CY", name: "Cy"}\n'),
    );
    assert.deepEqual(
      labels.sidecar.about?.speakers?.map(({ label }) => label),
      ['ANN', 'BO', 'CY'],
    );
    assert.deepEqual(labels.fields, []);
  });

  it('keeps two readings of one figure apart as a question', () => {
    const number = (value: number) => entry(`    numbers:\n      - {text: "nine", value: ${value}}\n`);
    for (const base of [entry(), undefined]) {
      const { fields } = merge(base, number(9), number(90));
      assert.deepEqual(fields, ['numbers']);
    }
  });
});

describe('the keys of a team file besides its words', () => {
  it('are read, and what is wrong with them is told', () => {
    const { team, problems } = readVocabulary(
      'people: [ann, {id: bo, name: "Bo Li"}]\nfiles: own\nblind: [ann]\nverdict-by: 2\nrules: {preset: ifcn, single-source: "off"}\npublisher:\n  name: "The Pier"\n  url: "https://example.org"\nexports: {claims: ready}\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(team, {
      people: [{ id: 'ann' }, { id: 'bo', name: 'Bo Li' }],
      files: 'own',
      blind: ['ann'],
      'verdict-by': 2,
      rules: { preset: 'ifcn', 'single-source': 'off' },
      publisher: { name: 'The Pier', url: 'https://example.org' },
      exports: { claims: 'ready' },
    });
    for (const [text, code] of [
      ['files: mine\n', 'unknown-value'],
      ['people: ann\n', 'wrong-type'],
      ['verdict-by: two\n', 'wrong-type'],
      ['Verdicts:\n  - id: x\n', 'mistyped-key'],
      ['publsher:\n  name: "x"\n', 'mistyped-key'],
      ['rules: all\n', 'wrong-type'],
      ['rules: {two-sources: error}\n', 'unknown-value'],
      ['rules: {single-source: grave}\n', 'unknown-value'],
      ['rules: {preset: ifnc}\n', 'unknown-value'],
      ['rules: {Single-Source: error}\n', 'mistyped-key'],
    ] as const) {
      assert.deepEqual(
        readVocabulary(text).problems.map((problem) => problem.code),
        [code],
        text,
      );
    }
    assert.deepEqual(readVocabulary('house-style: "x"\n').problems, []);
  });

  it('take a rule that YAML 1.1 has switched off for one that is off', () => {
    const { team, problems } = readVocabulary('rules: {single-source: false}\n');
    assert.deepEqual([team.rules, problems], [{ 'single-source': 'off' }, []]);
  });
});
