import { dirname, join } from 'node:path';
import { runCommand } from './run-command.mjs';

/** What the root's `.npmrc` says, for other folders too: nothing that the project needs runs an install script. */
const settings = { npm_config_ignore_scripts: 'true', npm_config_audit: 'false', npm_config_fund: 'false' };

/** Runs npm, the same one that runs this script where there is one, and resolves to what it printed. No install script is run. */
export function runNpm(args, { env = process.env, ...options } = {}) {
  const script = npmScript();
  const [command, first] = script ? [process.execPath, [script]] : ['npm', []];
  return runCommand(command, [...first, ...args], { ...options, env: { ...env, ...settings } });
}

/** npm as a script of Node, or undefined where `npm` is a program by itself. */
function npmScript() {
  const running = process.env.npm_execpath;
  if (running?.endsWith('npm-cli.js')) return running;
  // Beside node.exe. `npm` is a script of the shell there, which would take a path with a space apart.
  if (process.platform === 'win32') return join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
  return undefined;
}
