import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { importFile } from '../core/import/import-file';
import { isPackedName } from '../core/import/import-formats';
import { importName } from '../core/import/import-name';
import { whyTooLarge } from '../core/import/why-too-large';
import { finish } from '../core/text/finish';
import { localize } from '../core/text/localize';
import { decodeAnyText, oldEncodings } from '../files/decode-any-text';
import { decodeBytes } from '../files/decode-bytes';
import { readBytes } from '../files/read-text-file';
import { updateTextFile } from '../files/update-text-file';
import { defineCommand, type ExitCode, type Io, UsageError } from './command';
import { isSameFile } from './is-same-file';
import { paragraph } from './paragraph';
import { printable } from './printable';
import { readStandardInput, standardInput } from './read-input';
import { reportUnusable, worst } from './report-problems';
import { whyNotWritten } from './why-not-written';

export const importTranscripts = defineCommand({
  usage: 'FILE… [-o FILE] [--encoding NAME]',
  summary: () => localize('Makes transcripts of documents, web pages, captions, tables and speech-to-text.'),
  details: () =>
    paragraph(
      localize('The content tells what a file is.'),
      localize('Of talk.docx comes talk.transcript beside it, never over a file that is there already (--force).'),
      localize('Who speaks, from when, and what is said is kept; what was left out is told.'),
      localize('“-o -” prints the transcript.'),
      localize('Annotations, sheets and comments come back with import-claims.'),
    ),
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      help: () => localize('where to (one file; - for standard output)'),
    },
    encoding: {
      type: 'string',
      value: 'NAME',
      help: () => localize('of a text, if its content doesn’t tell it: Big5, GB18030…'),
    },
    force: { type: 'boolean', help: () => localize('writes over a file that is there') },
  },
  run: async ({ output, encoding, force = false }, files, io): Promise<ExitCode> => {
    if (files.length === 0) throw new UsageError(localize('which file? (- for standard input)'));
    if (output !== undefined && output !== standardInput && files.length > 1)
      throw new UsageError(localize('--output is for one file'));
    const codes: ExitCode[] = [];
    const made = new Set<string>();
    for (const file of files) codes.push(await importOne(file, { output, encoding, force, made }, io));
    return worst(codes);
  },
});

interface Choice {
  readonly output: string | undefined;
  readonly encoding: string | undefined;
  readonly force: boolean;
  /** Where this run has written transcripts: none is written over by the next. */
  readonly made: Set<string>;
}

async function importOne(file: string, { output, encoding, force, made }: Choice, io: Io): Promise<ExitCode> {
  const read =
    file === standardInput
      ? { bytes: await readStandardInput(io) }
      : await readBytes(file, { whyTooLarge: (bytes) => whyTooLarge(bytes, isPackedName(file)) });
  if ('problem' in read) return reportUnusable(file, read.problem, io);
  const decoded = decodeAnyText(read.bytes, encoding);
  const source = {
    name: file === standardInput ? localize('standard input') : basename(file),
    bytes: read.bytes,
    decode: decodeBytes,
    ...('problem' in decoded
      ? { text: undefined, whyNoText: decoded.problem.message }
      : { text: decoded.text, note: decoded.note }),
  };
  const imported = finish(importFile(source));
  if ('problem' in imported) {
    io.writeError(`${printable(file)}: ${printable(imported.problem)}\n`);
    return 2;
  }
  const { format, text, notes } = imported;
  const place = output ?? (file === standardInput ? standardInput : join(dirname(file), importName(basename(file))));
  if (place === standardInput) io.write(text);
  else {
    if (made.has(resolve(place))) {
      const told = localize('{0} was made of another file just now; another name with -o', printable(place));
      io.writeError(`${printable(file)}: ${told}\n`);
      return 2;
    }
    const there = await stat(place, { bigint: true }).catch(() => undefined);
    const isSource = file !== standardInput && (await isSameFile(file, there));
    const reason = isSource
      ? localize('{0} is what is read; name another file with -o', printable(place))
      : await whyNotWritten(place, true);
    if (reason !== undefined) {
      io.writeError(`${reason}\n`);
      return 2;
    }
    let isThere = false;
    const written = await updateTextFile(place, (before) => {
      isThere = before !== undefined && before !== '' && before !== text && !force;
      return isThere ? before! : text;
    });
    if ('problem' in written) return reportUnusable(place, written.problem, io);
    if (isThere) {
      io.writeError(`${localize('{0} is there already; another name with -o, or --force', printable(place))}\n`);
      return 2;
    }
    made.add(resolve(place));
  }
  io.writeError(`${printable(file)}: ${format}${place === standardInput ? '' : ` → ${printable(place)}`}\n`);
  if (!('problem' in decoded) && oldEncodings.some((one) => one === decoded.encoding))
    io.writeError(`  ${localize('read as {0}', decoded.encoding)}\n`);
  for (const note of notes) io.writeError(`  ${printable(note)}\n`);
  return 0;
}
