import { confidentialInAll } from '../dossier/confidential-in';
import type { Dossier } from '../dossier/dossier';
import { localize } from '../text/localize';
import { chooseClaims } from './choose-claims';
import type { ExportChoice } from './export-choice';
import type { ExportedFile, ExportFormat } from './export-format';
import { type ExportedTalk, type LeftOut, partDismissed } from './exported-talk';
import type { Standing } from './standing-of';

/** What an export came to. */
export interface Exported extends Pick<ExportedFile, 'content'> {
  /** How many claims it holds; undefined for a form that holds numbers alone. */
  readonly claims: number | undefined;
  /** How many of what it holds besides somebody said that it is no claim. */
  readonly dismissed: number;
  /** How many were chosen, also if the form can’t hold them. */
  readonly chosen: number;
  /** What is said to the person: why there is nothing, and what the form could not hold. */
  readonly notes: readonly string[];
  /** Claims that could not leave as they are, by the place of their transcript in the list. */
  readonly leftOut: readonly (LeftOut & { readonly talk: number })[];
}

/** Writes what of some transcripts leaves under a choice, in a form. */
export function exportDossiers(dossiers: readonly Dossier[], format: ExportFormat, asked: ExportChoice): Exported {
  const choice = { ...asked, ...format.always };
  const isKept = confidentialInAll(dossiers);
  const talks = dossiers.map((dossier) => chooseClaims(dossier, choice, isKept));
  const { content, held, notes = [] } = format.write(talks, choice);
  const chosen = talks.flatMap((talk) => talk.claims);
  const isBalance = format.always?.balance === true;
  const { claims, dismissed } = partDismissed(held ?? chosen);
  return {
    content,
    chosen: chosen.length,
    claims: isBalance ? undefined : claims.length,
    dismissed: isBalance ? 0 : dismissed.length,
    notes: [
      ...(isBalance ? [] : chosen.length === 0 ? [whyNone(talks)] : whatIsDisputed(talks, choice)),
      ...(isBalance || dismissed.length === 0 ? [] : [localize('Dismissed, also in it: {0}.', dismissed.length)]),
      ...notes,
    ],
    leftOut: talks.flatMap(({ leftOut }, talk) => leftOut.map((one) => ({ ...one, talk }))),
  };
}

/** `0 of 34: 12 ready, 22 open.` */
function whyNone(talks: readonly ExportedTalk[]): string {
  const counts = new Map<Standing, number>();
  for (const { standings } of talks) {
    for (const [standing, count] of standings) counts.set(standing, (counts.get(standing) ?? 0) + count);
  }
  const faulty = talks.reduce((sum, { leftOut }) => sum + leftOut.length, 0);
  const all = [...counts.values()].reduce((sum, count) => sum + count, faulty);
  if (all === 0) return localize('There are no claims to export.');
  const names: readonly (readonly [Standing, (count: number) => string])[] = [
    ['published', (count) => localize('{0} published', count)],
    ['ready', (count) => localize('{0} ready', count)],
    ['open', (count) => localize('{0} open', count)],
    ['disputed', (count) => localize('{0} disputed', count)],
    ['dismissed', (count) => localize('{0} dismissed', count)],
  ];
  const parts = names.flatMap(([standing, tell]) => {
    const count = counts.get(standing) ?? 0;
    return count > 0 ? [tell(count)] : [];
  });
  if (faulty > 0) parts.push(localize('{0} that can’t leave as they are', faulty));
  return localize('Claims: 0 of {0} ({1}).', all, parts.join(', '));
}

/** Nobody should take for complete what leaves disputed claims out. */
function whatIsDisputed(talks: readonly ExportedTalk[], { internal }: ExportChoice): string[] {
  const count = talks.reduce((sum, { standings }) => sum + (standings.get('disputed') ?? 0), 0);
  return count === 0 || internal ? [] : [localize('{0} disputed: left out until somebody settles it.', count)];
}
