import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const quiet = JSON.parse(readFileSync(join(import.meta.dirname, 'quiet-settings.json'), 'utf8'));

/** Writes the person's settings, no welcome, no questions, no network and `settings` on top, and keys into a user data folder. */
export function writeSettings(userData, settings = {}, keybindings) {
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(join(userData, 'User/settings.json'), JSON.stringify({ ...quiet, ...settings }, null, 2));
  if (keybindings) writeFileSync(join(userData, 'User/keybindings.json'), JSON.stringify(keybindings));
}
