import { strFromU8, unzipSync } from 'fflate';

/** All that a file says: the text itself, or of an archive the texts in it with their names. */
export function contentOf(content: string | Uint8Array): string {
  if (typeof content === 'string') return content;
  return Object.entries(unzipSync(content))
    .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
    .join('\n');
}
