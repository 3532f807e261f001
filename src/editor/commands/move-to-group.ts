import { l10n } from 'vscode';
import { actOnHand } from '../../core/dossier/act-on-hand';
import { handAt, handOn } from '../../core/dossier/hand';
import { type GroupAim, moveToGroup } from '../../core/dossier/move-to-group';
import type { Change } from '../../core/sidecar/change';
import { newId } from '../../files/new-id';
import { askName } from '../identity';
import { tell, tellOutcome } from '../tell';
import { sayingIn } from './check';
import type { Command } from './command';
import { type AnnotationHandle, isPlaceHandle, openMeant, type PlaceHandle, targetOf } from './target';

/** Says of rows that were dragged onto a group what the group has in common; of each transcript as one step of undo. */
export const moveRowsToGroup: Command = async (desk, _, dragged, onto) => {
  const rows = (Array.isArray(dragged) ? dragged : []) as readonly (AnnotationHandle | PlaceHandle)[];
  const aim = onto as GroupAim | undefined;
  let moved = 0;
  for (const transcript of new Set(rows.map((one) => one.transcript))) {
    const own = rows.filter((one) => one.transcript === transcript);
    await openMeant(desk, own);
    const target = targetOf(desk, own);
    if (!('open' in target) || !aim) continue;
    const { open } = target;
    await open.ready;
    await askName(open.document.uri);
    const saying = await sayingIn(open);
    const { team } = open.team;
    const changes = own.flatMap((row): Change[] => {
      const placed = open.dossier.annotations.find(({ annotation }) => 'id' in row && annotation.id === row.id);
      const hand = placed ? handOn(open.dossier, placed) : isPlaceHandle(row) && handAt(open.dossier, row.offset);
      const lost = placed && !hand ? moveToGroup(placed.annotation, aim, saying, team) : undefined;
      if (lost) return [lost];
      let isMeant = true;
      const change =
        hand &&
        actOnHand(open.dossier, hand, { ...saying, id: newId(), tag: 'claim' }, (annotation) => {
          const edit = moveToGroup(annotation, aim, saying, team);
          isMeant &&= edit !== undefined;
          return edit ?? { kind: 'edit', id: annotation.id };
        });
      return change && isMeant ? [change] : [];
    });
    if (changes.length === 0) continue;
    moved += changes.length;
    const done = changes.length === 1 ? l10n.t('1 claim moved.') : l10n.t('{0} claims moved.', changes.length);
    await tellOutcome(desk, open, await desk.make(open, ...changes), done);
  }
  if (moved === 0) tell(l10n.t('Nothing can be put there by hand.'));
};
