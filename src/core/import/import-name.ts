import { importFormats } from './import-formats';

const known = new Set(['.transcript', ...importFormats.flatMap(({ endings }) => endings)]);

/** The name of the transcript that is made of a file: `talk.docx` → `talk.transcript`, `talk.en.vtt` → `talk.en.transcript`. */
export function importName(name: string): string {
  const base = name.replace(/(?<=.)\.[a-z][a-z0-9]{0,8}$/i, '');
  const [inner = ''] = /(?<=.)\.[a-z0-9]+$/i.exec(base) ?? [];
  return `${(known.has(inner.toLowerCase()) ? base.slice(0, -inner.length) : base) || 'talk'}.transcript`;
}
