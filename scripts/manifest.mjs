// Writes the commands of src/editor/commands/command-table.ts into package.json (commands, keys, palette and menus), the endings of
// what can be imported, and the keys of checking mode into the README.
//
//   npm run manifest [-- --check]      with --check nothing is written, and it ends with 1 if one of them is not as it should be
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const file = join(root, 'package.json');
const { commandTable: table, bindingsOf, checkingKeys, importFormats } = await readTables();

const manifest = JSON.parse(readFileSync(file, 'utf8'));
const entries = Object.entries(table);
const { commandPalette, ...menus } = manifest.contributes.menus;
const own = (list) => list.filter(({ command }) => !command.startsWith('transcript.'));
Object.assign(manifest.contributes, {
  commands: entries.map(([command, { icon }]) => ({
    command,
    title: `%command.${command.slice('transcript.'.length)}%`,
    category: '%category%',
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
  keybindings: entries.flatMap(([command, { keys = [] }]) => [
    ...keys.map((one) => ({ command, ...one })),
    ...bindingsOf(command),
  ]),
  customEditors: [
    {
      viewType: 'transcript.import',
      displayName: '%editor.import%',
      selector: [...new Set(importFormats.flatMap(({ endings }) => endings))].map((ending) => ({
        filenamePattern: `*${ending}`,
      })),
      priority: 'option',
    },
  ],
});

write(file, `${JSON.stringify(manifest, null, 2)}\n`);

const readme = join(root, 'README.md');
const titles = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
const lines = [...new Set(checkingKeys.map(({ command }) => command))].map((command) => {
  const shown = checkingKeys.filter((one) => one.command === command).map(({ shown }) => `\`${shown}\``);
  const all = shown.length > 3 ? `${shown[0]}–${shown.at(-1)}` : shown.join(' ');
  return `| ${all} | ${titles[`command.${command.slice('transcript.'.length)}`]} |`;
});
const keyTable = ['| key | command |', '| --- | ------- |', ...lines].join('\n');
write(
  readme,
  readFileSync(readme, 'utf8').replace(
    /(<!-- keys of checking mode -->).*?(<!-- \/keys of checking mode -->)/s,
    (_, begin, end) => `${begin}\n\n${keyTable}\n\n${end}`,
  ),
);

function write(path, text) {
  if (!process.argv.includes('--check')) return writeFileSync(path, text);
  if (text === readFileSync(path, 'utf8')) return;
  console.error(`${path} does not say what the table of commands says: npm run manifest`);
  process.exitCode = 1;
}

/** The tables, loaded without VS Code, which they only need to run a command. */
async function readTables() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export * from './src/editor/commands/command-table'; export * from './src/core/import/import-formats';`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    external: ['vscode'],
  });
  const anything = new Proxy(class {}, {
    apply: () => anything,
    get: (_, key) => (key === Symbol.toPrimitive ? () => '' : anything),
    construct: () => anything,
  });
  const module = { exports: {} };
  const require = (name) => (name === 'vscode' ? anything : process.getBuiltinModule(name));
  new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, require);
  return module.exports;
}
