import { writeSync } from 'node:fs';
import { updateTextFile } from '../../src/files/update-text-file';
import { addMarked } from './marked-changes';

// One program of the crash run: makes one change after another and acknowledges each with its id on a line of its own
// once it is on disk, until it is killed.
//
//   node crash-writer.js FILE NAME
const [file = '', name = ''] = process.argv.slice(2);

async function main(): Promise<void> {
  for (let i = 0; ; i++) {
    const id = `${name}${i.toString(36).padStart(4, '0')}`;
    const updated = await updateTextFile(file, (text) => addMarked(text, id), { patience: 30_000 });
    if ('problem' in updated) throw new Error(updated.problem.message);
    writeSync(1, `${id}\n`);
  }
}

main().catch((error) => {
  writeSync(2, `${error}\n`);
  process.exitCode = 1;
});
