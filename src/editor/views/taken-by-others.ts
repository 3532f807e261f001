import { l10n, window } from 'vscode';
import { compareTimes } from '../../core/sidecar/compare-times';
import { memberOf } from '../../core/sidecar/weigh-opinions';
import { shorten } from '../../core/text/shorten';
import { knownName } from '../identity';
import type { OpenTranscript } from '../open-transcript';
import type { RegisterView } from './view';

/** Tells whoever took a claim that somebody else had taken it earlier, once that is known: the earlier one has it. */
export const registerTakenByOthers: RegisterView = (desk) => {
  const mine = new WeakMap<OpenTranscript, Map<string, string | undefined>>();
  return desk.onDidChange(async (open) => {
    const me = await knownName(open.document.uri);
    if (me === undefined) return;
    const { team } = open.team;
    const isMe = (by: string | undefined) => by !== undefined && memberOf(by, team) === memberOf(me, team);
    const before = mine.get(open) ?? new Map<string, string | undefined>();
    const now = new Map<string, string | undefined>();
    mine.set(open, now);
    for (const { annotation, entry, additions = [] } of open.dossier.annotations) {
      const { id, taken, quote } = annotation;
      if (isMe(taken?.by)) now.set(id, taken?.at);
      if (taken?.by === undefined || isMe(taken.by) || told.has(`${id} ${taken.by}`)) continue;
      // In a file of one's own what one took oneself goes on standing there.
      const own = [entry, ...additions.map((one) => one.entry)].find((one) => isMe(one.annotation?.taken?.by));
      const at = before.get(id) ?? own?.annotation?.taken?.at;
      // Whoever came later took it over on purpose.
      if (at === undefined || compareTimes(taken.at ?? '', at) > 0) continue;
      told.add(`${id} ${taken.by}`);
      const words = shorten(quote.exact, 80);
      const when = taken.at?.replace('T', ' ').slice(0, 16) ?? '?';
      void window.showInformationMessage(l10n.t('{0} took this before you ({1}, UTC): “{2}”', taken.by, when, words));
    }
  });
};

const told = new Set<string>();
