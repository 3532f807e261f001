import type { CoverageCounts } from '../exported-talk';
import type { Phrases } from '../phrases/phrases';
import { fillIn } from '../phrases/phrases-for';
import { type Markup, markup } from './markup';

/** What became of every sentence of the talk, as a bar and in words. */
export function coverageBar(words: Phrases, { checked, nothing, open, percent }: CoverageCounts): Markup {
  const all = Math.max(1, checked + nothing + open);
  const parts = [
    ['checked', words.sentencesChecked, checked],
    ['nothing', words.sentencesNothing, nothing],
    ['open', words.sentencesOpen, open],
  ] as const;
  let from = 0;
  const bar = parts.map(([kind, , count]) => {
    const part = markup`<rect class="cover-${kind}" x="${percentOf(from, all)}" width="${percentOf(count, all)}" height="16"/>`;
    from += count;
    return part;
  });
  const told = parts.map(
    ([kind, name, count]) =>
      markup`<span><svg class="glyph" viewBox="0 0 16 16" aria-hidden="true"><rect class="cover-${kind}" x="1" y="2" width="12" height="12"/></svg>${name} ${count}</span> `,
  );
  return markup`<p class="help">${fillIn(words.coverageLine, percent, checked + nothing + open)}</p><svg class="bar" width="100%" height="16" aria-hidden="true">${bar}</svg><p class="told">${told}</p>`;
}

function percentOf(count: number, all: number): string {
  return `${Math.round((count / all) * 10_000) / 100}%`;
}
