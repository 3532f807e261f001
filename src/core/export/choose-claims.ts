import type { PlacementKind } from '../anchors/placement';
import { sameWords } from '../anchors/same-words';
import { confidentialIn } from '../dossier/confidential-in';
import { type Cover, type Coverage, coverageOf } from '../dossier/coverage-of';
import { differingDoubles } from '../dossier/differing-doubles';
import type { Dossier, PlacedAnnotation } from '../dossier/dossier';
import { judgedWords } from '../dossier/judged-words';
import { sureSpan } from '../dossier/sure-span';
import { timeOfClaim } from '../dossier/time-of-claim';
import { openVotesOf } from '../dossier/votes-of';
import type { Annotation } from '../sidecar/annotation';
import { isApprovalEnded } from '../sidecar/is-approved';
import { type IsKept, keepConfidential } from '../sidecar/keep-confidential';
import { omitInternal } from '../sidecar/omit-internal';
import type { Team } from '../sidecar/team';
import { localize } from '../text/localize';
import type { Span } from '../text/span';
import { spanSearch } from '../text/span-search';
import { toLf } from '../text/to-lf';
import { balanceOf, countedAs } from './balance-of';
import { isTold } from './claim-facts';
import type { ExportChoice } from './export-choice';
import type { ClaimFields, CoverageCounts, ExportedClaim, ExportedTalk, LeftOut, Negative } from './exported-talk';
import { titleInText } from './head-of-text';
import { personAt } from './person-named';
import { phrasesFor } from './phrases/phrases-for';
import { type Standing, standingOf } from './standing-of';

/**
 * What of a transcript leaves under a choice. All that formats see goes through here. `isKept`: sources that must stay, also by what
 * other transcripts say that leave together with this one.
 */
export function chooseClaims(
  dossier: Dossier,
  choice: ExportChoice,
  isKept: IsKept = confidentialIn(dossier),
): ExportedTalk {
  const { name, about, transcript, team } = dossier;
  const standings = new Map<Standing, number>();
  const claims: ExportedClaim[] = [];
  const leftOut: LeftOut[] = [];
  const unread = choice.internal ? new Map<string, Unread>() : unreadParts(dossier);
  const differing = choice.internal ? new Set() : differingDoubles(dossier);
  for (const one of dossier.annotations) {
    const standing = standingOf(one.annotation, team.team);
    const fault = isChosen(standingBeforeMerge(one.annotation, standing, team.team), choice)
      ? (faultOf(one, choice) ?? unread.get(one.annotation.id) ?? (differing.has(one) ? differenceOf(one) : undefined))
      : undefined;
    if (fault) {
      leftOut.push(fault);
      continue;
    }
    standings.set(standing, (standings.get(standing) ?? 0) + 1);
    if (isChosen(standing, choice)) claims.push(claimOf(dossier, one, choice, isKept));
  }
  const { date, place, url } = about;
  const title = about.title?.trim() ? about.title : titleInText(transcript);
  const isCovered = dossier.sidecars.some(({ sidecar }) => (sidecar.covered ?? []).length > 0);
  const coverage = isCovered && (choice.balance || choice.negatives) ? coverageOf(dossier) : undefined;
  return {
    name,
    title: title ?? name ?? '',
    about: {
      ...(title !== undefined && { title }),
      ...(date !== undefined && { date }),
      ...(place !== undefined && { place }),
      ...(url !== undefined && { url }),
    },
    transcript,
    claims,
    standings,
    leftOut: [...leftOut, ...brokenEntries(dossier)],
    ...(choice.balance && { balance: balanceOf(dossier) }),
    ...(choice.balance && coverage && { coverage: countsOf(coverage) }),
    ...(choice.negatives && { negatives: negativesOf(dossier, coverage), kept: keptSpans(dossier, claims) }),
    vocabulary: team.vocabulary,
    publisher: team.team.publisher,
    words: phrasesFor(choice.language ?? transcript.language),
  };
}

function isChosen(standing: Standing, { claims, internal }: ExportChoice): boolean {
  // What people still differ on never goes out, whatever was chosen; what is no claim, or can't be checked, leaves as an example only
  // (`negatives`).
  if (standing === 'disputed' || standing === 'dismissed') return claims === 'all' && internal === true;
  if (claims === 'all') return true;
  return standing === 'published' || (claims === 'ready' && standing === 'ready');
}

/** What a claim would be if a merge had left nothing to settle: somebody has to be told that it would leave. */
function standingBeforeMerge({ conflicts, ...annotation }: Annotation, standing: Standing, team: Team): Standing {
  return conflicts?.length ? standingOf(annotation, team) : standing;
}

/** Why a chosen claim can't leave as it is; undefined if it can. */
function faultOf({ annotation, placement, file, entry }: PlacedAnnotation, { internal, claims }: ExportChoice) {
  const at = { file, span: entry.span, id: annotation.id };
  if (annotation.conflicts?.length && !internal) {
    const reason = localize('A merge left something to settle.');
    return { ...at, code: 'conflict', reason } satisfies LeftOut;
  }
  if (placement === 'lost') {
    const reason = localize('Its words are no longer in the transcript.');
    return { ...at, code: 'quote-lost', reason } satisfies LeftOut;
  }
  // Only the team sees claims whose words changed, and only a draft holds lines that nobody approved.
  if (internal) return undefined;
  if (isChanged(placement, annotation)) {
    const reason = localize('The transcript has other words now than were checked.');
    return { ...at, code: 'quote-changed', reason } satisfies LeftOut;
  }
  if (claims === 'all' || !isApprovalEnded(annotation)) return undefined;
  const reason = localize('The line or the verdict has changed since somebody approved it.');
  return { ...at, code: 'stale-approval', reason } satisfies LeftOut;
}

/** True if the words are others than those that the verdict was given on, also where somebody confirmed them anew since. */
function isChanged(placement: PlacementKind, annotation: Annotation): boolean {
  const { verdict, quote, parts } = annotation;
  if (placement === 'changed') return true;
  const judged = verdict === undefined ? undefined : judgedWords(annotation);
  // Whoever confirmed it for another speaker left the same words behind. Of words in several places only the first are known.
  return judged !== undefined && ((parts ?? []).length > 0 || !sameWords(toLf(judged), toLf(quote.exact)));
}

function differenceOf({ annotation, file, entry }: PlacedAnnotation): LeftOut {
  const reason = localize('Another annotation of the same words has another verdict.');
  return { file, span: entry.span, id: annotation.id, code: 'conflict', reason };
}

type Unread = LeftOut & { readonly id: string };

/**
 * Claims of which a part can't be read, by id, in whatever file it stands: that a source is confidential or that somebody
 * disagrees may stand there, so the claim stays.
 */
function unreadParts({ sidecars }: Dossier): Map<string, Unread> {
  const found = new Map<string, Unread>();
  for (const { file, sidecar } of sidecars) {
    const faults = sidecar.problems.filter(({ code }) => code === 'wrong-type' || code === 'mistyped-key');
    for (const { span, annotation } of faults.length > 0 ? sidecar.entries : []) {
      const fault = annotation && faults.find((one) => span.start <= one.span.start && one.span.start < span.end);
      if (!fault || found.has(annotation.id)) continue;
      const reason = localize('A part of it can’t be read.');
      found.set(annotation.id, { file, span: fault.span, id: annotation.id, code: 'broken-entry', reason });
    }
  }
  return found;
}

function brokenEntries({ sidecars }: Dossier): LeftOut[] {
  return sidecars.flatMap(({ file, sidecar }) =>
    sidecar.entries.flatMap((entry): LeftOut[] => {
      if (entry.annotation) return [];
      const { start, end } = entry.span;
      const problem = sidecar.problems.find(({ span }) => span.start >= start && span.start < end);
      const reason = problem?.message ?? localize('The entry can’t be read.');
      return [{ file, span: problem?.span ?? entry.span, id: entry.remains?.id, code: 'broken-entry', reason }];
    }),
  );
}

/** Without corrections that say nothing: published, they would only show that there was something to correct. */
function toldOf({ corrections, ...fields }: ClaimFields): ClaimFields {
  const told = corrections?.filter(isTold) ?? [];
  return told.length > 0 ? { ...fields, corrections: told } : fields;
}

function claimOf(
  { transcript, team }: Dossier,
  one: PlacedAnnotation,
  { internal }: ExportChoice,
  isKept: IsKept,
): ExportedClaim {
  const votes = internal ? openVotesOf(one.annotation, team.team) : undefined;
  const { annotation, placement } = one;
  const fields: ClaimFields = internal
    ? withKept(annotation, isKept)
    : { ...omitInternal(annotation, isKept), id: annotation.id, tag: annotation.tag, quote: annotation.quote };
  const own = sureSpan(one);
  const spansOf = (placements: readonly { readonly span?: Span }[]) => placements.flatMap(({ span }) => span ?? []);
  const time = timeOfClaim(transcript, annotation, own);
  return {
    fields: { ...toldOf(fields), ...(time !== undefined && { time }) },
    ...(internal && {
      state: { standing: standingOf(annotation, team.team), isChanged: isChanged(placement, annotation) },
    }),
    counted: countedAs(one, team.team),
    speaker: personAt(transcript, one),
    spans: own ? [own, ...spansOf(one.parts)] : [],
    repeats: own ? spansOf(one.repeats) : [],
    ...(votes && { votes }),
  };
}

/** The team reads of a source that it must stay, also where another claim says so. */
function withKept(annotation: Annotation, isKept: IsKept): Annotation {
  const { sources } = annotation;
  return sources ? { ...annotation, sources: keepConfidential(sources, isKept) } : annotation;
}

function countsOf({ sentences, percent }: Coverage): CoverageCounts {
  const count = (cover: Cover) => sentences.filter((one) => one.cover === cover).length;
  return { checked: count('checked'), nothing: count('nothing'), open: count('open'), percent };
}

/** Quotes that somebody dismissed, and sentences in which somebody found nothing to check. */
function negativesOf({ annotations, team }: Dossier, coverage: Coverage | undefined): Negative[] {
  const dismissed = annotations.flatMap((one): Negative[] =>
    one.span && standingOf(one.annotation, team.team) === 'dismissed'
      ? one.spans.map(({ start, end }) => ({ start, end, kind: 'dismissed' }))
      : [],
  );
  const taken = spanSearch(annotations.flatMap(({ spans }) => spans));
  const nothing = (coverage?.sentences ?? []).flatMap((one): Negative[] =>
    one.cover === 'nothing' && taken(one).length === 0 ? [{ start: one.start, end: one.end, kind: 'nothing' }] : [],
  );
  return [...dismissed, ...nothing].sort((a, b) => a.start - b.start);
}

/** The words of claims that don't leave: what holds them is no example of speech without a claim. */
function keptSpans({ annotations }: Dossier, claims: readonly ExportedClaim[]): Span[] {
  const sent = new Set(claims.map(({ fields }) => fields.id));
  return annotations.filter(({ annotation }) => !sent.has(annotation.id)).flatMap(({ spans }) => spans);
}
