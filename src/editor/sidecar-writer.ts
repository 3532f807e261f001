import { Uri } from 'vscode';
import { type Act, idOf } from '../core/sidecar/apply-act';
import { invertAct } from '../core/sidecar/invert-act';
import { type MadeAct, type MadeActs, makeActs } from '../core/sidecar/make-acts';
import { mustWait } from '../core/sidecar/merge/join-waiting';
import { readSidecar } from '../core/sidecar/read-sidecar';
import { type FiledAct, type RoutedActs, routeActs } from '../core/sidecar/route-acts';
import { waitingName } from '../core/sidecar/sidecar-names';
import { now } from '../files/now';
import { fileName } from './find-sidecars';
import type { Step } from './history';
import { homeOf } from './home-of';
import type { KeptActs } from './kept-acts';
import { inTurn, type OpenSidecar } from './open-sidecar';
import type { OpenTranscript } from './open-transcript';
import { sidecarStore, type Written } from './sidecar-store';
import { whyNoSidecar } from './why-no-sidecar';

/**
 * What came of a change: `saved`, `pending` (in an editor that has to be saved), or why it failed, and whether it is kept; `isLeft`: a
 * person left it.
 */
export type Outcome =
  | Written
  | { readonly failed: string; readonly kept: true }
  | { readonly failed: string; readonly kept?: undefined; readonly isLeft: true };

/** Writing that takes longer is told. */
const lateMilliseconds = 2000;

/**
 * Makes what people do in sidecars: it shows at once and is then written. What can't be written is kept, beyond the end of
 * the window too, and tried again.
 */
export class SidecarWriter {
  /** What came of each act when it was last tried to be written. */
  readonly #outcomes = new WeakMap<Act, Outcome>();

  constructor(
    private readonly kept: KeptActs,
    /** To be called when a sidecar reads differently from before. */
    private readonly announce: (open: OpenTranscript) => void,
  ) {}

  /** Makes the acts of one command, as one step of undo; of one file all are made or none. The worst outcome of them. */
  async make(open: OpenTranscript, acts: readonly FiledAct[]): Promise<Outcome> {
    const why = whyNoSidecar(open.document.uri);
    if (why !== undefined) return { failed: why };
    await open.ready;
    const { uri, owner } = await homeOf(open.document.uri, open.isBlind);
    const routed = routeActs(acts, {
      sidecars: open.filedSidecars,
      home: uri.toString(),
      at: now(),
      ...(owner !== undefined && { owner }),
    });
    const step: Step = { parts: [] };
    const record = () => open.history.record(step);
    const outcomes = await Promise.all(
      routed.map(({ file, acts }) => this.#make(open, Uri.parse(file, true), acts, adder(step, record))),
    );
    return worst(outcomes);
  }

  /** Takes the person's own last command back, or makes it again; undefined if there is none. */
  async step(open: OpenTranscript, direction: 'undo' | 'redo'): Promise<Outcome | undefined> {
    await open.ready;
    const step = open.history.take(direction);
    if (!step) return undefined;
    const inverse: Step = { parts: [] };
    const record = () => open.history.made(direction, inverse);
    const outcomes: Outcome[] = [];
    for (const part of [...step.parts].reverse()) {
      outcomes.push(await this.#make(open, holderOf(open, part).uri, part.acts, adder(inverse, record)));
    }
    return worst(outcomes);
  }

  /** Makes acts of one sidecar, where all of them can be made, and tells what would take them back. */
  async #make(
    open: OpenTranscript,
    uri: Uri,
    acts: readonly Act[],
    tellInverse: (inverse: RoutedActs) => void,
  ): Promise<Outcome> {
    const name = fileName(open.document.uri);
    const failing = open.sidecarAt(uri);
    if (failing.failure !== undefined || uri.scheme === 'untitled') {
      await failing.writing;
      const added = takeOut(failing, acts);
      if (added) {
        tellInverse({ file: uri.toString(), acts: added });
        delete failing.read;
        if (failing.unsaved.length === 0) delete failing.failure;
        await this.kept.keep(uri, failing.unsaved);
        this.announce(open);
        return 'saved';
      }
    }
    // It may have been forgotten meanwhile: there is no file, and nothing was left to be written.
    const one = open.sidecarAt(uri);
    const { text } = makeActs(one.text ?? '', one.unsaved, name);
    const { made, waiting, problem } = makeActs(text, acts, name);
    if (problem && waiting.length < acts.length) return { failed: problem.message };
    const inverse = [...made.map((each) => each.inverse), ...waiting.map((act) => invertAct('', act, name))]
      .reverse()
      .flat();
    if (inverse.length > 0) tellInverse({ file: uri.toString(), acts: inverse });
    for (const act of acts) if (act.kind === 'add') open.tell(act.annotation);
    one.unsaved = [...one.unsaved, ...acts];
    delete one.read;
    this.announce(open);
    return this.#flush(open, one);
  }

  /** Writes what is unsaved, after whatever is being written; tells what came of that, be it another flush that wrote it. */
  async #flush(open: OpenTranscript, one: OpenSidecar): Promise<Outcome> {
    const acts = one.unsaved;
    const late = setTimeout(() => {
      if (one.unsaved.length === 0) return;
      one.isLate = true;
      this.announce(open);
    }, lateMilliseconds);
    await inTurn(one, () => this.#flushNow(open, one)).finally(() => clearTimeout(late));
    if (acts.length === 0) return one.pending.length > 0 ? 'pending' : 'saved';
    return worst(acts.map((act) => this.#outcomes.get(act) ?? 'saved'));
  }

  /** Tries again to write all that is unsaved of a transcript; what is in an editor stays `pending` until that is saved. */
  async retry(open: OpenTranscript): Promise<Outcome> {
    return worst(await Promise.all([...open.sidecars.values()].map((one) => this.#flush(open, one))));
  }

  async #flushNow(open: OpenTranscript, one: OpenSidecar): Promise<void> {
    const acts = one.unsaved;
    if (acts.length === 0) return;
    // Kept before it is tried: whatever happens to the window or the disk meanwhile, the next window has it.
    const keeping = this.kept.keep(one.uri, acts);
    if (one.uri.scheme === 'untitled') {
      this.#note(acts, 'pending');
      return keeping;
    }
    const name = fileName(open.document.uri);
    let result: MadeActs | undefined;
    const outcome = await sidecarStore.write(one.uri, (before) => {
      result = makeActs(before ?? '', acts, name);
      return result.text;
    });
    if (typeof outcome === 'object') return this.#fail(open, one, acts, outcome.failed);
    const { text, made, waiting, problem } = result!;
    this.#note(acts, outcome);
    // Somebody else was faster: the entry is gone or broken by now.
    if (problem) this.#note(refused(acts, made, waiting), { failed: problem.message });
    one.unsaved = one.unsaved.filter((act) => !acts.includes(act) || waiting.includes(act));
    one.text = text;
    delete one.read;
    delete one.failure;
    delete one.isLate;
    if (outcome === 'pending') one.pending = [...one.pending, ...made];
    else open.noteMade(one, made);
    if (waiting.length > 0) {
      const beside = this.#waitingFor(open, one);
      if (!beside) return this.#fail(open, one, waiting, problem!.message);
      one.unsaved = one.unsaved.filter((act) => !waiting.includes(act));
      beside.unsaved = [...beside.unsaved, ...waiting];
      delete beside.read;
    }
    // What is written shows as saved at once; that it is kept no longer can wait.
    this.announce(open);
    await this.kept.keep(one.uri, one.unsaved);
    if (waiting.length > 0) await this.#flush(open, this.#waitingFor(open, one)!);
  }

  #note(acts: readonly Act[], outcome: Outcome): void {
    for (const act of acts) this.#outcomes.set(act, outcome);
  }

  /** The file beside a sidecar in which new entries wait for its repair; undefined where they can't wait there. */
  #waitingFor(open: OpenTranscript, { uri }: OpenSidecar): OpenSidecar | undefined {
    const name = fileName(uri);
    if (name.endsWith(waitingName('.annotations.yaml')) || !mustWait(readSidecar(open.sidecarAt(uri).text ?? '')))
      return undefined;
    return open.sidecarAt(Uri.joinPath(uri, '..', waitingName(name)));
  }

  /** Takes in what was done in a text that had no file, now that it has one: it is written to `home`, and can be undone. */
  async moveIn(from: OpenTranscript, to: OpenTranscript): Promise<Outcome> {
    await to.ready;
    const { uri } = await homeOf(to.document.uri, to.isBlind);
    const one = to.sidecarAt(uri);
    const lefts = [...from.sidecars.values()];
    one.unsaved = [...one.unsaved, ...lefts.flatMap(({ unsaved }) => unsaved)];
    await this.kept.keep(uri, one.unsaved);
    for (const left of lefts) {
      left.unsaved = [];
      await this.kept.keep(left.uri, []);
    }
    delete one.read;
    to.history.continue(from.history.steps, uri.toString());
    this.announce(to);
    return this.#flush(to, one);
  }

  /** Joins what waited for the repair of a transcript's sidecars, where they are repaired. */
  async joinWaiting(open: OpenTranscript): Promise<void> {
    for (const { uri, writing } of open.sidecars.values()) {
      const waiting = Uri.joinPath(uri, '..', waitingName(fileName(uri)));
      if (!open.sidecars.has(waiting.toString())) continue;
      await writing;
      if (await sidecarStore.joinWaiting(uri, waiting)) return;
    }
  }

  async #fail(open: OpenTranscript, one: OpenSidecar, acts: readonly Act[], failed: string): Promise<void> {
    one.failure = failed;
    this.#note(acts, { failed, kept: true });
    await this.kept.keep(one.uri, one.unsaved);
    this.announce(open);
  }
}

/** The acts that could not be made, and never can. */
function refused(acts: readonly Act[], made: readonly MadeAct[], waiting: readonly Act[]): readonly Act[] {
  return acts.filter((act) => !waiting.includes(act) && !made.some((one) => one.act === act));
}

/** The sidecar that a step is to be made in: another one than it was made in, where an entry waited and was joined, or waits. */
function holderOf(open: OpenTranscript, { file, acts }: RoutedActs): OpenSidecar {
  const one = open.sidecarAt(Uri.parse(file, true));
  const id = acts[0]?.kind === 'remove' ? acts[0].id : undefined;
  const holds = (other: OpenSidecar) => open.read(other).entries.some(({ annotation }) => annotation?.id === id);
  if (id === undefined || holds(one)) return one;
  return [...open.sidecars.values()].find(holds) ?? one;
}

/** Where acts only remove what was added here and is on no disk: takes it out, and tells what would add it again. */
function takeOut(one: OpenSidecar, acts: readonly Act[]): Act[] | undefined {
  const ids = acts.map((act) => (act.kind === 'remove' ? act.id : undefined));
  const concerned = one.unsaved.filter((act) => ids.includes(idOf(act)));
  const added = concerned.filter((act) => act.kind === 'add');
  if (ids.length === 0 || added.length < ids.length) return undefined;
  one.unsaved = one.unsaved.filter((act) => !concerned.includes(act));
  return concerned;
}

/** Adds parts to a step, which is recorded with the first of them. */
function adder(step: Step, record: () => void): (part: RoutedActs) => void {
  return (part) => {
    if (step.parts.length === 0) record();
    step.parts.push(part);
  };
}

/** Of several outcomes the one that a person has to know of most. */
function worst(outcomes: readonly Outcome[]): Outcome {
  return outcomes.find((one) => typeof one === 'object') ?? outcomes.find((one) => one === 'pending') ?? 'saved';
}
