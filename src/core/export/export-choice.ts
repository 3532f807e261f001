/** Which claims leave: published ones; those too that are ready to be published; or all. */
export const claimChoices = ['published', 'ready', 'all'] as const;

export type ClaimChoice = (typeof claimChoices)[number];

/** What a person chose for an export. Which claims and which fields are two choices, not one. */
export interface ExportChoice {
  readonly claims: ClaimChoice;
  /** Internal fields too: notes, reasons, states of the work, who did what, confidential sources. */
  readonly internal?: boolean;
  /** Counts over all claims, unpublished ones too, as numbers without words. */
  readonly balance?: boolean;
  /** For training: what was dismissed too, and sentences with nothing to check. */
  readonly negatives?: boolean;
  /** A byte order mark before a table, which Excel needs to read it as UTF-8. */
  readonly bom?: boolean;
  /** The language of headings and labels: `en`, `es`, `zh-Hant`, `zh-Hans`; that of the transcript if not given. */
  readonly language?: string;
  /** When it is made, ISO 8601. */
  readonly at?: string;
}

/**
 * What a file must say of itself: `INTERNAL` if it holds what must not leave the team, `DRAFT` if it may hold what isn't
 * published; undefined if all of it may go out.
 */
export function noticeOf({ claims, internal }: ExportChoice): 'INTERNAL' | 'DRAFT' | undefined {
  if (internal) return 'INTERNAL';
  return claims === 'published' ? undefined : 'DRAFT';
}
