import { localize } from '../../text/localize';
import { composeDocument } from '../compose-document';
import { isWordBody, readWordBody } from '../documents/read-word-body';
import type { ImportFormat } from '../import-format';
import type { ImportedTalk } from '../imported-talk';
import { type AsideCounts, tellLeftOut } from '../left-out';
import { isZip, readZip, type ZipParts } from '../read-zip';
import { titleIn } from '../title-in';

const others = new Set(['word/comments.xml', 'word/styles.xml', 'word/numbering.xml', 'docProps/core.xml']);

/** A Word document. */
export const wordDocument: ImportFormat = {
  name: 'Word',
  endings: ['.docx', '.docm', '.dotx'],
  isPacked: true,
  fits: ({ bytes }) => isZip(bytes) && readZip(bytes, () => false)?.names.some(isWordBody) === true,
  *read({ bytes }): Generator<undefined, ImportedTalk | { problem: string }> {
    let body: string | undefined;
    const parts = readZip(bytes, (name) => {
      if (isWordBody(name)) body ??= name;
      return name === body || others.has(name);
    });
    yield;
    if (parts?.tooLarge)
      return { problem: localize('This document unpacks to more than any document holds. It is not read.') };
    const document = parts?.texts.get(body ?? '');
    if (!parts || document === undefined)
      return { problem: localize('This document is incomplete or broken. Get it again, or save it anew.') };
    const read = yield* readWordBody(document, {
      styles: parts.texts.get('word/styles.xml') ?? '',
      numbering: parts.texts.get('word/numbering.xml') ?? '',
    });
    if (!read) return { problem: localize('This document is incomplete or broken. Get it again, or save it anew.') };
    const counts: AsideCounts = { ...read.counts, ...countParts(parts) };
    const composed = composeDocument(read.blocks, counts);
    if ('text' in composed.body && composed.body.text === '')
      return { problem: localize('There are no words in this file.') };
    const title = read.title ?? titleIn(parts.texts.get('docProps/core.xml') ?? '');
    return { title, ...composed, notes: tellLeftOut(counts) };
  },
};

function countParts({ names, texts }: ZipParts) {
  return {
    headers: names.filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name)).length,
    comments: [...(texts.get('word/comments.xml') ?? '').matchAll(/<w:comment[\s>]/g)].length,
    macros: names.some((name) => /vbaProject\.bin$/i.test(name)) ? 1 : 0,
  };
}
