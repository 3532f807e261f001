import type { OpenVotes } from '../../dossier/votes-of';
import type { Source } from '../../sidecar/annotation';
import {
  authorOf,
  correctionOf,
  dayOf,
  decisionLine,
  doubtsOf,
  figuresOfClaim,
  namedSources,
  quotesOf,
  titleOf,
  wordingOf,
} from '../claim-facts';
import type { ExportedTalk } from '../exported-talk';
import type { Phrases } from '../phrases/phrases';
import { fillIn, termLabel } from '../phrases/phrases-for';
import { safeUrl } from '../safe-url';
import { lineEnd, type Markup, markup } from './markup';
import type { NumberedClaim } from './numbered-claims';
import { verdictChip } from './verdict-marks';

/** The claims, one below the other. */
export function claimList(talk: ExportedTalk, claims: readonly NumberedClaim[]): Markup {
  return markup`${claims.map((claim) => claimArticle(talk, claim))}`;
}

function claimArticle(talk: ExportedTalk, claim: NumberedClaim): Markup {
  const { words, vocabulary } = talk;
  const { fields, number, anchor, place, mark } = claim;
  const author = authorOf(claim);
  const said = [author ?? words.nobody, ...(fields.claimant && claim.speaker ? [claim.speaker] : [])].join(' · ');
  const wording = wordingOf(fields);
  const quotes = quotesOf(fields).filter((quote) => quote !== wording);
  const figures = figuresOfClaim(fields);
  return markup`<article class="claim" id="${anchor}" data-claim="${fields.id}">
<h3><a class="number" href="#${place ?? anchor}" aria-label="${words.claim} ${number}">${number}</a> ${wording}</h3>
<p class="facts">${verdictChip(mark)} <span>${said}</span>${fields.time ? markup` <span>${fields.time}</span>` : ''}${
    fields.tag === 'claim' ? '' : markup` <span>${termLabel(vocabulary.tags, fields.tag, words)}</span>`
  }</p>
${quotes.map((quote) => markup`<blockquote>${quote}</blockquote>`)}
${fields.publish?.text ? markup`<p class="line">${fields.publish.text}</p>` : ''}
${figures.length > 0 ? markup`<p class="small"><b>${words.figures}</b> ${figures.join(' · ')}</p>` : ''}
${listed(
  words.sources,
  namedSources(fields).map((source) => sourceItem(source, words)),
)}
${listed(
  words.corrections,
  (fields.corrections ?? []).map((one) => markup`${dayOf(one.at) ?? ''} ${correctionOf(one, talk)} ${one.why ?? ''}`),
)}
${published(fields.publish, words)}
${internalFacts(claim, talk)}
</article>${lineEnd}`;
}

function listed(name: string, items: readonly Markup[]): Markup | undefined {
  if (items.length === 0) return undefined;
  return markup`<div class="small"><b>${name}</b><ul>${items.map((item) => markup`<li>${item}</li>`)}</ul></div>`;
}

function published(publish: NumberedClaim['fields']['publish'], words: Phrases): Markup | undefined {
  const url = safeUrl(publish?.url);
  const day = dayOf(publish?.at);
  if (!url && !day) return undefined;
  return markup`<p class="small"><b>${words.published}</b> ${day ?? ''} ${url ? markup`<a href="${url}">${url}</a>` : ''}</p>`;
}

function sourceItem(source: Source, words: Phrases): Markup {
  const url = safeUrl(source.url);
  const archive = safeUrl(source.archive);
  const title = titleOf(source);
  return markup`${url ? markup`<a${title !== url && markup` class="titled"`} href="${url}">${title}</a>` : title}${
    source.url && !url && source.title ? ` (${source.url})` : ''
  }${source.accessed ? `, ${fillIn(words.accessed, source.accessed)}` : ''}${
    archive ? markup`, <a href="${archive}">${words.archived}</a>` : ''
  }${source.confidential ? markup` <strong>${words.confidential}</strong>` : ''}`;
}

function votesLine({ cast, needed, votes, isTied, missing, stale }: OpenVotes, words: Phrases): string {
  return [
    isTied ? fillIn(words.tied, votes.map(([, count]) => count).join(':')) : fillIn(words.votesOf, cast, needed),
    ...(missing.length > 0 ? [fillIn(words.waitingFor, missing.join(', '))] : []),
    ...(stale.length > 0 ? [fillIn(words.votedBefore, stale.join(', '))] : []),
  ].join(' · ');
}

/** Of a report for the team only: everything here is undefined in a public one. */
function internalFacts(claim: NumberedClaim, talk: ExportedTalk) {
  const { fields, votes } = claim;
  const { words, vocabulary } = talk;
  const fact = (name: string, value: string | undefined) => (value ? [markup`<dt>${name}</dt><dd>${value}</dd>`] : []);
  const signed = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' · ');
  const facts = [
    ...fact(words.status, fields.status && termLabel(vocabulary.statuses, fields.status, words)),
    ...fact(words.assignee, fields.assignee),
    ...fact(words.votes, votes && votesLine(votes, words)),
    ...fact(words.taggedBy, fields.by && signed(fields.by, dayOf(fields.at))),
    ...doubtsOf(claim, talk).flatMap((doubt) => fact(words.lookAgain, doubt)),
    ...(fields.reviews ?? []).flatMap((one) => fact(words.reviews, decisionLine(one, talk))),
    ...(fields.notes ?? []).flatMap(({ by, at, text }) => fact(words.notes, signed(by, dayOf(at), text))),
    ...(fields.asked ?? []).flatMap(({ who, at, answered, text }) =>
      fact(words.asked, signed(who, dayOf(at), answered && fillIn(words.answered, dayOf(answered) ?? ''), text)),
    ),
  ];
  return facts.length > 0 && markup`<dl class="internal">${facts}</dl>`;
}
