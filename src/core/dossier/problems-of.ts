import { agreedEntries, hasAgreed } from '../sidecar/agreed-entries';
import { checkSidecar } from '../sidecar/check-sidecar';
import type { FiledSidecar } from '../sidecar/read-together';
import { groupBy } from '../text/group-by';
import { KeptChoice } from '../text/kept-choice';
import { localize } from '../text/localize';
import { partitionPoint } from '../text/partition-point';
import type { Problem } from '../text/problem';
import { shorten } from '../text/shorten';
import type { Span } from '../text/span';
import type { CueHint } from '../transcript/cue-hint';
import { foreignFormat } from '../transcript/foreign-format';
import type { Transcript } from '../transcript/transcript';
import { describeChange } from './describe-change';
import { needsLabels } from './describe-reading';
import type { Dossier, PlacedAnnotation } from './dossier';
import { lfOf } from './lf-of';
import { type RenamedSpeaker, renamedSpeakers } from './renamed-speakers';
import { breachesOf, type RuledEntry, type RuledFacts, talkOf } from './rules/breaches-of';
import type { TeamFile } from './team-file';
import { personOf } from './turns-of-speaker';
import { describeVotes, openVotesOf } from './votes-of';

/** A problem with its place in a file and, if it is one of a claim, with the claim and its words. */
export interface DossierProblem extends Problem {
  /** The file that `span` is a place in; undefined: the transcript itself. */
  readonly file?: string;
  /** Id of the claim. */
  readonly id?: string;
  /** Where the claim's words stand in the transcript, or would be expected; absent if it is about no place of it. */
  readonly at?: Span;
  /** Other entries that have to do with it. */
  readonly related?: readonly { readonly file: string; readonly span: Span; readonly message: string }[];
}

const listed = new WeakMap<Dossier, readonly DossierProblem[]>();

/**
 * All that a person should know of a transcript and of the files beside it: the only list, of which every view and the
 * command line show the same. In the order of the files, and in each from its beginning.
 */
export function problemsOf(dossier: Dossier): readonly DossierProblem[] {
  const known = listed.get(dossier) ?? list(dossier);
  listed.set(dossier, known);
  return known;
}

function list(dossier: Dossier): DossierProblem[] {
  const { team, unreadableFiles, copies, waiting } = dossier;
  return [
    ...transcriptProblems(dossier),
    ...unreadableFiles.map(({ file, problem }) => ({ ...problem, file })),
    ...copies.map(({ file, sidecar }) => ({ ...conflictedCopy(lastPart(sidecar)), file })),
    ...waiting.map(({ file, sidecar }) => ({ ...waits(lastPart(sidecar)), file })),
    ...sidecarProblems(dossier),
    ...team.problems.map((problem) => ({ ...problem, ...(team.file !== undefined && { file: team.file }) })),
  ];
}

function transcriptProblems({ transcript }: Dossier): DossierProblem[] {
  const { text, turns, format, habit } = transcript;
  const hints = (habit?.hints ?? []).map(({ hint, start, end }) => ({
    ...whole,
    code: 'caption-form' as const,
    severity: 'info' as const,
    message: captionHint(hint),
    span: { start, end },
    at: { start, end },
  }));
  const isLabelled = turns.some(({ label }) => label !== undefined);
  const foreign = format === 'text' && !isLabelled ? foreignFormat(text) : undefined;
  if (foreign !== undefined) {
    const message = /^(?:ELAN|Praat|Advanced)/.test(foreign)
      ? localize('This looks like {0}, which isn’t read: export it as plain text, SubRip or WebVTT.', foreign)
      : localize('This looks like {0}. “Import…” (transcript import) makes a transcript of it.', foreign);
    return [{ ...whole, code: 'foreign-format', severity: 'warning', message, at: whole.span }];
  }
  if (isLabelled) return [...hints, ...nearLabels(transcript)];
  if (turns.some(({ speaker, name }) => (speaker ?? name) !== undefined)) return hints;
  const message =
    text.trim() === ''
      ? localize('The file is empty.')
      : localize(
          'No label such as “ANNA LEE:” that recurs was found: all is read as one talk of somebody who isn’t named.',
        );
  return [
    ...hints,
    { ...whole, code: 'no-turns', severity: 'info', message, at: whole.span },
    ...nearLabels(transcript),
  ];
}

/** What nearly was a speaker's label, each once, where that matters. */
function nearLabels(transcript: Transcript): DossierProblem[] {
  if (!needsLabels(transcript)) return [];
  return [...groupBy(transcript.habit!.near, ({ label }) => label)].map(([label, [first]]) => {
    const { start, end } = first!;
    const message = localize(
      '“{0}” nearly is a speaker’s label, so that who speaks here isn’t known. If it is one, “This Is a Speaker” makes it so everywhere; if not, “This Is No Speaker”.',
      label,
    );
    return { code: 'near-label', severity: 'info', message, span: { start, end }, at: { start, end } };
  });
}

function captionHint(hint: CueHint): string {
  switch (hint) {
    case 'captions-signature':
      return localize('The first line isn’t “WEBVTT”; the captions are read all the same.');
    case 'captions-blank-lines':
      return localize('Empty lines stand between times and words; the captions are read all the same.');
    case 'captions-times':
      return localize('Times have no fractions of a second; the captions are read all the same.');
    case 'captions-names':
      return localize('Names stand in the lines before the times; they are read as who speaks.');
  }
}

const whole = { span: { start: 0, end: 0 } };

function conflictedCopy(sidecar: string): Problem {
  const message = localize(
    'This looks like a conflicted copy of {0}, left by a program that synchronises folders. Merge it: nothing that only it holds is shown until then.',
    sidecar,
  );
  return { ...whole, code: 'conflicted-copy', severity: 'warning', message };
}

function waits(sidecar: string): Problem {
  const message = localize('These annotations wait to be joined with {0}, which could not be written.', sidecar);
  return { ...whole, code: 'waiting', severity: 'warning', message };
}

function lastPart(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}

const troubled = new WeakMap<Transcript, KeptChoice<PlacedAnnotation>>();

/** The annotations that there is something to say of; nearly all stand where they stood. */
function troubledIn({ transcript, annotations }: Dossier): PlacedAnnotation[] {
  const choice = troubled.get(transcript) ?? new KeptChoice((one) => one.needsPerson || one.elsewhere === true);
  troubled.set(transcript, choice);
  return choice.of(annotations);
}

/** The choice of claims that break a rule, or wait for votes, and what it depends on besides the claims. */
interface Breaking {
  readonly team: TeamFile;
  readonly talk: string;
  readonly choice: KeptChoice<PlacedAnnotation>;
  /** The latest: what an entry says is read in the files as they are. */
  dossier: Dossier;
}

const breakingOf = new WeakMap<Transcript, Breaking>();

/** The annotations that break the newsroom's rules or wait for votes: of many most do neither, and aren't asked again. */
function breakingIn(dossier: Dossier, talk: readonly string[]): PlacedAnnotation[] {
  const { transcript, annotations, team } = dossier;
  const of = talk.join('\n');
  const before = breakingOf.get(transcript);
  const isBreaking = (one: PlacedAnnotation) =>
    breachesIn(breaking.dossier, one, talk).length > 0 || openVotesOf(one.annotation, team.team) !== undefined;
  const breaking: Breaking =
    before?.team === team && before.talk === of
      ? before
      : { team, talk: of, choice: new KeptChoice(isBreaking), dossier };
  breaking.dossier = dossier;
  breakingOf.set(transcript, breaking);
  return breaking.choice.of(annotations);
}

function breachesIn(dossier: Dossier, one: PlacedAnnotation, talk: readonly string[]) {
  return breachesOf(ruledFacts(dossier, one, talk), dossier.team, () => entriesOf(dossier, one));
}

/** Those of each sidecar by itself, and what became of its claims' words. */
function sidecarProblems(dossier: Dossier): DossierProblem[] {
  const { sidecars, annotations, name, team, doubles } = dossier;
  const byFile = new Map<string, DossierProblem[]>(sidecars.map(({ file }) => [file, []]));
  const put = (problem: DossierProblem & { readonly file: string }) => byFile.get(problem.file)?.push(problem);
  /** Of each claim that a person has to look at one problem that says all that is needed. */
  const needed = new Map<PlacedAnnotation, DossierProblem & { readonly file: string }>();
  for (const one of troubledIn(dossier)) {
    const problem = placementProblem(one);
    if (problem) needed.set(one, ofClaim(dossier, one, problem));
  }
  for (const renamed of renamedSpeakers(dossier)) {
    const [first, ...others] = renamed.annotations;
    if (!first) continue;
    put({ ...ofClaim(dossier, first, speakerRenamed(renamed)), related: [first, ...others].map(relatedTo) });
  }
  for (const group of doubles) {
    const [first, ...others] = group;
    if (!first) continue;
    put({ ...ofClaim(dossier, first, taggedTwice(group)), related: [first, ...others].map(relatedTo) });
  }
  const talk = talkOf(dossier.about);
  const isAgreed = agreedPlaces(sidecars);
  const breaking = breakingIn(dossier, talk);
  for (const one of breaking) {
    for (const { file, ...problem } of breachesIn(dossier, one, talk)) {
      const need = problem.code === 'verdict-without-source' && problem.severity !== 'error' && needed.get(one);
      if (need) needed.set(one, { ...need, message: `${need.message} ${problem.message}` });
      else put(ofClaim(dossier, one, problem, file));
    }
  }
  for (const one of breaking) {
    const votes = openVotesOf(one.annotation, team.team);
    if (votes) put(ofClaim(dossier, one, votesOpen(one, describeVotes(votes))));
  }
  for (const filed of sidecars) {
    const { file, sidecar } = filed;
    const form = [
      ...sidecar.problems,
      ...checkSidecar(sidecar, { vocabulary: team.vocabulary, ...(name !== undefined && { transcriptName: name }) }),
    ];
    if (form.length === 0) continue;
    const claimAt = claimsByPlace(filed, annotations);
    const brokenAt = brokenByPlace(filed, dossier);
    for (const problem of form) {
      if (problem.code === 'unsettled-conflict' && isAgreed(filed, problem.span)) continue;
      const claim = claimAt(problem.span);
      put(claim ? ofClaim(dossier, claim, problem, file) : { ...problem, ...brokenAt(problem.span), file });
    }
  }
  for (const one of needed.values()) put(one);
  return [...byFile.values()].flatMap((own) => own.sort((a, b) => a.span.start - b.span.start));
}

/** Tells whether a place of a sidecar is in an entry that an agreed one came of: that has no dispute of its own any more. */
function agreedPlaces(sidecars: readonly FiledSidecar[]) {
  const agreed = sidecars.some(({ sidecar }) => hasAgreed(sidecar))
    ? agreedEntries(sidecars.map(({ sidecar }) => sidecar))
    : new Map<string, string>();
  return ({ sidecar: { entries } }: FiledSidecar, { start }: Span): boolean => {
    const entry = entries[partitionPoint(entries, (one) => one.span.start <= start) - 1];
    return entry?.annotation !== undefined && agreed.has(entry.annotation.id);
  };
}

/** What the newsroom's rules are told of a claim. */
function ruledFacts(
  { transcript }: Dossier,
  { annotation, placement, turn }: PlacedAnnotation,
  talk: readonly string[],
): RuledFacts {
  const name = turn && (turn.name ?? personOf(transcript, turn)?.name);
  return { annotation, placement, label: turn?.speaker ?? undefined, name, talk };
}

function entriesOf({ sidecars }: Dossier, { file, entry, additions = [] }: PlacedAnnotation): RuledEntry[] {
  return [{ file, entry }, ...additions].map((one) => ({
    file: one.file,
    entry: one.entry,
    text: sidecars.find((filed) => filed.file === one.file)?.sidecar.text ?? '',
  }));
}

/** The claim whose entry in a sidecar holds a place of it. */
function claimsByPlace({ file, sidecar: { entries } }: FiledSidecar, annotations: readonly PlacedAnnotation[]) {
  const claims = new Map(
    annotations.flatMap((one) => [
      ...(one.file === file ? [[one.entry, one] as const] : []),
      ...(one.additions ?? []).flatMap((other) => (other.file === file ? [[other.entry, one] as const] : [])),
    ]),
  );
  return ({ start }: Span): PlacedAnnotation | undefined => {
    const entry = entries[partitionPoint(entries, (one) => one.span.start <= start) - 1];
    return entry && start < entry.span.end ? claims.get(entry) : undefined;
  };
}

/** A problem of a claim: says which claim it is, and where its words stand. */
function ofClaim(dossier: Dossier, one: PlacedAnnotation, problem: Problem, file = one.file) {
  const words = shorten(one.annotation.quote.exact);
  const message = problem.message.includes(words) ? problem.message : localize('“{0}”: {1}', words, problem.message);
  return { ...problem, message, file, id: one.annotation.id, at: placeOf(dossier, one) };
}

/** Of a problem within an entry of a sidecar that can't be read, what is known of its claim all the same. */
function brokenByPlace({ file }: FiledSidecar, { unreadable }: Dossier) {
  const broken = unreadable.filter((one) => one.file === file);
  return ({ start }: Span): Pick<DossierProblem, 'id' | 'at'> => {
    const one = broken[partitionPoint(broken, ({ entry }) => entry.span.start <= start) - 1];
    if (!one || start >= one.entry.span.end) return {};
    const { id } = one.entry.remains;
    const { span } = one.placement ?? {};
    return { ...(id !== undefined && { id }), ...(span && { at: { start: span.start, end: span.end } }) };
  };
}

/** Where the words stand or may stand; of those that are nowhere, an empty span where they would be expected. */
function placeOf({ transcript }: Dossier, { span, candidates, annotation }: PlacedAnnotation): Span {
  const found = span ?? candidates?.[0];
  if (found) return { start: found.start, end: found.end };
  const lf = lfOf(transcript);
  // Of a text that has become shorter the last line in which there is anything.
  const end = transcript.text.trimEnd().length;
  const start = Math.min(lf.toRaw(lf.fromCodePoint(annotation.position?.start ?? 0)), end);
  return { start, end: start };
}

/** What is to be done about the words of a claim and what was judged of them: one problem, whatever is needed. */
function placementProblem(one: PlacedAnnotation): Problem | undefined {
  const needs = needsOf(one);
  const [first] = needs;
  if (!first) return undefined;
  const message = needs.map((need) => need.message).join(' ');
  return { severity: 'warning', span: one.entry.span, code: first.code, message };
}

function needsOf(one: PlacedAnnotation): Pick<Problem, 'code' | 'message'>[] {
  const { annotation, placement, reason, change, attention, elsewhere } = one;
  const words = shorten(annotation.quote.exact);
  const needs: Pick<Problem, 'code' | 'message'>[] = [];
  if (placement === 'moved' && elsewhere) {
    needs.push({
      code: 'quote-moved',
      message: localize('The words “{0}” stand elsewhere now: {1} Look whether they are meant.', words, reason ?? ''),
    });
  }
  if (!one.needsPerson) return needs;
  if (placement === 'lost') {
    needs.push({
      code: 'quote-lost',
      message: localize(
        'The words “{0}” are no longer in the transcript. The annotation is kept; attach it to other words or remove it.',
        words,
      ),
    });
  } else if (placement === 'changed') {
    needs.push({
      code: 'quote-changed',
      message: localize(
        'The transcript no longer says “{0}” here: {1}. Compare them and confirm, or attach it anew.',
        words,
        change ? describeChange(change) : (reason ?? ''),
      ),
    });
  } else if (placement === 'ambiguous') {
    needs.push({
      code: 'quote-ambiguous',
      message: localize('The words “{0}” stand in several places and nothing tells which is meant. Choose one.', words),
    });
  }
  if (attention === undefined) return needs;
  // What became of the words is said already.
  const isSaid = placement === 'changed' || placement === 'lost';
  const message = isSaid ? localize('Does the verdict still hold?') : attention;
  return [...needs, { code: 'needs-attention', message }];
}

function speakerRenamed({ from, to, annotations }: RenamedSpeaker): Problem {
  const { length } = annotations;
  return {
    code: 'speaker-renamed',
    severity: 'info',
    message: localize(
      'Nobody speaks as {0} any more: {1} annotations that say so stand on words of {2}.',
      from,
      length,
      to,
    ),
    span: annotations[0]!.entry.span,
  };
}

function taggedTwice(group: readonly PlacedAnnotation[]): Problem {
  const names = [...new Set(group.flatMap(({ annotation }) => annotation.by ?? []))].join(', ');
  const message =
    names === ''
      ? localize('These words are tagged {0} times.', group.length)
      : localize('These words are tagged {0} times, by {1}.', group.length, names);
  return { code: 'tagged-twice', severity: 'info', message, span: group[0]!.entry.span };
}

function votesOpen({ entry }: PlacedAnnotation, votes: string): Problem {
  return {
    code: 'votes-open',
    severity: 'info',
    message: localize('Readers vote on it: {0}.', votes),
    span: entry.span,
  };
}

function relatedTo({ annotation, file, entry }: PlacedAnnotation) {
  const message = [annotation.by, shorten(annotation.quote.exact)].filter(Boolean).join(' · ');
  return { file, span: entry.span, message };
}
