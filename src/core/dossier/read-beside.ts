import type { Folder } from '../folder/folder';
import { readSidecar } from '../sidecar/read-sidecar';
import type { FiledSidecar } from '../sidecar/read-together';
import { sidecarName } from '../sidecar/sidecar-names';
import type { Beside, ToMerge } from './beside';
import { namesBeside } from './names-beside';
import { unreadable } from './unreadable';

/** Reads what lies beside a transcript, or of its sidecars only the one that is given. */
export async function readBeside(files: Folder, transcript: string, only?: string): Promise<Beside> {
  const folder = files.parent(transcript);
  const name = files.nameOf(transcript);
  // A folder that may be passed through but not listed still has the shared sidecar at its known place.
  const names = (await files.list(folder))?.map((one) => one.name) ?? [sidecarName(name)];
  const beside = namesBeside(names, name);
  const wanted = only === undefined ? beside.sidecars.map((one) => files.join(folder, one)) : [only];
  const sidecars: FiledSidecar[] = [];
  const broken: { file: string; problem: ReturnType<typeof unreadable> }[] = [];
  for (const file of wanted) {
    const { text, problem } = await files.read(file);
    if (!problem) sidecars.push({ file, sidecar: readSidecar(text) });
    // Removed since the folder was listed, or never there.
    else if (problem.code !== 'not-found') broken.push({ file, problem: unreadable(problem) });
  }
  const isWanted = (one: ToMerge) => only === undefined || one.sidecar === only;
  const filed = (found: readonly { readonly name: string; readonly sidecar: string }[]) =>
    found
      .map((one) => ({ file: files.join(folder, one.name), sidecar: files.join(folder, one.sidecar) }))
      .filter(isWanted);
  return { sidecars, unreadableFiles: broken, copies: filed(beside.copies), waiting: filed(beside.waiting) };
}
