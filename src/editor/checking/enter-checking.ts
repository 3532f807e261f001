import { commands } from 'vscode';
import type { Desk } from '../desk';
import type { OpenTranscript } from '../open-transcript';
import { lockText } from './checking-lock';
import { StrayKeys } from './stray-keys';
import { areKeysAwake, wakeKeys } from './wake-keys';

/** Milliseconds that keys may still go into the text, and be taken back, until they hold: in a window that has just been opened. */
const longestWaking = 2000;

/**
 * Locks a text and has the keys of checking hold; `begin` takes something to hand then. Who presses a key at once means one of the mode:
 * it waits for that, or for the box of a question, and is taken out of the text again if it went there. `save`: what the text holds is saved
 * before, as a read-only text can't be.
 */
export async function enterChecking(
  desk: Desk,
  open: OpenTranscript,
  begin: () => Promise<void>,
  { save = false } = {},
): Promise<void> {
  let strays = new StrayKeys(open.document, save);
  try {
    await desk.checking.begin(open, async ({ hold, press }) => {
      const takeBack = async () => press((await strays.takeBack()).flatMap((typed) => desk.keyTyping(typed) ?? []));
      // Keys that overtake each other are worse than keys that come late.
      if (!areKeysAwake())
        await Promise.race([wakeKeys(), new Promise((resolve) => setTimeout(resolve, longestWaking))]);
      if (areKeysAwake()) hold();
      if (save) {
        // Once the window has answered, the keys hold there, and what was typed before is known here.
        await commands.executeCommand('setContext', 'transcript.entering', true);
        await takeBack();
        await open.document.save();
        strays.dispose();
        strays = new StrayKeys(open.document);
      }
      await lockText(open);
      await takeBack();
      await open.ready;
      await wakeKeys();
      hold();
      await takeBack();
      await begin();
    });
  } finally {
    strays.dispose();
  }
}
