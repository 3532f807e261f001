import { localize } from '../../text/localize';
import { composeDocument } from '../compose-document';
import { readRtf } from '../documents/read-rtf';
import type { ImportFormat } from '../import-format';
import type { ImportedTalk } from '../imported-talk';
import { tellLeftOut } from '../left-out';

/** Rich Text Format. */
export const rtf: ImportFormat = {
  name: 'RTF',
  endings: ['.rtf'],
  readsBytes: true,
  fits: ({ bytes }) =>
    String.fromCharCode(...bytes.subarray(0, 8))
      .trimStart()
      .startsWith('{\\rtf'),
  *read({ bytes, decode }): Generator<undefined, ImportedTalk | { problem: string }> {
    const { blocks, title, counts, isWhole } = yield* readRtf(bytes, decode);
    if (!isWhole) return { problem: localize('This document is incomplete or broken. Get it again, or save it anew.') };
    const composed = composeDocument(blocks, counts);
    if ('text' in composed.body && composed.body.text === '')
      return { problem: localize('There are no words in this file.') };
    return { title, ...composed, notes: tellLeftOut(counts) };
  },
};
