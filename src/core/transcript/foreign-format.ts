/** Kinds of files that hold what is said in a form of their own, which isn't read: by what they begin with. */
const kinds: readonly { readonly name: string; readonly begins: RegExp }[] = [
  { name: 'RTF', begins: /^\{\\rtf/ },
  { name: 'ELAN (.eaf)', begins: /^<\?xml[\s\S]{0,400}<ANNOTATION_DOCUMENT/ },
  { name: 'TTML', begins: /^(?:<\?xml[\s\S]{0,400})?<tt[\s:>]/ },
  { name: 'XML', begins: /^<\?xml\s/ },
  { name: 'HTML', begins: /^<(?:!doctype html|html)[\s>]/i },
  { name: 'Praat (TextGrid)', begins: /^File type = "ooTextFile/ },
  { name: 'Advanced SubStation', begins: /^\[Script Info\]/ },
  { name: 'SAMI (.smi)', begins: /^<SAMI[\s>]/i },
  { name: 'SVG', begins: /^<svg[\s>]/ },
  { name: 'MicroDVD (.sub)', begins: /^\{\d+\}\{\d+\}/ },
  { name: 'Scenarist (.scc)', begins: /^Scenarist_SCC V/ },
  { name: 'EDL', begins: /^TITLE:[^\n]*\n+(?:FCM:[^\n]*\n+)?\s*\d{3,6}\s+\S+\s+\S+\s+\S+\s/ },
  { name: 'MHTML', begins: /^(?:[\w-]+:[^\n]*(?:\n[ \t][^\n]*)*\n){0,12}Content-Type:\s*multipart\/related/i },
  { name: 'SubViewer (.sbv)', begins: /^\d:\d\d:\d\d\.\d{3},\d:\d\d:\d\d\.\d{3}\r?\n/ },
  { name: 'JSON', begins: /^(?:\{\s*"[^"]{1,80}"\s*:|\[\s*\{\s*")/ },
];

/** The kind of file that a text is of, if it is one that isn't read; undefined for text and captions. */
export function foreignFormat(text: string): string | undefined {
  const beginning = text
    .slice(0, 600)
    .replace(/^\ufeff/, '')
    .trimStart();
  return kinds.find(({ begins }) => begins.test(beginning))?.name;
}
