import type { Card } from '../core/dossier/card';
import { EarlierClaims } from '../core/dossier/earlier-claims';
import { factsOfWords } from '../core/dossier/facts-of-words';
import { findClaims, isFound, wantedBy } from '../core/dossier/find-claims';
import { asSaid } from '../core/dossier/prepared-card';
import { isPreparedCard, Shelf } from '../core/dossier/shelf';
import type { Annotation } from '../core/sidecar/annotation';
import type { JoinedAnnotation } from '../core/sidecar/read-together';
import { finish } from '../core/text/finish';
import { LineIndex } from '../core/text/line-index';
import { localize } from '../core/text/localize';
import { shorten } from '../core/text/shorten';
import { nodeFolder } from '../files/node-folder';
import { blindOption } from './blind-option';
import { defineCommand, type ExitCode, UsageError } from './command';
import { nameOfDifference } from './name-of-difference';
import { shelfHostFor } from './named-viewer';
import { noSuchFolder } from './no-such-folder';
import { paragraph } from './paragraph';
import { printable } from './printable';
import { reportUnusable } from './report-problems';
import { seenCards } from './seen-cards';

export const find = defineCommand({
  usage: 'WORDS… [--in FOLDER] [--blind NAME] [--json]',
  summary: () => localize('Finds claims of all transcripts of a folder tree by words, figure or speaker.'),
  details: () =>
    paragraph(
      localize(
        'A claim is found that holds all the WORDS, in any case: in what is quoted, its checkable statement, its speaker, tag, status or verdict.',
      ),
      localize('A figure is found however it is written (4200 finds “4,200 families”).'),
      localize('Each is told at its entry in the annotations file, prepared claims (*.prepared.yaml) too.'),
      localize(
        'Below them stands what says nearly the same in other words (“alike”), and in what it differs (figure, year, negation, subject, bound, words).',
      ),
      localize('Exit 0 whether anything is found or not.'),
    ),
  options: {
    in: {
      type: 'string',
      value: 'FOLDER',
      help: () => localize('where to look, with all folders below (default: here)'),
    },
    ...blindOption,
    json: { type: 'boolean', help: () => localize('one JSON object a claim, and nothing else on standard output') },
  },
  run: async ({ in: folder = '.', blind, json }, words, io): Promise<ExitCode> => {
    const wanted = wantedBy(words);
    if (wanted.words.length === 0) throw new UsageError(localize('which words?'));
    if ((await nodeFolder.list(folder)) === undefined) {
      return reportUnusable(folder, noSuchFolder(), io);
    }
    const shelf = new Shelf(nodeFolder, folder, shelfHostFor(blind));
    const index = new EarlierClaims({ includeUnchecked: true });
    const places = new Map<string, Place>();
    const told = new Set<string>();
    let claims = 0;
    let prepared = 0;
    let alike = 0;
    let transcripts = 0;
    for await (const card of seenCards(shelf, blind)) {
      if (isPreparedCard(card)) {
        finish(index.takingPrepared(card));
        const lines = new LineIndex(card.text);
        for (const [i, one] of card.claims.entries()) {
          const annotation = asSaid(one);
          const place = placeIn(card.file, lines, card.places[i]!.start);
          const key = keyOf(card.file, one.id);
          places.set(key, place);
          if (!isFound(annotation, wanted)) continue;
          prepared++;
          told.add(key);
          io.write(json ? `${JSON.stringify(rowOf(annotation, undefined, place))}\n` : lineOf(annotation, place));
        }
        continue;
      }
      finish(index.taking(card));
      const found = findClaims(card, wanted);
      claims += found.length;
      if (found.length > 0) transcripts++;
      const lines = linesOf(card);
      for (const one of card.annotations) {
        const key = keyOf(one.entries[0].file, one.annotation.id);
        if (!places.has(key)) places.set(key, placeOf(one, lines));
      }
      for (const one of found) {
        const { annotation } = one;
        const place = placeOf(one, lines);
        told.add(keyOf(place.file, annotation.id));
        io.write(json ? `${JSON.stringify(rowOf(annotation, card.transcript, place))}\n` : lineOf(annotation, place));
      }
    }
    // What says the same, or nearly, in other words.
    for (const { annotation, transcript, file, isPrepared, differences } of index.find(factsOfWords(words.join(' ')))) {
      const key = keyOf(file, annotation.id);
      const place = places.get(key);
      if (told.has(key) || !place) continue;
      alike++;
      const row = rowOf(annotation, isPrepared ? undefined : transcript, place);
      const kinds = differences.map(({ kind }) => kind);
      io.write(
        json
          ? `${JSON.stringify({ ...row, alike: kinds })}\n`
          : lineOf(annotation, place, [localize('alike'), ...kinds.map(nameOfDifference)]),
      );
    }
    if (!json) {
      const counts = [
        localize(
          '{0} in {1}',
          claims === 1 ? localize('1 claim') : localize('{0} claims', claims),
          transcripts === 1 ? localize('1 transcript') : localize('{0} transcripts', transcripts),
        ),
        ...(prepared > 0
          ? [prepared === 1 ? localize('1 prepared claim') : localize('{0} prepared claims', prepared)]
          : []),
        ...(alike > 0 ? [localize('{0} alike', alike)] : []),
      ];
      io.writeError(`${localize('Found {0}.', counts.join(', '))}\n`);
    }
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
  return placeIn(file, lines(file), entry.span.start);
}

function placeIn(file: string, lines: LineIndex, offset: number): Place {
  const { line, column } = lines.positionAt(offset);
  return { file, line: line + 1, column: column + 1 };
}

/** A transcript may lie there twice, with its annotations. */
function keyOf(file: string, id: string): string {
  return `${id} ${file}`;
}

function rowOf(annotation: Annotation, transcript: string | undefined, { file, line, column }: Place) {
  const { id, tag, status, verdict, speaker, time, claim, quote } = annotation;
  return { transcript, id, tag, status, verdict, speaker, time, claim, quote: quote.exact, file, line, column };
}

function lineOf(annotation: Annotation, { file, line, column }: Place, alike: readonly string[] = []): string {
  const { id, tag, status, verdict, speaker, quote } = annotation;
  const facts = [tag, status, verdict, id, speaker, alike.join(' ')].filter(Boolean).join(' · ');
  return `${printable(file)}:${line}:${column}: “${printable(shorten(quote.exact, 120))}” · ${printable(facts)}\n`;
}
