import { type Event, EventEmitter, type Memento } from 'vscode';
import { type RowKey, rowKeys } from '../../core/dossier/desk-rows';

/** What a person chose to see in the tree. */
export interface TreeChoice {
  readonly by: RowKey;
  /** All of them have to be there; empty for no filter. */
  readonly words: string;
  readonly isMine: boolean;
}

interface KeptChoice {
  readonly now: TreeChoice;
  readonly onDidChange: Event<TreeChoice>;
  choose(part: Partial<TreeChoice>): void;
}

const kept = new WeakMap<Memento, KeptChoice>();

/** The choice of a workspace: the grouping stays, the filter ends with the window. */
export function treeChoice(memory: Memento): KeptChoice {
  const known = kept.get(memory);
  if (known) return known;
  const changed = new EventEmitter<TreeChoice>();
  const by = memory.get<string>(key);
  let now: TreeChoice = { by: rowKeys.find((one) => one === by) ?? 'state', words: '', isMine: false };
  const made: KeptChoice = {
    get now() {
      return now;
    },
    onDidChange: changed.event,
    choose(part) {
      now = { ...now, ...part };
      void memory.update(key, now.by);
      changed.fire(now);
    },
  };
  kept.set(memory, made);
  return made;
}

const key = 'transcript.groupBy';
