import type { SetRun } from './document-block';
import { labelsInEmphasis, openingLabel } from './label-in-emphasis';
import { type AsideCounts, countAside } from './left-out';
import { settleRuns } from './settle-runs';

/** Whether a file is Markdown by its name: in any other text its marks may be meant as they stand. */
export function isMarkdownName(name: string): boolean {
  return /\.(?:md|markdown|mdown|mkd)$/i.test(name);
}

const struck = String.raw`~~(?=\S)(?<struck>[^\n]{1,2000}?\S?)~~|<(?<tag>del|s|strike)\b[^<>]{0,200}>(?<gone>(?:[^\n<]|<(?!\k<tag>\b)){0,2000}?)</\k<tag>\s*>`;
const shifted = String.raw`<sup\b[^<>]{0,200}>(?<raised>[^\n]{0,200}?)</sup\s*>|<sub\b[^<>]{0,200}>(?<lowered>[^\n]{0,200}?)</sub\s*>`;
/** As Pandoc has it; a single tilde around words strikes them out elsewhere. */
const pandoc = String.raw`\^(?<over>[+\-−]?[\d().,+\-−n]{1,12}|st|nd|rd|th)\^|(?<=\p{L})~(?<under>[+\-−]?\d{1,6})~(?!~)`;
const note = String.raw`\[\^(?<note>[^\]\s]{1,60})\]`;
const marks = new RegExp([struck, shifted, pandoc, note].join('|'), 'giu');
const definition = /^ {0,3}\[\^[^\]\s]{1,60}\]:/;

/**
 * A text in Markdown without what it doesn't show or strikes out, and with raised figures as such; what else marks it stays, since a
 * transcript is read with it.
 */
export function plainMarkdown(text: string, counts: AsideCounts): string {
  const shown = withoutComments(text, counts);
  const lines: string[] = [];
  let inNote = false;
  for (const line of shown.split('\n')) {
    const begins = definition.test(line);
    // A note goes on in lines that are set in.
    inNote = begins || (inNote && (/^(?: {4}|\t)/.test(line) || line.trim() === ''));
    if (begins) countAside(counts, 'footnotes');
    if (inNote) {
      if (line.trim() === '' && lines.at(-1) !== '') lines.push('');
      continue;
    }
    const plain = plainLine(line, counts);
    if (plain !== undefined) lines.push(plain);
  }
  return withLabelsAlone(lines).join('\n');
}

const emphasised = /^(\s*)(\*{1,3}|_{1,3})(?=\S)([^*_\n]+)(?<=\S)\2(\s*)$/;

/** Of lines that are emphasised as a whole and begin with a label, only the label stays so: the marks are none of what is said. */
function withLabelsAlone(lines: readonly string[]): readonly string[] {
  const labels = labelsInEmphasis(lines.flatMap((line) => emphasised.exec(line)?.[3] ?? []));
  if (labels.size === 0) return lines;
  return lines.map((line) => {
    const [, before, , words = '', after] = emphasised.exec(line) ?? [];
    const found = openingLabel(words);
    return found && labels.has(found.name) ? `${before}**${found.label}** ${found.said}${after}` : line;
  });
}

/** A comment that nothing ends is shown. */
function withoutComments(text: string, counts: AsideCounts): string {
  let shown = '';
  let from = 0;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at + 4);
    if (end < 0) break;
    if (text.slice(at + 4, end).trim() !== '') countAside(counts, 'hidden');
    shown += text.slice(from, at);
    from = end + 3;
  }
  return shown + text.slice(from);
}

/** One line; undefined if all of its words are left out. */
function plainLine(line: string, counts: AsideCounts): string | undefined {
  if (!/[~<^\u00ad]/.test(line)) return line;
  const runs: SetRun[] = [];
  let at = 0;
  for (const found of line.matchAll(marks)) {
    runs.push({ text: line.slice(at, found.index) });
    at = found.index + found[0].length;
    const { struck: out, gone, raised, lowered, over, under, note: mark } = found.groups ?? {};
    // What refers to a note is counted where the note stands.
    if (mark !== undefined) continue;
    const left = out ?? gone;
    if (left !== undefined) runs.push({ text: left, leftOut: 'struck' });
    else if ((raised ?? over) !== undefined) {
      const words = raised ?? over ?? '';
      const label = /^\[?([^\]]{1,20})\]?\(#[^)]*\)$/.exec(words.replace(/^\[(\[[^\]]*\])\]/, '$1'))?.[1];
      runs.push({ text: label?.replace(/^\[/, '') ?? words, shift: 'raised', isMark: label !== undefined });
    } else runs.push({ text: lowered ?? under ?? '', shift: 'lowered' });
  }
  runs.push({ text: line.slice(at) });
  const settled = settleRuns(
    runs.filter(({ text }) => text !== ''),
    counts,
  );
  return settled?.map(({ text }) => text).join('');
}
