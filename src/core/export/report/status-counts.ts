import type { Balance } from '../balance-of';
import type { ExportedTalk } from '../exported-talk';
import { termLabel } from '../phrases/phrases-for';
import { type Markup, markup } from './markup';

/** How far the work is: of each status how many claims, and how many people differ on. Statuses may be the team's own words. */
export function statusCounts({ words, vocabulary }: ExportedTalk, { statuses, disputed }: Balance): Markup {
  const ids = [...new Set([...vocabulary.statuses.map(({ id }) => id), ...statuses.keys()])];
  const counts = ids.flatMap((id) => {
    const count = statuses.get(id) ?? 0;
    return count > 0 ? [[termLabel(vocabulary.statuses, id, words), count] as const] : [];
  });
  const all = [...counts, ...(disputed > 0 ? [[words.disputed, disputed] as const] : [])];
  return markup`<ul class="tally">${all.map(
    ([name, count]) => markup`<li><span class="big">${count}</span> <span class="name">${name}</span></li>`,
  )}</ul>`;
}
