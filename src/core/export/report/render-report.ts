import { dismissedStatus } from '../../sidecar/dismissed-status';
import { dayOf } from '../claim-facts';
import { type ExportChoice, noticeOf } from '../export-choice';
import { type ExportedTalk, partDismissed } from '../exported-talk';
import { fillIn, termLabel } from '../phrases/phrases-for';
import { safeUrl } from '../safe-url';
import { balanceTable } from './balance-table';
import { claimStrip, countMarks, shareBySpeaker, verdictsBySpeaker } from './charts';
import { claimList } from './claim-list';
import { coverageBar } from './coverage-bar';
import { markedTranscript } from './marked-transcript';
import { lineEnd, type Markup, markup } from './markup';
import { type NumberedClaim, numberClaims } from './numbered-claims';
import { reportStyle } from './report-style';
import { statusCounts } from './status-counts';
import { verdictGlyph, verdictShapes } from './verdict-marks';

/** What a page's host adds: a webview has a policy, a style and a script of its own. */
export interface PageHost {
  readonly policy: string;
  readonly head?: Markup;
  readonly bar?: Markup;
}

/** Nothing is fetched and nothing runs; only the page's own style holds. */
const file: PageHost = { policy: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'" };

/** The report of some talks: one page that holds all it needs. */
export function renderReport(talks: readonly ExportedTalk[], choice: ExportChoice, host: PageHost = file): string {
  const words = talks[0]?.words;
  if (!words) return '';
  const notice = noticeOf(choice);
  const title = talks.map((talk) => talk.title).join(' · ');
  const numbered = talks.map(numberClaims);
  const page = markup`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${host.policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${notice ? `${notice} · ` : ''}${fillIn(words.pair, words.factCheck, title)}</title>
<style>${reportStyle}</style>${lineEnd}
${host.head}
</head>
<body>
${notice ? markup`<p class="notice" role="note">${notice === 'DRAFT' ? words.draft : words.internal}</p>` : ''}
${host.bar}
${verdictShapes(numbered.flatMap((claims) => claims.flatMap(({ mark, countedMark }) => [mark, countedMark])))}
<main>
${talks.length > 1 ? contents(talks, numbered) : ''}
${talks.map((talk, i) => talkSection(talk, numbered[i]!, choice, i))}
</main>
</body>
</html>
`;
  return page.html;
}

function contents(talks: readonly ExportedTalk[], numbered: readonly (readonly NumberedClaim[])[]): Markup {
  const [{ words }] = talks as [ExportedTalk];
  return markup`<nav class="contents" aria-labelledby="contents"><h2 id="contents">${words.contents}</h2><ol>${talks.map(
    (talk, i) =>
      markup`<li><a href="#talk-${i + 1}">${talk.title}</a> <span>${partDismissed(numbered[i]!).claims.length}</span></li>`,
  )}</ol></nav>`;
}

function talkSection(talk: ExportedTalk, all: readonly NumberedClaim[], choice: ExportChoice, index: number): Markup {
  const { words, balance, coverage, vocabulary } = talk;
  const section = (key: string, name: string, content: Markup | undefined | false) =>
    content &&
    markup`<section class="${key}" aria-labelledby="${key}-${index + 1}"><h2 id="${key}-${index + 1}">${name}</h2>${content}</section>`;
  const { claims, dismissed } = partDismissed(all);
  const isEmpty = claims.length === 0;
  return markup`<article class="talk" id="talk-${index + 1}" lang="${words.language}">
${head(talk, claims, choice)}
${isEmpty ? markup`<p>${words.none}</p>` : ''}
${!isEmpty && section('strip', words.strip, claimStrip(talk, claims))}
${!isEmpty && section('verdicts', words.verdictsBySpeaker, verdictsBySpeaker(talk, claims))}
${!isEmpty && section('shares', words.shareBySpeaker, shareBySpeaker(talk, claims))}
${section('status', words.status, choice.internal && balance && statusCounts(talk, balance))}
${section('coverage', words.coverage, coverage && coverageBar(words, coverage))}
${section('balance', words.balance, balance && balanceTable(talk, balance))}
${!isEmpty && section('claims', words.claims, claimList(talk, claims))}
${section('dismissed', termLabel(vocabulary.statuses, dismissedStatus, words), dismissed.length > 0 && claimList(talk, dismissed))}
${section('transcript', words.transcript, markedTranscript(talk, all))}
${section('left', words.notExported, leftOutList(talk, choice))}
</article>${lineEnd}`;
}

function head(talk: ExportedTalk, claims: readonly NumberedClaim[], { at, internal }: ExportChoice): Markup {
  const { words, about, title, publisher } = talk;
  const url = safeUrl(about.url);
  const day = dayOf(at);
  const people = internal ? [...new Set(claims.flatMap(({ fields }) => fields.by ?? []))] : [];
  const facts = [
    ...[about.date, about.place].flatMap((one) => (one ? [markup`<span>${one}</span>`] : [])),
    ...(url ? [markup`<span><a href="${url}">${words.original}</a></span>`] : []),
    ...(publisher?.name ? [markup`<span>${publisher.name}</span>`] : []),
    ...(people.length > 0 ? [markup`<span>${fillIn(words.pair, words.by, people.join(', '))}</span>`] : []),
    ...(day ? [markup`<span>${fillIn(words.made, day)}</span>`] : []),
  ];
  const speakers = new Set(claims.map(({ speaker }) => speaker)).size;
  return markup`<header class="head">
<p class="kind">${words.factCheck}</p>
<h1>${title}</h1>
<p class="facts">${facts}</p>
${
  claims.length > 0
    ? markup`<p class="sum">${fillIn(words.summaryLine, claims.length, speakers)}</p><ul class="tally">${countMarks(
        talk,
        claims,
      ).map(
        ({ mark, count }) =>
          markup`<li><span class="big">${verdictGlyph(mark)}${count}</span> <span class="name">${mark.label}</span></li>`,
      )}</ul>`
    : ''
}</header>`;
}

/** By id and reason, without words; of disputed claims the number, if the page counts unpublished claims at all. */
function leftOutList({ leftOut, words, standings, balance }: ExportedTalk, { internal }: ExportChoice) {
  const disputed = balance && !internal ? (standings.get('disputed') ?? 0) : 0;
  const lines = [
    ...leftOut.map(({ id, code }) => `${id ?? '?'}: ${words.reasons[code]}`),
    ...(disputed > 0 ? [fillIn(words.disputedLeft, disputed)] : []),
  ];
  return lines.length > 0 && markup`<ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul>`;
}
