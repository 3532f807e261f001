import { groupBy } from '../../text/group-by';
import { localize } from '../../text/localize';
import { oneLine } from '../../text/one-line';
import type { Span } from '../../text/span';
import { figuresOfClaim, wordingOf } from '../claim-facts';
import { codePointsOf } from '../code-points';
import { escapeXml } from '../escape-xml';
import { type ExportChoice, noticeOf } from '../export-choice';
import type { ExportFormat } from '../export-format';
import type { ExportedClaim, ExportedTalk } from '../exported-talk';
import { exporter } from '../exporter';
import { fileNames } from '../file-names';
import { personNamed } from '../person-named';
import { termLabel } from '../phrases/phrases-for';
import { sourceLine } from '../source-line';
import { placedIn, unplacedNote } from '../unplaced-note';
import { uuidOf } from '../uuid-of';
import { visibleText } from '../visible-text';
import { writtenText } from '../written-text';
import { zipFiles } from '../zip-files';

/** REFI-QDA: sources, codes (tags and verdicts), coded segments, speakers as cases. Positions are code points of the source. */
export const qdpx: ExportFormat = {
  id: 'qdpx',
  name: () => localize('REFI-QDA project'),
  purpose: () => localize('A project for qualitative analysis: NVivo, ATLAS.ti, MAXQDA, QualCoder'),
  ending: '.qdpx',
  write: (talks, choice) => {
    const names = fileNames(talks);
    const sources = talks.map((talk, i) => [
      `sources/${uuidOf(`source ${names[i]}`)}.txt`,
      writtenText(talk.transcript).text,
    ]);
    const files = { 'project.qde': projectOf(talks, names, choice), ...Object.fromEntries(sources) };
    return { content: zipFiles(files, choice.at), held: placedIn(talks), notes: unplacedNote(talks) };
  },
};

function projectOf(talks: readonly ExportedTalk[], names: readonly string[], choice: ExportChoice): string {
  const notice = noticeOf(choice);
  const user = uuidOf('user');
  const made = choice.at ? ` creationDateTime="${escapeXml(choice.at)}"` : '';
  const title = [notice, ...talks.map((talk) => talk.title)].filter(Boolean).join(' · ');
  return `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="${inAttribute(title)}" origin="${exporter}" creatingUserGUID="${user}"${made}>
<Users><User guid="${user}" name="${exporter}"/></Users>
${codeBook(talks)}
${cases(talks, names)}
<Sources>
${talks.map((talk, i) => sourceOf(talk, names[i]!, { user, made })).join('\n')}
</Sources>
${notice ? `<Description>${notice}</Description>` : ''}
</Project>
`;
}

function codeBook(talks: readonly ExportedTalk[]): string {
  const used = (idOf: (claim: ExportedClaim) => string | undefined) => [
    ...new Set(talks.flatMap(({ claims }) => claims.flatMap((claim) => idOf(claim) ?? []))),
  ];
  const [{ vocabulary, words }] = talks as readonly [ExportedTalk];
  const tags = used(({ fields }) => fields.tag);
  const verdicts = used(({ fields }) => fields.verdict);
  if (tags.length === 0) return '';
  const code = (kind: string, id: string, label: string) =>
    `<Code guid="${uuidOf(`${kind} ${id}`)}" name="${inAttribute(label)}" isCodable="true"/>`;
  const judged = verdicts.map((id) => code('verdict', id, termLabel(vocabulary.verdicts, id, words))).join('');
  return `<CodeBook><Codes>${tags.map((id) => code('tag', id, termLabel(vocabulary.tags, id, words))).join('')}${
    judged &&
    `<Code guid="${uuidOf('verdicts')}" name="${inAttribute(words.verdict)}" isCodable="false">${judged}</Code>`
  }</Codes></CodeBook>`;
}

/** A case a speaker, with all that they say. */
function cases(talks: readonly ExportedTalk[], names: readonly string[]): string {
  const turns = talks.flatMap(({ transcript, words }, i) =>
    transcript.turns.map((turn, at) => ({
      speaker: personNamed(transcript, turn) ?? words.nobody,
      source: uuidOf(`source ${names[i]}`),
      selection: uuidOf(`turn ${names[i]} ${at}`),
    })),
  );
  if (turns.length === 0) return '';
  const all = [...groupBy(turns, ({ speaker }) => speaker)].map(([speaker, own]) => {
    const sources = [...new Set(own.map(({ source }) => source))].map((guid) => `<SourceRef targetGUID="${guid}"/>`);
    const selections = own.map(({ selection }) => `<SelectionRef targetGUID="${selection}"/>`);
    return `<Case guid="${uuidOf(`case ${speaker}`)}" name="${inAttribute(speaker)}">${sources.join('')}${selections.join('')}</Case>`;
  });
  return `<Cases>${all.join('\n')}</Cases>`;
}

function sourceOf(
  talk: ExportedTalk,
  name: string,
  { user, made }: { readonly user: string; readonly made: string },
): string {
  const { transcript, claims, title, words } = talk;
  const { text, place } = writtenText(transcript);
  const pointsBefore = codePointsOf(text);
  const guid = uuidOf(`source ${name}`);
  const selection = (id: string, label: string, span: Span, content = '') => {
    const { start, end } = place(span);
    return `<PlainTextSelection guid="${id}" name="${inAttribute(label)}" startPosition="${pointsBefore(start)}" endPosition="${pointsBefore(end)}" creatingUser="${user}"${made}>${content}</PlainTextSelection>`;
  };
  const turns = transcript.turns.map((turn, i) =>
    selection(uuidOf(`turn ${name} ${i}`), personNamed(transcript, turn) ?? words.nobody, turn.speech),
  );
  const coded = claims.flatMap((claim) =>
    [...claim.spans, ...claim.repeats].map((span, i) => {
      const key = `${claim.fields.id} ${i} ${name}`;
      const coding = (kind: string, id: string) =>
        `<Coding guid="${uuidOf(`coding ${kind} ${key}`)}" creatingUser="${user}"${made}><CodeRef targetGUID="${uuidOf(`${kind} ${id}`)}"/></Coding>`;
      const { tag, verdict } = claim.fields;
      const codings = `${coding('tag', tag)}${verdict === undefined ? '' : coding('verdict', verdict)}`;
      return selection(
        uuidOf(`claim ${key}`),
        claim.fields.id,
        span,
        `<Description>${descriptionOf(claim, talk)}</Description>${codings}`,
      );
    }),
  );
  return `<TextSource guid="${guid}" name="${inAttribute(title || name)}" plainTextPath="internal://${guid}.txt" creatingUser="${user}"${made}>
${[...turns, ...coded].join('\n')}
</TextSource>`;
}

function descriptionOf({ fields }: ExportedClaim, { words, vocabulary }: ExportedTalk): string {
  const lines = [
    wordingOf(fields),
    ...(fields.verdict === undefined
      ? []
      : [`${words.verdict}: ${termLabel(vocabulary.verdicts, fields.verdict, words)}`]),
    ...(figuresOfClaim(fields).length > 0 ? [`${words.figures}: ${figuresOfClaim(fields).join(' · ')}`] : []),
    ...(fields.publish?.text ? [fields.publish.text] : []),
    ...(fields.sources ?? []).map((source) => `${words.sources}: ${sourceLine(source, words.confidential)}`),
    ...(fields.status === undefined ? [] : [`${words.status}: ${fields.status}`]),
    ...(fields.notes ?? []).map(({ text }) => `${words.notes}: ${text}`),
  ];
  return escapeXml(visibleText(lines.join('\n')));
}

function inAttribute(text: string): string {
  return escapeXml(oneLine(visibleText(text)));
}
