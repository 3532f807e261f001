import { l10n } from 'vscode';
import { type Refused, textIn } from '../../core/agents/asked';
import { planTag } from '../../core/agents/plan-tag';
import { planVerdict } from '../../core/agents/plan-verdict';
import { rowsOfDossier } from '../../core/dossier/desk-rows';
import { agentName } from '../../core/sidecar/agent-name';
import type { Change } from '../../core/sidecar/change';
import { dismissedStatus } from '../../core/sidecar/dismissed-status';
import type { Term } from '../../core/sidecar/vocabulary';
import { shorten } from '../../core/text/shorten';
import { newId } from '../../files/new-id';
import { now } from '../../files/now';
import type { Desk } from '../desk';
import { knownName } from '../identity';
import { labelOf, nameOf } from '../label-of';
import type { OpenTranscript } from '../open-transcript';
import { tellOutcome } from '../tell';
import type { WritingTool } from './agent-tool';
import { meantTranscript, pathOf } from './meant-transcript';

/** Never left out: what is at hand may be another by the time that a person has said yes. */
const transcript = { type: 'string', description: 'Path of the transcript from the open folder.' };
const asked = 'A person sees what would be written, and has to agree. Ask for it only if the user wants it.';

export const tagClaimTool: WritingTool = {
  reference: 'tagClaim',
  icon: '$(tag)',
  description: `Tags words of a transcript as a claim that is to be checked (or with another tag of the team), in the annotations file beside it. The words have to be quoted to the letter, best a sentence that stands alone. Words that are tagged already are not tagged twice. ${asked}`,
  properties: {
    transcript,
    quote: { type: 'string', description: 'The words to tag, as they stand in the transcript.' },
    turn: { type: 'integer', minimum: 1, description: 'The turn that is meant, if the words stand in several.' },
    tag: { type: 'string', description: 'A tag of the team; “claim” if left out.' },
  },
  required: ['transcript', 'quote'],
  plan: async (desk, input) => {
    const signed = await signedIn(desk, input);
    if ('refused' in signed) return signed;
    const { open, by } = signed;
    const plan = planTag(open.dossier, input, { id: newId(), by, at: now() });
    if ('refused' in plan) return plan;
    if (plan.existing) {
      const { id } = plan.existing.annotation;
      return { refused: `These words are tagged already: the claim ${id}. Nothing was written.` };
    }
    const { change, tag } = plan;
    const { id, ...written } = change.annotation;
    const { quote, speaker } = written;
    const name = labelOf(tag);
    return {
      title: l10n.t('Tag as “{0}”?', name),
      lines: [
        [speaker, `“${shorten(quote.exact, 600)}”`].filter(Boolean).join(': '),
        l10n.t('In {0}, signed {1}.', pathOf(open.document.uri), by),
      ],
      acts: { file: open.document.uri.toString(), written },
      make: () => make(desk, open, change, id, l10n.t('Tagged: {0}.', name)),
    };
  },
};

export const setVerdictTool: WritingTool = {
  reference: 'setVerdict',
  icon: '$(law)',
  description: `Gives a claim a verdict of the team’s scale with the source that it rests on, in the annotations file. If somebody else thinks otherwise, the claim becomes disputed until people settle it. ${asked}`,
  properties: {
    transcript,
    claim: { type: 'string', description: 'Id of the claim, as lists of claims give it.' },
    verdict: { type: 'string', description: 'Id of a verdict of the team’s scale, as lists of claims give them.' },
    source: {
      type: 'object',
      description: 'The evidence: url, title, or both.',
      properties: { url: { type: 'string', description: 'Whole web address.' }, title: { type: 'string' } },
    },
  },
  required: ['transcript', 'claim', 'verdict', 'source'],
  plan: async (desk, input) => {
    const signed = await signedIn(desk, input);
    if ('refused' in signed) return signed;
    const { open, by } = signed;
    const plan = planVerdict(open.dossier, input, { by, at: now() });
    if ('refused' in plan) return plan;
    const { annotation, before, change, verdict, source, words } = plan;
    const { statuses, verdicts } = open.team.vocabulary;
    const name = labelOf(verdict);
    return {
      title: l10n.t('Give the verdict “{0}”?', name),
      lines: [
        [annotation.speaker, `“${shorten(annotation.claim ?? annotation.quote.exact, 600)}”`]
          .filter(Boolean)
          .join(': '),
        ...(before === undefined || before === verdict.id ? [] : [describeBefore(before, [...verdicts, ...statuses])]),
        l10n.t('Source: {0}', [source.title, source.url].filter(Boolean).join(' · ')),
        l10n.t('In {0}, signed {1}.', pathOf(open.document.uri), by),
      ],
      acts: { file: open.document.uri.toString(), change, quote: annotation.quote.exact, words },
      make: () => make(desk, open, change, annotation.id, l10n.t('Verdict: {0}.', name)),
    };
  },
};

/** What the verdict takes the place of: another verdict, or that somebody said that there is nothing to judge. */
function describeBefore(before: string, terms: readonly Term[]): string {
  return before === dismissedStatus
    ? l10n.t('Dismissed until now: it would be a claim again.')
    : l10n.t('Until now: {0}.', nameOf(terms, before));
}

/** Writes a change through the desk, tells the person as any command does, and the model what became of the claim. */
async function make(desk: Desk, open: OpenTranscript, change: Change, id: string, done: string): Promise<object> {
  const outcome = await desk.make(open, change);
  await tellOutcome(desk, open, outcome, done);
  if (typeof outcome === 'object') return { refused: outcome.failed, ...(outcome.kept && { kept: true }) };
  const waits = outcome === 'pending' && 'It is kept once the file that is open with unsaved changes is saved.';
  return { claim: id, state: stateNow(open, id), ...(waits && { note: waits }) };
}

function stateNow({ document, dossier }: OpenTranscript, id: string): string | undefined {
  return rowsOfDossier(document.uri.toString(), dossier).find(({ annotation }) => annotation?.id === id)?.state.kind;
}

/** The transcript that is to be written to, and how it is signed; a person is never asked for a name on a model's behalf. */
async function signedIn(
  desk: Desk,
  input: unknown,
): Promise<{ readonly open: OpenTranscript; readonly by: string } | Refused> {
  if (textIn(input, 'transcript') === undefined) return { refused: 'Say in which transcript (transcript).' };
  const open = await meantTranscript(desk, input);
  if ('refused' in open) return open;
  const name = await knownName(open.document.uri);
  if (name !== undefined) return { open, by: agentName(name) };
  return {
    refused: 'What an agent writes is signed for a person, who has to set a name first: setting transcript.me.',
  };
}
