// Looks for regular expressions that a hostile text could make slow: with recheck, its build in JavaScript alone, which is installed apart
// (scripts/regex-tools), without native parts. It takes those that stand in the sources, and those that modules make while they load. Ends
// with 1 if one is slow that known.json doesn't name. That also names those that could not be decided so far in the time there was.
//
//   npm run check:regexes [-- --seconds 3] [--only src/core/import] [--new] [--write]
//
// With --new only those are tried that known.json doesn't name; with --write it is made anew, or these are added to it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installDependencies } from './support/install-dependencies.mjs';

await installDependencies();
const { build, transform } = await import('esbuild');
const root = join(import.meta.dirname, '..');
const tools = join(import.meta.dirname, 'regex-tools');
const knownFile = join(tools, 'known.json');
const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '3' },
    only: { type: 'string', default: 'src/' },
    new: { type: 'boolean' },
    write: { type: 'boolean' },
  },
});

await installDependencies('scripts/regex-tools', '--omit=optional');
// Of its other builds one takes Java, and the others are native.
process.env.RECHECK_BACKEND = 'pure';
const require = createRequire(join(tools, 'package.json'));
const acorn = require('acorn');
const { simple } = require('acorn-walk');
const { checkSync } = require('recheck');

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .sort();

/** Where each expression stands first, by how it is written. */
const found = new Map();
const note = (source, flags, file) => {
  const key = `/${source}/${flags}`;
  if (file.startsWith(options.only) && !found.has(key)) found.set(key, { source, flags, file });
};
for (const file of sources) {
  const { code } = await transform(readFileSync(join(root, file), 'utf8'), { loader: 'ts', target: 'esnext' });
  simple(acorn.parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
    Literal: ({ regex }) => regex && note(regex.pattern, regex.flags, file),
  });
}
for (const { source, flags } of await madeWhileLoading()) note(source, flags, 'src/ (made)');

const known = JSON.parse(readFileSync(knownFile, 'utf8'));
/** What known.json would say by now. */
const told = {};
const slow = [];
for (const [key, { source, flags, file }] of found) {
  if (options.new && key in known) {
    told[key] = known[key];
    continue;
  }
  const { status, complexity } = checkSync(source, flags, { timeout: 1000 * Number(options.seconds), recallLimit: 0 });
  if (status === 'safe') continue;
  told[key] = `${file}: ${complexity?.summary ?? 'undecided'}`;
  if (status === 'vulnerable') slow.push(key);
  if (status === 'vulnerable' && !(key in known)) console.log(`${file}: ${complexity.summary}\n  ${key}`);
}

const fresh = slow.filter((key) => !(key in known));
const isWhole = options.only === 'src/';
const gone = isWhole ? Object.keys(known).filter((key) => !found.has(key)) : [];
for (const key of gone) console.log(`known.json names what isn't there any more (--write):\n  ${key}`);
const open = Object.entries(told).filter(
  ([key, what]) => what.endsWith(': undecided') && !(options.new && key in known),
).length;
console.log(
  `${found.size} expressions, ${slow.length} slow, ${fresh.length} of them new, ${open} undecided in ${options.seconds} s`,
);
if (options.write && isWhole)
  writeFileSync(knownFile, `${JSON.stringify(Object.fromEntries(Object.entries(told).sort()), null, 2)}\n`);
else if (fresh.length > 0) process.exitCode = 1;

/** The expressions that the modules of core make with `new RegExp` of their words while they load. */
async function madeWhileLoading() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: sources
        .filter((file) => file.startsWith('src/core/'))
        .map((file, i) => `export * as module${i} from './${file.replace(/\.ts$/, '')}';`)
        .join('\n'),
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    logLevel: 'error',
  });
  const made = [];
  const keep = (regex) => {
    made.push(regex);
    return regex;
  };
  const Kept = new Proxy(RegExp, {
    construct: (target, args) => keep(Reflect.construct(target, args)),
    apply: (target, self, args) => keep(Reflect.apply(target, self, args)),
  });
  const load = createRequire(import.meta.url);
  new Function('module', 'exports', 'require', 'RegExp', outputFiles[0].text)({ exports: {} }, {}, load, Kept);
  return made;
}
