import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { isWriterGone, isWriterMark, newWriterMark } from '../../../src/files/writer-mark';
import { useTemporaryFolder } from '../../support/temporary-folder';
import { until } from '../../support/until';

const [, ownStart, here] = newWriterMark().split('-');
const markOf = (pid: number, since = '0', host = here) => `${pid}-${since}-${host}-0123456789ab`;

describe('the mark of a writer', () => {
  const running: ChildProcess[] = [];
  const start = (program: string, ...args: string[]) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    running.push(child);
    return child;
  };
  after(() => {
    for (const child of running) child.kill('SIGKILL');
  });

  it('is another each time', () => {
    const [one, other] = [newWriterMark(), newWriterMark()];
    assert.ok(isWriterMark(one) && isWriterMark(other));
    assert.notEqual(one, other);
    for (const text of ['', `${one}0`, one.slice(1 + one.indexOf('-')), one.slice(0, -1), `x${one}`])
      assert.equal(isWriterMark(text), false, text);
  });

  it('tells a running writer, however old what it left is', () => {
    for (const age of [0, 59_000, 3_600_000]) assert.equal(isWriterGone(newWriterMark(), age), false);
  });

  it('tells a writer that has ended', async () => {
    const child = start(process.execPath, '-e', '');
    await new Promise((resolve) => child.once('close', resolve));
    assert.equal(isWriterGone(markOf(child.pid!), 0), true);
  });

  it('is believed for a minute if it is another machine’s or cut off', () => {
    for (const mark of [markOf(process.pid, ownStart, '00000000'), newWriterMark().slice(0, -1)]) {
      assert.deepEqual(
        [0, 59_000, -59_000, 61_000, -61_000].map((age) => isWriterGone(mark, age)),
        [false, false, false, true, true],
        mark,
      );
    }
  });

  describe('where processes can be looked up', () => {
    const folder = useTemporaryFolder();
    before(function () {
      if (process.platform !== 'linux') this.skip();
    });

    it('tells another program that has the writer’s number by now', () => {
      assert.equal(isWriterGone(markOf(process.pid, String(Number(ownStart) - 1)), 0), true);
    });

    it('tells a writer that has ended though its parent never asked', async () => {
      // The shell becomes a program that doesn't ask for what it began. That ends only then: a shell would ask.
      // It ends too if that program is gone, else it would look for ever.
      const waits = 'while read name </proc/$$/comm && [ "$name" != sleep ]; do :; done';
      const child = start('sh', '-c', `(${waits}) & echo $!; exec sleep 600`);
      const pid = Number(await new Promise((resolve) => child.stdout!.once('data', resolve)));
      const [, since] = await until('it has ended', () =>
        /^\d+ \(.*\) Z (?:\S+ ){18}(\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1')),
      ).then((found) => found ?? []);
      assert.equal(isWriterGone(markOf(pid, since), 0), true);
    });

    it('tells a running one of any name', async () => {
      const program = join(folder.path, 'a) Z (b 1');
      symlinkSync(process.execPath, program);
      const child = start(program, '-e', 'setTimeout(() => {}, 600_000)');
      const after = await until('it runs', () => {
        const stat = readFileSync(`/proc/${child.pid}/stat`, 'latin1');
        return stat.includes('(a) Z (b 1)') && stat.slice(stat.indexOf('b 1) ') + 5);
      });
      assert.equal(isWriterGone(markOf(child.pid!, after.split(' ')[19]), 0), false);
    });
  });
});
