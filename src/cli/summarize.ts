import { type Counts, countsOf } from '../core/dossier/counts-of';
import { describeReading } from '../core/dossier/describe-reading';
import type { PlacedAnnotation } from '../core/dossier/dossier';
import { talkSize } from '../core/dossier/talk-size';
import { turnAt, wholeTurn } from '../core/dossier/turn-at';
import type { Untagged } from '../core/dossier/untagged-by-worth';
import type { NumericExpression } from '../core/numbers/numeric-expression';
import { formatTime } from '../core/text/format-time';
import { groupBy } from '../core/text/group-by';
import type { LineIndex } from '../core/text/line-index';
import { localize } from '../core/text/localize';
import { shorten } from '../core/text/shorten';
import type { Turn } from '../core/transcript/transcript';
import type { LoadedDossier } from './load-dossier';
import { columns, printable } from './printable';

/**
 * What `inspect` shows a person: a line for the file, its speakers, its turns with their numbers, its annotations; what nobody
 * has tagged, if that is given.
 */
export function summarize(
  { file, dossier, linesOf }: LoadedDossier,
  numbers: readonly NumericExpression[],
  toCheck: readonly Untagged[] = [],
): string {
  const { turns, language } = dossier.transcript;
  const lines = linesOf(undefined)!;
  const head = [
    [
      printable(file),
      ...(language === 'und' ? [] : [language]),
      countTurns(talkSize(dossier.transcript).turns),
      countNumbers(numbers),
      countAnnotations(dossier.annotations.length),
    ].join(' · '),
  ];
  const near = dossier.transcript.habit?.near ?? [];
  const byTurn = groupBy(numbers, (number) => turnAt(dossier.transcript, number.start));
  // Joined, not spread: a call takes some 100,000 arguments, and a turn may hold more numbers.
  const parts = [
    head,
    turns.length > 0 ? [`  ${describeReading(dossier.transcript)}`] : [],
    near.length > 0
      ? [
          '',
          localize('Nearly labels'),
          ...near.map(({ label, start }) => `  ${place(start, lines)}${printable(label)}`),
        ]
      : [],
    turns.length > 0 ? ['', localize('Speakers'), ...speakerLines(turns), '', localize('Turns')] : [],
    turns.flatMap((turn) => [
      turnLine(turn, lines),
      ...(byTurn.get(turn) ?? []).map((number) => numberLine(number, lines)),
    ]),
    dossier.annotations.length > 0
      ? [
          '',
          localize('Annotations ({0})', countLine(countsOf(dossier))),
          ...dossier.annotations.map((one) => annotationLine(one, lines)),
        ]
      : [],
    toCheck.length > 0 ? ['', localize('To check'), ...toCheck.map((one) => untaggedLine(one, lines))] : [],
  ];
  return `${parts.flat().join('\n')}\n\n`;
}

/** Who speaks where no label says so. */
const unnamed = () => localize('(speaker not named)');

function speakerLines(turns: readonly Turn[]): string[] {
  // A court's `Q` is one lawyer here and another there.
  return [...groupBy(turns, ({ speaker, name }) => JSON.stringify([speaker, name]))].map(([, own]) => {
    const { speaker, name } = own[0]!;
    const role = own.find((turn) => turn.role)?.role;
    return printable(
      `  ${[speaker ?? (name === undefined ? unnamed() : undefined), name, role].filter(Boolean).join(' · ')} (${countTurns(own.length)})`,
    );
  });
}

function turnLine(turn: Turn, lines: LineIndex): string {
  const { speaker, name, time, copy } = turn;
  const facts = [
    speaker ?? name ?? unnamed(),
    time !== undefined && formatTime(time),
    copy > 1 && localize('copy {0}', copy),
  ];
  return `  ${place(wholeTurn(turn).start, lines)}${printable(facts.filter(Boolean).join(' · '))}`;
}

function numberLine({ start, text, kind, value, unit, approx, claim }: NumericExpression, lines: LineIndex): string {
  const meaning = [kind, approx !== 'exact' && approx, Array.isArray(value) ? value.join(' to ') : value, unit];
  const none = claim ? '' : `  (${localize('no claim')})`;
  const words = printable(text);
  const room = ' '.repeat(Math.max(1, 24 - columns(words)));
  return `      ${place(start, lines)}${words}${room}${printable(meaning.filter((one) => one || one === 0).join(' '))}${none}`;
}

function annotationLine({ annotation, placement, span, attention }: PlacedAnnotation, lines: LineIndex): string {
  const { id, tag, status, verdict, quote } = annotation;
  const facts = [tag, status, verdict, id, `“${shorten(quote.exact)}”`].filter(Boolean).join(' · ');
  const where = span ? place(span.start, lines) : '–'.padEnd(placeWidth);
  return `  ${where}${placement.padEnd(10)}${printable(facts)}${attention === undefined ? '' : ` · ${localize('needs attention')}`}`;
}

function countLine({ left, tagged, checked, disputed, dismissed }: Counts): string {
  return localize(
    'left to tag: {0} · tagged: {1} · checked: {2} · disputed: {3} · dismissed: {4}',
    left,
    tagged,
    checked,
    disputed,
    dismissed,
  );
}

function untaggedLine({ unit, quote }: Untagged, lines: LineIndex): string {
  return `  ${place((unit.claims[0] ?? unit.wording ?? unit).start, lines)}${printable(`“${shorten(quote)}”`)}`;
}

const placeWidth = 10;

/** `12:34`, 1-based, padded. */
function place(offset: number, lines: LineIndex): string {
  const { line, column } = lines.positionAt(offset);
  return `${line + 1}:${column + 1} `.padEnd(placeWidth);
}

function countTurns(count: number): string {
  return count === 1 ? localize('1 turn') : localize('{0} turns', count);
}

function countAnnotations(count: number): string {
  return count === 1 ? localize('1 annotation') : localize('{0} annotations', count);
}

function countNumbers(numbers: readonly NumericExpression[]): string {
  const { length } = numbers;
  if (numbers.every((one) => one.claim)) {
    return length === 1 ? localize('1 numeric claim') : localize('{0} numeric claims', length);
  }
  return length === 1 ? localize('1 number') : localize('{0} numbers', length);
}
