import { FileType, l10n, Uri, workspace } from 'vscode';
import { isPackedName } from '../../core/import/import-formats';
import type { ImportSource } from '../../core/import/import-source';
import { whyTooLarge } from '../../core/import/why-too-large';
import { messageOf } from '../../core/text/message-of';
import { decodeAnyText } from '../../files/decode-any-text';
import { decodeBytes } from '../../files/decode-bytes';
import { askChoice } from '../ask';
import { fileName } from '../find-sidecars';
import type { DroppedFile } from './dropped-files';

/** A file as an import takes it; a sentence if it can't be read, undefined if a question about its encoding stayed without answer. */
export async function readSource(
  file: Uri | DroppedFile,
): Promise<Omit<ImportSource, 'decode'> | { readonly problem: string } | undefined> {
  let bytes: Uint8Array;
  const name = file instanceof Uri ? fileName(file) : file.name;
  try {
    if (file instanceof Uri) {
      const { type, size } = await workspace.fs.stat(file);
      if (type & FileType.Directory) return { problem: l10n.t('This is a folder, not a file.') };
      const tooLarge = whyTooLarge(size, isPackedName(name));
      if (tooLarge) return { problem: tooLarge };
      bytes = await workspace.fs.readFile(file);
    } else bytes = await file.data();
  } catch (error) {
    return { problem: messageOf(error) };
  }
  const source = { name, bytes };
  const decoded = decodeAnyText(bytes);
  if (!('problem' in decoded)) return { ...source, text: decoded.text, note: decoded.note };
  if (!decoded.either) return { ...source, text: undefined, whyNoText: decoded.problem.message };
  const encoding = await askEncoding(name, bytes, decoded.either);
  return encoding === undefined ? undefined : { ...source, text: decodeBytes(bytes, encoding) };
}

/** Shows how a text begins in each encoding that may be meant. */
async function askEncoding(name: string, bytes: Uint8Array, either: readonly string[]): Promise<string | undefined> {
  const items = either.map((label) => ({
    label,
    detail: (decodeBytes(bytes.subarray(0, 2000), label) ?? '').replace(/\s+/g, ' ').slice(0, 120),
  }));
  const placeHolder = l10n.t('In which encoding is the text right?');
  return (await askChoice(items, { title: name, placeHolder }))?.label;
}
