import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCli } from '../../support/run-cli';
import { useTemporaryFolder } from '../../support/temporary-folder';

describe('transcript validate', () => {
  const folder = useTemporaryFolder();
  const at = (name: string) => join(folder.path, name);
  const sidecar = () => at('harbour.txt.annotations.yaml');
  const validateJson = async (...argv: string[]) => {
    const { code, out } = await runCli(['validate', '--json', ...argv]);
    const rows = out.split('\n').filter(Boolean);
    return { code, problems: rows.map((line) => JSON.parse(line)) };
  };
  const edit = (change: (text: string) => string) => writeFileSync(sidecar(), change(readFileSync(sidecar(), 'utf8')));

  beforeEach(async () => {
    copyFileSync('test/fixtures/cli/harbour.txt', at('harbour.txt'));
    await runCli(['tag', at('harbour.txt'), '--at', '5:30', '--by', 'desk-a']);
  });

  it('says nothing of a sidecar that is right, by its own name or by its transcript’s', async () => {
    const nothing = { code: 0, out: '', err: '' };
    assert.deepEqual(await runCli(['validate', at('harbour.txt')]), nothing);
    assert.deepEqual(await runCli(['validate', sidecar()]), nothing);
    assert.deepEqual(await runCli(['validate', '-'], readFileSync(sidecar())), nothing);
  });

  it('points at a verdict without a source, and at words outside the vocabulary', async () => {
    edit((text) => text.replace('tag: claim', 'tag: clam\n    verdict: flase\n    status: chekced'));
    const { code, out } = await runCli(['validate', at('harbour.txt')]);
    assert.equal(code, 0);
    const lines = readFileSync(sidecar(), 'utf8').split('\n');
    for (const [problem, words] of [
      ['unknown-tag', 'tag: clam'],
      ['unknown-verdict', 'verdict: flase'],
      ['unknown-status', 'status: chekced'],
      ['verdict-without-source', 'verdict: flase'],
    ] as const) {
      const line = lines.findIndex((one) => one.includes(words));
      const column = lines[line]!.indexOf(words) + 1;
      assert.match(out, new RegExp(`annotations\\.yaml:${line + 1}:${column}: warning: ${problem}: `));
    }
    assert.match(out, /^ {2} +verdict: flase\n {2} +\^{14}$/m);
    assert.equal((await runCli(['validate', '--strict', at('harbour.txt')])).code, 1);
  });

  it('goes by the team’s vocabulary, and points at what is wrong with that', async () => {
    edit((text) => text.replace('tag: claim', 'tag: pledge'));
    const team = at('transcript-team.yaml');
    writeFileSync(team, 'tags:\n  - pledge\n');
    assert.deepEqual(await validateJson(at('harbour.txt')), { code: 0, problems: [] });
    assert.deepEqual(await validateJson(team), { code: 0, problems: [] });
    writeFileSync(team, 'tags:\n  - promise\n  - label: "Pledge"\n');
    for (const file of [at('harbour.txt'), sidecar()]) {
      const { code, problems } = await validateJson(file);
      assert.equal(code, 1);
      assert.deepEqual(problems.map((one) => [one.file, one.code, one.line, one.column]).sort(), [
        [sidecar(), 'unknown-tag', 6, 5],
        [team, 'missing-key', 3, 5],
      ]);
    }
    const { code, out } = await runCli(['validate', team]);
    assert.equal(code, 1);
    assert.match(out, /transcript-team\.yaml:3:5: missing-key: .*\n {4}- label: "Pledge"\n/);
  });

  it('fails while a merge has left something to decide', async () => {
    edit(
      (text) => `${text}    conflicts:\n      - {field: verdict, base: "true", ours: "false", theirs: misleading}\n`,
    );
    const { code, problems } = await validateJson(at('harbour.txt'));
    assert.equal(code, 1);
    assert.deepEqual(
      problems.map((one) => [one.code, one.severity]),
      [['unsettled-conflict', 'error']],
    );
    assert.match(problems[0].message, /verdict/);
  });

  it('reports two entries with one id', async () => {
    edit((text) => `${text}\n${text.slice(text.indexOf('  - id:'))}`);
    const { code, problems } = await validateJson(sidecar());
    assert.equal(code, 1);
    assert.ok(problems.some((one) => one.code === 'duplicate-id'));
  });

  it('warns of a sidecar that names another transcript', async () => {
    edit((text) => text.replace('"harbour.txt"', '"debate.txt"'));
    const { problems } = await validateJson(sidecar());
    assert.deepEqual(
      problems.map((one) => one.code),
      ['other-transcript'],
    );
  });

  it('warns when the transcript changed under a quote, once where both files are named', async () => {
    writeFileSync(at('harbour.txt'), readFileSync(at('harbour.txt'), 'utf8').replace('4,200', '4,300'));
    const { code, problems } = await validateJson(at('harbour.txt'), sidecar());
    assert.equal(code, 0);
    assert.equal(problems.length, 1);
    assert.match(problems[0].code, /^quote-(changed|lost)$/);
    assert.equal(problems[0].file, sidecar());
  });

  it('checks a sidecar whose transcript is not there as far as it can', async () => {
    const text = readFileSync(sidecar(), 'utf8').replace('tag: claim', 'tag: clam');
    // Nothing outside of the folder is looked at.
    for (const transcript of ['gone.txt', '../harbour.txt', '..', at('harbour.txt')]) {
      writeFileSync(at('gone.txt.annotations.yaml'), text.replace('"harbour.txt"', `"${transcript}"`));
      const { code, problems } = await validateJson(at('gone.txt.annotations.yaml'));
      assert.equal(code, 0);
      const path = transcript === 'gone.txt' ? [] : ['transcript-path'];
      assert.deepEqual(problems.map((one) => one.code).sort(), ['transcript-missing', ...path, 'unknown-tag']);
    }
  });

  it('says what to do with a sidecar whose transcript was renamed', async () => {
    writeFileSync(
      at('gone.txt.annotations.yaml'),
      readFileSync(sidecar(), 'utf8').replace('"harbour.txt"', '"gone.txt"'),
    );
    const { problems } = await validateJson(at('gone.txt.annotations.yaml'));
    const missing = problems.find((one) => one.code === 'transcript-missing');
    assert.match(missing?.message ?? '', /“gone\.txt”.*Take Over Annotations….*NEW-NAME\.annotations\.yaml/);
    assert.equal(missing?.line, 2);
  });

  it('goes by the transcript that the sidecar names where its own name leads to none', async () => {
    const text = readFileSync(sidecar(), 'utf8');
    writeFileSync(at('renamed.annotations.yaml'), text);
    assert.deepEqual((await validateJson(at('renamed.annotations.yaml'))).problems, []);
    writeFileSync(at('renamed.annotations.yaml'), text.replaceAll('4,200', '9,900').replace('handled', 'lost'));
    const { problems } = await validateJson(at('renamed.annotations.yaml'));
    assert.equal(problems.length, 1);
    assert.match(problems[0].code, /^quote-/);
  });

  it('says so where there is no sidecar at all', async () => {
    copyFileSync(at('harbour.txt'), at('other.txt'));
    const { code, problems } = await validateJson(at('other.txt'));
    assert.equal(code, 0);
    assert.deepEqual(
      problems.map((one) => one.code),
      ['no-sidecar'],
    );
  });

  it('exits 2 for a file that can’t be read', async () => {
    const { code, err } = await runCli(['validate', at('none.annotations.yaml')]);
    assert.equal(code, 2);
    assert.match(err, /none\.annotations\.yaml:1:1: not-found: /);
  });

  it('lets thirty claims pass the rules of a fact-checking network once their sources are in', async () => {
    const figures = Array.from({ length: 30 }, (_, i) => 101 + i * 7);
    writeFileSync(
      at('seed.txt'),
      figures.map((n, i) => `${i % 2 ? 'BO ROY' : 'ANN LEE'}: We opened ${n} clinics in a year.\n`).join('\n'),
    );
    const file = at('seed.txt.annotations.yaml');
    const entries = figures.map(
      (n, i) =>
        `  - id: seed${i}\n    tag: claim\n    quote:\n      exact: "We opened ${n} clinics in a year."\n    claim: "The county opened clinics."\n    status: checked\n    verdict: half-true\n    by: "cy"\n    reviews:\n      - by: "cy"\n        verdict: half-true\n      - by: "di"\n        verdict: half-true\n`,
    );
    const judged = `version: 1\ntranscript: "seed.txt"\n\nannotations:\n${entries.join('\n')}`;
    writeFileSync(file, judged);
    writeFileSync(at('transcript-team.yaml'), 'people: [cy, di]\nrules: {preset: ifcn}\n');
    const without = await validateJson(at('seed.txt'));
    assert.equal(without.code, 1);
    assert.deepEqual(
      without.problems.map((one) => one.code),
      figures.map(() => 'verdict-without-source'),
    );
    const source = (name: string) => `      - title: "${name}"\n        accessed: "2031-01-02"\n`;
    writeFileSync(
      file,
      judged.replaceAll('    reviews:\n', `    sources:\n${source('Census')}${source('Register')}    reviews:\n`),
    );
    assert.deepEqual(await validateJson('--strict', at('seed.txt')), { code: 0, problems: [] });
  });

  describe('with --format', () => {
    beforeEach(() => edit((text) => text.replace('tag: claim', 'tag: clam\n    verdict: perhaps, 50%')));

    it('github: is a workflow command for each problem, at its line', async () => {
      const { code, out } = await runCli(['validate', '--strict', '--format', 'github', at('harbour.txt')]);
      assert.equal(code, 1);
      const [first, ...others] = out.trimEnd().split('\n');
      const file = sidecar().replaceAll(':', '%3A').replaceAll(',', '%2C');
      assert.ok(
        first!.startsWith(`::warning file=${file},line=6,endLine=6,col=5,endColumn=14,title=unknown-tag::`),
        first,
      );
      assert.equal(others.length, 2);
      assert.ok(
        others.every((line) => /^::warning .*title=[a-z-]+::./.test(line)),
        out,
      );
      assert.match(others.at(-1)!, /title=unknown-verdict::.*“perhaps, 50%25”/);
    });

    it('sarif: is one log, also if there is nothing to tell', async () => {
      const { code, out } = await runCli(['validate', '--strict', '--format', 'sarif', at('harbour.txt'), sidecar()]);
      assert.equal(code, 1);
      const { version, runs } = JSON.parse(out);
      assert.equal(version, '2.1.0');
      const [{ tool, results, invocations, columnKind }] = runs;
      assert.equal(columnKind, 'utf16CodeUnits');
      assert.equal(invocations[0].executionSuccessful, true);
      assert.deepEqual(
        results.map((one: { ruleId: string }) => one.ruleId),
        ['unknown-tag', 'verdict-without-source', 'unknown-verdict'],
      );
      for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
      const { artifactLocation, region } = results[0].locations[0].physicalLocation;
      assert.equal(artifactLocation.uri, pathToFileURL(sidecar()).href);
      assert.deepEqual(region, { startLine: 6, startColumn: 5, endLine: 6, endColumn: 14 });
      edit((text) => text.replace('tag: clam\n    verdict: perhaps, 50%', 'tag: claim'));
      const sound = await runCli(['validate', '--format', 'sarif', at('harbour.txt')]);
      assert.equal(sound.code, 0);
      assert.deepEqual(JSON.parse(sound.out).runs[0].results, []);
    });

    it('tells a file that can’t be read in each of them, with exit code 2', async () => {
      const gone = at('gone.txt');
      const github = await runCli(['validate', '--format', 'github', gone, at('harbour.txt')]);
      assert.equal(github.code, 2);
      assert.match(github.out, /^::error file=.*gone\.txt,line=1,title=not-found::/m);
      const sarif = await runCli(['validate', '--format', 'sarif', gone]);
      assert.equal(sarif.code, 2);
      const [{ invocations }] = JSON.parse(sarif.out).runs;
      assert.equal(invocations[0].executionSuccessful, false);
      assert.equal(invocations[0].toolExecutionNotifications[0].descriptor.id, 'not-found');
    });

    it('text: is as without it; others there are not', async () => {
      const [given, none] = await Promise.all([
        runCli(['validate', '--format', 'text', at('harbour.txt')]),
        runCli(['validate', at('harbour.txt')]),
      ]);
      assert.deepEqual(given, none);
      for (const argv of [
        ['--format', 'toString'],
        ['--format', 'sarif', '--json'],
      ]) {
        assert.equal((await runCli(['validate', ...argv, at('harbour.txt')])).code, 2);
      }
    });
  });
});
