import { localize } from '../text/localize';
import { importFormats } from './import-formats';
import type { ImportSource } from './import-source';
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
  const format = importFormats.find(({ fits }) => fits(source));
  if (!format) return { problem: source.whyNoText ?? localize('This is no form of text, captions, table or document that is known.') };
  yield;
  const talk = yield* format.read(source);
  if ('problem' in talk) return talk;
  yield;
  return { format: format.name, text: writeTranscript(talk, source.name), notes: talk.notes ?? [] };
}
