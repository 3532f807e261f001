import assert from 'node:assert/strict';
import type { Dossier } from '../../../../src/core/dossier/dossier';
import { dossierOf, findSpokenNumbers } from '../../../../src/core/dossier/dossier-of';
import { problemsOf } from '../../../../src/core/dossier/problems-of';
import { rules, severityOf } from '../../../../src/core/dossier/rules/rules';
import { KeptEntries } from '../../../../src/core/sidecar/kept-entries';
import { readSidecar } from '../../../../src/core/sidecar/read-sidecar';
import { readVocabulary } from '../../../../src/core/sidecar/read-vocabulary';
import { ruleCodes } from '../../../../src/core/text/problem';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript';
import { dossierFor } from '../../../support/dossier-for';

const words = 'We built 300 homes last year.';
const transcript = `ANN LEE: ${words}\n\nBO ROY: It was not so.\n\nANN LEE: It was.\n`;

const entry = (lines: string) => `  - id: a1b2c3d4e5f6
    tag: claim
    quote:
      exact: "${words}"
${lines}`;

const sidecar = (...entries: string[]) => `version: 1\ntranscript: "talk.txt"\n\nannotations:\n${entries.join('\n')}`;

const told = (team: string, ...files: string[]) =>
  problemsOf(dossierFor(transcript, files, readVocabulary(team))).map(({ code, severity, file, span }) => ({
    code,
    severity,
    file,
    at: files[Number(file)]?.slice(span.start, span.end),
  }));

describe('the rules of a newsroom', () => {
  it('have a rule for each code, and each code once', () => {
    assert.deepEqual(rules.map(({ code }) => code).sort(), [...ruleCodes].sort());
  });

  it('are as grave as the team says, else as its preset does', () => {
    const of = (code: string, team: Parameters<typeof severityOf>[1]) =>
      severityOf(rules.find((rule) => rule.code === code)!, team);
    assert.equal(of('verdict-without-source', undefined), 'warning');
    assert.equal(of('verdict-without-source', { preset: 'ifcn' }), 'error');
    assert.equal(of('verdict-without-source', { preset: 'none' }), 'off');
    assert.equal(of('verdict-without-source', { preset: 'ifcn', 'verdict-without-source': 'info' }), 'info');
    assert.equal(of('single-source', {}), 'off');
    assert.equal(of('single-source', { 'single-source': 'error' }), 'error');
    assert.equal(of('verdict-without-source', { 'verdict-without-source': 'grave' }), 'warning');
  });

  it('are told at the value that breaks them', () => {
    const text = sidecar(entry('    assignee: "cy"\n    verdict: half-true\n'));
    assert.deepEqual(told('people: [ann]\nrules: {unknown-assignee: error}\n', text), [
      { code: 'unknown-assignee', severity: 'error', file: '0', at: 'assignee: "cy"' },
      { code: 'verdict-without-source', severity: 'warning', file: '0', at: 'verdict: half-true' },
    ]);
    assert.deepEqual(told('rules: {preset: none}\n', text), []);
  });

  it('take together what several files say of a claim, and tell it in the file that says it', () => {
    const one = sidecar(entry('    at: "2031-01-01"\n    verdict: half-true\n'));
    const source = 'sources:\n      - title: "Report"\n';
    const two = sidecar(entry(`    at: "2031-01-02"\n    ${source}`));
    assert.deepEqual(told('', one, two), []);
    assert.deepEqual(told('rules: {source-without-date: error}\n', one, two), [
      { code: 'source-without-date', severity: 'error', file: '1', at: 'title: "Report"' },
    ]);
  });

  it('ask nothing of what is no claim', () => {
    assert.deepEqual(
      told('rules: {preset: ifcn}\n', sidecar(entry('    status: not-a-claim\n    verdict: "true"\n'))),
      [],
    );
  });

  it('are told as if read for the first time after each change of files, talk and team', () => {
    const read = parseTranscript(`${transcript}BO ROY: We closed 5 schools.\n`);
    const numbers = findSpokenNumbers(read);
    const other = entry('    verdict: "true"\n')
      .replace('a1b2c3d4e5f6', 'b1b2c3d4e5f6')
      .replace(words, 'We closed 5 schools.');
    const [strict, votes] = ['rules: {own-source: error, single-source: info}\n', 'verdict-by: 2\n'].map((text) => ({
      ...readVocabulary(text),
      text,
    }));
    const lines = '    verdict: half-true\n    reviews: [{by: "ann", verdict: half-true}]\n';
    const sourced = `${lines}    sources: [{url: "https://example.org/talk"}]\n`;
    const about = 'about: {url: "https://example.org/talk"}\nannotations:';
    const steps = [
      [strict, sidecar(entry(''))],
      [strict, sidecar(entry(lines))],
      [strict, sidecar(entry(lines), other)],
      [strict, sidecar(other, entry(lines))],
      [strict, sidecar(other, entry(sourced))],
      [strict, sidecar(other, entry(sourced)).replace('annotations:', about)],
      [votes, sidecar(other, entry(sourced)).replace('annotations:', about)],
      [votes, sidecar(entry(sourced))],
      [strict, sidecar(entry(sourced))],
    ] as const;
    const kept = new KeptEntries();
    let before: Dossier | undefined;
    const codes = steps.map(([team, yaml]) => {
      const problemsIn = (known: Partial<Parameters<typeof dossierOf>[2]>, keeping?: KeptEntries) => {
        const sidecars = [{ file: 'a.yaml', sidecar: readSidecar(yaml, keeping) }];
        const dossier = dossierOf(read, sidecars, { numbers, team: team!, ...known });
        return { dossier, problems: problemsOf(dossier) };
      };
      const now = problemsIn({ ...(before && { before }) }, kept);
      before = now.dossier;
      const fresh = problemsOf(dossierOf(parseTranscript(read.text), now.dossier.sidecars, { team: team! }));
      assert.deepEqual(now.problems, fresh);
      return now.problems.map(({ code }) => code);
    });
    assert.ok(new Set(codes.flat()).size >= 4, JSON.stringify(codes));
  });

  it('are asked anew if the team says something else', () => {
    const text = sidecar(entry('    verdict: half-true\n'));
    const dossier = dossierFor(transcript, [text], readVocabulary(''));
    assert.equal(problemsOf(dossier).length, 1);
    assert.equal(
      problemsOf({ ...dossier, team: { ...readVocabulary('rules: {preset: none}\n'), text: '' } }).length,
      0,
    );
  });
});
