import type { ExtensionContext } from 'vscode';

/** Makes the desk and lets each view register itself. */
export function registerEditor(_context: ExtensionContext): void {}
