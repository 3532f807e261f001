import type { Correction, Decision, Source } from '../sidecar/annotation';
import type { ClaimFields, ExportedClaim, ExportedTalk } from './exported-talk';
import { fillIn, termLabel } from './phrases/phrases-for';

/** The wording of a claim: the checker's, else the words as they were said. */
export function wordingOf({ claim, quote }: ClaimFields): string {
  return claim?.trim() ? claim : quote.exact;
}

/** The words as they were said, with those of its parts. */
export function quotesOf({ quote, parts = [] }: ClaimFields): string[] {
  return [quote.exact, ...parts.map((part) => part.quote.exact)];
}

/** Whose claim it is: whom a person named, else who speaks. */
export function authorOf({ fields, speaker }: ExportedClaim): string | undefined {
  return fields.claimant ?? speaker ?? fields.speaker;
}

export function figuresOfClaim({ numbers = [] }: ClaimFields): string[] {
  return numbers.map(({ text }) => text);
}

/** A source in one line, without its address. */
export function titleOf({ title, url, quote }: Source): string {
  return title ?? url ?? quote ?? '';
}

/** Sources of which anything can be told. */
export function namedSources({ sources = [] }: ClaimFields): readonly Source[] {
  return sources.filter((source) => titleOf(source).trim() !== '');
}

/** An opinion or decision in one line: who, when, what, why. */
export function decisionLine(decision: Decision, talk: ExportedTalk): string {
  return [decision.by, dayOf(decision.at), ...saidIn(decision, talk)].filter(Boolean).join(' · ');
}

/** What a decision says: verdict or status by its name, how the claim reads from there on, and why. */
export function saidIn({ verdict, status, claim, note }: Decision, { vocabulary, words }: ExportedTalk): string[] {
  return [
    ...(verdict === undefined ? [] : [termLabel(vocabulary.verdicts, verdict, words)]),
    ...(verdict !== undefined || status === undefined ? [] : [termLabel(vocabulary.statuses, status, words)]),
    ...(claim?.trim() ? [`“${claim.trim()}”`] : []),
    ...(note?.trim() ? [note] : []),
  ];
}

/** Why the team should look at a claim again, in words; empty if nothing is known, or for readers outside of it. */
export function doubtsOf({ state }: ExportedClaim, { words }: ExportedTalk): string[] {
  return [
    ...(state?.standing === 'disputed' ? [words.disputed] : []),
    ...(state?.isChanged ? [words.reasons['quote-changed']] : []),
  ];
}

/** `17 min` and the like aside, a time as people write it: as it stands in the file. */
export function dayOf(time: string | undefined): string | undefined {
  return time === undefined ? undefined : (/^\d{4}-\d{2}-\d{2}/.exec(time)?.[0] ?? time);
}

/** False for a correction that says neither what changed nor why, such as an empty line that somebody began. */
export function isTold({ from, to, why }: Correction): boolean {
  return [from, to, why].some((one) => one?.trim());
}

/** What a correction changed, as the file has it: `true → false`; empty if it only says why. */
export function changeIn({ from, to }: Correction): string {
  return from || to ? [from, '→', to].filter(Boolean).join(' ') : '';
}

/**
 * What a correction changed, in a sentence; a verdict goes by its name. What wasn't there before or isn't any more is a dash.
 * Empty if it only says why.
 */
export function correctionOf({ from, to }: Correction, { vocabulary, words }: ExportedTalk): string {
  if (!from && !to) return '';
  const named = (value = '–') =>
    vocabulary.verdicts.some(({ id }) => id === value) ? termLabel(vocabulary.verdicts, value, words) : value;
  return fillIn(words.corrected, named(from), named(to));
}
