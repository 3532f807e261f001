import { Uri, workspace } from 'vscode';
import type { Act } from '../core/sidecar/apply-act';
import { keptFolder } from './kept-folder';

/** By the sidecar's URI. */
type Kept = Record<string, readonly Act[]>;

/** Whether what is kept of a sidecar is meant. `isOwn`: it was kept by this window. */
type IsMeant = (sidecar: Uri, acts: readonly Act[], isOwn: boolean) => boolean;

/** Stands for a field that is to be removed: JSON has no word for it. */
const nothing = '\u0000nothing';

/**
 * Keeps what could not be written to a sidecar beyond the end of the window, in a file that each window has among the
 * extension's own. A window takes up what others left; where the other still is there too both try to write it, and an
 * act that is made twice changes nothing.
 */
export class KeptActs {
  readonly #folder: Uri;
  readonly #file: Uri;
  readonly #own = new Map<string, readonly Act[]>();
  #writing: Promise<boolean> = Promise.resolve(true);

  /** `folder` is the extension's own; `session` tells this window from others. */
  constructor(folder: Uri, session: string) {
    this.#folder = keptFolder(folder);
    this.#file = Uri.joinPath(this.#folder, `${session}.json`);
  }

  /** Keeps these of a sidecar, and no others of this window. Where even that can't be written they live as long as the window. */
  async keep(sidecar: Uri, acts: readonly Act[]): Promise<void> {
    const key = sidecar.toString();
    if (acts.length === 0 && !this.#own.has(key)) return;
    if (acts.length > 0) this.#own.set(key, acts);
    else this.#own.delete(key);
    await this.#write();
  }

  /** True if any other window left something of the sidecars that are meant. */
  async isLeft(isMeant: IsMeant): Promise<boolean> {
    const all = await Promise.all((await this.#others()).map(read));
    return all.some((one) => Object.entries(one).some(([key, acts]) => isMeant(Uri.parse(key, true), acts, false)));
  }

  /** What any window left of the sidecars that are meant; it is this window's from now on. */
  async takeUp(isMeant: IsMeant): Promise<ReadonlyMap<string, readonly Act[]>> {
    const meant = ([key, acts]: readonly [string, readonly Act[]]) => isMeant(Uri.parse(key, true), acts, false);
    const taken = new Map([...this.#own].filter(([key, acts]) => isMeant(Uri.parse(key, true), acts, true)));
    for (const file of await this.#others()) {
      const all = await read(file);
      const found = Object.entries(all).filter(meant);
      if (found.length === 0) continue;
      for (const [key, acts] of found) taken.set(key, [...(taken.get(key) ?? []), ...acts]);
      for (const [key, acts] of taken) this.#own.set(key, acts);
      // Until they are written here, the other file is the only one that holds them.
      if (!(await this.#write())) continue;
      await replace(file, Object.fromEntries(Object.entries(all).filter((one) => !meant(one))));
    }
    return taken;
  }

  async #others(): Promise<Uri[]> {
    try {
      const names = (await workspace.fs.readDirectory(this.#folder)).map(([name]) => name);
      const files = names.filter((name) => name.endsWith('.json')).map((name) => Uri.joinPath(this.#folder, name));
      return files.filter((file) => file.path !== this.#file.path);
    } catch {
      return [];
    }
  }

  /** False if it couldn't. */
  #write(): Promise<boolean> {
    this.#writing = this.#writing.then(() => replace(this.#file, Object.fromEntries(this.#own)));
    return this.#writing;
  }
}

async function read(file: Uri): Promise<Kept> {
  try {
    const kept: unknown = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file)));
    return typeof kept === 'object' && kept !== null ? (revive(kept) as Kept) : {};
  } catch {
    return {};
  }
}

/** Writes a file, or removes it where nothing is kept. False if it couldn't. */
async function replace(file: Uri, kept: Kept): Promise<boolean> {
  try {
    if (Object.keys(kept).length === 0) await workspace.fs.delete(file);
    else
      await workspace.fs.writeFile(
        file,
        new TextEncoder().encode(JSON.stringify(kept, (_, value) => (value === undefined ? nothing : value))),
      );
    return true;
  } catch {
    // The disk may be full here too, or the file gone.
    return false;
  }
}

/** JSON leaves undefined values out, and they say that a key is to be removed. */
function revive(value: unknown): unknown {
  if (value === nothing) return undefined;
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revive(one)]));
}
