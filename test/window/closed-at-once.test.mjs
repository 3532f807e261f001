import assert from 'node:assert/strict';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const talk = Array.from(
  { length: 12 },
  (_, i) => `${i % 2 === 0 ? 'ANN' : 'BEN'}: We lost ${300 + i} jobs that year.\n`,
).join('');
const sidecar = 'talk.transcript.annotations.yaml';

/** How many annotations the status bar tells of, those aside that it says are not saved; undefined before it tells any. */
async function shownAsSaved(workbench) {
  const { status } = await workbench.shown();
  const told = status.find((one) => /\d+ tagged,/.test(one));
  if (!told) return undefined;
  const [tagged] = /\d+/.exec(told);
  const [, unsaved = 0] = /(\d+) not saved/.exec(told) ?? [];
  return Number(tagged) - Number(unsaved);
}

describe('a window that is closed right after a key', () => {
  it('has saved every tag that it had shown as saved', async function () {
    this.timeout(300_000); // two windows and many keys
    const first = await openWorkbench({ files: { 'talk.transcript': talk } });
    const { folder } = first;
    await first.openFile('talk.transcript');
    await until('it is read', async () => (await shownAsSaved(first)) === 0);
    const saved = () => first.read(sidecar)?.match(/exact: /g)?.length ?? 0;
    const goToClaim = async (line) => {
      if (line > 1) await first.press('Control+Alt+PageDown');
      await until('the cursor is there', async () => (await first.position()).startsWith(`Ln ${line},`));
    };
    // On the first claim, so that the key goes on to the second line.
    await first.goTo(1, 14);
    for (let line = 1; line <= 4; line++) {
      await goToClaim(line);
      await first.press('Control+Alt+Enter');
      const shown = await until('the tag shows', async () => {
        const count = await shownAsSaved(first);
        return count >= line && count;
      });
      assert.ok(saved() >= shown, `${saved()} of ${shown} are in the file`);
    }
    await goToClaim(5);
    await first.press('Control+Alt+Enter');
    const shown = await shownAsSaved(first);
    await first.page.context().close();
    assert.ok(saved() >= shown, `${saved()} of ${shown} are in the file`);

    const second = await openWorkbench({ folder });
    await second.openFile('talk.transcript');
    await until('all are there', async () => (await shownAsSaved(second)) >= shown);
  });
});
