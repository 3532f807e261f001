import type { Card } from '../core/dossier/card';
import { findClaims, wantedBy } from '../core/dossier/find-claims';
import { Shelf } from '../core/dossier/shelf';
import type { JoinedAnnotation } from '../core/sidecar/read-together';
import { LineIndex } from '../core/text/line-index';
import { shorten } from '../core/text/shorten';
import { nodeFolder } from '../files/node-folder';
import { shelfHost } from '../files/shelf-host';
import { defineCommand, type ExitCode, UsageError } from './command';
import { printable } from './printable';

export const find = defineCommand({
  usage: 'WORDS… [--in FOLDER] [--json]',
  summary: 'Finds claims of all transcripts of a folder tree by words, figure or speaker.',
  details: `A claim is found that holds all the WORDS, in any case: in what is quoted, its
checkable statement, its speaker, tag, status or verdict. A figure is found
however it is written (4200 finds “4,200 families”). Each is told at its entry in
the annotations file. Exit 0 whether anything is found or not.`,
  options: {
    in: { type: 'string', value: 'FOLDER', help: 'where to look, with all folders below (default: here)' },
    json: { type: 'boolean', help: 'one JSON object a claim, and nothing else on standard output' },
  },
  run: async ({ in: folder = '.', json }, words, io): Promise<ExitCode> => {
    const wanted = wantedBy(words);
    if (wanted.words.length === 0) throw new UsageError('which words?');
    if ((await nodeFolder.list(folder)) === undefined) {
      io.writeError(`${printable(folder)}:1:1: not-found: There is no such folder, or it can’t be listed.\n`);
      return 2;
    }
    const shelf = new Shelf(nodeFolder, folder, shelfHost);
    let claims = 0;
    let transcripts = 0;
    for await (const card of shelf.cards()) {
      const found = findClaims(card, wanted);
      claims += found.length;
      if (found.length > 0) transcripts++;
      const lines = linesOf(card);
      for (const one of found) {
        const place = placeOf(one, lines);
        io.write(json ? `${JSON.stringify(rowOf(one, card.transcript, place))}\n` : lineOf(one, place));
      }
    }
    if (!json)
      io.writeError(
        `Found ${claims === 1 ? '1 claim' : `${claims} claims`} in ${transcripts === 1 ? '1 transcript' : `${transcripts} transcripts`}.\n`,
      );
    return 0;
  },
});

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The lines of a card's sidecars, each made once. */
function linesOf({ sidecars }: Card): (file: string) => LineIndex {
  const known = new Map<string, LineIndex>();
  return (file) => {
    const lines = known.get(file) ?? new LineIndex(sidecars.find((one) => one.file === file)?.sidecar.text ?? '');
    known.set(file, lines);
    return lines;
  };
}

/** Where the entry stands with which a claim was tagged, counted from 1. */
function placeOf({ entries: [{ file, entry }] }: JoinedAnnotation, lines: (file: string) => LineIndex): Place {
  const { line, column } = lines(file).positionAt(entry.span.start);
  return { file, line: line + 1, column: column + 1 };
}

function rowOf({ annotation }: JoinedAnnotation, transcript: string, { file, line, column }: Place) {
  const { id, tag, status, verdict, speaker, time, claim, quote } = annotation;
  return { transcript, id, tag, status, verdict, speaker, time, claim, quote: quote.exact, file, line, column };
}

function lineOf({ annotation }: JoinedAnnotation, { file, line, column }: Place): string {
  const { id, tag, status, verdict, speaker, quote } = annotation;
  const facts = [tag, status, verdict, id, speaker].filter(Boolean).join(' · ');
  return `${printable(file)}:${line}:${column}: “${printable(shorten(quote.exact, 120))}” · ${printable(facts)}\n`;
}
