import { strToU8, zipSync } from 'fflate';

/** An archive of parts by their names. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const word =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

/** A Word document of a body, with other parts by their names; `styles` and `numbering` hold what stands in their root. */
export function wordOf(
  body: string,
  { styles = '', numbering = '', ...more }: Readonly<Record<string, string>> = {},
): Uint8Array {
  return zipOf({
    'word/document.xml': `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${word}>${styles}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${word}>${numbering}</w:numbering>`,
    ...more,
  });
}

const spaces = Object.entries({
  office: 'office:1.0',
  text: 'text:1.0',
  style: 'style:1.0',
  table: 'table:1.0',
  draw: 'drawing:1.0',
  fo: 'xsl-fo-compatible:1.0',
  svg: 'svg-compatible:1.0',
})
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}"`)
  .join(' ');

/** An OpenDocument text of a body and of styles, with other parts by their names. */
export function odtOf(body: string, styles = '', more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf({
    'content.xml': `<office:document-content ${spaces} xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...more,
  });
}
