// Bundles of parts of a program that are loaded on use. What a part below has, a part takes from it, state included; what only parts beside
// each other have is in each of them, so they may share no state and no class there.
import { basename, posix, relative } from 'node:path';
import { build } from 'esbuild';

/**
 * @typedef {object} Part
 * @property {string} entry a module of the source
 * @property {string} outfile
 * @property {string} [on] the entry of another part: that is loaded whenever this one is, and gives the modules that it has
 */

/**
 * How each part is bundled. Source loads a part by `import('…/entry')`, or by `require` in a function where it can't wait.
 * @param {readonly Part[]} parts each after the one that it is on
 * @param {import('esbuild').BuildOptions} shared
 * @returns {Promise<import('esbuild').BuildOptions[]>}
 */
export async function partBundles(parts, shared) {
  const root = shared.absWorkingDir;
  const partOf = new Map(parts.map((part) => [part.entry, part]));
  /** The parts below one, the nearest first. */
  const below = ({ on }) => (on === undefined ? [] : [partOf.get(on), ...below(partOf.get(on))]);

  /** Leaves what is loaded on use out of the bundle, and takes from the parts below what `giverOf` finds there. */
  const leaveOut = (outfile, giverOf = () => undefined) => ({
    name: 'parts',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /^\./ }, async ({ path, kind, pluginData, ...at }) => {
        if (pluginData === asIs || kind === 'entry-point') return undefined;
        const found = await resolve(path, { kind, pluginData: asIs, ...at });
        const file = relative(root, found.path).replaceAll('\\', '/');
        if ((kind === 'dynamic-import' || kind === 'require-call') && partOf.has(file))
          return { path: pathBetween(outfile, partOf.get(file).outfile), external: true };
        const giver = giverOf(file);
        return giver ? { path: file, namespace: 'given', pluginData: giver } : found;
      });
      onLoad({ filter: /./, namespace: 'given' }, ({ path, pluginData: giver }) => {
        const names = exports.get(path).join(', ');
        const index = sorted(given.get(giver)).indexOf(path);
        const module = `require(${JSON.stringify(pathBetween(outfile, giver.outfile))}).given[${index}]`;
        return { contents: `const [${names}] = ${module};\nexport { ${names} };`, resolveDir: root };
      });
      onResolve({ filter: /./, namespace: 'given' }, ({ path }) => ({ path, external: true }));
    },
  });

  const { metafile } = await build({
    ...shared,
    entryPoints: parts.map(({ entry }) => entry),
    outdir: 'dist',
    metafile: true,
    write: false,
    plugins: [...(shared.plugins ?? []), leaveOut('dist/x')],
  });
  const outputs = new Map(Object.values(metafile.outputs).map((output) => [output.entryPoint, output]));
  /** Each part with the modules that it has and no part below it has. */
  const own = new Map();
  const findGiver = (part, file) => below(part).find((one) => own.get(one)?.has(file));
  for (const part of parts) {
    const all = Object.keys(outputs.get(part.entry).inputs);
    own.set(part, new Set(all.filter((file) => !findGiver(part, file))));
  }
  /** Each part with the modules that it gives to parts above. */
  const given = new Map(parts.map((part) => [part, new Set()]));
  for (const part of parts) {
    for (const { path } of [...own.get(part)].flatMap((file) => metafile.inputs[file].imports)) {
      const giver = findGiver(part, path);
      if (giver) given.get(giver).add(path);
    }
  }
  const exports = await exportsOf(
    [...given.values()].flatMap((files) => [...files]),
    shared,
  );

  return parts.map((part) => {
    const { entry, outfile } = part;
    const files = sorted(given.get(part));
    const giverOf = (file) => below(part).find((one) => given.get(one).has(file));
    const lines = [
      `export * from './${entry}';`,
      ...files.map((file, i) => `import * as m${i} from './${file}';`),
      'export const given = [',
      ...files.map((file, i) => `  [${exports.get(file).map((name) => `m${i}.${name}`)}],`),
      '];',
    ];
    return {
      ...shared,
      ...(files.length === 0
        ? { entryPoints: [entry] }
        : { stdin: { contents: lines.join('\n'), resolveDir: root, sourcefile: `${basename(outfile)}.entry` } }),
      outfile,
      plugins: [...(shared.plugins ?? []), leaveOut(outfile, giverOf)],
    };
  });
}

const asIs = Symbol('resolve as esbuild does');

/** The names that each of some modules exports. */
async function exportsOf(files, shared) {
  const { metafile } = await build({
    ...shared,
    bundle: false,
    entryPoints: [...new Set(files)],
    external: undefined,
    format: 'esm',
    outdir: 'dist',
    metafile: true,
    plugins: [],
    write: false,
  });
  return new Map(Object.values(metafile.outputs).map(({ entryPoint, exports }) => [entryPoint, exports]));
}

/** In the order in which what a part gives is found again, without a name, by part and module. */
const sorted = (files) => [...files].sort();

/** How one built file asks for another. */
function pathBetween(from, to) {
  const path = posix.relative(posix.dirname(from), to).replace(/\.js$/, '');
  return path.startsWith('.') ? path : `./${path}`;
}
