import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  commands,
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  TabInputWebview,
  Uri,
  window,
  workspace,
} from 'vscode';
import { handAt } from '../../src/core/dossier/hand';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { opened, run } from '../support/workbench';

/** Files that lie on no disk; of one another size may be told than it has. */
class Cloud implements FileSystemProvider {
  readonly files = new Map<string, Uint8Array>();
  readonly sizes = new Map<string, number>();
  readonly read: string[] = [];
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

  readDirectory({ path }: Uri): [string, FileType][] {
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

describe('a recording on no disk', () => {
  const cloud = new Cloud();
  let registered: Disposable;
  before(() => {
    registered = workspace.registerFileSystemProvider('cloud', cloud);
  });
  after(() => registered.dispose());
  afterEach(async () => {
    await run('leaveChecking');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  const root = join(__dirname, '../../..');
  const sample = (name: string) => readFileSync(join(root, name));
  const open = async (folder: string, recording: string, content: Uint8Array) => {
    const at = Uri.parse(`cloud:/${folder}/night.vtt`);
    cloud.files.set(at.path, sample('samples/harbour-night.vtt'));
    cloud.files.set(`/${folder}/${recording}`, content);
    const { document } = await window.showTextDocument(await workspace.openTextDocument(at));
    return opened(document);
  };
  const panels = () =>
    window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof TabInputWebview);

  for (const [kind, recording, file] of [
    ['sound', 'night.ogg', 'samples/harbour-night.ogg'],
    ['a picture', 'night.webm', 'test/fixtures/media/night.webm'],
  ] as const)
    it(`is played from before the claim on: ${kind}`, async () => {
      const one = await open(kind.replace(' ', '-'), recording, sample(file));
      const { hearing } = await deskOf();
      const heard: number[] = [];
      const listener = hearing.onDidMove(({ second, isPlaying }) => isPlaying && heard.push(second));
      const at = one.document.getText().indexOf('12 clinics');
      assert.equal(await hearing.hear(one, handAt(one.dossier, at)!), 'played');
      await until('it plays', () => heard.some((second) => second > 3.2));
      listener.dispose();
      assert.ok(Math.min(...heard) >= 3, String(heard));
      assert.equal(panels().length, 1);
    });

  it('is not loaded if it has over 200 MB', async () => {
    cloud.sizes.set('/large/night.ogg', 200_000_001);
    const one = await open('large', 'night.ogg', sample('samples/harbour-night.ogg'));
    const { hearing } = await deskOf();
    const at = one.document.getText().indexOf('12 clinics');
    assert.equal(await hearing.hear(one, handAt(one.dossier, at)!), 'no recording');
    assert.deepEqual([panels().length, cloud.read.includes('/large/night.ogg')], [0, false]);
  });
});
