import type { Source } from '../../sidecar/annotation';
import { localize } from '../../text/localize';
import {
  authorOf,
  correctionOf,
  dayOf,
  decisionLine,
  doubtsOf,
  namedSources,
  quotesOf,
  titleOf,
  wordingOf,
} from '../claim-facts';
import { escapeMarkdown } from '../escape-markdown';
import { noticeOf } from '../export-choice';
import type { ExportFormat } from '../export-format';
import type { ExportedClaim, ExportedTalk } from '../exported-talk';
import { fillIn, termLabel } from '../phrases/phrases-for';
import { safeUrl } from '../safe-url';

/** An article's fact-check: to publish, or to paste. */
export const markdown: ExportFormat = {
  id: 'markdown',
  name: () => 'Markdown',
  purpose: () => localize('The fact-check as an article, to publish or to paste'),
  ending: '.md',
  write: (talks, choice) => {
    const notice = noticeOf(choice);
    const said = talks[0]?.words;
    const head = notice && said ? [`**${notice === 'DRAFT' ? said.draft : said.internal}**`] : [];
    return { content: `${[...head, ...talks.map(articleOf)].join('\n\n')}\n` };
  },
};

function articleOf(talk: ExportedTalk): string {
  const { words, title, about, claims } = talk;
  const link = safeUrl(about.url);
  const facts = [about.date, about.place].flatMap((one) => (one ? [escapeMarkdown(one)] : []));
  if (link) facts.push(`[${words.original}](<${link}>)`);
  return [
    `# ${fillIn(words.pair, words.factCheck, escapeMarkdown(title))}`,
    ...(facts.length > 0 ? [facts.join(' · ')] : []),
    ...(claims.length === 0 ? [words.none] : claims.map((claim, i) => claimOf(claim, i, talk))),
  ].join('\n\n');
}

function claimOf(claim: ExportedClaim, i: number, talk: ExportedTalk): string {
  const { words, vocabulary } = talk;
  const { fields } = claim;
  const author = authorOf(claim);
  const said = [author ?? words.nobody, fields.time].flatMap((one) => (one ? [escapeMarkdown(one)] : []));
  const verdict =
    fields.verdict === undefined ? words.noVerdict : termLabel(vocabulary.verdicts, fields.verdict, words);
  const list = (name: string, items: readonly string[]) =>
    items.length === 0
      ? []
      : [`${fillIn(words.pair, name, '').trim()}\n\n${items.map((item) => `- ${item}`).join('\n')}`];
  return [
    `## ${i + 1}\\. ${escapeMarkdown(wordingOf(fields))}`,
    ...quotesOf(fields).map((quote) => `> ${escapeMarkdown(quote)}`),
    `— ${said.join(', ')}`,
    `**${fillIn(words.pair, words.verdict, escapeMarkdown(verdict))}**`,
    ...(fields.publish?.text ? [escapeMarkdown(fields.publish.text)] : []),
    ...list(
      words.sources,
      namedSources(fields).map((source) => sourceLine(source, words)),
    ),
    ...list(
      words.corrections,
      (fields.corrections ?? []).map((one) =>
        [dayOf(one.at), correctionOf(one, talk), one.why]
          .flatMap((one) => (one ? [escapeMarkdown(one)] : []))
          .join(' · '),
      ),
    ),
    ...internalLines(claim, talk),
  ].join('\n\n');
}

function internalLines(claim: ExportedClaim, talk: ExportedTalk): string[] {
  const { fields } = claim;
  const { words, vocabulary } = talk;
  const pair = (name: string, ...parts: readonly (string | undefined)[]) =>
    fillIn(words.pair, name, parts.filter(Boolean).join(' · '));
  const lines = [
    ...(fields.status ? [pair(words.status, termLabel(vocabulary.statuses, fields.status, words))] : []),
    ...(fields.assignee ? [pair(words.assignee, fields.assignee)] : []),
    ...doubtsOf(claim, talk).map((doubt) => pair(words.lookAgain, doubt)),
    ...(fields.reviews ?? []).map((one) => pair(words.reviews, decisionLine(one, talk))),
    ...(fields.notes ?? []).map(({ by, text }) => pair(words.notes, by, text)),
    ...(fields.asked ?? []).map(({ who, text }) => pair(words.asked, who, text)),
  ];
  return lines.length === 0 ? [] : [lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n')];
}

function sourceLine(source: Source, words: ExportedTalk['words']): string {
  const link = safeUrl(source.url);
  const archive = safeUrl(source.archive);
  const title = escapeMarkdown(titleOf(source));
  return [
    link ? `[${title}](<${link}>)` : title,
    ...(source.url && !link && source.title ? [escapeMarkdown(source.url)] : []),
    ...(source.accessed ? [escapeMarkdown(fillIn(words.accessed, source.accessed))] : []),
    ...(archive ? [`[${words.archived}](<${archive}>)`] : []),
    ...(source.confidential ? [`**${words.confidential}**`] : []),
  ].join(', ');
}
