import { FileType, l10n, type Uri, workspace } from 'vscode';
import type { ImportSource } from '../../core/import/import-source';
import { decodeAnyText } from '../../files/decode-any-text';
import { decodeBytes } from '../../files/decode-bytes';
import { problemOfSize } from '../../files/decode-text';
import type { askChoice } from '../ask';
import { fileName } from '../find-sidecars';

/** A file as an import takes it; a sentence if it can't be read, undefined if a question about its encoding stayed without answer. */
export async function readSource(
  uri: Uri,
  ask: typeof askChoice,
): Promise<ImportSource | { readonly problem: string } | undefined> {
  let bytes: Uint8Array;
  try {
    const { type, size } = await workspace.fs.stat(uri);
    if (type & FileType.Directory) return { problem: l10n.t('This is a folder, not a file.') };
    const tooLarge = problemOfSize(size);
    if (tooLarge) return { problem: tooLarge.message };
    bytes = await workspace.fs.readFile(uri);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  const name = fileName(uri);
  const source = { name, bytes, decode: decodeBytes };
  const decoded = decodeAnyText(bytes);
  if (!('problem' in decoded)) return { ...source, text: decoded.text };
  if (!decoded.either) return { ...source, text: undefined, whyNoText: decoded.problem.message };
  const encoding = await askEncoding(name, bytes, decoded.either, ask);
  return encoding === undefined ? undefined : { ...source, text: decodeBytes(bytes, encoding) };
}

/** Shows how a text begins in each encoding that may be meant. */
async function askEncoding(
  name: string,
  bytes: Uint8Array,
  either: readonly string[],
  ask: typeof askChoice,
): Promise<string | undefined> {
  const items = either.map((label) => ({
    label,
    detail: (decodeBytes(bytes.subarray(0, 2000), label) ?? '').replace(/\s+/g, ' ').slice(0, 120),
  }));
  const placeHolder = l10n.t('In which encoding is the text right?');
  return (await ask(items, { title: name, placeHolder }))?.label;
}
