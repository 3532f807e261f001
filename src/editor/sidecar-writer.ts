import { Uri } from 'vscode';
import { type Act, idOf } from '../core/sidecar/apply-act';
import { invertAct } from '../core/sidecar/invert-act';
import { mustWait } from '../core/sidecar/merge/join-waiting';
import { ownChange } from '../core/sidecar/own-change';
import { readSidecar } from '../core/sidecar/read-sidecar';
import { waitingName } from '../core/sidecar/sidecar-names';
import { now } from '../files/now';
import { fileName } from './find-sidecars';
import type { Step } from './history';
import { homeOf } from './home-of';
import type { KeptActs } from './kept-acts';
import { type MadeActs, makeActs } from './make-acts';
import type { OpenSidecar } from './open-sidecar';
import type { OpenTranscript } from './open-transcript';
import { sidecarStore, type Written } from './sidecar-store';

/** What came of a change: `saved`, `pending` (in an editor that has to be saved), or why it failed, and whether it is kept. */
export type Outcome = Written | { readonly failed: string; readonly kept: true };

/**
 * Makes what people do in sidecars: it shows at once and is then written. What can't be written is kept, beyond the end of
 * the window too, and tried again.
 */
export class SidecarWriter {
  constructor(
    private readonly kept: KeptActs,
    /** To be called when a sidecar reads differently from before. */
    private readonly announce: (open: OpenTranscript) => void,
  ) {}

  /**
   * Makes acts of one sidecar (default: the one that new annotations go to) with one write, as one step of undo, or as part
   * of the step before (`joined`). Where each checker has an own file, edits of somebody else's entries go to one's own.
   */
  async change(open: OpenTranscript, acts: readonly Act[], file?: string, joined = false): Promise<Outcome> {
    const { uri, owner } = await homeOf(open.document.uri);
    const isElsewhere = file !== undefined && file !== uri.toString();
    const goesHome = !isElsewhere || (owner !== undefined && acts.every((act) => act.kind === 'edit'));
    const one = open.sidecarAt(goesHome ? uri : Uri.parse(file, true));
    const own = isElsewhere && goesHome ? acts.map((act) => ownEdit(open, act, one, owner!)) : acts;
    return this.#make(open, one, own, (inverse) => open.history.record({ ...inverse, joined }));
  }

  /** Makes acts of several sidecars, each of its `file`, as one step of undo; the first outcome that isn't `saved`. */
  async changeFiles(
    open: OpenTranscript,
    changes: readonly { readonly file: string; readonly change: Act }[],
  ): Promise<Outcome> {
    let outcome: Outcome = 'saved';
    const before = open.history.count;
    // Edits of others' entries may go to one's own sidecar, and other changes never do; new entries can wait where the file
    // can't be written, and what it says of the talk can't.
    const alone = ['edit', 'describe'];
    const groupOf = ({ file, change: { kind } }: (typeof changes)[number]) => `${alone.includes(kind) && kind} ${file}`;
    for (const group of new Set(changes.map(groupOf))) {
      const own = changes.filter((one) => groupOf(one) === group);
      const acts = own.map(({ change }) => change);
      const came = await this.change(open, acts, own[0]!.file, open.history.count > before);
      if (outcome === 'saved') outcome = came;
    }
    return outcome;
  }

  /** Takes the person's own last act back, or makes it again; undefined where there is none. */
  async step(open: OpenTranscript, direction: 'undo' | 'redo'): Promise<Outcome | undefined> {
    let outcome: Outcome | undefined;
    let step = open.history.take(direction);
    while (step) {
      const joined = outcome !== undefined;
      const came = await this.#make(open, holderOf(open, step), step.acts, (inverse) =>
        open.history.made(direction, { ...inverse, joined }),
      );
      if (outcome === undefined || outcome === 'saved') outcome = came;
      step = step.joined ? open.history.take(direction) : undefined;
    }
    return outcome;
  }

  /** Makes acts of one sidecar, where all of them can be made, and tells what would take them back. */
  async #make(
    open: OpenTranscript,
    one: OpenSidecar,
    acts: readonly Act[],
    tellInverse: (inverse: Step) => void,
  ): Promise<Outcome> {
    const name = fileName(open.document.uri);
    if (one.failure !== undefined) {
      await one.writing;
      const added = takeOut(one, acts);
      if (added) {
        tellInverse({ file: one.uri.toString(), acts: added });
        delete one.read;
        if (one.unsaved.length === 0) delete one.failure;
        await this.kept.keep(one.uri, one.unsaved);
        this.announce(open);
        return 'saved';
      }
    }
    const { text } = makeActs(one.text ?? '', one.unsaved, name);
    const { made, waiting, problem } = makeActs(text, acts, name);
    if (problem && waiting.length < acts.length) return { failed: problem.message };
    const inverse = [...made.map((each) => each.inverse), ...waiting.map((act) => invertAct('', act, name))]
      .reverse()
      .flat();
    if (inverse.length > 0) tellInverse({ file: one.uri.toString(), acts: inverse });
    one.unsaved = [...one.unsaved, ...acts];
    delete one.read;
    this.announce(open);
    return this.#flush(open, one);
  }

  /** Writes what is unsaved, after whatever is being written. */
  #flush(open: OpenTranscript, one: OpenSidecar): Promise<Outcome> {
    const done = one.writing.then(() => this.#flushNow(open, one));
    one.writing = done;
    return done;
  }

  /** Tries again to write all that is unsaved of a transcript; what is in an editor stays `pending` until that is saved. */
  async retry(open: OpenTranscript): Promise<Outcome> {
    const outcomes = await Promise.all([...open.sidecars.values()].map((one) => this.#flush(open, one)));
    return (
      outcomes.find((outcome) => typeof outcome === 'object') ?? outcomes.find((one) => one === 'pending') ?? 'saved'
    );
  }

  async #flushNow(open: OpenTranscript, one: OpenSidecar): Promise<Outcome> {
    const acts = one.unsaved;
    if (acts.length === 0) return one.pending.length > 0 ? 'pending' : 'saved';
    const name = fileName(open.document.uri);
    let result: MadeActs | undefined;
    const outcome = await sidecarStore.write(one.uri, (before) => {
      result = makeActs(before ?? '', acts, name);
      return result.text;
    });
    if (typeof outcome === 'object') return this.#fail(open, one, outcome.failed);
    const { text, made, waiting, problem } = result!;
    one.unsaved = one.unsaved.filter((act) => !acts.includes(act) || waiting.includes(act));
    one.text = text;
    delete one.read;
    delete one.failure;
    if (outcome === 'pending') one.pending = [...one.pending, ...made];
    else open.noteMade(one, made);
    if (waiting.length > 0) {
      const beside = this.#waitingFor(open, one);
      if (!beside) return this.#fail(open, one, problem!.message);
      one.unsaved = one.unsaved.filter((act) => !waiting.includes(act));
      beside.unsaved = [...beside.unsaved, ...waiting];
      delete beside.read;
    }
    await this.kept.keep(one.uri, one.unsaved);
    this.announce(open);
    if (waiting.length > 0) return this.#flush(open, this.#waitingFor(open, one)!);
    // Somebody else was faster: the entry is gone or broken by now.
    return problem ? { failed: problem.message } : outcome;
  }

  /** The file beside a sidecar in which new entries wait for its repair; undefined where they can't wait there. */
  #waitingFor(open: OpenTranscript, { uri }: OpenSidecar): OpenSidecar | undefined {
    const name = fileName(uri);
    if (name.endsWith(waitingName('.annotations.yaml')) || !mustWait(readSidecar(open.sidecarAt(uri).text ?? '')))
      return undefined;
    return open.sidecarAt(Uri.joinPath(uri, '..', waitingName(name)));
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

  async #fail(open: OpenTranscript, one: OpenSidecar, failed: string): Promise<Outcome> {
    one.failure = failed;
    await this.kept.keep(one.uri, one.unsaved);
    this.announce(open);
    return { failed, kept: true };
  }
}

/** The sidecar that a step is to be made in: another one than it was made in, where an entry waited and was joined, or waits. */
function holderOf(open: OpenTranscript, { file, acts }: Step): OpenSidecar {
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

/** An edit of another checker's entry as it goes into one's own sidecar. */
function ownEdit(open: OpenTranscript, act: Act, own: OpenSidecar, by: string): Act {
  if (act.kind !== 'edit') return act;
  const claim = open.dossier.annotations.find(({ annotation }) => annotation.id === act.id);
  return claim ? ownChange(act, claim.annotation, open.read(own), { by, at: now() }) : act;
}
