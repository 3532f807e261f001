import { type ExtensionContext, Uri } from 'vscode';
import { activate as activateAnywhere } from './extension';
import { findPartsIn } from './web-parts';

export { deactivate } from './extension';

/** The entry in a browser. */
export function activate(context: ExtensionContext): ReturnType<typeof activateAnywhere> {
  findPartsIn(Uri.joinPath(context.extensionUri, 'dist/web'));
  return activateAnywhere(context);
}
