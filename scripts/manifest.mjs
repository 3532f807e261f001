// Writes the commands of src/editor/commands/command-table.ts into package.json (commands, keys, palette and menus), with the tools for
// language models of src/editor/agents/tool-table.ts, the endings of what can be imported, and all keys into docs/keys.md and its Chinese page.
//
//   npm run manifest [-- --check]      with --check nothing is written, and it ends with 1 if one of them is not as it should be
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from './support/install-dependencies.mjs';

await installDependencies();
const { build } = await import('esbuild');

const root = join(import.meta.dirname, '..');
const file = join(root, 'package.json');
const { commandTable: table, toolTable, bindingsOf, checkingKeys, importFormats } = await readTables();

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
  languageModelTools: Object.entries(toolTable).map(
    ([name, { reference, icon, description, properties, required }]) => ({
      name,
      displayName: `%tool.${reference}%`,
      toolReferenceName: reference,
      canBeReferencedInPrompt: true,
      userDescription: `%tool.${reference}.description%`,
      modelDescription: description,
      icon,
      tags: ['transcript', 'fact-check'],
      inputSchema: { type: 'object', properties, required },
    }),
  ),
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

const shownKey = (key) =>
  key.replace(/[a-z]+/g, (part) => (part === 'cmd' ? 'Cmd' : part[0].toUpperCase() + part.slice(1)));
const keysAnywhere = entries
  .flatMap(([command, { keys = [] }]) => keys.map((one) => ({ command, ...one })))
  .filter(({ key }) => key.includes('+'));
const shownOf = (command) => {
  const shown = checkingKeys.filter((one) => one.command === command).map(({ shown }) => `\`${shown}\``);
  return shown.length > 3 ? `${shown[0]}–${shown.at(-1)}` : shown.join(' ');
};

writeKeys('docs/keys.md', 'package.nls.json', {
  link: '[繁體中文](zh-TW/keys.md)',
  title: 'Keys',
  change:
    'All of them can be given to other commands, and other keys to these: _Preferences: Open Keyboard Shortcuts_, then search for `transcript.`.',
  anywhere: 'In a transcript',
  heads: ['Windows and Linux', 'macOS', 'command'],
  others:
    '`F2` on a label renames the speaker, `Shift+F12` shows all that the speaker says, _Expand Selection_ grows from word to sentence, paragraph and turn.',
  checking: 'While checking',
  where:
    'In the text and in the list, after _Start Checking_. With an input method for Chinese, Japanese or Korean on, press them in the list (_Go to List_).',
  key: 'key',
});
writeKeys('docs/zh-TW/keys.md', 'package.nls.zh-tw.json', {
  link: '[English](../keys.md)',
  title: '按鍵',
  change: '這些按鍵都可以改給其他命令，命令也可以改用其他按鍵：「喜好設定：開啟鍵盤快速鍵」，搜尋 `transcript.`。',
  anywhere: '在逐字稿裡',
  heads: ['Windows 與 Linux', 'macOS', '命令'],
  others:
    '在標記上按 `F2` 更改發言人名字，`Shift+F12` 列出該發言人說的一切，「展開選取範圍」從字詞擴大到句子、段落與整段發言。',
  checking: '查核時',
  where: '「開始查核」之後，在文字與清單裡都能用。開著中文、日文、韓文輸入法時，請在清單裡按（「移至清單」）。',
  key: '按鍵',
});

/** Writes a page of all keys, with the titles of commands in the page's language. */
function writeKeys(page, titlesFile, { link, title, change, anywhere, heads, others, checking, where, key }) {
  const titles = JSON.parse(readFileSync(join(root, titlesFile), 'utf8'));
  const titleOf = (command) => titles[`command.${command.slice('transcript.'.length)}`];
  const rowsAnywhere = keysAnywhere.map((one) => [
    `\`${shownKey(one.key)}\``,
    `\`${shownKey(one.mac ?? one.key)}\``,
    titleOf(one.command),
  ]);
  const commands = [...new Set(checkingKeys.map(({ command }) => command))];
  const rowsOfChecking = commands.map((command) => [shownOf(command), titleOf(command)]);
  write(
    join(root, page),
    `${link}

# ${title}

${change}

## ${anywhere}

${tableOf(heads, rowsAnywhere)}

${others}

## ${checking}

${where}

${tableOf([key, heads.at(-1)], rowsOfChecking)}
`,
  );
}

function tableOf(heads, rows) {
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function write(path, text) {
  if (!process.argv.includes('--check')) return writeFileSync(path, text);
  if (existsSync(path) && text === readFileSync(path, 'utf8')) return;
  console.error(`${path} doesn’t say what the table of commands says: npm run manifest`);
  process.exitCode = 1;
}

/** The tables, loaded without VS Code, which they only need to run a command. */
async function readTables() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export * from './src/editor/commands/command-table'; export * from './src/editor/agents/tool-table'; export * from './src/core/import/import-formats';`,
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
