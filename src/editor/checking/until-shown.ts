import { changedPlace } from '../../core/dossier/changed-place';
import type { Desk } from '../desk';
import type { OpenTranscript } from '../open-transcript';

/** Ends when what is being made shows in the transcript, or is done: writing it to the disk may take longer. */
export async function untilShown(desk: Desk, open: OpenTranscript, making: Promise<unknown>): Promise<void> {
  const before = open.dossier;
  await new Promise<void>((resolve) => {
    const listener = desk.onDidChange((one) => {
      if (one === open && changedPlace(before, open.dossier) !== undefined) resolve();
    });
    const end = () => {
      listener.dispose();
      resolve();
    };
    making.then(end, end);
  });
}
