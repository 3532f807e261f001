import type { FileState, Folder } from '../folder/folder';
import { preparedEnding } from '../sidecar/prepared-claim';
import { readPrepared } from '../sidecar/read-prepared';
import { readInSteps } from '../sidecar/read-sidecar';
import { readTogether } from '../sidecar/read-together';
import type { Sidecar } from '../sidecar/sidecar';
import { isSidecar, sidecarsAmong, transcriptNames } from '../sidecar/sidecar-names';
import { addAll } from '../text/add-all';
import { partitionPoint } from '../text/partition-point';
import { isTranscriptName } from '../transcript/is-transcript-name';
import { blindfold, blindnessOf, type Viewer } from './blindfold';
import type { Card, FiledCard } from './card';
import { aboutOf } from './dossier-of';
import { findTeam } from './find-team';
import type { PreparedCard } from './prepared-card';

/** What a shelf takes from its host. */
export interface ShelfHost {
  /** Milliseconds, from anywhere. */
  readonly now: () => number;
  /** Lets others work. */
  readonly pause: () => Promise<void>;
  /** Who looks at the cards; undefined for a program that sees all. */
  readonly viewerOf?: (transcript: string) => Promise<Viewer | undefined>;
  /** Characters of sidecars that are kept as read; what exceeds it is read again when it is asked for. Default: 64 million. */
  readonly mostKept?: number;
}

/** So many milliseconds the shelf works at a time. */
const slice = 8;
const mostKept = 64_000_000;
/** So many files are asked for at once: most of the time of a read is waiting. */
const atOnce = 16;

interface KeptFile {
  readonly state: FileState;
  readonly sidecar: Sidecar;
}

/** Folders that hold programs' own files. */
const isPrivate = (name: string) => name.startsWith('.') || name === 'node_modules';

/**
 * The transcripts of a folder tree, unopened ones too, each with a card. Files are read in slices, kept as long as they don't
 * change on the disk, and bounded in memory.
 */
export class Shelf {
  /** By file, the one that was asked for last at the end. */
  readonly #kept = new Map<string, KeptFile>();
  #size = 0;
  readonly #prepared = new Map<string, { readonly state: FileState; readonly card: PreparedCard }>();
  /** What the team's file says, by folder; asked once a walk. */
  readonly #teams = new Map<string, ReturnType<typeof findTeam>>();
  #since = 0;
  #watcher: { dispose(): void } | undefined;
  readonly #stale = new Set<string>();
  /** The transcripts and sidecars that there were when they were asked for last. */
  readonly #seen = new Set<string>();
  #telling: Promise<void> | undefined;
  /** How many files were read so far. */
  reads = 0;

  constructor(
    readonly files: Folder,
    readonly root: string,
    readonly host: ShelfHost,
  ) {}

  dispose(): void {
    this.#watcher?.dispose();
  }

  /** The cards of all transcripts, as they are on the disk by now; folder by folder, in the order of the names. */
  async *cards(): AsyncGenerator<Card> {
    for await (const one of this.all()) if (!isPreparedCard(one)) yield one;
  }

  /** The same, and those of the files of prepared claims. */
  async *all(): AsyncGenerator<Card | PreparedCard> {
    this.#since = this.host.now();
    this.#teams.clear();
    for await (const one of this.#cardsIn(this.root)) {
      yield one;
      // What was done with the card took time too.
      await this.#letOthersWork();
    }
  }

  /** Tells the cards whose sidecars, transcripts or prepared claims have changed, from now on until the shelf is disposed. */
  onDidChange(tell: (card: Card | PreparedCard) => void): void {
    this.#watcher ??= this.files.watch(this.root, (file) => {
      if (this.#isPrivate(file)) return;
      this.#stale.add(file);
      this.#telling ??= this.#tellStale(tell).finally(() => {
        this.#telling = undefined;
      });
    });
  }

  async *#cardsIn(folder: string): AsyncGenerator<Card | PreparedCard> {
    const items = [...((await this.files.list(folder)) ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
    const names = items.filter(({ kind }) => kind === 'file').map(({ name }) => name);
    const asked = transcriptsAmong(names).map((one) => () => this.#cardOf(folder, one, names));
    yield* inOrder(asked);
    for (const name of names) if (isPrepared(name)) yield await this.#preparedAt(this.files.join(folder, name));
    for (const { name, kind, isLink } of items) {
      if (kind === 'folder' && !isLink && !isPrivate(name)) yield* this.#cardsIn(this.files.join(folder, name));
    }
  }

  async #preparedAt(file: string): Promise<PreparedCard> {
    const state = await this.files.stat(file);
    const kept = this.#prepared.get(file);
    if (kept && state && kept.state.changed === state.changed && kept.state.size === state.size) return kept.card;
    this.#prepared.delete(file);
    this.#seen.delete(file);
    const { text } = state ? await this.files.read(file) : {};
    if (!state || text === undefined)
      return { file, text: '', isMissing: !state, claims: [], places: [], problems: [] };
    this.reads++;
    this.#seen.add(file);
    const card = { file, text, isMissing: false, ...readPrepared(text) };
    this.#prepared.set(file, { state, card });
    return card;
  }

  async #cardOf(folder: string, { name, isMissing }: NamedTranscript, names: readonly string[]): Promise<Card> {
    const sidecars = await Promise.all(
      sidecarsAmong(beginningWith(names, name), name).map(async (one): Promise<FiledCard[]> => {
        const file = this.files.join(folder, one);
        const sidecar = await this.#read(file);
        return sidecar ? [{ file, sidecar }] : [];
      }),
    );
    const transcript = this.files.join(folder, name);
    const read = sidecars.flat();
    const all = this.host.viewerOf ? await this.#asSeen(read, transcript, folder) : read;
    if (isMissing) this.#seen.delete(transcript);
    else this.#seen.add(transcript);
    return {
      transcript,
      isMissing,
      sidecars: all,
      annotations: readTogether(all),
      about: aboutOf(all),
    };
  }

  /** What the viewer sees of sidecars: a blind one nothing of the others'. */
  async #asSeen(sidecars: readonly FiledCard[], transcript: string, folder: string): Promise<readonly FiledCard[]> {
    const viewer = sidecars.length > 0 ? await this.host.viewerOf?.(transcript) : undefined;
    if (!viewer) return sidecars;
    const asked = this.#teams.get(folder) ?? findTeam(this.files, folder);
    this.#teams.set(folder, asked);
    const team = (await asked)?.team ?? {};
    const blindness = blindnessOf(sidecars, viewer, team);
    return blindness ? blindfold(sidecars, blindness, viewer, team) : sidecars;
  }

  async #read(file: string): Promise<Sidecar | undefined> {
    const state = await this.files.stat(file);
    const kept = this.#kept.get(file);
    this.#forget(file);
    this.#seen.delete(file);
    if (!state) return undefined;
    this.#seen.add(file);
    if (kept && kept.state.changed === state.changed && kept.state.size === state.size) {
      this.#keep(file, kept);
      return kept.sidecar;
    }
    this.reads++;
    const { text } = await this.files.read(file);
    if (text === undefined) return undefined;
    const sidecar = await this.#inSlices(readInSteps(text));
    this.#keep(file, { state, sidecar });
    return sidecar;
  }

  async #inSlices<T>(steps: Generator<undefined, T>): Promise<T> {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (this.#isOverdue()) await this.#letOthersWork();
    }
  }

  #isOverdue(): boolean {
    return this.host.now() - this.#since >= slice;
  }

  /** A pause, if it is time for one. */
  async #letOthersWork(): Promise<void> {
    if (!this.#isOverdue()) return;
    await this.host.pause();
    this.#since = this.host.now();
  }

  #keep(file: string, kept: KeptFile): void {
    this.#forget(file);
    this.#kept.set(file, kept);
    this.#size += kept.sidecar.text.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= (this.host.mostKept ?? mostKept) || oldest === file) break;
      this.#forget(oldest);
    }
  }

  #forget(file: string): void {
    this.#size -= this.#kept.get(file)?.sidecar.text.length ?? 0;
    this.#kept.delete(file);
  }

  /** True for what lies in a folder that isn't looked into. */
  #isPrivate(file: string): boolean {
    if (file === this.root) return false;
    const above = this.files.parent(file);
    return isPrivate(this.files.nameOf(file)) || (above !== file && this.#isPrivate(above));
  }

  /** The files that were told of: of a folder that is gone, or that came with all that is in it, only the folder is told. */
  async #filesOf(told: readonly string[]): Promise<string[]> {
    this.#stale.clear();
    const files = [...told];
    // What is found in a folder is looked at in turn.
    for (const one of files) {
      const below = this.files.join(one, 'x').slice(0, -1);
      const seen = [...this.#seen].filter((file) => file.startsWith(below));
      const items = (await this.files.list(one)) ?? [];
      if (seen.length > 0 && items.length === 0) addAll(files, seen);
      // What was seen tells itself that it changed.
      if (seen.length > 0) continue;
      const fresh = items.filter(({ name, isLink }) => !isLink && !isPrivate(name));
      addAll(
        files,
        fresh.map(({ name }) => this.files.join(one, name)),
      );
    }
    return files;
  }

  /** What changes together is told together. */
  async #tellStale(tell: (card: Card | PreparedCard) => void): Promise<void> {
    await this.host.pause();
    this.#teams.clear();
    while (this.#stale.size > 0) {
      const files = await this.#filesOf([...this.#stale]);
      for (const file of files) if (isPrepared(this.files.nameOf(file))) tell(await this.#preparedAt(file));
      for (const folder of new Set(files.map((file) => this.files.parent(file)))) {
        const changed = new Set(
          files.filter((file) => this.files.parent(file) === folder).map((file) => this.files.nameOf(file)),
        );
        const names = ((await this.files.list(folder)) ?? [])
          .flatMap(({ name, kind }) => (kind === 'file' ? [name] : []))
          .sort();
        for (const one of transcriptsAmong([...new Set([...names, ...changed])])) {
          const own = [one.name, ...sidecarsAmong([...names, ...changed], one.name)];
          if (!own.some((name) => changed.has(name))) continue;
          tell(await this.#cardOf(folder, { ...one, isMissing: !names.includes(one.name) }, names));
        }
      }
    }
  }
}

/** True for the card of a file of prepared claims. */
export function isPreparedCard(card: Card | PreparedCard): card is PreparedCard {
  return 'claims' in card;
}

function isPrepared(name: string): boolean {
  return name.endsWith(preparedEnding) && name.length > preparedEnding.length;
}

interface NamedTranscript {
  readonly name: string;
  readonly isMissing: boolean;
}

/** The transcripts among the names of a folder: by their ending, or since a sidecar lies beside them or is left of them. */
function transcriptsAmong(names: readonly string[]): NamedTranscript[] {
  const present = new Set(names);
  const found = new Map<string, boolean>();
  for (const name of names) {
    if (isTranscriptName(name)) found.set(name, false);
    if (!isSidecar(name)) continue;
    const possible = transcriptNames(name);
    const there = possible.find((one) => present.has(one));
    const transcript = there ?? possible[0];
    if (transcript !== undefined) found.set(transcript, there === undefined);
  }
  return [...found].map(([name, isMissing]) => ({ name, isMissing }));
}

/** Of sorted names those that begin so. */
function beginningWith(names: readonly string[], beginning: string): readonly string[] {
  const from = partitionPoint(names, (name) => name < beginning);
  const rest = names.slice(from, from + mostBeside);
  const to = rest.findIndex((name) => !name.startsWith(beginning));
  return to < 0 ? names.slice(from).filter((name) => name.startsWith(beginning)) : rest.slice(0, to);
}

/** More files than lie beside one transcript. */
const mostBeside = 50;

/** What some questions come to, in their order, several asked at once. */
async function* inOrder<T>(questions: readonly (() => Promise<T>)[]): AsyncGenerator<T> {
  const asked: Promise<T>[] = [];
  for (const [i, ask] of questions.entries()) {
    asked.push(ask());
    if (i + 1 >= atOnce) yield await asked.shift()!;
  }
  for (const one of asked) yield await one;
}
