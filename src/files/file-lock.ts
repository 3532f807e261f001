import { constants } from 'node:fs';
import { link, lstat, open, readdir, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dotNames } from './dot-names';
import { isSystemError } from './file-problem';
import { isWriterGone, newWriterMark } from './writer-mark';

/** The right to write a file, among the programs that ask for it in this way. */
export interface FileLock {
  /** False where the disk knows no hard links: then nobody has the lock and comparing must do. */
  readonly held: boolean;
  /** Whether the right is still ours, after a pause in which we may have been taken for dead. */
  isOurs(): Promise<boolean>;
  /** Removes what killed writers of the same file left in the folder, as far as the system lets us. */
  removeLeftovers(): Promise<void>;
  release(): Promise<void>;
}

/** Thrown when the lock could not be had in time; the message is the name of its file. */
export class LockTimeout extends Error {
  override readonly name = 'LockTimeout';

  constructor(
    lock: string,
    /** True where a folder is in the lock's place: no waiting helps, and nothing in it is ours to remove. */
    readonly isFolder = false,
  ) {
    super(basename(lock));
  }
}

/** The system calls that some disks refuse; replaced in tests. */
export interface LockSystem {
  readonly link: (existing: string, added: string) => Promise<void>;
}

/**
 * Waits for the lock of a file, until a time as of `Date.now()`.
 *
 * The lock is a hard link, with a dot name beside the file, to a file that holds the mark of its owner: it comes to be
 * whole or not at all, and only one can make it. A dead owner's lock is removed under a second lock, got in the same
 * way (`….lock.take`), after a look whether it is still the same dead owner's. So two who find the same dead owner can't
 * both remove the lock, where the second would remove the lock of the first; and the second lock's own dead owners are
 * dealt with by a third.
 *
 * Why not `proper-lockfile` (4.1.2): it judges by age and removes a stale lock by its name alone, so the slower of two
 * takers removes the faster one's new lock and both go on; a killed owner blocks everybody until the age is reached.
 *
 * @throws LockTimeout, or the system's error where nothing can be written in the folder.
 */
export async function acquireLock(file: string, until: number, system: LockSystem = { link }): Promise<FileLock> {
  const names = dotNames(file);
  const mark = newWriterMark();
  const own = names.temporary(mark);
  const removeOwn = () => rm(own, { force: true });
  try {
    await writeFile(own, mark, { flag: 'wx' });
    const owner: Owner = { mark, file: own, since: Date.now(), bornMs: (await stat(own)).mtimeMs, system };
    const held = await take(names.lock, owner, until);
    return {
      held,
      isOurs: async () => !held || (await holderOf(names.lock))?.mark === mark,
      removeLeftovers: async () => {
        for (const name of await readdir(names.folder)) {
          const path = join(names.folder, name);
          const left = names.markIn(name);
          const removed =
            left !== undefined
              ? removeIfGone(path, left, owner)
              : held && names.isLock(name)
                ? removeLeftLock(path, owner)
                : undefined;
          // What can't be removed keeps nothing else.
          await removed?.catch(() => undefined);
        }
      },
      release: async () => {
        if (held) await release(names.lock, mark);
        await removeOwn();
      },
    };
  } catch (error) {
    await removeOwn().catch(() => undefined);
    throw error;
  }
}

/** One who wants the lock. */
interface Owner {
  readonly mark: string;
  /** The file that holds the mark. */
  readonly file: string;
  /** When it was made, by our clock and by that of the disk, which may be another machine's. */
  readonly since: number;
  readonly bornMs: number;
  readonly system: LockSystem;
}

/** Makes the lock ours; false where the disk can't. It tries once even where the time is up. */
async function take(lock: string, owner: Owner, until: number): Promise<boolean> {
  for (let tries = 0; ; tries++) {
    if (tries > 0 && Date.now() > until) throw new LockTimeout(lock);
    try {
      await owner.system.link(owner.file, lock);
      return true;
    } catch (error) {
      if (!isSystemError(error, 'EEXIST')) {
        if (isSystemError(error, 'ENOENT', 'ENOSPC', 'EDQUOT')) throw error;
        return false;
      }
    }
    const holder = await holderOf(lock);
    // A network disk may have made the link and lost its answer.
    if (holder?.mark === owner.mark) return true;
    if (holder?.isFolder) throw new LockTimeout(lock, true);
    if (!holder || (await removeIfDead(lock, holder, owner, until))) continue;
    // At random, so that those who wait don't come back all at once.
    await sleep(Math.random() * Math.min(50, 5 + 5 * tries));
  }
}

/** True where the holder was dead and the lock is removed, so that it is worth trying again at once. */
async function removeIfDead(lock: string, holder: Holder, owner: Owner, until: number): Promise<boolean> {
  if (holder.isFolder || holder.mark === owner.mark) return false;
  if (!isWriterGone(holder.mark, ageOn(owner, holder.sinceMs))) return false;
  const takeOver = `${lock}.take`;
  if (!(await take(takeOver, owner, until))) return false;
  try {
    const now = await holderOf(lock);
    if (now?.mark === holder.mark && now.sinceMs === holder.sinceMs) await unlink(lock);
  } finally {
    await release(takeOver, owner.mark);
  }
  return true;
}

async function removeLeftLock(lock: string, owner: Owner): Promise<void> {
  const holder = await holderOf(lock);
  if (holder) await removeIfDead(lock, holder, owner, Date.now());
}

async function removeIfGone(file: string, mark: string, owner: Owner): Promise<void> {
  const found = await unlessMissing(lstat(file));
  if (found && isWriterGone(mark, ageOn(owner, found.mtimeMs))) await rm(file, { force: true });
}

async function release(lock: string, mark: string): Promise<void> {
  if ((await holderOf(lock))?.mark === mark) await unlessMissing(unlink(lock));
}

/** Who has a lock. */
interface Holder {
  /** Empty where it can't be told, as for a link or a pipe, which none of our programs makes. */
  readonly mark: string;
  readonly sinceMs: number;
  readonly isFolder: boolean;
}

/** Undefined where there is no lock. Nothing but a file is ever opened: a stranger's folder may hold anything by that name. */
async function holderOf(lock: string): Promise<Holder | undefined> {
  const found = await unlessMissing(lstat(lock));
  if (!found) return undefined;
  const mark = found.isFile() ? await unlessMissing(readMark(lock)) : '';
  return mark === undefined ? undefined : { mark, sinceMs: found.mtimeMs, isFolder: found.isDirectory() };
}

/** The first bytes of a lock, more than any mark has; empty where they can't be read. */
async function readMark(lock: string): Promise<string> {
  try {
    const handle = await open(lock, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(200), 0, 200, 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (isSystemError(error, 'EACCES', 'EPERM', 'ELOOP', 'EISDIR', 'ENXIO', 'EAGAIN')) return '';
    throw error;
  }
}

/** How long ago something on the disk was written, in milliseconds, by the disk's own clock. */
function ageOn(owner: Owner, writtenMs: number): number {
  return owner.bornMs + (Date.now() - owner.since) - writtenMs;
}

async function unlessMissing<T>(result: Promise<T>): Promise<T | undefined> {
  try {
    return await result;
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
}
