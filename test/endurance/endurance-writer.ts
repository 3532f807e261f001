import { writeSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { updateTextFile } from '../../src/files/update-text-file';
import { addMarked } from '../support/marked-changes';

// Makes changes until it is killed, or so many, and acknowledges each that is on the disk with its id on a line of its own.
// A change that fails is told on standard error, and the next one is made.
//
//   node endurance-writer.cjs FILE NAME [COUNT] [LATE]     LATE: its renames come up to so many milliseconds late
const [file = '', name = '', count = 'Infinity', late = '0'] = process.argv.slice(2);

async function main(): Promise<void> {
  const system = {
    rename: async (from: string, to: string) => {
      await sleep(Math.random() * Number(late));
      await rename(from, to);
    },
  };
  for (let i = 0; i < Number(count); i++) {
    const id = `${name}${i.toString(36).padStart(4, '0')}`;
    const updated = await updateTextFile(file, (text) => addMarked(text, id), { patience: 5000, system });
    if ('problem' in updated) writeSync(2, `${updated.problem.code}\n`);
    else writeSync(1, `${id}\n`);
  }
}

void main();
