import { l10n, type Uri, workspace } from 'vscode';

type Require = (name: string) => unknown;

let folder: Uri | undefined;
const loaded = new Map<string, Promise<unknown>>();

/** Says where the files of parts lie. */
export function findPartsIn(place: Uri): void {
  folder = place;
}

/**
 * Loads a part that is a file of its own, once, in a browser: there `require` knows nothing but `vscode`, so the file is read and evaluated as VS Code
 * does it with the extension's main file. What the part asks for comes from `require`. One that could not be read is tried again when it is asked for next.
 */
export function loadPart(name: string, require: Require): Promise<unknown> {
  const known = loaded.get(name);
  if (known) return known;
  const loading = evaluate(name, require);
  loaded.set(name, loading);
  loading.catch(() => loaded.delete(name));
  return loading;
}

async function evaluate(name: string, require: Require): Promise<unknown> {
  const file = folder!.with({ path: `${folder!.path}/${name}.js` });
  const bytes = await workspace.fs.readFile(file).then(undefined, (error: Error) => {
    throw new Error(l10n.t('A part of Transcript Annotator could not be loaded: {0}', error.message));
  });
  const module = { exports: {} };
  const source = `${new TextDecoder().decode(bytes)}\n//# sourceURL=${file}`;
  new Function('module', 'exports', 'require', source)(module, module.exports, require);
  return module.exports;
}
