/** A key of checking mode: what it does, and how it is pressed. */
export interface CheckingKey {
  /** Id of the command. */
  readonly command: string;
  /** As VS Code writes keys. */
  readonly keys: readonly string[];
  readonly mac?: string;
  /** How help and `docs/keys.md` write it. */
  readonly shown: string;
  /** What the command is told. */
  readonly args?: number;
  /** What has to hold besides in the text, where other things use the key too, and what the command is told there. */
  readonly inText?: { readonly when: string; readonly args: number };
}

/** What `leaveChecking` is told by Esc in the text: a hover in front of it may be meant. */
const inFrontOf = 1;

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
  (digit): CheckingKey => ({
    command: 'transcript.giveVerdict',
    // By place: unshifted digits of every keyboard.
    keys: [`[Digit${digit}]`, `numpad${digit}`],
    shown: String(digit),
    args: digit,
  }),
);

/** The keys of checking mode: of them package.json gets its keybindings, the help its lines and `docs/keys.md` its table. */
export const checkingKeys: readonly CheckingKey[] = [
  { command: 'transcript.tagAndGoOn', keys: ['a'], shown: 'a' },
  { command: 'transcript.notAClaim', keys: ['x'], shown: 'x' },
  { command: 'transcript.nextClaim', keys: ['n'], shown: 'n' },
  { command: 'transcript.previousClaim', keys: ['p'], shown: 'p' },
  { command: 'transcript.goToNewest', keys: ['f'], shown: 'f' },
  { command: 'transcript.nextFreeClaim', keys: ['g'], shown: 'g' },
  ...digits,
  { command: 'transcript.takeOverVerdict', keys: ['v'], shown: 'v' },
  { command: 'transcript.reviewClaim', keys: ['r'], shown: 'r' },
  { command: 'transcript.takeClaim', keys: ['t'], shown: 't' },
  { command: 'transcript.setStatus', keys: ['s'], shown: 's' },
  { command: 'transcript.setClaimWording', keys: ['c'], shown: 'c' },
  { command: 'transcript.addSource', keys: ['o'], shown: 'o' },
  { command: 'transcript.addNote', keys: ['m'], shown: 'm' },
  { command: 'transcript.hear', keys: ['h'], shown: 'h' },
  { command: 'transcript.notSaidSo', keys: ['shift+h'], shown: 'H' },
  { command: 'transcript.pauseRecording', keys: ['space'], shown: 'Space' },
  { command: 'transcript.logClaim', keys: ['l'], shown: 'l' },
  // Not Shift+L: who misses the Shift would log a claim.
  { command: 'transcript.writePublishableLine', keys: ['b'], shown: 'b' },
  { command: 'transcript.approveLine', keys: ['shift+a'], shown: 'A' },
  { command: 'transcript.publish', keys: ['shift+p'], shown: 'P' },
  { command: 'transcript.narrow', keys: ['e'], shown: 'e' },
  { command: 'transcript.widen', keys: ['w'], shown: 'w' },
  { command: 'transcript.nextSentence', keys: ['j'], shown: 'j' },
  { command: 'transcript.previousSentence', keys: ['k'], shown: 'k' },
  { command: 'transcript.nothingToCheckInSentence', keys: ['.', ','], shown: '. ,' },
  { command: 'transcript.copyClaim', keys: ['y'], shown: 'y' },
  { command: 'transcript.someoneElseSpeaks', keys: ['d'], shown: 'd' },
  { command: 'transcript.correctText', keys: ['i'], shown: 'i' },
  { command: 'transcript.undoLastChange', keys: ['u'], shown: 'u' },
  // Told from the letter, which may be meant for a box that is about to open.
  { command: 'transcript.undoLastChange', keys: ['ctrl+z'], mac: 'cmd+z', shown: 'Ctrl+Z', args: 0 },
  { command: 'transcript.checkingHelp', keys: ['shift+/'], shown: '?' },
  {
    command: 'transcript.leaveChecking',
    keys: ['escape'],
    shown: 'Esc',
    // What is open in front of the text is closed first.
    inText: {
      when: '!findWidgetVisible && !editorHoverVisible && !commentEditorFocused && !notificationToastsVisible',
      args: inFrontOf,
    },
  },
];

/** True for Esc in a text that is checked or corrected: what is open in front of the text is to be closed first. */
export function isEscapeInText(command: string, argument: unknown): boolean {
  return (command === 'transcript.leaveChecking' && argument === inFrontOf) || command === 'transcript.goOnChecking';
}

/** Letters and digits that do nothing in the mode. The first letter of an address or a wording may come before its box is there. */
const spareKeys = spareCharacters().map((typed) => ({
  command: 'transcript.typeAhead',
  keys: typed === '0' ? ['[Digit0]', 'numpad0'] : [/[A-Z]/.test(typed) ? `shift+${typed.toLowerCase()}` : typed],
  args: typed,
}));

function spareCharacters(): string[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const used = new Set(checkingKeys.map(({ shown }) => shown));
  return [...letters, ...letters.toUpperCase(), '0'].filter((typed) => !used.has(typed));
}

/** Every command that a key runs while checking. */
export const keyCommands: ReadonlySet<string> = new Set([...checkingKeys, ...spareKeys].map(({ command }) => command));

/** How the key of a command in checking mode is shown; the empty text if it has none. */
export function keyOf(command: string): string {
  return checkingKeys.find((one) => one.command === command)?.shown ?? '';
}

/**
 * What the key types that runs a command with this argument, where it is no key of the mode; empty if it types nothing, or that isn't
 * known. Undefined for a command that no key of checking mode runs.
 */
export function typedBy(command: string, argument: unknown): string | undefined {
  if (!keyCommands.has(command)) return undefined;
  if (command === 'transcript.typeAhead') return String(argument);
  const shown = checkingKeys.find((one) => one.command === command && one.args === argument)?.shown;
  if (shown === 'Space') return ' ';
  return shown?.length === 1 ? shown : '';
}

/** The command that a key runs which types this, and what that is told; undefined if none does. */
export function commandTyping(
  typed: string,
): { readonly command: string; readonly args: readonly unknown[] } | undefined {
  if (typed.length !== 1) return undefined;
  const found = [...checkingKeys, ...spareKeys].find((one) =>
    'shown' in one ? one.shown.split(' ').includes(typed === ' ' ? 'Space' : typed) : one.args === typed,
  );
  return found && { command: found.command, args: found.args === undefined ? [] : [found.args] };
}

/**
 * A text has the keys. Not the box of a question: VS Code says a moment too long that the text has them still. The old side of a diff has
 * the same path, and so has a file's version in git.
 */
const inText = 'editorTextFocus && !inQuickOpen && !isInDiffEditor';

/** Where the keys hold in a text. */
const inCheckedText = `${inText} && resourceScheme in transcript.checkingSchemes && resourcePath in transcript.checkingFiles`;

/** Where a text is being corrected, and nothing else is open in front of it. */
export const inCorrectedText = `${inText} && resourceScheme in transcript.checkingSchemes && resourcePath in transcript.correctingFiles && !findWidgetVisible && !editorHoverVisible && !suggestWidgetVisible && !parameterHintsVisible && !renameInputVisible && !notificationToastsVisible`;

/** Where checking has been left, and the text is read-only still. */
const inLeftText = `${inText} && editorReadonly && resourceScheme in transcript.leftSchemes && resourcePath in transcript.leftFiles`;

/** What `tellReadOnly` is told by the key that may let the text be corrected. */
export const correcting = 1;

/** Keys in a text that has been left: what would write says that the text is read-only; `i` by itself corrects it as in the mode. */
const leftKeys = [...'abcdefghijklmnopqrstuvwxyz0123456789.,'].map((key) => ({
  command: 'transcript.tellReadOnly',
  key,
  when: inLeftText,
  // A word would be taken for the claim that is meant.
  ...(key === 'i' && { args: correcting }),
}));

/** Where they hold in the tree: an input method for Chinese, Japanese or Korean keeps single keys from an editor. */
const inCheckedTree = 'focusedView == transcript.annotations && transcript.checking && !inputFocus';

type KeysOfCommand = Omit<CheckingKey, 'args' | 'shown'> & { readonly args?: number | string };

/** The keybindings of a command, as package.json has them. */
export function bindingsOf(command: string) {
  const inMode = [...checkingKeys, ...spareKeys]
    .filter((one) => one.command === command)
    .flatMap(({ keys, mac, args, inText }: KeysOfCommand) =>
      keys.flatMap((key) =>
        [
          { when: inText ? `${inCheckedText} && ${inText.when}` : inCheckedText, args: inText?.args ?? args },
          { when: inCheckedTree, args },
        ].map((one) => ({
          command,
          key,
          ...(mac !== undefined && { mac }),
          when: one.when,
          ...(one.args !== undefined && { args: one.args }),
        })),
      ),
    );
  return [...inMode, ...leftKeys.filter((one) => one.command === command)];
}
