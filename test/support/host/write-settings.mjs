import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const quiet = JSON.parse(readFileSync(join(import.meta.dirname, 'quiet-settings.json'), 'utf8'));

/** Writes the person's settings into a new user data folder: no welcome, no questions, no network, and `settings` on top. */
export function writeSettings(userData, settings = {}) {
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(join(userData, 'User/settings.json'), JSON.stringify({ ...quiet, ...settings }, null, 2));
}
