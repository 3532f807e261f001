import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Card } from '../core/dossier/card';
import type { Dossier } from '../core/dossier/dossier';
import { dossierOf } from '../core/dossier/dossier-of';
import { EarlierClaims, type EarlierOffer } from '../core/dossier/earlier-claims';
import { factsOfUnit } from '../core/dossier/facts-of-unit';
import { figuresOf } from '../core/dossier/figures-of';
import type { PreparedCard } from '../core/dossier/prepared-card';
import { isPreparedCard, Shelf } from '../core/dossier/shelf';
import { timeAt } from '../core/dossier/time-at';
import { turnAt } from '../core/dossier/turn-at';
import { longestPause, unfinishedSentence } from '../core/dossier/unfinished-sentence';
import { unitsOf, type WorkUnit } from '../core/dossier/units-of';
import { finish } from '../core/text/finish';
import { formatTime } from '../core/text/format-time';
import { LineIndex } from '../core/text/line-index';
import { localize } from '../core/text/localize';
import { oneLine } from '../core/text/one-line';
import { shorten } from '../core/text/shorten';
import { nodeFolder } from '../files/node-folder';
import { blindOption } from './blind-option';
import { defineCommand, type ExitCode, UsageError } from './command';
import { loadDossier } from './load-dossier';
import { nameOfDifference } from './name-of-difference';
import { shelfHostFor } from './named-viewer';
import { paragraph } from './paragraph';
import { printable } from './printable';
import { reportUnusable } from './report-problems';
import { seenCards } from './seen-cards';

/** Milliseconds between two looks at the file. */
const interval = 200;

export const watch = defineCommand({
  usage: 'FILE [--in FOLDER] [--all] [--idle SECONDS] [--blind NAME] [--json]',
  summary: () => localize('Prints new claims of a transcript that grows as they come, with what is known of them.'),
  details: () =>
    paragraph(
      localize('Claims that are there already are passed over (--all prints them first).'),
      localize(
        'Each new one is told once: where it stands, who says it, and what was checked before, or is prepared (*.prepared.yaml), that says the same, in all transcripts of FOLDER (default: the transcript’s own); what is alike with what differs.',
      ),
      localize('A last sentence that nothing ends yet waits until it ends, or for five seconds.'),
      localize('Captions that are corrected in place are told again only where their figures change.'),
      localize('Ends with Ctrl+C, or after --idle SECONDS in which nothing came.'),
    ),
  options: {
    in: {
      type: 'string',
      value: 'FOLDER',
      help: () => localize('where earlier and prepared claims lie, with all folders below'),
    },
    all: { type: 'boolean', help: () => localize('prints what is there already too') },
    idle: { type: 'string', value: 'SECONDS', help: () => localize('ends once nothing came for so long') },
    ...blindOption,
    json: { type: 'boolean', help: () => localize('one JSON object a claim, and nothing else on standard output') },
  },
  run: async ({ in: folder, all = false, idle, blind, json = false }, files, io): Promise<ExitCode> => {
    const [file, ...others] = files;
    if (file === undefined || others.length > 0 || file === '-') throw new UsageError(localize('watches one file'));
    const seconds = idle === undefined ? Infinity : Number(idle);
    if (!(seconds >= 0)) throw new UsageError(localize('--idle is a number of seconds'));
    const loaded = await loadDossier(file, io, { declared: true, blind });
    if ('problem' in loaded) return reportUnusable(file, loaded.problem, io);
    const known = new KnownBelow(folder ?? dirname(file), file, blind);
    let { dossier } = loaded;
    let state = await nodeFolder.stat(file);
    const told = new Set<string>();
    const newIn = (one: Dossier) => unitsOf(one).filter((unit) => !told.has(keyOf(unit)));
    const tell = async (units: readonly WorkUnit[], isPrinted: boolean) => {
      for (const unit of units) told.add(keyOf(unit));
      if (!isPrinted || units.length === 0) return;
      const index = await known.renew();
      for (const unit of units) {
        io.write(json ? jsonOf(file, unit, index) : lineOf(file, unit, index));
      }
    };
    await tell(newIn(grown(dossier, true)), all);
    let since = performance.now();
    for (;;) {
      await pause(interval);
      const now = await nodeFolder.stat(file);
      const quiet = performance.now() - since;
      if (now && (now.changed !== state?.changed || now.size !== state.size)) {
        const again = await loadDossier(file, io, { declared: true, blind });
        // A file that is just being replaced is there again at the next look.
        if ('problem' in again) continue;
        state = now;
        since = performance.now();
        dossier = again.dossier;
        await tell(newIn(grown(dossier, true)), true);
      } else if (quiet >= longestPause && unfinishedSentence(dossier.transcript)) {
        await tell(newIn(grown(dossier, false)), true);
      }
      if (quiet >= seconds * 1000) {
        await tell(newIn(grown(dossier, false)), true);
        return 0;
      }
    }
  },
});

/** The same text as one that goes on, or has come to its end. */
function grown({ transcript, sidecars, numbers, team }: Dossier, isGrowing: boolean): Dossier {
  return dossierOf(transcript, sidecars, { numbers, team, isGrowing });
}

/** What was checked before and what is prepared below a folder, as it is by now; the transcript's own claims are no earlier ones. */
class KnownBelow {
  readonly index = new EarlierClaims();
  readonly #shelf: Shelf;
  #cards = new Map<string, Card | PreparedCard>();

  constructor(
    folder: string,
    readonly own: string,
    readonly blind: string | undefined,
  ) {
    this.#shelf = new Shelf(nodeFolder, folder, shelfHostFor(blind));
  }

  /** Takes in what changed on the disk. */
  async renew(): Promise<EarlierClaims> {
    const now = new Map<string, Card | PreparedCard>();
    for await (const card of seenCards(this.#shelf, this.blind)) {
      if (!isPreparedCard(card) && nodeFolder.nameOf(card.transcript) === nodeFolder.nameOf(this.own)) continue;
      now.set(isPreparedCard(card) ? card.file : card.transcript, card);
      this.#take(card);
    }
    for (const [name, card] of this.#cards) {
      if (now.has(name)) continue;
      this.#take(isPreparedCard(card) ? { ...card, claims: [] } : { ...card, isMissing: true });
    }
    this.#cards = now;
    return this.index;
  }

  #take(card: Card | PreparedCard): void {
    finish(isPreparedCard(card) ? this.index.takingPrepared(card) : this.index.taking(card));
  }
}

/** What tells a unit again after the text has changed, or it was tagged: who says it and when, with which figures; without a time its words. */
function keyOf(unit: WorkUnit): string {
  const { annotation, untagged, dossier, stops } = unit;
  const claims = untagged?.claims ?? (annotation?.span ? figuresOf(dossier, annotation.span) : []);
  const figures = claims.map(({ value, unit: of }) => `${value} ${of}`);
  const turn = turnAt(dossier.transcript, stops[0] ?? 0);
  const time = stops[0] === undefined ? undefined : timeAt(dossier.transcript, stops[0]);
  return [turn?.speaker ?? turn?.name, time ?? wordsOf(unit), ...figures].join('\n');
}

function wordsOf({ annotation, untagged, dossier }: WorkUnit): string {
  return oneLine(annotation ? annotation.annotation.quote.exact : dossier.transcript.read.slice(untagged!));
}

interface Told {
  readonly start: number;
  readonly time: number | undefined;
  readonly speaker: string | undefined;
  readonly known: readonly EarlierOffer[];
}

function factsOfTold(unit: WorkUnit, index: EarlierClaims): Told {
  const { dossier, stops, annotation, untagged } = unit;
  const start = (annotation?.span ?? untagged)?.start ?? stops[0] ?? 0;
  const turn = turnAt(dossier.transcript, start);
  const known = index.find(factsOfUnit(unit), annotation?.annotation.id);
  return {
    start,
    time: timeAt(dossier.transcript, stops[0] ?? start),
    speaker: turn?.speaker ?? turn?.name,
    known: known.slice(0, 3),
  };
}

function lineOf(file: string, unit: WorkUnit, index: EarlierClaims): string {
  const { start, time, speaker, known } = factsOfTold(unit, index);
  const { line, column } = new LineIndex(unit.dossier.transcript.text).positionAt(start);
  const facts = [time === undefined ? undefined : formatTime(time), speaker].filter(Boolean).join(' · ');
  const rows = known.map(({ annotation, verdict, transcript, differences }) => {
    const words = `“${shorten(oneLine(annotation.claim ?? annotation.quote.exact), 100)}”`;
    const kinds = differences.map(({ kind }) => nameOfDifference(kind)).join(' ');
    const what = differences.length > 0 ? localize('alike ({0})', kinds) : localize('known');
    return `  ${what}: ${printable([verdict, words, annotation.speaker, transcript].filter(Boolean).join(' · '))}\n`;
  });
  const words = printable(shorten(wordsOf(unit), 200));
  return `${printable(file)}:${line + 1}:${column + 1}: “${words}”${facts && ` · ${printable(facts)}`}\n${rows.join('')}`;
}

function jsonOf(file: string, unit: WorkUnit, index: EarlierClaims): string {
  const { start, time, speaker, known } = factsOfTold(unit, index);
  const numbers = unit.untagged?.claims.map(({ text, kind, value, unit: of }) => ({ text, kind, value, unit: of }));
  const row = {
    file,
    start,
    time,
    speaker,
    quote: wordsOf(unit),
    id: unit.annotation?.annotation.id,
    numbers,
    known: known.map(({ annotation, verdict, isPrepared, transcript, differences }) => ({
      id: annotation.id,
      verdict,
      prepared: isPrepared === true,
      transcript,
      claim: annotation.claim ?? annotation.quote.exact,
      line: annotation.publish?.text,
      differences: differences.map(({ kind }) => kind),
    })),
  };
  return `${JSON.stringify(row)}\n`;
}
