import { run } from './run';

run(process.argv.slice(2), {
  stdin: process.stdin,
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
