// Bundles of parts of a program that are loaded on use. What a part below has, a part takes from it, state included; what only parts beside
// each other have is in each of them, so they may share no state and no class there.
import { basename, posix, relative } from 'node:path';
import { build } from 'esbuild';

/**
 * @typedef {object} Part
 * @property {string} entry a module of the source, or the name of a package
 * @property {string} outfile
 * @property {string} [on] the entry of another part: that is loaded whenever this one is, and gives the modules that it has
 */

/**
 * How each part is bundled. Source loads a part by `import('…/entry')`, and a package that is a part by `require` in a function.
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
      const load = (part) => ({ path: pathBetween(outfile, part.outfile), external: true });
      onResolve({ filter: /^\.|^yaml$/ }, async ({ path, kind, pluginData, ...at }) => {
        if (pluginData === asIs || kind === 'entry-point') return undefined;
        if (partOf.has(path)) return load(partOf.get(path));
        const found = await resolve(path, { kind, pluginData: asIs, ...at });
        const file = relative(root, found.path).replaceAll('\\', '/');
        if ((kind === 'dynamic-import' || kind === 'require-call') && partOf.has(file)) return load(partOf.get(file));
        const giver = giverOf(file);
        return giver ? { path: file, namespace: 'given', pluginData: giver } : found;
      });
      onLoad({ filter: /./, namespace: 'given' }, ({ path, pluginData: giver }) => {
        const names = `{ ${exports.get(path).join(', ')} }`;
        const module = `require(${JSON.stringify(pathBetween(outfile, giver.outfile))}).given[${JSON.stringify(path)}]`;
        return { contents: `const ${names} = ${module};\nexport ${names};`, resolveDir: root };
      });
      onResolve({ filter: /./, namespace: 'given' }, ({ path }) => ({ path, external: true }));
    },
  });

  const modules = parts.filter(({ entry }) => entry.endsWith('.ts'));
  const { metafile } = await build({
    ...shared,
    entryPoints: modules.map(({ entry }) => entry),
    outdir: 'dist',
    metafile: true,
    write: false,
    plugins: [leaveOut('dist/x')],
  });
  const outputs = new Map(Object.values(metafile.outputs).map((output) => [output.entryPoint, output]));
  /** Each part with the modules that it has and no part below it has. */
  const own = new Map();
  const findGiver = (part, file) => below(part).find((one) => own.get(one)?.has(file));
  for (const part of modules) {
    const all = Object.keys(outputs.get(part.entry).inputs);
    own.set(part, new Set(all.filter((file) => !findGiver(part, file))));
  }
  /** Each part with the modules that it gives to parts above. */
  const given = new Map(modules.map((part) => [part, new Set()]));
  for (const part of modules) {
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
    const files = [...(given.get(part) ?? [])].sort();
    const giverOf = (file) => below(part).find((one) => given.get(one).has(file));
    const lines = [
      `export * from './${entry}';`,
      ...files.map((file, i) => `import * as m${i} from './${file}';`),
      'export const given = {',
      ...files.map((file, i) => {
        const names = exports.get(file).map((name) => `${name}: m${i}.${name}`);
        return `  ${JSON.stringify(file)}: { ${names.join(', ')} },`;
      }),
      '};',
    ];
    return {
      ...shared,
      ...(files.length === 0
        ? { entryPoints: [entry] }
        : { stdin: { contents: lines.join('\n'), resolveDir: root, sourcefile: `${basename(outfile)}.entry` } }),
      outfile,
      plugins: [leaveOut(outfile, giverOf)],
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
    write: false,
  });
  return new Map(Object.values(metafile.outputs).map(({ entryPoint, exports }) => [entryPoint, exports]));
}

/** How one built file asks for another. */
function pathBetween(from, to) {
  const path = posix.relative(posix.dirname(from), to).replace(/\.js$/, '');
  return path.startsWith('.') ? path : `./${path}`;
}
