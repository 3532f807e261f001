import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { build } from 'esbuild';

const root = process.cwd();
const src = join(root, 'src');

/** Room → the rooms and packages it may import; a room may always import itself. `src/README.md` gives the reasons. */
const allowed: Record<string, readonly string[]> = {
  'core/text': [],
  'core/transcript': ['core/text'],
  'core/numbers': ['core/text', 'core/transcript'],
  'core/claims': ['core/text', 'core/transcript', 'core/numbers'],
  'core/anchors': ['core/text', 'core/transcript', 'core/numbers'],
  'core/folder': [],
  'core/sidecar': ['core/text', 'core/anchors', 'yaml'],
  'core/dossier': [
    'core/text',
    'core/transcript',
    'core/numbers',
    'core/claims',
    'core/anchors',
    'core/sidecar',
    'core/folder',
  ],
  'core/agreement': ['core/text', 'core/transcript', 'core/anchors', 'core/sidecar', 'core/dossier'],
  'core/export': ['core/text', 'core/transcript', 'core/anchors', 'core/sidecar', 'core/dossier', 'fflate'],
  'core/agents': ['core/text', 'core/transcript', 'core/sidecar', 'core/dossier', 'core/export'],
  'core/import': [
    'core/text',
    'core/transcript',
    'core/anchors',
    'core/sidecar',
    'core/dossier',
    'core/export',
    'fflate',
    'saxes',
    'htmlparser2',
  ],
  files: ['core/*', 'node:*'],
  git: ['core/text', 'core/folder', 'files', 'node:*'],
  // '..' is package.json, for the program's version.
  cli: ['core/*', 'files', 'git', 'node:*', '..'],
  editor: ['core/*', 'files', 'git', 'vscode', 'node:*'],
  '.': ['editor', 'vscode'],
};

function roomOf(file: string): string {
  const parts = relative(src, file).split(sep);
  if (parts.length === 1) return '.';
  return parts[0] === 'core' ? posix.join('core', parts[1]!) : parts[0]!;
}

function importsOf(file: string): string[] {
  return [
    ...readFileSync(file, 'utf8').matchAll(/(?:(?<=[\s}])from|(?<![\w-])import|require\()\s*['"]([^'"\n]+)['"]/g),
  ].map((match) => match[1]!);
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join(src, file));

describe('import rules', () => {
  it('every file imports only what its room may import', () => {
    const broken: string[] = [];
    for (const file of files) {
      const room = roomOf(file);
      for (const name of importsOf(file)) {
        const target = name.startsWith('.') ? roomOf(`${resolve(dirname(file), name)}.ts`) : name;
        if (target === room) continue;
        const fits = (rule: string) => (rule.endsWith('*') ? target.startsWith(rule.slice(0, -1)) : target === rule);
        if (!(allowed[room] ?? []).some(fits)) broken.push(`${relative(root, file)} imports ${name}`);
      }
    }
    assert.deepEqual(broken, []);
  });

  it('core bundles for a browser with no externals', async () => {
    const core = files.filter((file) => relative(src, file).startsWith('core'));
    const result = await build({
      stdin: { contents: core.map((file) => `import ${JSON.stringify(file)};`).join('\n'), resolveDir: root },
      bundle: true,
      format: 'iife',
      platform: 'browser',
      write: false,
      logLevel: 'silent',
    });
    assert.deepEqual(result.errors, []);
  });
});
