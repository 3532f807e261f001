import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

describe('what scripts install', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'with spaces '));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('runs no install script, in whatever folder it is, and bears spaces', async function () {
    this.timeout(60_000);
    const { runNpm } = await import(pathToFileURL(join(process.cwd(), 'scripts/support/run-npm.mjs')).href);
    const peers = join(folder, 'peers of it');
    mkdirSync(peers);
    const postinstall = `node -e "fs.writeFileSync('ran', '')"`;
    writeFileSync(join(peers, 'package.json'), JSON.stringify({ scripts: { postinstall } }));
    await runNpm(['install', '--prefix', peers], { cwd: folder });
    assert.equal(existsSync(join(peers, 'ran')), false);
    assert.ok(existsSync(join(peers, 'package-lock.json')), 'it was installed');
  });

  it('is asked of npm at one place only, where that holds', () => {
    const files = ['scripts', 'test/support', 'test/endurance'].flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => join(root, file)),
    );
    const callers = files.filter(
      (file) => /\.(?:mjs|cjs|ts)$/.test(file) && !file.includes('node_modules') && /'(?:npm|npx)'/.test(read(file)),
    );
    assert.deepEqual(callers, [join('scripts', 'support', 'run-npm.mjs')]);
    for (const workflow of readdirSync('.github/workflows'))
      assert.doesNotMatch(read(join('.github/workflows', workflow)), /npx|npm exec/, workflow);
  });

  it('is there before a script needs it: on a fresh clone each command of npm starts', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
    for (const [name, command] of Object.entries(scripts)) {
      const script = /^node (scripts\/\S+)/.exec(command)?.[1];
      assert.ok(script, `npm run ${name} begins with a script that installs what is missing`);
      assert.deepEqual(packagesOf(script), [], script);
    }
  });

  it('is told of a file to pack into, in each way that is written', function () {
    this.timeout(60_000);
    const root = join(folder, 'project');
    cpSync('scripts', join(root, 'scripts'), { recursive: true });
    for (const file of ['package.json', 'README.md', '.vscodeignore']) cpSync(file, join(root, file));
    writeFileSync(join(root, 'scripts/build.mjs'), '');
    const npm = join(folder, 'npm-cli.js');
    writeFileSync(npm, 'console.log(JSON.stringify(process.argv.slice(2)))');
    const pack = (...args: string[]) =>
      spawnSync(process.execPath, ['scripts/package.mjs', ...args], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, npm_execpath: npm },
      });
    const given = (...args: string[]): string[] => {
      const words: string[] = JSON.parse(pack(...args).stdout);
      return words.slice(words.indexOf('--out') + 1);
    };
    assert.deepEqual(given(), [root]);
    assert.deepEqual(given('--out', 'a b.vsix', '--pre-release'), [join(root, 'a b.vsix'), '--pre-release']);
    assert.deepEqual(given('--pre-release', '--out=a.vsix'), [join(root, 'a.vsix'), '--pre-release']);
    assert.deepEqual(given('-o', 'a.vsix'), [join(root, 'a.vsix')]);
    for (const wrong of ['--out', '--out=']) {
      const { status, stderr } = pack(wrong);
      assert.match(stderr, /no file or folder after --out/);
      assert.equal(status, 2);
    }
  });
});

/** The packages that a script and what it imports ask for as soon as they are loaded. */
function packagesOf(script: string, seen = new Set<string>()): string[] {
  if (seen.has(script)) return [];
  seen.add(script);
  const imports = [...read(script).matchAll(/^import (?:[^;]*? from )?'([^']+)';/gm)].map(([, name]) => name!);
  return imports.flatMap((name) => {
    if (name.startsWith('node:')) return [];
    return name.startsWith('.') ? packagesOf(join(dirname(script), name), seen) : [name];
  });
}

function read(file: string) {
  return readFileSync(file, 'utf8');
}
