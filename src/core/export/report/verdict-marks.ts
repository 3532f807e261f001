import { type VerdictClass, type VerdictShape, verdictClass, verdictSigns } from '../../dossier/verdict-signs';
import type { Term, Vocabulary } from '../../sidecar/vocabulary';
import type { CountedAs } from '../balance-of';
import type { Phrases } from '../phrases/phrases';
import { termLabel } from '../phrases/phrases-for';
import { Markup, markup } from './markup';

/** How a verdict is told: by shape, tone and name. */
export interface VerdictMark {
  /** Undefined: no verdict; of a claim that gets none, its status or tag with a colon before it; `?disputed` and `?open`. */
  readonly id: string | undefined;
  readonly label: string;
  readonly shape: VerdictShape | 'none' | 'dismissed';
  readonly tone: Tone;
}

/** Where it stands on the scale, from true to false, or beside it; the report has a colour for each. */
type Tone = 'true' | 'mostly' | 'half' | 'hardly' | 'false' | 'astray' | 'unknown' | 'none' | 'other';

/** The mark of a verdict: the same shape as everywhere else. */
export function verdictMark(verdicts: readonly Term[], id: string | undefined, words: Phrases): VerdictMark {
  if (id === undefined) return { id, label: words.noVerdict, shape: 'none', tone: 'none' };
  const shape = verdictSigns(verdicts).get(id) ?? 'key';
  const kind = verdictClass(verdicts.find((term) => term.id === id)?.rating);
  return { id, label: termLabel(verdicts, id, words), shape, tone: toneOfShape[shape] ?? toneOfClass[kind] };
}

/** The mark of a claim that gets no verdict, by the status that says so. */
export function statusMark(statuses: readonly Term[], status: string, words: Phrases): VerdictMark {
  return { id: `:${status}`, label: termLabel(statuses, status, words), shape: 'dismissed', tone: 'none' };
}

/** The mark of what a claim is counted as. */
export function countedMark(counted: CountedAs, { verdicts, statuses, tags }: Vocabulary, words: Phrases): VerdictMark {
  switch (counted.kind) {
    case 'verdict':
      return verdictMark(verdicts, counted.id, words);
    case 'leftOut':
      return statusMark([...statuses, ...tags], counted.id, words);
    case 'withoutVerdict':
      return verdictMark(verdicts, undefined, words);
    default:
      return { id: `?${counted.kind}`, label: words[counted.kind], shape: 'none', tone: 'none' };
  }
}

const toneOfShape: { readonly [S in VerdictShape]?: Tone } = {
  check: 'true',
  'circled-check': 'mostly',
  'half-circle': 'half',
  'circled-cross': 'hardly',
  cross: 'false',
  arrows: 'astray',
  question: 'unknown',
};

const toneOfClass: Readonly<Record<VerdictClass, Tone>> = {
  true: 'mostly',
  mixed: 'half',
  false: 'hardly',
  other: 'other',
};

/** Marks in the order of the scale, those that it doesn't have last. */
export function compareVerdicts(verdicts: readonly Term[]): (a: VerdictMark, b: VerdictMark) => number {
  const place = ({ id }: VerdictMark) => {
    if (id?.startsWith('?')) return verdicts.length + (id === '?disputed' ? 0.5 : 1);
    const at = verdicts.findIndex((term) => term.id === id);
    if (id === undefined) return verdicts.length + 1;
    return id.startsWith(':') ? verdicts.length + 2 : at < 0 ? verdicts.length : at;
  };
  return (a, b) => place(a) - place(b);
}

/** The shape of a verdict, to stand beside its name. */
export function verdictGlyph({ tone, shape }: VerdictMark): Markup {
  return markup`<svg class="glyph tone-${tone}" viewBox="-8 -8 16 16" aria-hidden="true"><use href="#shape-${shape}"/></svg>`;
}

/** Shape and name. */
export function verdictChip(mark: VerdictMark): Markup {
  return markup`<span class="chip tone-${mark.tone}">${verdictGlyph(mark)}${mark.label}</span>`;
}

/** How a shape is drawn in a square of 16 around the middle. */
const drawings: Readonly<Record<VerdictMark['shape'], string>> = {
  check: '<path d="M-6 .8-2 4.8 6-4.6" stroke-width="2.4"/>',
  'circled-check': '<circle r="6.4"/><path d="M-3.2.3-1 2.6 3.3-2.4"/>',
  'half-circle': '<circle r="6.4"/><path class="full" d="M0-6.4A6.4 6.4 0 0 0 0 6.4Z"/>',
  'circled-cross': '<circle r="6.4"/><path d="M-2.5-2.5 2.5 2.5M2.5-2.5-2.5 2.5"/>',
  cross: '<path d="M-5-5 5 5M5-5-5 5" stroke-width="2.4"/>',
  arrows: '<path d="M-6.5-3.2H6M3-6.4 6.2-3.2 3 0M6.5 3.2H-6M-3 0-6.2 3.2-3 6.4"/>',
  question: '<circle r="6.4"/><path d="M-2.2-1.7A2.2 2.2 0 1 1 .7.4C0 .7 0 1 0 1.7M0 3.7V3.8"/>',
  flame: '<path d="M0-7C1-3.5 5-2 5 2A5 5 0 0 1-5 2C-5 0-4-1.5-3-2.5-2.5-1-2-.5-1-.5-1.5-3-1-5 0-7Z"/>',
  bolt: '<path class="full" d="M1.5-7-5 1H-.8L-2 7 5-1.4H.8Z"/>',
  star: '<path class="full" d="M0-7 1.9-2.2 7-1.9 3 1.3 4.4 6.3 0 3.5-4.4 6.3-3 1.3-7-1.9-1.9-2.2Z"/>',
  triangle: '<path class="full" d="M0-6 6.8 5.4H-6.8Z"/>',
  compass: '<circle r="6.4"/><path class="full" d="M3.6-3.6 1.2 1.2-3.6 3.6-1.2-1.2Z"/>',
  flask: '<path d="M-3-6.4H3M-1.7-6.4V-1.6L-5.4 5.6H5.4L1.7-1.6V-6.4M-3.6 2H3.6"/>',
  key: '<circle cx="-3" cy="-2.6" r="3"/><path d="M-.8-.5 5.6 5.8M3 3.4 4.8 1.6"/>',
  none: '<circle r="5.6" stroke-dasharray="2.4 1.8"/>',
  dismissed: '<circle r="6.4"/><path d="M-3 0H3"/>',
};

/** The shapes that some marks are drawn with, once a page. */
export function verdictShapes(marks: readonly VerdictMark[]): Markup {
  const used = [...new Set(marks.map(({ shape }) => shape))];
  const drawn = used.map((shape) => `<g id="shape-${shape}">${drawings[shape]}</g>`);
  return new Markup(`<svg class="shapes" aria-hidden="true"><defs>${drawn.join('')}</defs></svg>`);
}
