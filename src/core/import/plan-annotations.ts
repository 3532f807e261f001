import type { Placement } from '../anchors/placement';
import type { Dossier } from '../dossier/dossier';
import { placeQuotes } from '../dossier/place-quotes';
import { tagSpan } from '../dossier/tag-span';
import { sheetCells } from '../export/sheet-cells';
import type { Annotation, Note, Place, Source } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';
import { sameData } from '../sidecar/same-data';
import { addAll } from '../text/add-all';
import { bareAddress } from '../text/bare-address';
import { findWords } from '../text/find-words';
import { localize } from '../text/localize';
import { oneLine } from '../text/one-line';
import { shorten } from '../text/shorten';
import type { Span } from '../text/span';
import { toLf } from '../text/to-lf';
import type { ForeignAnnotation, ForeignTarget } from './foreign-annotation';
import { planCells } from './plan-cells';
import type { Bringer, PlannedChange, SheetPlan, SheetQuestion } from './sheet-plan';
import { sourceOfLine } from './source-of-line';
import { termInFile } from './term-in-file';
import { withChange } from './with-change';

/**
 * What annotations of other programs add to the claims: each finds its claim by our id, else by its words; words that nobody has tagged
 * become a claim. Its text and what is no tag of the team's become notes of its author's, answers notes of the claim that they are on.
 * What is there already isn't added again; what stands nowhere is told.
 */
export function planAnnotations(all: readonly ForeignAnnotation[], dossier: Dossier, who: Bringer): SheetPlan {
  const questions: SheetQuestion[] = [];
  const changes: PlannedChange[] = [];
  const places = placesOf(all, dossier);
  /** Claims as they are with what annotations above add, by id. */
  const now = new Map<string, Annotation>();
  /** Those that this file brings, by where their words begin and end. */
  const fresh = new Map<string, string>();
  /** The claims that annotations became, by the annotation's own id. */
  const claims = new Map<string, string>();
  const known = new Map(dossier.annotations.map(({ annotation }) => [annotation.id, annotation]));
  const isFresh = (id: string) => !known.has(id);

  /** The claim of an annotation, made if there is none; undefined if its words have no sure place. */
  const claimFor = (one: ForeignAnnotation): Annotation | undefined => {
    const own = one.claim === undefined ? undefined : known.get(one.claim);
    if (own) return now.get(own.id) ?? own;
    const [span, ...others] = one.targets.map((target) => places.get(target));
    if (!span || others.some((other) => !other)) return undefined;
    const made = fresh.get(`${span.start}-${span.end}`);
    if (made !== undefined) return now.get(made);
    const { by = who.by, at = who.at } = one;
    const id =
      one.claim !== undefined && /^[a-z][a-z0-9]+$/i.test(one.claim) && !now.has(one.claim) ? one.claim : who.newId();
    const tag = tagOf(one, dossier) ?? 'claim';
    const tagged = tagSpan(dossier, span, { id, tag, at, ...(by !== undefined && { by }) });
    if (!tagged) return undefined;
    if (tagged.existing) {
      const { annotation } = tagged.existing;
      return now.get(annotation.id) ?? annotation;
    }
    const parts = others.flatMap((other): Place[] => {
      const placed = tagSpan(dossier, other!, { id, tag });
      if (!placed) return [];
      const { quote, position } = placed.existing ? placed.existing.annotation : placed.change.annotation;
      return [{ quote, ...(position && { position }) }];
    });
    fresh.set(`${span.start}-${span.end}`, id);
    const { annotation } = tagged.change;
    return parts.length > 0 ? { ...annotation, parts: [...(annotation.parts ?? []), ...parts] } : annotation;
  };

  for (const [i, one] of all.entries()) {
    const ask = (message: string, planned?: PlannedChange) =>
      questions.push({ row: i + 1, message, ...(planned && { planned }) });
    const answered = one.targets.length === 0 && one.answers !== undefined ? claims.get(one.answers) : undefined;
    const claim = answered === undefined ? claimFor(one) : (now.get(answered) ?? known.get(answered));
    if (!claim) {
      ask(whyNot(one));
      continue;
    }
    if (one.id !== undefined) claims.set(one.id, claim.id);
    const planned = planOf(one, claim, dossier, who);
    now.set(
      claim.id,
      planned.changes.reduce((made, { change }) => withChange(made, change), claim),
    );
    if (!isFresh(claim.id)) addAll(changes, planned.changes);
    for (const { message, planned: change } of planned.questions) ask(message, isFresh(claim.id) ? undefined : change);
  }
  const added = [...now.values()].filter(({ id }) => isFresh(id));
  return {
    changes: [
      ...changes,
      ...added.map((annotation): PlannedChange => {
        const { id, quote } = annotation;
        return { id, column: 'quote', before: '', after: quote.exact, change: { kind: 'add', annotation } };
      }),
    ],
    questions,
    notes: [],
    prepared: [],
  };
}

/** Where the words of all targets stand; nothing for those of which it isn't sure. */
function placesOf(all: readonly ForeignAnnotation[], { transcript }: Dossier): Map<ForeignTarget, Span> {
  const targets = all.flatMap((one) => one.targets);
  const found = placeQuotes(
    transcript,
    targets.map(({ quote, ...target }) => ({ ...target, quote: { ...quote, exact: toLf(quote.exact) } })),
  );
  const isSure = ({ placement }: Placement) => placement === 'exact' || placement === 'moved';
  return new Map(
    targets.flatMap((target, i): [ForeignTarget, Span][] => {
      const { span } = found[i]!;
      if (span && isSure(found[i]!)) return [[target, span]];
      // Pages break and indent lines as they like.
      const [alone, ...others] = findWords(transcript.read, target.quote.exact);
      return alone && others.length === 0 ? [[target, alone]] : [];
    }),
  );
}

function whyNot({ targets, answers, notes }: ForeignAnnotation): string {
  const [target] = targets;
  if (target) return localize('The words “{0}” have no sure place in the transcript.', shorten(target.quote.exact, 60));
  const words = shorten(notes[0] ?? '', 60);
  return answers === undefined
    ? localize('The annotation “{0}” is about no words.', words)
    : localize('The annotation “{0}” answers one that is not here.', words);
}

/** What an annotation says of a claim besides what is known of it. */
function planOf(one: ForeignAnnotation, claim: Annotation, dossier: Dossier, who: Bringer) {
  const { by = who.by, at = who.at } = one;
  const signed = { ...(by !== undefined && { by }), at };
  const cells = sheetCells(claim);
  const { changes, questions } = planCells(
    claim,
    {
      now: cells,
      cells: {
        claim: one.wording === undefined || one.wording === claim.quote.exact ? '' : oneLine(one.wording),
        verdict:
          one.verdict === undefined ? '' : (termInFile(one.verdict, dossier.team.vocabulary.verdicts) ?? one.verdict),
      },
      was: () => undefined,
    },
    dossier,
    { ...who, ...signed },
  );
  const edit = (
    column: 'sources' | 'notes',
    after: string,
    append: (Change & { kind: 'edit' })['append'],
  ): PlannedChange => ({
    id: claim.id,
    column,
    before: '',
    after,
    change: { kind: 'edit', id: claim.id, append: append! },
  });
  const sources = one.sources.map(sourceOfLine).filter((source) => !isKnownSource(source, claim));
  const said = [claim.publish?.text, ...(claim.notes ?? []).map(({ text }) => text)].map((text) => oneLine(text ?? ''));
  const own = tagOf(one, dossier);
  const labels = one.tags.filter((tag) => own === undefined || termInFile(tag, dossier.team.vocabulary.tags) !== own);
  const texts = [...one.notes, ...(labels.length > 0 ? [localize('Tags: {0}', labels.join(', '))] : [])];
  const notes = [...new Set(texts)]
    .filter((text) => !said.includes(oneLine(text)))
    .map((text): Note => ({ ...signed, text }));
  return {
    questions,
    changes: [
      ...changes,
      ...(sources.length > 0
        ? [edit('sources', sources.map(({ title, url }) => title ?? url ?? '').join(' · '), { sources })]
        : []),
      ...(notes.length > 0 ? [edit('notes', notes.map(({ text }) => text).join(' · '), { notes })] : []),
    ],
  };
}

function isKnownSource(source: Source, { sources = [] }: Annotation): boolean {
  const bare = ({ url }: Source) => (url === undefined ? undefined : bareAddress(url));
  return sources.some(
    (one) =>
      sameData(one, source) ||
      (source.url !== undefined && bare(one) === bare(source)) ||
      (one.title === source.title && one.url === undefined),
  );
}

/** The first of its tags that is one of the team's. */
function tagOf({ tags }: ForeignAnnotation, { team }: Dossier): string | undefined {
  return tags.map((tag) => termInFile(tag, team.vocabulary.tags)).find((tag) => tag !== undefined);
}
