import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const src = resolve('src');
const files = scriptsIn(src);
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

interface Export {
  readonly file: string;
  readonly kind: string;
  readonly name: string;
}

interface Import {
  readonly from: string;
  readonly names: readonly string[];
}

const exports = files.flatMap((file): Export[] =>
  [...texts.get(file)!.matchAll(/^export (?:async )?(function\*?|class|interface|type|const) (\w+)/gm)].map(
    ([, kind, name]) => ({ file, kind: kind!, name: name! }),
  ),
);

function importsOf(file: string): Import[] {
  const all = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+(?:type\s+)?(\{[^}]*\}|\* as \w+)\s+from '(\.[^']+)';/gm,
  );
  return [...all].map(([, names, path]) => ({
    from: `${resolve(dirname(file), path!)}.ts`,
    names: names!.startsWith('*') ? ['*'] : names!.match(/\w+(?=(?: as \w+)?\s*[,}])/g)!,
  }));
}

function scriptsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
}

const nameOf = (file: string) => relative(src, file).split(sep).join('/');

describe('what files export', () => {
  it('has one name for one thing', () => {
    // The disk and its absence in a browser are one thing twice.
    const meanings = new Map<string, Set<string>>();
    for (const { file, name } of exports) {
      meanings.set(name, (meanings.get(name) ?? new Set()).add(nameOf(file).replace('.web.ts', '.ts')));
    }
    const double = [...meanings].filter(([, places]) => places.size > 1);
    assert.deepEqual(
      double.map(([name, places]) => `${name}: ${[...places].join(', ')}`),
      [],
    );
  });

  it('is used elsewhere, but for types that name what a function takes or gives', () => {
    const used = new Set<string>();
    for (const file of [...files, ...scriptsIn(resolve('test'))]) {
      for (const { from, names } of importsOf(file)) for (const name of names) used.add(`${nameOf(from)} ${name}`);
    }
    const entries = new Set([
      'extension.ts',
      'extension.web.ts',
      // Called by what the bundle for browsers adds.
      'web-parts.ts',
      'cli/main.ts',
      'editor/editor.ts',
      'editor/exporting/exporting.ts',
      'editor/importing/importing.ts',
      'editor/views/later-views.ts',
      'editor/local-disk.web.ts',
      'editor/importing/start-task.web.ts',
    ]);
    const dead = exports.filter(
      ({ file, kind, name }) =>
        !/interface|type/.test(kind) &&
        !entries.has(nameOf(file)) &&
        !used.has(`${nameOf(file)} ${name}`) &&
        !used.has(`${nameOf(file)} *`),
    );
    assert.deepEqual(
      dead.map(({ file, name }) => `${nameOf(file)}: ${name}`),
      [],
    );
  });

  it('is imported in no circle', () => {
    const circles: string[] = [];
    const state = new Map<string, 'open' | 'done'>();
    const path: string[] = [];
    const visit = (file: string) => {
      state.set(file, 'open');
      path.push(file);
      for (const { from } of importsOf(file)) {
        if (state.get(from) === 'open') circles.push(path.slice(path.indexOf(from)).map(nameOf).join(' → '));
        else if (texts.has(from) && !state.has(from)) visit(from);
      }
      path.pop();
      state.set(file, 'done');
    };
    for (const file of files) if (!state.has(file)) visit(file);
    assert.deepEqual(circles, []);
  });
});
