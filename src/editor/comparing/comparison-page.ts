import { l10n } from 'vscode';
import type { AgreementFigure, Comparison, Confusion } from '../../core/agreement/comparison';
import { describeFigure, nameOfFigure } from '../../core/agreement/describe-figure';
import { type Markup, markup } from '../../core/export/report/markup';

/** What is compared; what only this page can be asked for. */
export type ComparedOn = 'tag' | 'verdict';

/** A transcript among those that are compared. */
export interface ComparedTalk {
  /** Its URI. */
  readonly transcript: string;
  readonly name: string;
  readonly comparison: Comparison;
  /** How many things they differ in, and how many of these nobody has settled. */
  readonly differing: number;
  readonly open: number;
}

export interface ComparedReadings {
  readonly on: ComparedOn;
  readonly coders: readonly string[];
  readonly talks: readonly ComparedTalk[];
  readonly all: Comparison;
  /** Names of transcripts that not all have read, by those who have. */
  readonly partly: ReadonlyMap<string, readonly string[]>;
  /** Transcripts that the person reads blind. */
  readonly hidden: number;
  /** The name of a tag or a verdict. */
  readonly nameValue: (id: string) => string;
}

/** The figures of some readings as the body of a page: with what each says, who met whom in what, and each transcript. */
export function comparisonPage(one: ComparedReadings): Markup {
  const { on, coders, talks, all, partly, hidden } = one;
  const open = talks.reduce((sum, talk) => sum + talk.open, 0);
  const options = [
    ['tag', l10n.t('Compare tags')],
    ['verdict', l10n.t('Compare verdicts')],
  ] as const;
  const [only, ...others] = talks;
  const settle =
    only && others.length === 0
      ? markup`<button class="main" data-settle="${only.transcript}">${open > 0 ? l10n.t('Settle {0} differences…', open) : l10n.t('Nothing is left to settle')} <kbd>s</kbd></button>`
      : '';
  return markup`<h1>${l10n.t('How far {0} agree', coders.join(', '))}</h1>
<div class="bar"><select aria-label="${l10n.t('What is compared')}">${options.map(
    ([value, name]) => markup`<option value="${value}"${value === on && markup` selected`}>${name}</option>`,
  )}</select>${settle}</div>
${notes(partly, hidden)}
${talks.length === 0 ? markup`<p>${l10n.t('There is no transcript that all of them have read.')}</p>` : ''}
${talks.length > 0 ? markup`<h2>${l10n.t('Units')}</h2>${unitsTable(all)}<h2>${l10n.t('Figures')}</h2>${figuresTable(all)}` : ''}
${all.pairs.map(({ coders: two, confusion }) => (talks.length === 0 || confusion.values.length === 0 ? '' : matrix(two, confusion, one.nameValue)))}
${talks.length > 1 ? markup`<h2>${l10n.t('Each transcript')}</h2>${talksTable(talks)}` : ''}`;
}

function notes(partly: ComparedReadings['partly'], hidden: number): Markup {
  return markup`${[...partly].map(
    ([readers, names]) =>
      markup`<p class="note">${l10n.t('Read by {0} alone and not compared: {1}', readers, names.join(', '))}</p>`,
  )}${hidden > 0 ? markup`<p class="note">${l10n.t('Left out, since you read blind there: {0}.', hidden)}</p>` : ''}`;
}

function unitsTable({ coders, units, leftOut, pairs }: Comparison): Markup {
  return markup`<table><thead><tr><th scope="col">${l10n.t('Reader')}</th><th scope="col">${l10n.t('Compared')}</th><th scope="col">${l10n.t('Left out: lost, broken, or behind what all have finished')}</th></tr></thead><tbody>${coders.map(
    (coder, i) => markup`<tr><th scope="row">${coder}</th><td>${units[i]}</td><td>${leftOut[i]}</td></tr>`,
  )}</tbody></table>
${pairs.map((pair) => {
  const [a, b] = pair.coders;
  const rows = [
    [l10n.t('The same words'), pair.same],
    [l10n.t('{0} wider', a), pair.firstWider],
    [l10n.t('{0} wider', b), pair.secondWider],
    [l10n.t('They cross'), pair.crossing],
    [l10n.t('Only {0}', a), pair.onlyFirst],
    [l10n.t('Only {0}', b), pair.onlySecond],
  ] as const;
  return markup`<table><caption>${a} · ${b}</caption><tbody>${rows.map(
    ([name, count]) => markup`<tr><th scope="row">${name}</th><td>${count}</td></tr>`,
  )}</tbody></table>`;
})}`;
}

function figuresTable({ figures, coders }: Comparison): Markup {
  return markup`<table class="figures"><thead><tr><th scope="col">${l10n.t('Figure')}</th><th scope="col">${l10n.t('Value')}</th><th scope="col">${l10n.t('Cases')}</th><th scope="col">${l10n.t('What it says, and what it doesn’t')}</th></tr></thead><tbody>${figures.map(
    (figure) =>
      markup`<tr data-figure="${figure.kind}"><th scope="row">${nameOfFigure(figure.kind)}${figure.coders && coders.length > 2 ? ` (${figure.coders.join(', ')})` : ''}</th><td>${shownValue(figure)}</td><td>${figure.cases}</td><td>${describeFigure(figure.kind)}</td></tr>`,
  )}</tbody></table>`;
}

function shownValue({ value }: AgreementFigure): string {
  return value === undefined ? '–' : value.toFixed(3);
}

function matrix(
  [a, b]: readonly [string, string],
  { values, counts }: Confusion,
  nameValue: (id: string) => string,
): Markup {
  const heads = [...values.map(nameValue), l10n.t('nothing')];
  return markup`<h2>${l10n.t('Who said what')}</h2><table class="matrix"><caption>${l10n.t('Rows: {0}. Columns: {1}.', a, b)}</caption><thead><tr><td></td>${heads.map(
    (head) => markup`<th scope="col">${head}</th>`,
  )}</tr></thead><tbody>${counts.map(
    (row, i) =>
      markup`<tr><th scope="row">${heads[i]}</th>${row.map((count, k) => markup`<td${i === k && markup` class="same"`}>${count}</td>`)}</tr>`,
  )}</tbody></table>`;
}

function talksTable(talks: readonly ComparedTalk[]): Markup {
  const kinds = ['alpha-unitized', 'f1', 'alpha-nominal', 'kappa'] as const;
  const figure = ({ figures }: Comparison, kind: (typeof kinds)[number]) => {
    const found = figures.find((one) => one.kind === kind);
    return found ? shownValue(found) : '–';
  };
  return markup`<table><thead><tr><th scope="col">${l10n.t('Transcript')}</th>${kinds.map(
    (kind) => markup`<th scope="col">${nameOfFigure(kind)}</th>`,
  )}<th scope="col">${l10n.t('To settle')}</th></tr></thead><tbody>${talks.map(
    ({ name, transcript, comparison, open, differing }) =>
      markup`<tr><th scope="row">${name}</th>${kinds.map(
        (kind) => markup`<td>${figure(comparison, kind)}</td>`,
      )}<td><button data-settle="${transcript}">${l10n.t('{0} of {1} left', open, differing)}</button></td></tr>`,
  )}</tbody></table>`;
}
