import type { Disposable } from 'vscode';
import type { Desk } from '../desk';

/** A view registers itself and reads reviews from the desk; it keeps no facts of its own. */
export type RegisterView = (desk: Desk) => Disposable;
