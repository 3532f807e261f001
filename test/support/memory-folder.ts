import type { Folder } from '../../src/core/folder/folder';

/** Files in memory, by names with slashes. Every write is a millisecond later than the one before. */
export class MemoryFolder implements Folder {
  readonly #files = new Map<string, { text: string; changed: number }>();
  readonly #watchers = new Set<(file: string) => void>();
  #clock = 0;

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [file, text] of Object.entries(files)) this.write(file, text);
  }

  write(file: string, text: string | undefined): void {
    if (text === undefined) this.#files.delete(file);
    else this.#files.set(file, { text, changed: ++this.#clock });
    for (const tell of this.#watchers) tell(file);
  }

  /** As a system does that tells of the folder alone, not of what lies in it. */
  moveFolder(from: string, to: string | undefined): void {
    for (const [file, found] of [...this.#files]) {
      if (!file.startsWith(`${from}/`)) continue;
      this.#files.delete(file);
      if (to !== undefined) this.#files.set(`${to}${file.slice(from.length)}`, found);
    }
    for (const tell of this.#watchers) for (const one of to === undefined ? [from] : [from, to]) tell(one);
  }

  async list(folder: string) {
    const items = new Map<string, 'file' | 'folder'>();
    for (const file of this.#files.keys()) {
      if (!file.startsWith(`${folder}/`)) continue;
      const [name, ...below] = file.slice(folder.length + 1).split('/');
      items.set(name!, below.length > 0 ? 'folder' : 'file');
    }
    return [...items].map(([name, kind]) => ({ name, kind }));
  }

  async read(file: string) {
    const text = this.#files.get(file)?.text;
    return text === undefined ? { problem: { code: 'not-found', message: '' } as const } : { text };
  }

  async stat(file: string) {
    const found = this.#files.get(file);
    return found && { changed: found.changed, size: found.text.length };
  }

  async change(file: string, rewrite: (text: string | undefined) => string | undefined) {
    const before = this.#files.get(file)?.text;
    const after = rewrite(before);
    if (after === undefined || after === before) return { text: before, written: false };
    this.write(file, after);
    return { text: after, written: true };
  }

  async rename(from: string, to: string) {
    const text = this.#files.get(from)?.text;
    if (text === undefined || this.#files.has(to)) return { code: 'failed', message: '' } as const;
    this.write(to, text);
    this.write(from, undefined);
    return undefined;
  }

  async remove(file: string, text: string) {
    if (this.#files.has(file) && this.#files.get(file)?.text !== text) return false;
    this.write(file, undefined);
    return true;
  }

  watch(_folder: string, onChange: (file: string) => void) {
    this.#watchers.add(onChange);
    return { dispose: () => this.#watchers.delete(onChange) };
  }

  join(folder: string, name: string) {
    return `${folder}/${name}`;
  }

  parent(file: string) {
    return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : file;
  }

  nameOf(file: string) {
    return file.slice(file.lastIndexOf('/') + 1);
  }
}
