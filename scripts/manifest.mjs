// Writes the commands of src/editor/commands/command-table.ts into package.json: commands, keys, palette and menus.
//
//   npm run manifest [-- --check]      with --check nothing is written, and it ends with 1 if package.json is not as it should be
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const file = join(root, 'package.json');
const table = await readTable();

const manifest = JSON.parse(readFileSync(file, 'utf8'));
const entries = Object.entries(table);
const { commandPalette, ...menus } = manifest.contributes.menus;
const own = (list) => list.filter(({ command }) => !command.startsWith('transcript.'));
Object.assign(manifest.contributes, {
  commands: entries.map(([command, { icon }]) => ({
    command,
    title: `%command.${command.slice('transcript.'.length)}%`,
    category: 'Transcript',
    ...(icon && { icon }),
  })),
  menus: {
    commandPalette: entries.flatMap(([command, { when }]) => (when ? [{ command, when }] : [])),
    ...Object.fromEntries(
      Object.entries(menus).map(([menu, list]) => [
        menu,
        [
          ...own(list),
          ...entries
            .flatMap(([command, one]) => (one.menus ?? []).map((place) => ({ command, ...place })))
            .filter((place) => place.menu === menu)
            .map(({ command, when, group }) => ({ command, when, group })),
        ],
      ]),
    ),
  },
  keybindings: entries.flatMap(([command, { keys = [] }]) => keys.map((one) => ({ command, ...one }))),
});

const text = `${JSON.stringify(manifest, null, 2)}\n`;
if (process.argv.includes('--check')) {
  if (text !== readFileSync(file, 'utf8')) {
    console.error('package.json does not say what the table of commands says: npm run manifest');
    process.exitCode = 1;
  }
} else writeFileSync(file, text);

/** The table, loaded without VS Code, which it only needs to run a command. */
async function readTable() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/editor/commands/command-table.ts'],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    external: ['vscode'],
  });
  const anything = new Proxy(() => anything, {
    get: (_, key) => (key === Symbol.toPrimitive ? () => '' : anything),
    construct: () => anything,
  });
  const module = { exports: {} };
  const require = (name) => (name === 'vscode' ? anything : process.getBuiltinModule(name));
  new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, require);
  return module.exports.commandTable;
}
