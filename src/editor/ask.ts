import {
  commands,
  EventEmitter,
  type InputBoxOptions,
  type QuickInput,
  type QuickPickItem,
  type QuickPickOptions,
  window,
} from 'vscode';

const put = new EventEmitter<void>();
const answered = new EventEmitter<void>();

/** The box of a question has got the keys: whatever was pressed before has arrived by now. */
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

/** Asks for a text; the box stays if the window loses the focus. */
export function askText(options: InputBoxOptions): Promise<string | undefined> {
  return asked(window.showInputBox({ ignoreFocusOut: true, ...options }));
}

/** Asks for one of some items; the list stays if the window loses the focus. */
export function askChoice<T extends QuickPickItem>(
  items: readonly T[] | Promise<readonly T[]>,
  options: QuickPickOptions & { readonly canPickMany?: false },
): Promise<T | undefined> {
  return asked(window.showQuickPick<T>(items as readonly T[], { ignoreFocusOut: true, ...options }));
}

/** Shows a box that its caller listens to. */
export function showBox(box: QuickInput): void {
  box.show();
  const listener = box.onDidHide(() => {
    listener.dispose();
    answered.fire();
  });
  tellShown();
}

async function asked<T>(answer: Thenable<T>): Promise<T> {
  tellShown();
  try {
    return await answer;
  } finally {
    answered.fire();
  }
}

/** The window does what it is told in order, and sends keys in order: once it has answered, the box is there and older keys are here. */
function tellShown(): void {
  void commands.executeCommand('setContext', 'transcript.asked', true).then(() => put.fire());
}
