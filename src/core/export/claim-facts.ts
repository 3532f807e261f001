import type { Source } from '../sidecar/annotation';
import type { ClaimFields, ExportedClaim } from './exported-talk';

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

/** `17 min` and the like aside, a time as people write it: as it stands in the file. */
export function dayOf(time: string | undefined): string | undefined {
  return time === undefined ? undefined : (/^\d{4}-\d{2}-\d{2}/.exec(time)?.[0] ?? time);
}
