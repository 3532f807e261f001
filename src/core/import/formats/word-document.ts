import { localize } from '../../text/localize';
import { composeDocument } from '../compose-document';
import { readWordBody } from '../documents/read-word-body';
import type { ImportFormat } from '../import-format';
import type { ImportedTalk } from '../imported-talk';
import { tellLeftOut } from '../left-out';
import { isZip, readZip, type ZipParts } from '../read-zip';
import { titleIn } from '../title-in';

const isDocument = (name: string) => /^word\/document\d*\.xml$/.test(name);
const isWanted = (name: string) =>
  isDocument(name) || name === 'word/comments.xml' || name === 'word/styles.xml' || name === 'docProps/core.xml';

/** A Word document. */
export const wordDocument: ImportFormat = {
  id: 'docx',
  name: 'Word',
  endings: ['.docx', '.docm', '.dotx'],
  fits: ({ bytes }) => isZip(bytes) && readZip(bytes, () => false)?.names.some(isDocument) === true,
  *read({ bytes }): Generator<undefined, ImportedTalk | { problem: string }> {
    const parts = readZip(bytes, isWanted);
    yield;
    if (parts?.tooLarge)
      return { problem: localize('This document unpacks to more than any document holds. It is not read.') };
    const document = [...(parts?.texts ?? [])].find(([name]) => isDocument(name))?.[1];
    if (!parts || document === undefined)
      return { problem: localize('This document is incomplete or broken. Get it again, or save it anew.') };
    const body = yield* readWordBody(document, parts.texts.get('word/styles.xml') ?? '');
    if (!body) return { problem: localize('This document is incomplete or broken. Get it again, or save it anew.') };
    const composed = composeDocument(body.blocks);
    if ('text' in composed.body && composed.body.text === '')
      return { problem: localize('There are no words in this file.') };
    const title = body.title ?? titleIn(parts.texts.get('docProps/core.xml') ?? '');
    return { title, ...composed, notes: tellLeftOut({ ...body.counts, ...countParts(parts) }) };
  },
};

function countParts({ names, texts }: ZipParts) {
  return {
    headers: names.filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name)).length,
    comments: [...(texts.get('word/comments.xml') ?? '').matchAll(/<w:comment[\s>]/g)].length,
    macros: names.some((name) => /vbaProject\.bin$/i.test(name)) ? 1 : 0,
  };
}
