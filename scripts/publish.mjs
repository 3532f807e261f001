// Publishes a .vsix to each store of which there is the secret: `node scripts/publish.mjs FILE`, by the release workflow.
import { resolve } from 'node:path';
import { runNpm } from './support/run-npm.mjs';
import { ovsx, vsce } from './support/store-tools.mjs';

const [file] = process.argv.slice(2);
if (!file) {
  console.error('no .vsix is named: node scripts/publish.mjs FILE');
  process.exit(2);
}
const stores = [
  { name: 'Marketplace', secret: 'VSCE_PAT', command: [vsce, 'publish', '--packagePath'] },
  { name: 'Open VSX', secret: 'OVSX_PAT', command: [ovsx, 'publish'] },
];
for (const { name, secret, command } of stores) {
  if (!process.env[secret]) console.log(`${name}: left out, as there is no ${secret}`);
  else console.log((await runNpm(['exec', '--yes', '--', ...command, resolve(file)])).trim());
}
