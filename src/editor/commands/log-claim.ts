import { InputBoxValidationSeverity, l10n, Uri, workspace } from 'vscode';
import { peopleKnown } from '../../core/dossier/people-known';
import { type LoggedLine, readLoggedLine } from '../../core/dossier/read-logged-line';
import { saidAt } from '../../core/dossier/said-at';
import { type PreparedClaim, preparedEnding } from '../../core/sidecar/prepared-claim';
import { shorten } from '../../core/text/shorten';
import { newId } from '../../files/new-id';
import { now } from '../../files/now';
import { addToPrepared } from '../add-to-prepared';
import { askText } from '../ask';
import type { Desk } from '../desk';
import { askName } from '../identity';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { fileOf, transcriptOf } from './target';

/**
 * Writes claims down as they are said, each in one line, into the file of prepared claims of the day: that night there often is no text
 * yet. While checking one line is asked, else one after the other until the box is left.
 */
export const logClaim: Command = async (desk, target) => {
  const beside = fileOf(target);
  const [root] = workspace.workspaceFolders ?? [];
  const folder = beside && beside.scheme !== 'untitled' ? Uri.joinPath(beside, '..') : root?.uri;
  if (!folder) return tell(l10n.t('Open a folder first: what is logged is kept there.'));
  const by = await askName(beside ?? folder);
  const open = desk.active && transcriptOf(target);
  const people = open ? peopleKnown(open.dossier) : [];
  let last: string | undefined;
  do {
    const typed = await askText({
      title: last ?? l10n.t('Log a claim'),
      prompt: l10n.t('Speaker: claim. Put the time first if it wasn’t now.'),
      placeHolder: l10n.t('20:14 ANN: We built 300 homes'),
      validateInput: (value) => describeLine(readLoggedLine(value, people)),
    });
    const line = typed === undefined ? undefined : readLoggedLine(typed, people);
    if (!line || line.claim === '') return;
    const said = saidAt(line.clock, new Date());
    const claim: PreparedClaim = {
      id: newId(),
      tag: 'claim',
      ...(line.speaker !== undefined && { speaker: line.speaker }),
      claim: line.claim,
      ...(by !== undefined && { by }),
      at: now(said),
    };
    const { outcome, count } = await addToPrepared(Uri.joinPath(folder, `${dayOf(said)}${preparedEnding}`), [claim]);
    const words = shorten(line.claim, 80);
    last = count === 0 ? l10n.t('It is logged already: {0}', words) : l10n.t('Logged: {0}', words);
    if (typeof outcome === 'object') {
      const failed = l10n.t('“{0}” could not be logged: {1}', line.claim, outcome.failed);
      return tellOutcome(desk, undefined, { failed }, last);
    }
    await tellOutcome(desk, undefined, outcome, last);
  } while (!isChecking(desk));
};

/** What is read of a line while it is typed: who speaks, when, and that the words are still to come. */
function describeLine(line: LoggedLine | undefined) {
  if (!line) return undefined;
  const { speaker, clock, claim } = line;
  const two = (value: number) => String(value).padStart(2, '0');
  const read = [
    ...(clock ? [`${two(clock[0])}:${two(clock[1])}`] : []),
    speaker === undefined ? l10n.t('no speaker') : l10n.t('Speaker: {0}', speaker),
  ].join(' · ');
  if (claim === '')
    return { message: l10n.t('{0} · what was said?', read), severity: InputBoxValidationSeverity.Error };
  return { message: read, severity: InputBoxValidationSeverity.Info };
}

function isChecking(desk: Desk): boolean {
  return desk.active !== undefined && desk.checking.isOn(desk.active);
}

/** The day by the clock on the wall: `2026-03-04`. */
function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
}
