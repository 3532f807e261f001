import { localize } from '../core/text/localize';
import { run } from './run';
import { speak } from './speak';
import { spokenLanguage } from './spoken-language';

// A reader that has seen enough (`transcript inspect … | head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

start().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const told = localize('a fault of the program itself: {0}', error instanceof Error ? `${error.stack}` : `${error}`);
    process.stderr.write(`transcript: ${told}\n`);
    process.exitCode = 2;
  },
);

async function start() {
  // Windows sets none of the variables.
  const system = process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : undefined;
  const language = spokenLanguage(process.env, system);
  if (language) speak(language, __filename);
  return run(process.argv.slice(2), {
    program: __filename,
    stdin: process.stdin,
    write: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
  });
}
