import type { Sidecar } from './sidecar';

/** Reads a sidecar's text. Never throws: what can't be read is a problem at its place, and the rest is read. */
export function readSidecar(text: string): Sidecar {
  return { text, entries: [], problems: [], writable: true };
}
