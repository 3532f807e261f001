import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { updateTextFile } from '../../../src/files/update-text-file';
import { newWriterMark } from '../../../src/files/writer-mark';
import { deadMark } from '../../support/dead-mark';
import { addMarked } from '../../support/marked-changes';
import { useTemporaryFolder } from '../../support/temporary-folder';

/** For what takes its turn among many on a busy machine. */
const patient = { patience: 50_000 };

const append = (line: string) => (text: string | undefined) => `${text ?? ''}${line}\n`;

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: no`), { code, syscall: 'test' });
}

describe('updating a text file', () => {
  const folder = useTemporaryFolder();
  const at = (name: string) => join(folder.path, name);

  it('makes a new file, and changes it', async () => {
    assert.deepEqual(await updateTextFile(at('a.yaml'), append('one')), { text: 'one\n', written: true });
    assert.deepEqual(await updateTextFile(at('a.yaml'), append('two')), { text: 'one\ntwo\n', written: true });
    assert.equal(readFileSync(at('a.yaml'), 'utf8'), 'one\ntwo\n');
    assert.deepEqual(readdirSync(folder.path), ['a.yaml']);
  });

  it('writes nothing where the change asks for nothing', async () => {
    writeFileSync(at('a.yaml'), 'one\n');
    utimesSync(at('a.yaml'), 1000, 1000);
    assert.deepEqual(await updateTextFile(at('a.yaml'), () => undefined), { text: 'one\n', written: false });
    assert.deepEqual(await updateTextFile(at('a.yaml'), (text) => text), { text: 'one\n', written: false });
    assert.deepEqual(await updateTextFile(at('none.yaml'), () => undefined), { text: undefined, written: false });
    assert.equal(statSync(at('a.yaml')).mtimeMs, 1_000_000);
    assert.deepEqual(readdirSync(folder.path), ['a.yaml']);
  });

  it('keeps the byte order mark, which the change does not see', async () => {
    writeFileSync(at('a.yaml'), '\uFEFFone\r\n');
    assert.deepEqual(await updateTextFile(at('a.yaml'), append('two')), { text: 'one\r\ntwo\n', written: true });
    assert.equal(readFileSync(at('a.yaml'), 'utf8'), '\uFEFFone\r\ntwo\n');
  });

  it('keeps mode and symbolic links', async function () {
    if (process.platform === 'win32') this.skip();
    mkdirSync(at('real'));
    const before = addMarked(undefined, 'one');
    writeFileSync(at('real/a.yaml'), before);
    chmodSync(at('real/a.yaml'), 0o640);
    symlinkSync('real/a.yaml', at('link.yaml'));
    await updateTextFile(at('link.yaml'), append('# two'));
    assert.ok(lstatSync(at('link.yaml')).isSymbolicLink());
    assert.equal(readFileSync(at('real/a.yaml'), 'utf8'), `${before}# two\n`);
    assert.equal(statSync(at('real/a.yaml')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(at('real')), ['a.yaml']);
  });

  it('goes to where the link leads by the time of the writing', async function () {
    if (process.platform === 'win32') this.skip();
    mkdirSync(at('real'));
    const before = addMarked(undefined, 'one');
    for (const name of ['a', 'b']) writeFileSync(at(`real/${name}.yaml`), before);
    symlinkSync('real/a.yaml', at('link.yaml'));
    const updated = await updateTextFile(at('link.yaml'), (text) => {
      rmSync(at('link.yaml'));
      symlinkSync('real/b.yaml', at('link.yaml'));
      return append('# two')(text);
    });
    assert.deepEqual(updated, { text: `${before}# two\n`, written: true });
    assert.equal(readFileSync(at('real/a.yaml'), 'utf8'), before);
    assert.equal(readFileSync(at('real/b.yaml'), 'utf8'), `${before}# two\n`);
  });

  it('keeps owner and group', async function () {
    if (process.getuid?.() !== 0) this.skip();
    for (const [uid, gid] of [
      [0, 0],
      [0, 54_321],
      [54_321, 0],
      [54_321, 54_322],
    ] as const) {
      writeFileSync(at('a.yaml'), 'one\n');
      chownSync(at('a.yaml'), uid, gid);
      await updateTextFile(at('a.yaml'), append('two'));
      const now = statSync(at('a.yaml'));
      assert.deepEqual([now.uid, now.gid, readFileSync(at('a.yaml'), 'utf8')], [uid, gid, 'one\ntwo\n']);
    }
  });

  it('loses no change of many at once', async () => {
    const lines = Array.from({ length: 30 }, (_, i) => `line ${i}`);
    const updates = await Promise.all(lines.map((line) => updateTextFile(at('a.yaml'), append(line), patient)));
    assert.ok(updates.every((updated) => 'written' in updated && updated.written));
    assert.deepEqual(readFileSync(at('a.yaml'), 'utf8').trim().split('\n').sort(), lines.toSorted());
    assert.deepEqual(readdirSync(folder.path), ['a.yaml']);
  });

  it('makes the change anew when somebody without a lock wrote meanwhile', async () => {
    writeFileSync(at('a.yaml'), 'one\n');
    let calls = 0;
    const updated = await updateTextFile(at('a.yaml'), (text) => {
      if (++calls === 1) writeFileSync(at('a.yaml'), 'one\npulled\n');
      return append('two')(text);
    });
    assert.deepEqual(updated, { text: 'one\npulled\ntwo\n', written: true });
    assert.equal(calls, 2);
  });

  it('sees what somebody else wrote right after it in its place, just as long', async () => {
    for (let i = 10; i < 40; i++) {
      const file = at(`${i}.yaml`);
      await updateTextFile(file, append('ours'));
      writeFileSync(file, 'thei\n');
      assert.deepEqual(await updateTextFile(file, (text) => text), { text: 'thei\n', written: false });
      await updateTextFile(file, append('ours'));
      writeFileSync(file, 'thei\n'.repeat(2));
      await updateTextFile(file, append('last'));
      assert.equal(readFileSync(file, 'utf8'), 'thei\nthei\nlast\n');
    }
  });

  it('writes a long text as it is, wherever it is changed, whatever its letters', async () => {
    const parts = {
      plain: 'The harbour paid for 300 homes.\n',
      wide: '港口付了三百😀戶。\n',
      mixed: 'Größe: 12 €😀\n',
    };
    for (const [name, part] of Object.entries(parts)) {
      for (const mark of ['', '\uFEFF']) {
        let text = part.repeat(9000);
        const file = at(`${name}${mark.length}.yaml`);
        writeFileSync(file, mark + text);
        for (const [from, gone, added] of [
          [text.length, 0, '末😀尾\n'],
          [0, 0, 'first\n'],
          [text.indexOf('😀', 70_000) + 2, 0, '😁'],
          [70_000, 900, ''],
          [0, part.length, part.replaceAll('😀', '😎')],
        ] as const) {
          text = (text.slice(0, from) + added + text.slice(from + gone)).toWellFormed();
          assert.deepEqual(await updateTextFile(file, () => text), { text, written: true });
          assert.equal(readFileSync(file, 'utf8'), mark + text);
        }
      }
    }
  });

  it('does not overwrite a file that came to be meanwhile', async () => {
    let calls = 0;
    await updateTextFile(at('a.yaml'), (text) => {
      if (++calls === 1) writeFileSync(at('a.yaml'), 'pulled\n');
      return append('two')(text);
    });
    assert.equal(readFileSync(at('a.yaml'), 'utf8'), 'pulled\ntwo\n');
  });

  it('gives up with a message when the file changes all the time', async () => {
    let calls = 0;
    const change = (text: string | undefined) => {
      writeFileSync(at('a.yaml'), `by hand ${++calls}\n`);
      return append('two')(text);
    };
    const updated = await updateTextFile(at('a.yaml'), change, { patience: 50 });
    assert.ok('problem' in updated && updated.problem.code === 'busy');
    assert.equal(readFileSync(at('a.yaml'), 'utf8'), `by hand ${calls}\n`);
    assert.deepEqual(readdirSync(folder.path), ['a.yaml']);
  });

  it('takes over from a killed writer, and clears away what it left', async () => {
    const mark = deadMark();
    writeFileSync(at('.a.yaml.lock'), mark);
    writeFileSync(at('.a.yaml.lock.take'), deadMark());
    writeFileSync(at(`.a.yaml.${mark}.tmp`), 'half a fi');
    writeFileSync(at('.a.yaml.lock.take.take'), deadMark());
    await updateTextFile(at('a.yaml'), append('one'), { patience: 2000 });
    assert.deepEqual(readdirSync(folder.path), ['a.yaml']);
  });

  it('takes over where the number of a dead writer’s process is another program’s by now', async function () {
    if (process.platform !== 'linux') this.skip();
    writeFileSync(at('.a.yaml.lock'), newWriterMark().replace(/^(\d+)-\d+/, '$1-1'));
    await updateTextFile(at('a.yaml'), append('one'), { patience: 2000 });
    assert.deepEqual(readdirSync(folder.path), ['a.yaml']);
  });

  it('begins anew where somebody cleared its temporary file away', async () => {
    writeFileSync(at('a.yaml'), 'one\n');
    let calls = 0;
    const removing = async (from: string, to: string) => {
      if (++calls === 1) rmSync(from);
      await rename(from, to);
    };
    const updated = await updateTextFile(at('a.yaml'), append('two'), { system: { rename: removing } });
    assert.deepEqual(updated, { text: 'one\ntwo\n', written: true });
    assert.equal(calls, 2);
  });

  it('waits for a living writer, and leaves its files alone', async () => {
    const mark = newWriterMark();
    writeFileSync(at('.a.yaml.lock'), mark);
    writeFileSync(at(`.a.yaml.${mark}.tmp`), 'half a fi');
    const updated = await updateTextFile(at('a.yaml'), append('one'), { patience: 50 });
    assert.ok('problem' in updated && updated.problem.code === 'busy');
    assert.deepEqual(readdirSync(folder.path).sort(), [`.a.yaml.${mark}.tmp`, '.a.yaml.lock'].sort());
  });

  it('writes nothing once somebody else has the lock', async () => {
    writeFileSync(at('a.yaml'), 'one\n');
    const other = newWriterMark();
    const change = (text: string | undefined) => {
      // As if this program had been stopped for so long that it was taken for dead.
      rmSync(at('.a.yaml.lock'));
      writeFileSync(at('.a.yaml.lock'), other);
      return append('two')(text);
    };
    const updated = await updateTextFile(at('a.yaml'), change, { patience: 50 });
    assert.ok('problem' in updated && updated.problem.code === 'busy');
    assert.equal(readFileSync(at('a.yaml'), 'utf8'), 'one\n');
    assert.equal(readFileSync(at('.a.yaml.lock'), 'utf8'), other);
  });

  it('judges a lock from another machine by its age', async () => {
    const elsewhere = newWriterMark().replace(/-[0-9a-f]{8}-/, '-00000000-');
    writeFileSync(at('.a.yaml.lock'), elsewhere);
    const refused = await updateTextFile(at('a.yaml'), append('one'), { patience: 50 });
    assert.ok('problem' in refused && refused.problem.code === 'busy');
    const twoMinutesAgo = Date.now() / 1000 - 120;
    utimesSync(at('.a.yaml.lock'), twoMinutesAgo, twoMinutesAgo);
    await updateTextFile(at('a.yaml'), append('one'), { patience: 2000 });
    assert.deepEqual(readdirSync(folder.path), ['a.yaml']);
  });

  it('does not wait for a lock that is dated in the future', async () => {
    const elsewhere = newWriterMark().replace(/-[0-9a-f]{8}-/, '-00000000-');
    const soon = Date.now() / 1000 + 20;
    const inTwoYears = Date.now() / 1000 + 63_000_000;
    writeFileSync(at('.a.yaml.lock'), elsewhere);
    // Clocks differ a little.
    utimesSync(at('.a.yaml.lock'), soon, soon);
    const refused = await updateTextFile(at('a.yaml'), append('one'), { patience: 50 });
    assert.ok('problem' in refused && refused.problem.code === 'busy');
    utimesSync(at('.a.yaml.lock'), inTwoYears, inTwoYears);
    await updateTextFile(at('a.yaml'), append('one'), { patience: 2000 });
    assert.deepEqual(readdirSync(folder.path), ['a.yaml']);
  });

  it('leaves strangers’ dot files alone', async () => {
    const strangers = ['.a.yaml.lock.txt', '.a.yaml.old.tmp', '.a.yaml.swp', '.b.yaml.lock'];
    for (const name of strangers) {
      writeFileSync(at(name), 'mine');
      utimesSync(at(name), 1000, 1000);
    }
    await updateTextFile(at('a.yaml'), append('one'));
    assert.deepEqual(readdirSync(folder.path).sort(), [...strangers, 'a.yaml'].sort());
  });

  it('works for names as long as the disk allows', async () => {
    const name = `${'聲'.repeat(80)}.yaml`;
    await updateTextFile(at(name), append('one'));
    assert.deepEqual(readdirSync(folder.path), [name]);
  });

  it('compares and tries again on a disk without hard links', async () => {
    const link = async () => Promise.reject(systemError('EPERM'));
    let calls = 0;
    const change = (text: string | undefined) => {
      if (++calls === 1) writeFileSync(at('a.yaml'), 'pulled\n');
      return append('two')(text);
    };
    const updated = await updateTextFile(at('a.yaml'), change, { system: { link } });
    assert.deepEqual(updated, { text: 'pulled\ntwo\n', written: true });
    assert.deepEqual(readdirSync(folder.path), ['a.yaml']);
  });

  it('writes in place where a file can’t be renamed onto', async () => {
    const rename = async () => Promise.reject(systemError('EBUSY'));
    writeFileSync(at('a.yaml'), 'one\ntwo\nthree\n');
    const updated = await updateTextFile(at('a.yaml'), () => '一\n', { system: { rename } });
    assert.deepEqual(updated, { text: '一\n', written: true });
    assert.equal(readFileSync(at('a.yaml'), 'utf8'), '一\n');
    assert.deepEqual(readdirSync(folder.path), ['a.yaml']);
  });

  it('overwrites nothing when the disk is full', async () => {
    writeFileSync(at('a.yaml'), 'one\n');
    const fullDisk: typeof open = async (...args) => {
      const handle = await open(...args);
      handle.writeFile = () => Promise.reject(systemError('ENOSPC'));
      return handle;
    };
    const updated = await updateTextFile(at('a.yaml'), append('two'), { system: { open: fullDisk } });
    assert.ok('problem' in updated && updated.problem.code === 'disk-full');
    assert.equal(readFileSync(at('a.yaml'), 'utf8'), 'one\n');
    assert.deepEqual(readdirSync(folder.path), ['a.yaml']);
  });

  it('overwrites nothing that it can’t read', async () => {
    const unreadable = {
      'not-utf8': Buffer.from('caf\xe9', 'latin1'),
      binary: Buffer.from([1, 0, 2]),
    };
    for (const [code, bytes] of Object.entries(unreadable)) {
      writeFileSync(at('a.yaml'), bytes);
      const updated = await updateTextFile(at('a.yaml'), append('two'));
      assert.ok('problem' in updated);
      assert.equal(updated.problem.code, code);
      assert.deepEqual(readFileSync(at('a.yaml')), bytes);
    }
    const wide = Buffer.from('\uFEFFone', 'utf16le');
    writeFileSync(at('a.yaml'), wide);
    const updated = await updateTextFile(at('a.yaml'), append('two'));
    assert.ok('problem' in updated && updated.problem.code === 'not-utf8');
    assert.deepEqual(readFileSync(at('a.yaml')), wide);
  });

  it('says so when a folder is in the way, or there is no folder to write in', async () => {
    mkdirSync(at('a.yaml'));
    const inTheWay = await updateTextFile(at('a.yaml'), append('one'));
    assert.ok('problem' in inTheWay && inTheWay.problem.code === 'not-a-file');
    const nowhere = await updateTextFile(at('none/a.yaml'), append('one'));
    assert.ok('problem' in nowhere && nowhere.problem.code === 'not-found');
    assert.deepEqual(readdirSync(folder.path), ['a.yaml']);
  });

  it('refuses half a surrogate pair rather than writing another character', async () => {
    const updated = await updateTextFile(at('a.yaml'), () => 'bad \uD83D');
    assert.ok('problem' in updated && updated.problem.code === 'not-text');
    assert.ok(!existsSync(at('a.yaml')));
  });

  it('passes on what the change throws, and leaves nothing behind', async () => {
    const change = () => {
      throw new TypeError('a fault of the program');
    };
    await assert.rejects(updateTextFile(at('a.yaml'), change), /a fault of the program/);
    assert.deepEqual(readdirSync(folder.path), []);
  });
});
