import type { Span } from '../text/span';
import { detectLanguageIn } from '../transcript/detect-language';
import type { Draft } from './draft';
import { languageFor } from './language/compile';
import { homeCurrency } from './language/home-currency';
import { type Stretch, stretchesOf } from './language/stretches-of';
import type { NumericExpression } from './numeric-expression';
import type { Passage } from './refine/refiner';
import { refiners } from './refine/refiners';
import { scanNumerals } from './scan/scan-numerals';
import type { Unit } from './units/unit';

export interface FindOptions {
  /** BCP 47 tag; default: told from the text that is looked at. */
  readonly language?: string;
  /** BCP 47 tag of the whole text, which is that of the part looked at unless that part clearly is in another language. */
  readonly document?: string;
  /** Where to look; default: the whole text. Offsets of what is found are those of the whole text. */
  readonly within?: Span;
  /** What the offsets of what is found are moved by; default: 0. */
  readonly shift?: number | undefined;
}

/** How much of a part is read to tell its language. */
const SAMPLE = 2000;

/** Every numeric expression of a text, claims and others, in order, not overlapping. */
export function findNumbers(text: string, options: FindOptions = {}): NumericExpression[] {
  const within = options.within ?? { start: 0, end: text.length };
  const language = languageFor(options.language ?? languageOf(text, within, options.document));
  const found: NumericExpression[] = [];
  for (const stretch of stretchesOf(text, within, language)) findWithin(text, stretch, options.shift ?? 0, found);
  return found;
}

function findWithin(text: string, { start, end, language }: Stretch, shift: number, found: NumericExpression[]): void {
  let drafts = scanNumerals(text, start, end, language);
  if (drafts.length === 0) return;
  let currency: string | undefined;
  const passage: Passage = {
    text,
    start,
    end,
    language,
    cues: language.cues,
    currency: () => {
      currency ??= homeCurrency(text, language.tag);
      return currency;
    },
  };
  for (const refine of refiners) drafts = refine(drafts, passage);
  for (const draft of drafts) found.push(express(draft, text, shift));
}

/** BCP 47 tag of a part of a text: that of the whole (`document`) unless it clearly is in another language. */
export function languageOf(text: string, { start, end }: Span, document?: string): string {
  return detectLanguageIn(text, start, Math.min(end, start + SAMPLE), document);
}

function express(draft: Draft, text: string, shift: number): NumericExpression {
  const { start, end, low, high, unit, unitText, approx, per } = draft;
  const known = Number.isFinite(low) && Number.isFinite(high);
  const expression: NumericExpression = {
    start: start + shift,
    end: end + shift,
    text: text.slice(start, end),
    kind: draft.kind ?? unit?.kind ?? 'count',
    value: !known ? null : low === high ? low : [low, high],
    unit: unitText ?? unitName(unit),
    unitCode: (unit && !isCoin(unit) ? unit.code : null) ?? (unitText === '%' ? '%' : null),
    approx,
    claim: !draft.idle,
  };
  return per === undefined ? expression : { ...expression, per };
}

/** True for a part of a currency, which is told as it is said: 五角 are 5 角 and not 5 yuan. */
function isCoin({ kind, factor }: Unit): boolean {
  return kind === 'money' && factor < 1;
}

/** Money is told by its ISO code and percent by its sign, in every language. */
function unitName(unit: Unit | null): string | null {
  if (!unit) return null;
  if (isCoin(unit)) return unit.name;
  return ((unit.kind === 'money' || unit.kind === 'percentage') && unit.code) || unit.name || null;
}
