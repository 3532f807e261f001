import {
  commands,
  EventEmitter,
  type InputBoxOptions,
  type InputBoxValidationMessage,
  InputBoxValidationSeverity,
  type QuickInput,
  type QuickPickItem,
  type QuickPickOptions,
  window,
} from 'vscode';
import { typeBefore } from './type-before';

/** Puts words into a box that were typed before it had the keys. */
export type TypeInto = (typed: string) => void;

const put = new EventEmitter<TypeInto>();
const answered = new EventEmitter<void>();

/** The box of a question has got the keys: whatever was pressed before has arrived by now, and may be put into it. */
export const onDidAsk = put.event;

/** A question was answered or left. */
export const onDidAnswer = answered.event;

/** Ends when the box of the next question has got the keys. */
export function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    const listener = onDidAsk(() => {
      listener.dispose();
      resolve();
    });
  });
}

/** What is asked for in a box; `validateInput` may refuse it, or say something of it. */
export interface TextQuestion extends Pick<InputBoxOptions, 'title' | 'prompt' | 'placeHolder' | 'value'> {
  readonly validateInput?: (value: string) => string | InputBoxValidationMessage | undefined;
}

/** Asks for a text; the box stays if the window loses the focus, and holds what was typed before it was there. */
export function askText({ title, prompt, placeHolder, value = '', validateInput }: TextQuestion) {
  const box = window.createInputBox();
  Object.assign(box, { title, prompt, placeholder: placeHolder, value, ignoreFocusOut: true });
  let valueNow = () => box.value;
  const check = () => {
    const found = validateInput?.(valueNow());
    box.validationMessage = found;
    return found === undefined || (typeof found !== 'string' && found.severity !== InputBoxValidationSeverity.Error);
  };
  check();
  const answer = new Promise<string | undefined>((resolve) => {
    box.onDidChangeValue(check);
    box.onDidAccept(() => {
      if (!check()) return;
      resolve(valueNow());
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
  });
  box.show();
  return asked(answer, (typed) => {
    valueNow = typeBefore(box, typed, { first: value, isEchoing: false, whenDone });
    check();
  });
}

/** Asks for one of some items; the list stays if the window loses the focus. */
export function askChoice<T extends QuickPickItem>(
  items: readonly T[] | Promise<readonly T[]>,
  options: QuickPickOptions & { readonly canPickMany?: false },
): Promise<T | undefined> {
  return asked(window.showQuickPick<T>(items as readonly T[], { ignoreFocusOut: true, ...options }));
}

/** Asks which of some items hold; the list stays if the window loses the focus. */
export function askChoices<T extends QuickPickItem>(
  items: readonly T[],
  options: QuickPickOptions,
): Promise<readonly T[] | undefined> {
  return asked(window.showQuickPick<T>(items, { ignoreFocusOut: true, ...options, canPickMany: true }));
}

/** A question that may be answered by words of one's own. */
export interface OpenQuestion<T extends QuickPickItem> {
  readonly title?: string;
  readonly placeholder: string;
  readonly items: readonly T[];
  /** What stands beside words that are none of the items. */
  readonly fresh: string;
  /** True if words mean one of the items; default: where one has just that label. */
  readonly isKnown?: (words: string) => boolean;
  /** The item that is taken as soon as these words stand in the box, as by its digit. */
  readonly takenBy?: (words: string) => T | undefined;
}

/**
 * Asks for one of some items, or for words that are typed: what stands in the box when it is accepted counts, however fast that was,
 * and never an item that it doesn't mean. Undefined if nothing was answered.
 */
export function askChoiceOrWords<T extends QuickPickItem>(question: OpenQuestion<T>): Promise<T | string | undefined> {
  const { title, placeholder, items, fresh, takenBy } = question;
  const { isKnown = (words) => items.some(({ label }) => label === words) } = question;
  const pick = window.createQuickPick<T | QuickPickItem>();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  let valueNow = () => pick.value;
  const offer = () => {
    const words = valueNow().trim();
    const isNew = words !== '' && !isKnown(words);
    // An item that begins so is more likely meant than a new name that is only half typed.
    const isBegun = items.some(({ label }) => begins(label, words));
    const own = isNew ? [{ label: words, description: fresh, alwaysShow: true }] : [];
    pick.items = isBegun ? [...items, ...own] : [...own, ...items];
  };
  offer();
  return new Promise((resolve) => {
    const takeOrOffer = () => {
      const taken = takenBy?.(valueNow().trim());
      if (!taken) return offer();
      resolve(taken);
      pick.hide();
    };
    pick.onDidChangeValue(takeOrOffer);
    pick.onDidAccept(() => {
      const words = valueNow().trim();
      const [chosen] = pick.selectedItems;
      const item = items.find((one) => one === chosen);
      const means = (one: T) =>
        holds(one.label, words) || holds(one.description ?? '', words) || one.alwaysShow === true;
      if (item && means(item)) resolve(item);
      else if (words === '') return;
      else resolve(items.find(({ label }) => label === words) ?? words);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    showBox(pick, (typed) => {
      valueNow = typeBefore(pick, typed, { first: '', isEchoing: true, whenDone });
      takeOrOffer();
    });
  });
}

function begins(label: string, words: string): boolean {
  return label.toLowerCase().startsWith(words.toLowerCase());
}

function holds(label: string, words: string): boolean {
  return label.toLowerCase().includes(words.toLowerCase());
}

/** Shows a box that its caller listens to; it stays if the window loses the focus. */
export function showBox(box: QuickInput, type?: TypeInto): void {
  box.ignoreFocusOut = true;
  box.show();
  const listener = box.onDidHide(() => {
    listener.dispose();
    answered.fire();
  });
  tellShown(type);
}

async function asked<T>(answer: Thenable<T>, type?: TypeInto): Promise<T> {
  tellShown(type);
  try {
    return await answer;
  } finally {
    answered.fire();
  }
}

/** The window does what it is told in order: what a box is given goes to it a moment later. */
function whenDone(next: () => void): void {
  setTimeout(() => commands.executeCommand('setContext', 'transcript.asked', true).then(next), 0);
}

/** The window does what it is told in order, and sends keys in order: once it has answered, the box is there and older keys are here. */
function tellShown(type: TypeInto = () => {}): void {
  void commands.executeCommand('setContext', 'transcript.asked', true).then(() => put.fire(type));
}
