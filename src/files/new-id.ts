import { randomInt } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const all = `${letters}0123456789`;

/** A new annotation id: a letter, then 11 of a–z 0–9, so that no reader of YAML takes it for a number. */
export function newId(): string {
  return Array.from({ length: 12 }, (_, i) => (i === 0 ? letters[randomInt(26)] : all[randomInt(36)])).join('');
}
