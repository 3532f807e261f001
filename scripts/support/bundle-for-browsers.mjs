// A program of parts for an extension host in a browser, where an extension is one file and `require` gives nothing but `vscode`: the parts that
// are needed at once are in that file, each evaluated on its first use, and the others are files beside it that the program reads when it asks for them.
import { basename, relative } from 'node:path';
import { build } from 'esbuild';
import { partBundles } from './part-bundles.mjs';

/**
 * @param {object} program
 * @param {string} program.entry
 * @param {string} program.outfile
 * @param {string} program.loader a module with `loadPart(name, require)`, which resolves to what a part exports
 * @param {readonly (import('./part-bundles.mjs').Part & { isApart?: boolean })[]} program.parts those that are apart go to their outfile
 * @param {import('esbuild').BuildOptions} shared
 */
export async function bundleForBrowsers({ entry, outfile, loader, parts }, shared) {
  const ofParts = { ...shared, platform: 'browser', supported: { ...shared.supported, 'dynamic-import': false } };
  const bundles = await partBundles(parts, { ...ofParts, sourcemap: shared.sourcemap && 'inline' });
  const texts = new Map();
  await Promise.all(
    parts.map(async ({ entry, isApart }, i) => {
      const { outputFiles } = await build({ ...bundles[i], write: isApart ?? false });
      if (!isApart) texts.set(entry, outputFiles[0].text);
    }),
  );

  const root = shared.absWorkingDir;
  const nameOf = (part) => basename(part.outfile, '.js');
  const byEntry = new Map(parts.map((part) => [part.entry, part]));
  const byName = new Map(parts.map((part) => [`./${nameOf(part)}`, part]));
  const placeOf = (part) => ({ path: part.entry, namespace: part.isApart ? 'apart' : 'inside' });
  const within = {
    name: 'parts inside and apart',
    setup({ onResolve, onLoad, resolve }) {
      // What a part asks for, by the name of a file beside it.
      for (const namespace of ['inside', 'asked'])
        onResolve({ filter: /^\./, namespace }, ({ path }) => byName.has(path) && placeOf(byName.get(path)));
      // What the entry asks for, by the name of a source.
      onResolve({ filter: /^\./, namespace: 'file' }, async ({ path, kind, pluginData, ...at }) => {
        if (kind !== 'dynamic-import') return undefined;
        const found = await resolve(path, { kind: 'import-statement', ...at });
        const part = byEntry.get(relative(root, found.path).replaceAll('\\', '/'));
        return part && placeOf(part);
      });
      onLoad({ filter: /./, namespace: 'inside' }, ({ path }) => ({ contents: texts.get(path), resolveDir: root }));
      // Who waits for a module that has a `then`, as for every `import`, gets what that comes to.
      onLoad({ filter: /./, namespace: 'apart' }, ({ path }) => ({
        contents: `
          import { loadPart } from './${loader}';
          import { ask } from 'asked';
          export const then = (...done) => loadPart('${nameOf(byEntry.get(path))}', ask).then(...done);`,
        resolveDir: root,
      }));
      onResolve({ filter: /^asked$/ }, ({ path }) => ({ path, namespace: 'asked' }));
      onLoad({ filter: /./, namespace: 'asked' }, () => ({
        contents: `
          const parts = { ${['vscode', ...byName.keys()].map((name) => `'${name}': () => require('${name}')`).join(', ')} };
          export const ask = (name) => parts[name]();`,
        resolveDir: root,
      }));
    },
  };
  await build({
    ...ofParts,
    entryPoints: [entry],
    outfile,
    plugins: [within, ...(shared.plugins ?? [])],
  });
}
