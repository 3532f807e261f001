import { localize } from '../text/localize';
import { isWordBody } from './documents/read-word-body';
import { importFormats } from './import-formats';
import type { ImportSource } from './import-source';
import { nameMojibake } from './name-mojibake';
import { readCsv } from './read-csv';
import { isZip, readZip } from './read-zip';
import { whyTooLarge } from './why-too-large';
import { writeTranscript } from './write-transcript';

/** What came of an import. */
export interface Imported {
  /** As the format is named. */
  readonly format: string;
  /** The text of a `.transcript` file. */
  readonly text: string;
  /** What was left out or has to be known, each a sentence. */
  readonly notes: readonly string[];
}

/** The transcript that a file holds, found by its content; a sentence that says what to do if there is none. In steps. */
export function* importFile(source: ImportSource): Generator<undefined, Imported | { readonly problem: string }> {
  if (source.bytes.length === 0 || source.text?.trim() === '') return { problem: localize('The file is empty.') };
  const closed = whyTooLarge(source.bytes.length, isZip(source.bytes)) ?? whyClosed(source);
  if (closed !== undefined) return { problem: closed };
  if (bringsBack(source.text))
    return {
      problem: localize(
        'These are claims or annotations, and no talk: “Bring Back…” (import-claims) takes them into the annotations of a transcript.',
      ),
    };
  const format = importFormats.find(({ fits }) => fits(source));
  if (!format)
    return {
      problem: source.whyNoText ?? localize('This is no form of text, captions, table or document that is known.'),
    };
  yield;
  const talk = yield* format.read(source);
  if ('problem' in talk) return talk;
  yield;
  const text = writeTranscript(talk, source.name);
  const undecoded = format.readsBytes ? undefined : source.note;
  // What couldn't be decoded is told already; what was garbled before isn't.
  const garbled = nameMojibake(undecoded === undefined ? text : text.replaceAll('\ufffd', ''));
  const told = [undecoded, garbled].filter((note) => note !== undefined);
  return { format: format.name, text, notes: [...told, ...(talk.notes ?? [])] };
}

/** Whether a file holds what was noted of a transcript: annotations of the web or of Hypothesis, a sheet of claims. */
function bringsBack(text: string | undefined): boolean {
  const beginning = text?.slice(0, 20_000) ?? '';
  if (/^\s*[[{]/.test(beginning))
    return (
      /"@context"\s*:\s*(?:\[\s*)?"https?:\/\/www\.w3\.org\/ns\/anno/.test(beginning) ||
      (/"target"\s*:/.test(beginning) && /"selector"\s*:/.test(beginning) && /"exact"\s*:/.test(beginning))
    );
  const [head = []] = readCsv(beginning.slice(0, 2000).split(/\r?\n/, 1)[0]!);
  const names = new Set(head.map((name) => name.trim().toLowerCase()));
  const isSheet = names.has('id') && names.has('quote') && (names.has('base') || names.has('verdict'));
  return isSheet || ['created at', 'author', 'quote', 'comment', 'tags'].every((name) => names.has(name));
}

/** Why a file can't be read whatever is in it. */
function whyClosed({ bytes, name }: ImportSource): string | undefined {
  const begins = (...first: readonly number[]) => first.every((byte, i) => bytes[i] === byte);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    // The name of the part that holds what a password protects, in UTF-16.
    const isLocked = holds(
      bytes,
      [...'EncryptedPackage'].flatMap((one) => [one.charCodeAt(0), 0]),
    );
    return isLocked
      ? locked()
      : localize('This is a document of an old form (.doc, .xls). Open it and save it as .docx or .csv.');
  }
  if (begins(0x25, 0x50, 0x44, 0x46))
    return localize(
      'This is a PDF. Copy its text into a file and use “Clean Pasted Text”, or get it as Word or a web page.',
    );
  if (isZip(bytes)) {
    const names = readZip(bytes, () => false)?.names;
    if (!names) return localize('This document is incomplete or broken. Get it again, or save it anew.');
    if (names.includes('encrypted-package')) return locked();
    if (names.includes('xl/workbook.xml'))
      return localize('This is an Excel workbook. Save the sheet as CSV and import that.');
    if (!names.some((one) => isWordBody(one) || one === 'content.xml'))
      return localize('{0} holds no document. Unpack it and import what is in it.', name);
  }
  return undefined;
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

function locked(): string {
  return localize('This document is protected by a password. Open it, save it without one, and import that.');
}
