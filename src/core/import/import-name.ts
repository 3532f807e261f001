/** The name of the transcript that is made of a file: `talk.docx` → `talk.transcript`. */
export function importName(name: string): string {
  return `${name.replace(/(?<=.)(?:\.[a-z][a-z0-9]{0,8}){1,2}$/i, '') || 'talk'}.transcript`;
}
