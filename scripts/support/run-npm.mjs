import { runCommand } from './run-command.mjs';

/** Runs npm, the same one that runs this script where there is one. */
export function runNpm(args, options = {}) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return runCommand(process.execPath, [npm, ...args], options);
  return runCommand('npm', args, { ...options, shell: process.platform === 'win32' });
}
