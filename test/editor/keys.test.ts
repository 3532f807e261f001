import assert from 'node:assert/strict';
import { extensions, Uri, workspace } from 'vscode';

interface Keybinding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

/** Contexts that never hold while the cursor is in a transcript’s text and no widget is open. */
const elsewhere =
  /notebook|repl|terminal|inChat|chat|findWidgetVisible|findInputFocussed|searchView|inSearchEditor|mergeEditor|listFocus|interactive|inDebug|debug|inlineChat|explorer|scm|filesExplorer|comment|extensionEditor|testing|inQuickOpen|inQuickInput|suggestWidget|inlineEdit|inlineSuggest|resourceLangId|multiDiff|diffEditor|markersNavigation|accessib|hover|walkThrough|kernel|Panel|composite|outputFocus|view ==|ViewFocus|ViewerFocused|Focus(ed)? *$/i;

describe('keys', () => {
  it('of ours override none of VS Code’s own in a transcript, outside checking mode', async () => {
    const document = await workspace.openTextDocument(Uri.parse('vscode://defaultsettings/keybindings.json'));
    const own = JSON.parse(document.getText().replaceAll(/^\s*\/\/.*$/gm, '')) as Keybinding[];
    const { keybindings } = extensions.getExtension('transcript-annotator.transcript-annotator')!.packageJSON
      .contributes;
    const outsideMode = (keybindings as Keybinding[]).filter(
      ({ when }) => !/transcript\.(?:check|correct)/.test(when ?? ''),
    );
    const clashes = outsideMode.flatMap((ours) =>
      own
        .filter(
          (one) => one.key === ours.key || one.key.startsWith(`${ours.key} `) || ours.key.startsWith(`${one.key} `),
        )
        .filter((one) => !one.command.startsWith('transcript.'))
        .filter((one) => !(one.when !== undefined && elsewhere.test(one.when)))
        .map((one) => `${ours.key}: ${one.command} (${one.when ?? 'always'})`),
    );
    assert.deepEqual(clashes, []);
  });

  it('of ours are on every laptop, without a key for the keys', () => {
    const { keybindings } = extensions.getExtension('transcript-annotator.transcript-annotator')!.packageJSON
      .contributes;
    const far = /page(up|down)|home|end\b|insert|scrolllock|pausebreak|f\d|numpad/;
    const reached = (keybindings as Keybinding[]).filter(({ key }) => !far.test(key)).map(({ command }) => command);
    const others = (keybindings as Keybinding[]).filter(({ command }) => !reached.includes(command));
    assert.deepEqual(others, []);
  });
});
