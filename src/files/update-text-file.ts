import { constants } from 'node:fs';
import { access, type FileHandle, link, lstat, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FileProblem } from '../core/folder/file-problem';
import { localize } from '../core/text/localize';
import { sharedEnds } from '../core/text/shared-ends';
import { splitsPair } from '../core/text/splits-pair';
import { decodeText } from './decode-text';
import { dotNames } from './dot-names';
import { acquireLock, type FileLock, LockTimeout } from './file-lock';
import { fileProblem, isSystemError } from './file-problem';
import { findTarget } from './find-target';
import { flush } from './flush';
import { holdsBytes, readBytes } from './read-text-file';
import { newWriterMark } from './writer-mark';

export interface UpdateOptions {
  /** How long to wait for other writers, in milliseconds; default 10,000. */
  readonly patience?: number;
  /** The system calls that some disks refuse; replaced in tests. */
  readonly system?: Partial<UpdateSystem>;
}

export interface UpdateSystem {
  readonly link: (existing: string, added: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly open: typeof open;
}

/** What an update came to: the text that is on disk now, or why the file was left as it was. */
export type Updated =
  | {
      /** Undefined where there is no file. */
      readonly text: string | undefined;
      /** False where the change asked for nothing new. */
      readonly written: boolean;
    }
  | { readonly problem: FileProblem };

/**
 * Changes a UTF-8 text file, safely beside other writers. `change` gets the file's text without byte order mark
 * (undefined where there is no file) and gives the new one (undefined to leave the file alone). It may be called more
 * than once, and must depend on nothing but what it is given: what counts is its last call, with what is on the disk by then.
 *
 * When the promise resolves with a text, that text is on the disk. The file is replaced whole: a temporary file in the
 * same folder, flushed, renamed; it keeps its mode, its byte order mark, its owner where the system lets us, and a
 * symbolic link that leads to it, where `findTarget` lets us write through that. Programs that use this function take turns
 * by a lock. Git and editors take none, so the file is compared just before the rename, and the change is made anew where
 * it differs. On a disk without hard links that comparison is all there is; where a file can't be renamed onto (a single
 * file mounted into a container) it is written in place.
 *
 * Why not `write-file-atomic` (7.0.1): it has no step between the flush and the rename where we could compare, its
 * temporary files have no dot name, and those of a killed program stay for ever, their owner not to be told.
 */
export async function updateTextFile(
  path: string,
  change: (text: string | undefined) => string | undefined,
  options: UpdateOptions = {},
): Promise<Updated> {
  const until = Date.now() + (options.patience ?? 10_000);
  const system: UpdateSystem = { link, rename, open, ...options.system };
  try {
    for (;;) {
      const target = await findTarget(path);
      if ('problem' in target) return target;
      const { file } = target;
      const lock = await acquireLock(file, until, system);
      try {
        // Neither cleaning up may make a change fail, nor undo the answer that it is on the disk.
        await lock.removeLeftovers().catch(() => undefined);
        const isStillMeant = async () => {
          const now = await findTarget(path);
          return 'file' in now && now.file === file;
        };
        const updated = await updateOnce(file, change, isStillMeant, lock, system);
        if (updated) return updated;
      } finally {
        await lock.release().catch(() => undefined);
      }
      if (Date.now() > until) return { problem: busy() };
    }
  } catch (error) {
    if (error instanceof LockTimeout)
      return { problem: error.isFolder ? inTheWay(error.message) : locked(error.message) };
    return { problem: fileProblem(error) };
  }
}

function busy(): FileProblem {
  return {
    code: 'busy',
    message: localize('Other programs keep writing this file. Nothing was changed; try again.'),
  };
}

function locked(name: string): FileProblem {
  const message = localize(
    'Another program holds the lock of this file ({0}) and doesn’t end. Nothing was changed; try again.',
    name,
  );
  return { code: 'busy', message };
}

function inTheWay(name: string): FileProblem {
  const message = localize(
    'A folder stands where the lock of this file belongs ({0}). Nothing was changed; remove it and try again.',
    name,
  );
  return { code: 'not-a-file', message };
}

/** One try; undefined where somebody else wrote meanwhile, or where the path leads to another file by now. */
async function updateOnce(
  file: string,
  change: (text: string | undefined) => string | undefined,
  isStillMeant: () => Promise<boolean>,
  lock: FileLock,
  system: UpdateSystem,
): Promise<Updated | undefined> {
  const before = await contentOf(file);
  if ('problem' in before) return before;
  const text = change(before.text);
  if (text === undefined || text === before.text) {
    if (before !== written || !before.bytes || (await holdsBytes(file, before.bytes)))
      return { text: before.text, written: false };
    written = undefined;
    return undefined;
  }
  if (!text.isWellFormed()) return { problem: halfPair() };
  if (before.bytes) await access(file, constants.W_OK);
  const bytes = encodeChanged(before, text);
  const temporary = dotNames(file).temporary(newWriterMark());
  try {
    await writeNew(temporary, bytes, before.bytes ? file : undefined, system);
    if (!(await isStillMeant())) return undefined;
    // What can't be read is half-written by an editor, perhaps; where it stays so, the next try says it.
    const isSame = before.bytes ? await holdsBytes(file, before.bytes) : await isAbsent(file);
    if (!isSame) written = undefined;
    if (!isSame || !(await lock.isOurs())) return undefined;
    const replaced = await replace(temporary, file, bytes, before.bytes !== undefined, system);
    if (!replaced) return undefined;
    written = { bytes, text, bom: before.bom, file, mark: await markOf(file) };
    return { text, written: true };
  } finally {
    await rm(temporary, { force: true });
  }
}

function halfPair(): FileProblem {
  return {
    code: 'not-text',
    message: localize('The text holds half of a character (an unpaired surrogate) and can’t be written as UTF-8.'),
  };
}

interface Content {
  /** Undefined where there is no file. */
  readonly bytes?: Buffer;
  readonly text?: string;
  readonly bom: boolean;
}

/** What was written last, where, and what the system said of that file then. */
let written:
  | (Content & {
      readonly bytes: Buffer;
      readonly text: string;
      readonly file: string;
      readonly mark: string | undefined;
    })
  | undefined;

/** What differs if a file has been written again, as a rule; undefined if there is none. */
async function markOf(file: string): Promise<string | undefined> {
  const found = await lstat(file, { bigint: true }).catch(() => undefined);
  return found && [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ');
}

async function bytesOf(file: string): Promise<{ readonly bytes?: Buffer } | { problem: FileProblem }> {
  const read = await readBytes(file, { noLink: true });
  return 'problem' in read && read.problem.code === 'not-found' ? {} : read;
}

async function isAbsent(file: string): Promise<boolean> {
  const read = await bytesOf(file);
  return !('problem' in read) && read.bytes === undefined;
}

async function contentOf(file: string): Promise<Content | { problem: FileProblem }> {
  // Most often it holds what this program wrote last. What the system says of it is enough here: before anything is replaced, all
  // bytes are compared.
  const latest = written;
  if (latest?.file === file && latest.mark !== undefined && latest.mark === (await markOf(file))) return latest;
  const read = await bytesOf(file);
  if ('problem' in read) return read;
  if (!read.bytes) return { bom: false };
  const decoded = decodeText(read.bytes);
  if ('problem' in decoded) return decoded;
  if (decoded.encoding !== 'utf-8') return { problem: notUtf8() };
  return { bytes: read.bytes, text: decoded.text, bom: decoded.bom };
}

function notUtf8(): FileProblem {
  return {
    code: 'not-utf8',
    message: localize('This file is UTF-16. Save it with the encoding UTF-8; nothing was changed.'),
  };
}

/** A text as bytes, of which those that it shares with the text before are copied: to encode them takes longer. */
function encodeChanged(before: Content, text: string): Buffer {
  const whole = () => Buffer.from(before.bom ? `\uFEFF${text}` : text);
  if (!before.bytes || before.text === undefined || text.length < long) return whole();
  const { head, tail } = sharedEnds(before.text, text);
  // No character is cut in half.
  const start = splitsPair(text, head) ? head - 1 : head;
  const tailStart = text.length - tail;
  const end = splitsPair(text, tailStart) ? tailStart + 1 : tailStart;
  const middle = Buffer.from(text.slice(start, end));
  const mark = before.bom ? 3 : 0;
  const isAscii = before.bytes.length - mark === before.text.length;
  const sizeOf = (words: string) => (isAscii ? words.length : Buffer.byteLength(words));
  const kept = sizeOf(text.slice(end));
  const gone = sizeOf(before.text.slice(start, before.text.length - (text.length - end)));
  const first = before.bytes.length - kept - gone;
  const bytes = Buffer.allocUnsafeSlow(first + middle.length + kept);
  before.bytes.copy(bytes, 0, 0, first);
  middle.copy(bytes, first);
  before.bytes.copy(bytes, first + middle.length, before.bytes.length - kept);
  return bytes;
}

/** From so many characters on. */
const long = 65_536;

/** Writes and flushes a new file, with the mode and owner of `like` where there is one. */
async function writeNew(path: string, bytes: Buffer, like: string | undefined, system: UpdateSystem): Promise<void> {
  const model = like === undefined ? undefined : await stat(like);
  const handle = await system.open(path, 'wx', model ? 0o600 : 0o666);
  try {
    await handle.writeFile(bytes);
    if (model) await copyRights(handle, model);
    await flush(handle);
  } finally {
    await handle.close();
  }
}

async function copyRights(handle: FileHandle, model: { mode: number; uid: number; gid: number }): Promise<void> {
  const own = await handle.stat();
  if (own.uid !== model.uid || own.gid !== model.gid) {
    // Only root may give files away; others keep the group where they can.
    await handle.chown(model.uid, model.gid).catch(() => handle.chown(own.uid, model.gid).catch(() => undefined));
  }
  // Disks without modes refuse.
  await handle.chmod(model.mode & 0o7777).catch(() => undefined);
}

/** Puts the new file in the old one's place; false where somebody removed the temporary file or the folder. */
async function replace(
  temporary: string,
  file: string,
  bytes: Buffer,
  exists: boolean,
  system: UpdateSystem,
): Promise<boolean> {
  for (let tries = 0; ; tries++) {
    try {
      await system.rename(temporary, file);
      await flushFolder(dirname(file));
      return true;
    } catch (error) {
      if (isSystemError(error, 'ENOENT')) return false;
      // Windows refuses for the moment in which a virus scanner or an indexer has the file open.
      if (process.platform === 'win32' && tries < 20) await sleep(10 * tries);
      else if (isSystemError(error, 'EBUSY', 'EXDEV', 'EPERM', 'EACCES', 'ENOTSUP', 'ENOSYS')) break;
      else throw error;
    }
  }
  const handle = await system.open(file, constants.O_WRONLY | (exists ? noLinkNorPipe : newFile));
  try {
    await handle.writeFile(bytes);
    await handle.truncate(bytes.length);
    await flush(handle);
  } finally {
    await handle.close();
  }
  return true;
}

const newFile = constants.O_CREAT | constants.O_EXCL;

/** Windows has neither of the two. */
const noLinkNorPipe = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Makes a rename last through a power failure, where the system has a way. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folders, some network disks flush none.
  }
}
