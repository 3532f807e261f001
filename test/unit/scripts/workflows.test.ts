import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Job {
  readonly 'runs-on': string;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: { readonly include?: readonly { readonly script?: string }[] } };
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
    readonly env?: Readonly<Record<string, string>>;
  }[];
}

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => {
  const { permissions, jobs } = parse(readFileSync(join(folder, name), 'utf8'));
  return { name, permissions, jobs: jobs as Readonly<Record<string, Job>> };
});
const jobs = workflows.flatMap(({ name, jobs }) =>
  Object.entries(jobs).map(([job, what]) => ({ at: `${name}: ${job}`, ...what })),
);
const steps = jobs.flatMap(({ at, steps }) => steps.map((step) => ({ at, ...step })));

describe('the workflows', () => {
  const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8'));

  it('run scripts that there are', () => {
    const told = [
      ...steps.flatMap(({ run = '' }) => run.replace(/npm run \$.*/, '')),
      ...jobs.flatMap(({ strategy }) => strategy?.matrix.include ?? []).map(({ script }) => `npm run ${script}`),
    ];
    const commands = told.flatMap((run) => [...run.matchAll(/npm (?:run )?([\w:-]+)/g)].map(([, name]) => name!));
    assert.ok(commands.length >= 8);
    assert.deepEqual(
      commands.filter((name) => !(name in scripts)),
      [],
    );
    const files = told.flatMap((run) => [...run.matchAll(/node (\S+\.mjs)/g)].map(([, file]) => file!));
    assert.deepEqual(
      files.filter((file) => !existsSync(file)),
      [],
    );
  });

  it('use only what GitHub itself gives, one version of each', () => {
    const used = [...new Set(steps.flatMap(({ uses }) => uses ?? []))].sort();
    assert.deepEqual(
      used.filter((one) => !/^actions\/[\w-]+@v\d+$/.test(one)),
      [],
    );
    const names = used.map((one) => one.split('@')[0]);
    assert.deepEqual(names, [...new Set(names)]);
  });

  it('may only read, but for the job that publishes, and leave no key to what they run', () => {
    for (const { name, permissions } of workflows) assert.deepEqual(permissions, { contents: 'read' }, name);
    const writing = jobs.filter(({ permissions }) => permissions !== undefined).map(({ at }) => at);
    assert.deepEqual(writing, ['release.yml: publish']);
    const secret = steps.filter(({ env }) => JSON.stringify(env ?? {}).includes('${{')).map(({ at }) => at);
    assert.deepEqual([...new Set(secret)], writing);
    // What a person's branch or tag is called is never made part of a command.
    assert.deepEqual(
      steps.filter(({ run }) => /\$\{\{(?! matrix\.script \}\})/.test(run ?? '')).map(({ at, run }) => `${at}: ${run}`),
      [],
    );
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    assert.ok(checkouts.length >= jobs.length);
    for (const { at, with: given } of checkouts) assert.equal(given?.['persist-credentials'], false, at);
  });

  it('end what hangs, and test on three systems and on the oldest Node that is promised', () => {
    assert.deepEqual(
      jobs.filter((job) => !job['timeout-minutes']).map(({ at }) => at),
      [],
    );
    assert.match(readFileSync(join(folder, 'test.yml'), 'utf8'), /os: \[ubuntu-latest, macos-latest, windows-latest\]/);
    const oldest = /\d+\.\d+/.exec(engines.node)![0];
    const versions = steps.flatMap(({ with: given }) => String(given?.['node-version'] ?? []));
    assert.ok(
      versions.some((version) => version.startsWith(oldest)),
      `${versions} without ${oldest}`,
    );
  });
});
