import { groupBy } from '../../text/group-by';
import { shorten } from '../../text/shorten';
import { authorOf, wordingOf } from '../claim-facts';
import { countWords } from '../count-words';
import type { ExportedTalk } from '../exported-talk';
import { personNamed } from '../person-named';
import { fillIn } from '../phrases/phrases-for';
import { type Markup, markup } from './markup';
import type { NumberedClaim } from './numbered-claims';
import { compareVerdicts, type VerdictMark, verdictGlyph } from './verdict-marks';

/** How many of each verdict, as the balance counts them, in the order of the scale. */
export function countMarks({ vocabulary }: ExportedTalk, claims: readonly NumberedClaim[]) {
  return [...groupBy(claims, ({ countedMark }) => countedMark.id)]
    .map(([, all]) => ({ mark: all[0]!.countedMark, count: all.length }))
    .sort((a, b) => compareVerdicts(vocabulary.verdicts)(a.mark, b.mark));
}

/** A row a speaker: a bar of verdicts, as long as there are claims, and the same in words. */
export function verdictsBySpeaker(talk: ExportedTalk, claims: readonly NumberedClaim[]): Markup {
  const { words } = talk;
  const rows = [...groupBy(claims, (claim) => authorOf(claim))].sort(([, a], [, b]) => b.length - a.length);
  const most = rows.reduce((longest, [, all]) => Math.max(longest, all.length), 0);
  return markup`<table class="bars"><caption class="hidden">${words.verdictsBySpeaker}</caption>
<thead class="hidden"><tr><th scope="col">${words.speaker}</th><th scope="col">${words.claims}</th></tr></thead><tbody>
${rows.map(([speaker, all]) => {
  const counts = countMarks(talk, all);
  return markup`<tr><th scope="row">${speaker ?? words.nobody}</th><td>${stackedBar(counts, most)}<span class="told">${counts.map(
    ({ mark, count }) => markup`<span class="count">${verdictGlyph(mark)}${mark.label} ${count}</span> `,
  )}</span></td></tr>`;
})}</tbody></table>`;
}

function stackedBar(counts: readonly { readonly mark: VerdictMark; readonly count: number }[], most: number): Markup {
  let from = 0;
  const share = (count: number) => (count / most) * 100;
  const parts = counts.map(({ mark, count }) => {
    const middle = round(share(from + count / 2));
    const part = markup`<rect class="tone-${mark.tone}" x="${round(share(from))}%" width="${round(share(count))}%" height="18"/>${
      share(count) >= leastForGlyph &&
      markup`<svg x="${middle}%" y="9" overflow="visible"><use class="on-${mark.tone}" href="#shape-${mark.shape}" transform="scale(.72)"/></svg>`
    }`;
    from += count;
    return part;
  });
  return markup`<svg class="bar" width="100%" height="18" aria-hidden="true">${parts}</svg>`;
}

/** Parts of a bar that take less, in percent, have no room for a shape. */
const leastForGlyph = 5;

/** A row a speaker: how much of the speech, and how many of the claims. */
export function shareBySpeaker({ transcript, words }: ExportedTalk, claims: readonly NumberedClaim[]): Markup {
  const turns = groupBy(
    transcript.turns.filter(({ copy }) => copy === 1),
    (turn) => personNamed(transcript, turn),
  );
  const said = [...turns].map(([speaker, own]) => ({
    speaker,
    words: own.reduce((sum, { speech }) => sum + countWords(transcript.read.slice(speech)), 0),
    claims: claims.filter((claim) => claim.speaker === speaker).length,
  }));
  const all = Math.max(
    1,
    said.reduce((sum, one) => sum + one.words, 0),
  );
  const rows = said
    .sort((a, b) => b.words - a.words)
    .map((one) => ({
      ...one,
      speech: (one.words / all) * 100,
      share: (one.claims / Math.max(1, claims.length)) * 100,
    }));
  const swatch = (kind: string) =>
    markup`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true"><rect class="${kind}" y="2" width="12" height="12"/></svg>`;
  return markup`<table class="bars"><caption class="hidden">${words.shareBySpeaker}</caption>
<thead class="hidden"><tr><th scope="col">${words.speaker}</th><th scope="col">${words.shareBySpeaker}</th></tr></thead><tbody>
${rows.map(({ speaker, speech, share }) => {
  const bar = (kind: string, y: number, value: number) =>
    markup`<rect class="${kind}" y="${y}" width="${round(value)}%" height="7"/>`;
  return markup`<tr><th scope="row">${speaker ?? words.nobody}</th><td><svg class="bar" width="100%" height="15" aria-hidden="true">${bar('speech', 0, speech)}${bar('ofclaims', 8, share)}</svg><span class="told"><span>${swatch('speech')}${fillIn(words.shareOfSpeech, Math.round(speech))}</span> <span>${swatch('ofclaims')}${fillIn(words.shareOfClaims, Math.round(share))}</span></span></td></tr>`;
})}</tbody></table>`;
}

/** The whole transcript from left to right, one mark a claim, each a link to its words. */
export function claimStrip(talk: ExportedTalk, claims: readonly NumberedClaim[]): Markup {
  const { transcript, words } = talk;
  const turns = transcript.turns.filter(({ copy }) => copy === 1);
  const start = turns[0]?.speech.start ?? 0;
  const length = Math.max(1, (turns.at(-1)?.speech.end ?? 1) - start);
  const at = (offset: number) => round(((offset - start) / length) * 100);
  const speakers = [...new Set(turns.map((turn) => personNamed(transcript, turn)))];
  const lanes = [0, 1].map((lane) => {
    const own = turns.filter((turn) => speakers.indexOf(personNamed(transcript, turn)) % 2 === lane);
    const path = own.map(({ speech }) => `M${at(speech.start)} 0H${at(speech.end)}V20H${at(speech.start)}Z`).join('');
    return path && markup`<path class="turn-${lane}" d="${path}" vector-effect="non-scaling-stroke"/>`;
  });
  const placed = claims.flatMap((claim) => {
    const [first] = claim.spans;
    return first ? [{ claim, x: Math.min(99.4, Math.max(0.6, at(first.start))) }] : [];
  });
  const { marks, height } = placed.length > mostGlyphs ? tickMarks(talk, placed) : glyphMarks(placed);
  return markup`<p class="help">${words.stripHelp}</p><svg class="strip" role="group" aria-label="${words.strip}" width="100%" height="${height}"><svg y="12" width="100%" height="20" viewBox="0 0 100 20" preserveAspectRatio="none">${lanes}</svg>${marks}</svg>`;
}

interface PlacedClaim {
  readonly claim: NumberedClaim;
  /** Percent of the strip. */
  readonly x: number;
}

/** A link to the words of the first of some claims, told by number, wording and verdict. */
function stripLink([{ claim }, ...others]: readonly [PlacedClaim, ...PlacedClaim[]], shape: Markup): Markup {
  const more = others.length > 0 ? ` +${others.length}` : '';
  const name = `${claim.number}. ${shorten(wordingOf(claim.fields), 100)} (${claim.countedMark.label})${more}`;
  return markup`<a href="#${claim.place}" class="tone-${claim.countedMark.tone}" aria-label="${name}"><title>${name}</title>${shape}</a>`;
}

/** Shapes on stems; those of one spot stand below each other, and no stem goes over a shape, so that none is hidden. */
function glyphMarks(placed: readonly PlacedClaim[]) {
  const ends: number[] = [];
  const rows = placed.map(({ x }) => {
    const free = ends.findIndex((end) => end <= x);
    const row = free >= 0 ? free : ends.length % mostRows;
    ends[row] = x + markWidth;
    return row;
  });
  const stems = placed.map(
    ({ x, claim }, i) =>
      markup`<line class="tone-${claim.countedMark.tone}" x1="${x}%" x2="${x}%" y1="12" y2="${36 + rows[i]! * 16}" stroke="currentColor" stroke-width="1.5"/>`,
  );
  const links = placed.map((one, i) =>
    stripLink(
      [one],
      markup`<svg x="${one.x}%" y="${42 + rows[i]! * 16}" overflow="visible"><circle r="9" class="disc"/><use href="#shape-${one.claim.countedMark.shape}"/></svg>`,
    ),
  );
  return { marks: [stems, links], height: 54 + Math.max(0, ends.length - 1) * 16 };
}

/** Too many for shapes: a line of ticks for each verdict; what falls on one percent of the talk is one tick, the higher the more there are. */
function tickMarks(talk: ExportedTalk, placed: readonly PlacedClaim[]) {
  const counts = countMarks(
    talk,
    placed.map(({ claim }) => claim),
  );
  const marks = counts.map(({ mark, count }, row) => {
    const y = 52 + row * 36;
    const own = placed.filter(({ claim }) => claim.countedMark.id === mark.id);
    const spots = [...groupBy(own, ({ x }) => Math.floor(x))];
    const most = spots.reduce((highest, [, all]) => Math.max(highest, all.length), 0);
    return markup`<text y="${y}">${mark.label} ${count}</text>${spots.map(([, all]) => {
      const height = Math.round(6 + (8 * all.length) / most);
      const tick = markup`<rect x="${all[0]!.x}%" y="${y + 19 - height}" width="3" height="${height}"/>`;
      return stripLink(all as [PlacedClaim, ...PlacedClaim[]], tick);
    })}`;
  });
  return { marks, height: 46 + counts.length * 36 };
}

/** More claims than this are shown as ticks. */
const mostGlyphs = 150;

/** Marks below each other, and how much of the strip's width one takes, in percent. */
const mostRows = 8;
const markWidth = 2.4;

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
