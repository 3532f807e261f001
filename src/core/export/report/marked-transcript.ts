import { lfOf } from '../../dossier/lf-of';
import { formatTime } from '../../text/format-time';
import type { Span } from '../../text/span';
import { spanSearch } from '../../text/span-search';
import type { ExportedTalk } from '../exported-talk';
import { type MarkedSegment, markParagraphs } from '../mark-paragraphs';
import { personNamed } from '../person-named';
import { spokenLines, talkFlow, withDirections } from '../talk-flow';
import { lineEnd, type Markup, markup } from './markup';
import type { NumberedClaim } from './numbered-claims';

/** The transcript turn by turn, each claim's words marked and its number in the margin. */
export function markedTranscript({ transcript, words }: ExportedTalk, claims: readonly NumberedClaim[]): Markup {
  const lf = lfOf(transcript);
  const marks = claims.flatMap((claim) =>
    [...claim.spans, ...claim.repeats].map(
      (span, i): Marked => ({ claim, isFirst: i === 0, start: lf.fromRaw(span.start), end: lf.fromRaw(span.end) }),
    ),
  );
  // A second printing of the talk is left out, unless something in it is marked.
  const claimed = spanSearch(claims.flatMap(({ spans }) => spans));
  const blocks = talkFlow(transcript, ({ copy, speech }) => copy === 1 || claimed(speech).length > 0);
  const segments = markParagraphs(spokenLines(blocks), marks);
  let next = 0;
  let speaker: string | undefined | null = null;
  return markup`${blocks.map((block) => {
    if ('aside' in block) return markup`<p class="aside">${block.aside}</p>${lineEnd}`;
    const { turn, lines } = block;
    const said = personNamed(transcript, turn);
    const head = [
      said !== speaker && markup`<b>${said ?? words.nobody}</b>`,
      turn.time !== undefined && markup`<span>${formatTime(turn.time)}</span>`,
    ].filter((one) => one !== false);
    speaker = said;
    return markup`<div class="turn">${head.length > 0 && markup`<p class="who">${head}</p>`}${lines.map((line) =>
      'aside' in line
        ? markup`<p class="aside">${line.aside}</p>`
        : markup`<p>${withDirections(line, segments[next++]!).map((part) =>
            typeof part === 'string' ? markup` <i class="aside">${part}</i> ` : markedText(lf.text, part),
          )}</p>`,
    )}</div>${lineEnd}`;
  })}`;
}

interface Marked extends Span {
  readonly claim: NumberedClaim;
  /** True for the place that links lead to. */
  readonly isFirst: boolean;
}

/** Words of several claims are one mark with a number of each. */
function markedText(text: string, { start, end, marks, begins }: MarkedSegment<Marked>): Markup | string {
  const words = text.slice(start, end);
  const [first] = marks;
  if (!first) return words;
  const { mark, fields } = first.claim;
  return markup`${begins.map(marginNumber)}<mark class="tone-${mark.tone}" data-claim="${fields.id}">${words}</mark>`;
}

function marginNumber({ claim, isFirst }: Marked): Markup {
  const { place, anchor, number, mark } = claim;
  const id = isFirst && place !== undefined && markup` id="${place}"`;
  return markup`<a class="margin tone-${mark.tone}"${id} href="#${anchor}" aria-label="${number}: ${mark.label}">${number}</a>`;
}
