import {
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
} from 'vscode';

/** Files that lie on no disk, of which no change is reported; of one another size may be told than it has. */
export class Cloud implements FileSystemProvider {
  readonly files = new Map<string, Uint8Array>();
  readonly sizes = new Map<string, number>();
  readonly read: string[] = [];
  /** Folders that are slow, and what they wait for. */
  readonly slow = new Map<string, Promise<void>>();
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  watch(): Disposable {
    return { dispose() {} };
  }

  stat({ path }: Uri) {
    const file = this.files.get(path);
    const isFolder = [...this.files.keys()].some((name) => name.startsWith(path === '/' ? '/' : `${path}/`));
    if (!file && !isFolder) throw FileSystemError.FileNotFound(path);
    const size = this.sizes.get(path) ?? file?.length ?? 0;
    return { type: file ? FileType.File : FileType.Directory, ctime: 0, mtime: 1, size };
  }

  async readDirectory({ path }: Uri): Promise<[string, FileType][]> {
    await this.slow.get(path.replace(/\/$/, ''));
    const folder = path.endsWith('/') ? path : `${path}/`;
    return [...this.files.keys()]
      .filter((name) => name.startsWith(folder) && !name.slice(folder.length).includes('/'))
      .map((name) => [name.slice(folder.length), FileType.File]);
  }

  readFile({ path }: Uri): Uint8Array {
    const file = this.files.get(path);
    if (!file) throw FileSystemError.FileNotFound(path);
    this.read.push(path);
    return file;
  }

  writeFile({ path }: Uri, content: Uint8Array): void {
    this.files.set(path, content);
  }

  createDirectory(): void {}

  delete({ path }: Uri): void {
    this.files.delete(path);
  }

  rename(from: Uri, to: Uri): void {
    this.files.set(to.path, this.readFile(from));
    this.delete(from);
  }
}
