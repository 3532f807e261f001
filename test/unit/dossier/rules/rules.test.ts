import assert from 'node:assert/strict';
import { problemsOf } from '../../../../src/core/dossier/problems-of';
import { rules, severityOf } from '../../../../src/core/dossier/rules/rules';
import { readVocabulary } from '../../../../src/core/sidecar/read-vocabulary';
import { ruleCodes } from '../../../../src/core/text/problem';
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
