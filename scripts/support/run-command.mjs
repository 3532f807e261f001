import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and resolves to what it printed, out and err together in the order of arrival.
 * Rejects when the program cannot be started or ends otherwise than with 0; the error's message ends with what it printed,
 * and its `output` is that alone.
 */
export function runCommand(command, args, { onOutput, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
        onOutput?.(text);
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output);
      else {
        const error = new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}\n${output}`);
        Object.defineProperty(error, 'output', { value: output }); // not shown a second time with the error
        reject(error);
      }
    });
  });
}
