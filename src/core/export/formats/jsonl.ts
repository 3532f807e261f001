import { lfOf } from '../../dossier/lf-of';
import { localize } from '../../text/localize';
import { overlaps, type Span } from '../../text/span';
import { spanSearch } from '../../text/span-search';
import type { Turn } from '../../transcript/transcript';
import { codePointsOf } from '../code-points';
import { type ExportChoice, noticeOf } from '../export-choice';
import type { ExportFormat } from '../export-format';
import type { ExportedTalk } from '../exported-talk';
import { personNamed } from '../person-named';
import { unplacedNote } from '../unplaced-note';
import { writeJson } from '../write-json';

/**
 * A line a turn: its speech as read, and spans of it in code points. `spans` are what Prodigy and spaCy's span categoriser
 * read, `label` is what doccano reads.
 */
export const jsonl: ExportFormat = {
  id: 'jsonl',
  name: () => 'JSONL (Prodigy, doccano, spaCy)',
  purpose: () => localize('The speech with its claims as spans, for training models'),
  ending: '.jsonl',
  write: (talks, choice) => {
    const rows = talks.flatMap((talk) => rowsOf(talk, choice));
    const overlapping = rows.filter(({ spans }) =>
      spans.some((one, i) => i > 0 && overlaps(spans[i - 1]!, one)),
    ).length;
    return {
      content: rows.map((row) => `${writeJson(row)}\n`).join(''),
      notes: [
        ...unplacedNote(talks),
        ...(overlapping > 0
          ? [localize('Turns in which spans overlap, which recognisers of entities don’t take: {0}.', overlapping)]
          : []),
      ],
    };
  },
};

interface Labelled extends Span {
  readonly label: string;
  readonly id?: string;
  readonly verdict?: string;
}

function rowsOf({ transcript, claims, negatives = [], kept = [], name }: ExportedTalk, choice: ExportChoice) {
  const labelled: Labelled[] = [
    ...claims.flatMap(({ fields: { id, tag, verdict }, spans, repeats }) =>
      [...spans, ...repeats].map((span) => ({ ...span, label: tag, id, ...(verdict !== undefined && { verdict }) })),
    ),
    ...negatives.map(({ start, end, kind }) => ({
      start,
      end,
      label: kind === 'dismissed' ? 'not-a-claim' : 'nothing-to-check',
    })),
  ];
  const notice = noticeOf(choice);
  const labelledIn = spanSearch(labelled);
  const keptIn = spanSearch(kept);
  const negativesIn = spanSearch(negatives);
  return transcript.turns.flatMap((turn, i) => {
    const inTurn = labelledIn(turn.speech);
    if (inTurn.length === 0) return [];
    const isPartial = keptIn(turn.speech).some((one) => negativesIn(one).length === 0);
    if (isPartial) return [];
    const { text, place } = speechOf({ transcript }, turn);
    const spans = inTurn
      .map((one) => ({ ...one, ...place(one) }))
      .filter(({ start, end }) => start < end)
      .sort((a, b) => a.start - b.start || b.end - a.end);
    const meta = {
      ...(name !== undefined && { transcript: name }),
      turn: i + 1,
      speaker: personNamed(transcript, turn) ?? null,
      ...(turn.time !== undefined && { time: turn.time }),
      ...(notice && { notice }),
    };
    return [{ text, spans, label: spans.map(({ start, end, label }) => [start, end, label] as const), meta }];
  });
}

/** What is said in a turn as read, and where a span of the file stands in it, in code points. */
function speechOf({ transcript }: Pick<ExportedTalk, 'transcript'>, { speech }: Turn) {
  const lf = lfOf(transcript);
  const start = lf.fromRaw(speech.start);
  const text = lf.text.slice(start, lf.fromRaw(speech.end));
  const pointsBefore = codePointsOf(text);
  const at = (offset: number) => pointsBefore(Math.max(0, Math.min(lf.fromRaw(offset) - start, text.length)));
  return { text, place: (span: Span) => ({ start: at(span.start), end: at(span.end) }) };
}
