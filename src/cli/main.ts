import { run } from './run';

// A reader that has seen enough (`transcript inspect … | head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

run(process.argv.slice(2), {
  program: __filename,
  stdin: process.stdin,
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `transcript: a fault of the program itself: ${error instanceof Error ? error.stack : error}\n`,
    );
    process.exitCode = 2;
  },
);
