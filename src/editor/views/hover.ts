import {
  type CancellationToken,
  Disposable,
  Hover,
  l10n,
  languages,
  MarkdownString,
  type Position,
  type TextDocument,
} from 'vscode';
import { addressAt } from '../../core/dossier/address-at';
import { labelAt } from '../../core/dossier/label-at';
import { speakerFacts } from '../../core/dossier/speaker-facts';
import { stateOfClaim } from '../../core/dossier/state-of';
import { annotationsAt } from '../../core/dossier/tag-span';
import { spansIn } from '../../core/text/spans-in';
import { nameSpan } from '../../core/transcript/name-span';
import type { Desk } from '../desk';
import { actionsOn, describeAnnotation } from '../hover/describe-annotation';
import { describeKnown } from '../hover/describe-known';
import { describeNumber } from '../hover/describe-number';
import { describeAddressee, describeSpeaker } from '../hover/describe-speaker';
import { heedHovers, noteHover } from '../hover/open-hover';
import { languageId } from '../is-transcript';
import { rangeOf } from '../ranges';
import type { RegisterView } from './view';

/** What is known of the words under the pointer. All text of files is shown as text: no links run, no HTML. */
export const registerHover: RegisterView = (desk) =>
  Disposable.from(
    heedHovers(),
    languages.registerHoverProvider(
      { language: languageId },
      {
        async provideHover(document, position, token) {
          const hover = await hoverAt(desk, document, position, token);
          if (!token.isCancellationRequested) noteHover(document, position, hover !== undefined);
          return hover;
        },
      },
    ),
  );

async function hoverAt(
  desk: Desk,
  document: TextDocument,
  position: Position,
  token: CancellationToken,
): Promise<Hover | undefined> {
  const open = desk.of(document);
  const dossier = await open?.settled(token);
  if (!open || !dossier) return undefined;
  const { transcript } = dossier;
  const offset = document.offsetAt(position);
  const labelled = labelAt(transcript, offset);
  if (labelled) {
    return new Hover(
      describeSpeaker(speakerFacts(dossier, labelled)),
      rangeOf(document, nameSpan(transcript.text, labelled)),
    );
  }
  const unread = dossier.unreadable.find(
    ({ placement }) => placement?.span && placement.span.start <= offset && offset <= placement.span.end,
  );
  const [number] = spansIn(dossier.numbers, { start: offset, end: offset + 1 });
  const annotations = annotationsAt(dossier, offset);
  const address = number ? undefined : addressAt(transcript, offset);
  const range =
    number ??
    address?.span ??
    unread?.placement?.span ??
    annotations[0]?.spans.find(({ start, end }) => start <= offset && offset <= end) ??
    (annotations.length > 0 ? { start: offset, end: offset } : undefined);
  if (!range) return undefined;
  const parts: MarkdownString[] = [];
  if (number) parts.push(describeNumber(dossier, number));
  if (address) parts.push(describeAddressee(address.person));
  if (unread) parts.push(new MarkdownString(`$(warning) ${l10n.t('This entry can’t be read.')}`, true));
  const vocabulary = await desk.vocabulary.of(document.uri);
  for (const one of annotations) {
    const state = stateOfClaim(one.annotation, dossier.team.team, one.needsPerson);
    const isUnsaved = open.unsavedIds.has(one.annotation.id);
    parts.push(describeAnnotation({ one, state, vocabulary, team: dossier.team.team, isUnsaved }));
    const handle = { transcript: document.uri.toString(), id: one.annotation.id };
    parts.push(actionsOn(handle, state.weighed?.isDisputed === true));
  }
  const known = describeKnown(desk, open, offset);
  if (known) parts.push(known);
  return new Hover(parts, rangeOf(document, range));
}
