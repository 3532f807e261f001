import { Disposable, EventEmitter, Uri, workspace } from 'vscode';
import { findTeam } from '../core/dossier/find-team';
import type { TeamFile } from '../core/dossier/team-file';
import { readVocabulary, vocabularyName } from '../core/sidecar/read-vocabulary';
import type { Vocabulary } from '../core/sidecar/vocabulary';
import { watchFiles } from './watch-files';
import { workspaceFolder } from './workspace-folder';

/** Finds the vocabulary for a transcript: the nearest `transcript-team.yaml` above it, else the settings, else the default. */
export class TeamVocabulary implements Disposable {
  /** By folder; forgotten whenever a vocabulary or a setting changes. */
  readonly #found = new Map<string, Promise<TeamFile>>();
  readonly #changed = new EventEmitter<void>();
  readonly #disposable: Disposable;
  readonly onDidChange = this.#changed.event;

  constructor() {
    const forget = () => {
      this.#found.clear();
      this.#changed.fire();
    };
    this.#disposable = Disposable.from(
      this.#changed,
      watchFiles(`**/${vocabularyName}`, isVocabulary, forget),
      // Outside the workspace nothing is watched, but what is saved here is known.
      workspace.onDidSaveTextDocument(({ uri }) => isVocabulary(uri) && forget()),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('transcript') && forget()),
    );
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  async of(document: Uri): Promise<Vocabulary> {
    return (await this.find(document)).vocabulary;
  }

  /** With where it comes from, and what is wrong with it. */
  find(document: Uri): Promise<TeamFile> {
    const folder = Uri.joinPath(document, '..');
    const key = folder.toString();
    let found = this.#found.get(key);
    if (!found) {
      found = search(document, folder);
      this.#found.set(key, found);
    }
    return found;
  }
}

const isVocabulary = ({ path }: Uri) => path.endsWith(`/${vocabularyName}`);

async function search(document: Uri, folder: Uri): Promise<TeamFile> {
  const team = document.scheme === 'untitled' ? undefined : await findTeam(workspaceFolder, folder.toString());
  if (team) return team;
  const settings = workspace.getConfiguration('transcript', document);
  const list = (key: string) => settings.get<unknown[]>(key, []);
  const given = ['tags', 'verdicts'].filter((key) => list(key).length > 0).map((key) => [key, list(key)]);
  const text = JSON.stringify(Object.fromEntries(given));
  return { ...readVocabulary(text), text };
}
