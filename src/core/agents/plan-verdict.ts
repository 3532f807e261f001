import type { Dossier } from '../dossier/dossier';
import { giveOpinions } from '../dossier/give-opinions';
import { safeUrl } from '../export/safe-url';
import type { Annotation, Source } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';
import type { Term } from '../sidecar/vocabulary';
import { isSideStatus } from '../sidecar/weigh-opinions';
import { bareAddress } from '../text/bare-address';
import { nearest } from '../text/nearest';
import { shorten } from '../text/shorten';
import { filledText, type Refused, textIn, valueIn } from './asked';
import { idsOf } from './plan-tag';

/** What a verdict would write. */
export interface PlannedVerdict {
  readonly change: Change & { readonly kind: 'edit' };
  readonly annotation: Annotation;
  readonly verdict: Term;
  readonly source: Source;
  /** The words of the claim as the transcript has them now, part by part; none of what is lost. */
  readonly words: readonly string[];
  /** What stands until now: a verdict, or the status of a claim that gets none; undefined if nothing does. */
  readonly before?: string;
}

/** Who gives it, and when (ISO 8601, UTC). */
interface Giving {
  readonly by: string;
  readonly at: string;
}

/**
 * An opinion on a claim, with its evidence, as one change; `input`: `claim` (its id), `verdict`, `source` with `url` or `title`. It is
 * weighed as every opinion is: one that differs from a colleague's makes the claim disputed.
 */
export function planVerdict(dossier: Dossier, input: unknown, { by, at }: Giving): PlannedVerdict | Refused {
  const { annotations, team, transcript } = dossier;
  const id = textIn(input, 'claim');
  const placed = annotations.find((one) => one.annotation.id === id);
  if (!placed) return { refused: 'There is no claim with this id in the transcript (claim). List its claims first.' };
  const { annotation, spans } = placed;
  const { verdicts } = team.vocabulary;
  const wanted = textIn(input, 'verdict') ?? '';
  const verdict = verdicts.find((one) => one.id === wanted);
  if (!verdict) {
    const meant = nearest(
      wanted,
      verdicts.map((one) => one.id),
    );
    const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
    return { refused: `The team’s scale has no such verdict.${hint} Its verdicts are: ${idsOf(verdicts)}.` };
  }
  const source = readSource(valueIn(input, 'source'), at);
  if ('refused' in source) return source;
  const opinion = giveOpinions(annotation, team.team, { by, at, verdict: verdict.id });
  const isThere = annotation.sources?.some((one) => isSame(one, source)) ?? false;
  const { verdict: given, status } = annotation;
  const change = {
    ...opinion,
    // What a colleague writes at the same moment isn't overwritten unseen.
    expect: { verdict: given, status },
    ...(!isThere && { append: { ...opinion.append, sources: [source] } }),
  };
  const before = isSideStatus(status) ? status : given;
  const words = spans.map((span) => transcript.read.slice(span));
  return { change, annotation, verdict, source, words, ...(before !== undefined && { before }) };
}

function readSource(given: unknown, at: string): Source | Refused {
  const url = filledText(given) ?? textIn(given, 'url');
  const title = textIn(given, 'title');
  if (url === undefined && title === undefined)
    return { refused: 'A verdict needs its evidence: give a source with a web address (url) or a title.' };
  if (url !== undefined && safeUrl(url) === undefined)
    return { refused: 'The url of a source is a whole web address that begins with https:// or http://.' };
  return {
    ...(title !== undefined && { title: shorten(title, 300) }),
    ...(url !== undefined && { url }),
    accessed: at.slice(0, 10),
  };
}

function isSame(one: Source, other: Source): boolean {
  if (other.url !== undefined) return one.url !== undefined && bareAddress(one.url) === bareAddress(other.url);
  return one.title === other.title;
}
