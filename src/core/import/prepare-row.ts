import { wasInSheet } from '../export/sheet-cells';
import type { Source } from '../sidecar/annotation';
import { isConfidential } from '../sidecar/is-confidential';
import type { PreparedClaim } from '../sidecar/prepared-claim';
import type { Vocabulary } from '../sidecar/vocabulary';
import { isSideStatus } from '../sidecar/weigh-opinions';
import { localize } from '../text/localize';
import { linesOfCell } from './lines-of-cell';
import type { Bringer } from './sheet-plan';
import { sourceOfLine } from './source-of-line';
import { termNamed } from './term-named';

/** What a row without a transcript says, as a prepared claim; undefined if it says nothing. `questions`: what can't be read of it. */
export function prepareRow(
  cellOf: (column: string) => string,
  { tags, verdicts, statuses }: Vocabulary,
  { by, at, newId }: Bringer,
): { readonly claim: PreparedClaim | undefined; readonly questions: readonly string[] } {
  const questions: string[] = [];
  const signed = { ...(by !== undefined && { by }), at };
  const text = (column: string) => cellOf(column) || undefined;
  const lines = (column: string) => linesOfCell(cellOf(column));
  const verdict = termNamed(cellOf('verdict'), verdicts);
  if (text('verdict') && verdict === undefined)
    questions.push(localize('“{0}” is no verdict of the team’s scale.', cellOf('verdict')));
  const named = termNamed(cellOf('status'), statuses);
  // Nothing goes out by a sheet, and what was never in a transcript isn't out.
  const status = named === 'published' ? 'checked' : named;
  const quote = text('quote');
  const claim = text('claim');
  if (claim === undefined && quote === undefined) return { claim: undefined, questions };
  const line = text('line') ?? text('published_line');
  const fields = {
    speaker: text('speaker'),
    claimant: text('claimant'),
    time: text('time'),
    quote: quote === undefined ? undefined : { exact: quote },
    numbers: some(lines('figures').map((one) => ({ text: one }))),
    claim,
    status: status === 'unchecked' ? undefined : (status ?? (verdict === undefined ? undefined : 'checked')),
    verdict: isSideStatus(status) ? undefined : verdict,
    assignee: text('assignee'),
    ...signed,
    sources: some(sourcesOf(cellOf)),
    reviews: verdict === undefined ? undefined : [{ ...signed, verdict }],
    publish: line === undefined ? undefined : { text: line, ...(by !== undefined && { by }) },
    notes: some(lines('notes').map((one) => ({ ...signed, text: one }))),
  };
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const id = /^[a-z][a-z0-9]+$/i.test(cellOf('id')) ? cellOf('id') : newId();
  return { claim: { id, tag: termNamed(cellOf('tag'), tags) ?? 'claim', ...known }, questions };
}

/**
 * The sources of a row. Where somebody changed them in a sheet of ours that marks one as confidential, a line without the mark may be
 * that one in other words.
 */
function sourcesOf(cellOf: (column: string) => string): readonly Source[] {
  const sources = linesOfCell(cellOf('sources')).map(sourceOfLine);
  const isChanged = wasInSheet(cellOf('base'), 'sources', cellOf('sources')) === false;
  return isChanged && sources.some(isConfidential) ? sources.map((one) => ({ ...one, confidential: true })) : sources;
}

function some<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}
