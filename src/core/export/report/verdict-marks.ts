import type { Term } from '../../sidecar/vocabulary';
import type { Phrases } from '../phrases/phrases';
import { termLabel } from '../phrases/phrases-for';
import { Markup, markup } from './markup';

/** How a verdict is told: by shape, tone and name. */
export interface VerdictMark {
  /** Undefined: no verdict. */
  readonly id: string | undefined;
  readonly label: string;
  readonly tone: Tone;
}

type Tone = 'true' | 'mostly' | 'half' | 'hardly' | 'false' | 'astray' | 'unknown' | 'none' | 'other';

/** The mark of a verdict: by its rating, where the scale has one. */
export function verdictMark(verdicts: readonly Term[], id: string | undefined, words: Phrases): VerdictMark {
  if (id === undefined) return { id, label: words.noVerdict, tone: 'none' };
  const rating = verdicts.find((term) => term.id === id)?.rating;
  return { id, label: termLabel(verdicts, id, words), tone: rating === undefined ? unrated(id) : rated(rating) };
}

/** Marks in the order of the scale, those that it doesn't have last. */
export function compareVerdicts(verdicts: readonly Term[]): (a: VerdictMark, b: VerdictMark) => number {
  const place = ({ id }: VerdictMark) => {
    const at = verdicts.findIndex((term) => term.id === id);
    return id === undefined ? verdicts.length + 1 : at < 0 ? verdicts.length : at;
  };
  return (a, b) => place(a) - place(b);
}

function rated(rating: number): Tone {
  if (rating >= 0.9) return 'true';
  if (rating > 0.6) return 'mostly';
  if (rating >= 0.4) return 'half';
  return rating > 0.1 ? 'hardly' : 'false';
}

function unrated(id: string): Tone {
  if (id === 'misleading') return 'astray';
  return id === 'unverifiable' ? 'unknown' : 'other';
}

/** The shape of a verdict, to stand beside its name. */
export function verdictGlyph({ tone }: VerdictMark): Markup {
  return markup`<svg class="glyph tone-${tone}" viewBox="-8 -8 16 16" aria-hidden="true"><use href="#shape-${tone}"/></svg>`;
}

/** Shape and name. */
export function verdictChip(mark: VerdictMark): Markup {
  return markup`<span class="chip tone-${mark.tone}">${verdictGlyph(mark)}${mark.label}</span>`;
}

/** The shapes, once a page: a circle that is fuller the truer, a cross, a triangle, a question mark, a ring, a diamond. */
export const verdictShapes = new Markup(`<svg class="shapes" aria-hidden="true"><defs>
<g id="shape-true"><circle r="7" fill="currentColor"/><path d="M-3.5 0 -1 2.8 3.6-2.6" fill="none" stroke="var(--paper)" stroke-width="1.8"/></g>
<g id="shape-mostly"><circle r="6.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M0 0V-6.2A6.2 6.2 0 1 1-6.2 0Z" fill="currentColor"/></g>
<g id="shape-half"><circle r="6.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M0-6.2A6.2 6.2 0 0 1 0 6.2Z" fill="currentColor"/></g>
<g id="shape-hardly"><circle r="6.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M0 0V-6.2A6.2 6.2 0 0 1 6.2 0Z" fill="currentColor"/></g>
<g id="shape-false"><path d="M-4.8-4.8 4.8 4.8M4.8-4.8-4.8 4.8" stroke="currentColor" stroke-width="3" stroke-linecap="round"/></g>
<g id="shape-astray"><path d="M0-6.8 7 5.6H-7Z" fill="currentColor"/><path d="M0-2.6V1.4M0 3.2V3.6" stroke="var(--paper)" stroke-width="1.8" stroke-linecap="round"/></g>
<g id="shape-unknown"><rect x="-6.4" y="-6.4" width="12.8" height="12.8" rx="3" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M-2.2-1.8A2.2 2.2 0 1 1 .6.3C0 .6 0 1 0 1.6M0 3.6V3.8" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/></g>
<g id="shape-none"><circle r="5.6" fill="none" stroke="currentColor" stroke-width="1.4" stroke-dasharray="2.4 1.8"/></g>
<g id="shape-other"><path d="M0-7 7 0 0 7-7 0Z" fill="currentColor"/></g>
</defs></svg>`);
