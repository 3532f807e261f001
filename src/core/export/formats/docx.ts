import { lfOf } from '../../dossier/lf-of';
import type { Term } from '../../sidecar/vocabulary';
import { localize } from '../../text/localize';
import type { Span } from '../../text/span';
import { decisionLine, doubtsOf, figuresOfClaim } from '../claim-facts';
import { docxCells, docxSum } from '../docx-cells';
import { escapeXml } from '../escape-xml';
import { type ExportChoice, noticeOf } from '../export-choice';
import type { ExportFormat } from '../export-format';
import type { ExportedClaim, ExportedTalk } from '../exported-talk';
import { exporter } from '../exporter';
import { type MarkedSegment, markParagraphs } from '../mark-paragraphs';
import { personNamed } from '../person-named';
import { fillIn, termLabel } from '../phrases/phrases-for';
import { spokenLines, talkFlow, withDirections } from '../talk-flow';
import { placedIn, unplacedNote } from '../unplaced-note';
import { visibleText } from '../visible-text';
import { zipFiles } from '../zip-files';

/** The transcript as a Word document, each claim as a comment that begins with its id. */
export const docx: ExportFormat = {
  id: 'docx',
  name: () => 'Word',
  purpose: () => localize('The transcript with each claim as a comment, for colleagues without VS Code'),
  ending: '.docx',
  write: (talks, choice) => {
    const comments: string[] = [];
    const body = talks.map((talk, i) => talkBody(talk, choice, comments, i)).join('');
    const files = {
      '[Content_Types].xml': contentTypes,
      '_rels/.rels': relations([
        ['officeDocument', 'word/document.xml'],
        ['metadata/core-properties', 'docProps/core.xml'],
      ]),
      'docProps/core.xml': coreProperties(talks, choice),
      'word/document.xml': `${xml}<w:document ${namespace}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
      'word/comments.xml': `${xml}<w:comments ${namespace}>${comments.join('')}</w:comments>`,
      'word/styles.xml': styles(talks[0]?.words.language ?? 'en'),
      'word/_rels/document.xml.rels': relations([
        ['styles', 'styles.xml'],
        ['comments', 'comments.xml'],
      ]),
    };
    return { content: zipFiles(files, choice.at), held: placedIn(talks), notes: unplacedNote(talks) };
  },
};

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const namespace = `xmlns:w="${main}"`;
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const part = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const contentTypes = `${xml}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${part}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${part}.styles+xml"/><Override PartName="/word/comments.xml" ContentType="${part}.comments+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

function relations(all: readonly (readonly [kind: string, target: string])[]): string {
  const rows = all.map(([kind, target], i) => {
    const type = kind.includes('/') ? `${packaging}/relationships/${kind}` : `${relation}/${kind}`;
    return `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`;
  });
  return `${xml}<Relationships xmlns="${packaging}/relationships">${rows.join('')}</Relationships>`;
}

function coreProperties(talks: readonly ExportedTalk[], choice: ExportChoice): string {
  const title = [noticeOf(choice), ...talks.map((talk) => talk.title)].filter(Boolean).join(' · ');
  return `${xml}<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(visibleText(title))}</dc:title><dc:creator>${exporter}</dc:creator></cp:coreProperties>`;
}

const languages: Readonly<Record<string, string>> = {
  en: 'en-US',
  es: 'es-ES',
  'zh-Hant': 'zh-TW',
  'zh-Hans': 'zh-CN',
};

function styles(language: string): string {
  const tag = languages[language] ?? 'en-US';
  const style = (id: string, name: string, paragraph: string, run: string, base = 'Normal') =>
    `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${
      id === 'Normal' ? '' : `<w:basedOn w:val="${base}"/>`
    }<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
  return `${xml}<w:styles ${namespace}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Microsoft JhengHei" w:cs="Arial"/><w:sz w:val="22"/><w:lang w:val="${tag}" w:eastAsia="${tag}"/></w:rPr></w:rPrDefault></w:docDefaults>${[
    style('Normal', 'Normal', '<w:spacing w:after="120" w:line="276" w:lineRule="auto"/>', ''),
    style('Title', 'Title', '<w:spacing w:before="240" w:after="60"/>', '<w:b/><w:sz w:val="36"/>'),
    style('Facts', 'Facts', '<w:spacing w:after="240"/>', '<w:color w:val="57606A"/>'),
    style('Aside', 'Aside', '', '<w:i/><w:color w:val="57606A"/>'),
    style('Notice', 'Notice', '<w:jc w:val="center"/>', '<w:b/><w:color w:val="B42318"/>'),
    style('Speaker', 'Speaker', '<w:keepNext/><w:spacing w:before="240" w:after="40"/>', '<w:b/>'),
    style(
      'CommentText',
      'annotation text',
      '<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>',
      '<w:sz w:val="20"/>',
    ),
  ].join('')}</w:styles>`;
}

function talkBody(talk: ExportedTalk, choice: ExportChoice, comments: string[], index: number): string {
  const { transcript, claims, words, about, title } = talk;
  const lf = lfOf(transcript);
  const notice = noticeOf(choice);
  const marks = claims.flatMap((claim) =>
    [...claim.spans, ...claim.repeats].map(
      (span, i): Commented => ({
        comment: (id) => commentOf(id, claim, talk, choice, i === 0),
        start: lf.fromRaw(span.start),
        end: lf.fromRaw(span.end),
      }),
    ),
  );
  const ids = new Map<Commented, number>();
  const blocks = talkFlow(transcript, () => true);
  const segments = markParagraphs(spokenLines(blocks), marks);
  let next = 0;
  let speaker: string | undefined;
  const aside = (text: string) =>
    text
      .split(/[\r\n]+/)
      .map((line) => paragraph('Aside', runOf(visibleText(line))))
      .join('');
  const spoken = blocks.map((block) => {
    if ('aside' in block) return aside(block.aside);
    const said = personNamed(transcript, block.turn) ?? words.nobody;
    const head = said === speaker ? '' : paragraph('Speaker', runOf(visibleText(said)));
    speaker = said;
    const lines = block.lines.map((line) => {
      if ('aside' in line) return aside(line.aside);
      const runs = withDirections(line, segments[next++]!).map((part) =>
        typeof part === 'string'
          ? runOf(` ${visibleText(part)} `, '<w:i/>')
          : segmentRuns(lf.text, part, ids, comments),
      );
      return paragraph('Normal', runs.join(''));
    });
    return head + lines.join('');
  });
  const facts = [about.date, about.place, about.url].filter(Boolean).join(' · ');
  return [
    notice && index === 0 ? paragraph('Notice', runOf(notice === 'DRAFT' ? words.draft : words.internal)) : '',
    paragraph('Title', runOf(visibleText(title))),
    facts ? paragraph('Facts', runOf(visibleText(facts))) : '',
    ...spoken,
  ].join('');
}

/** Words with a comment, which gets its number where it begins. */
interface Commented extends Span {
  readonly comment: (id: number) => string;
}

function segmentRuns(
  text: string,
  { start, end, begins, ends }: MarkedSegment<Commented>,
  ids: Map<Commented, number>,
  comments: string[],
): string {
  for (const one of begins) {
    ids.set(one, comments.length);
    comments.push(one.comment(comments.length));
  }
  const opened = begins.map((one) => `<w:commentRangeStart w:id="${ids.get(one)}"/>`);
  const closed = ends.map(
    (one) => `<w:commentRangeEnd w:id="${ids.get(one)}"/><w:r><w:commentReference w:id="${ids.get(one)}"/></w:r>`,
  );
  return `${opened.join('')}${runOf(text.slice(start, end))}${closed.join('')}`;
}

function commentOf(
  id: number,
  claim: ExportedClaim,
  talk: ExportedTalk,
  choice: ExportChoice,
  isFirst: boolean,
): string {
  const { fields } = claim;
  const { words, vocabulary } = talk;
  const cells = docxCells(fields);
  const told = (name: string, values: readonly string[]) => values.map((value) => fillIn(words.pair, name, value));
  const labels = (terms: readonly Term[], ids: readonly string[]) => ids.map((one) => termLabel(terms, one, words));
  const lines = isFirst
    ? [
        // In what is published nobody has to read a code; it is not made to be worked in.
        noticeOf(choice) ? `[${fields.id}] ${docxSum(cells)}` : `[${fields.id}]`,
        ...cells.claim,
        ...told(words.verdict, labels(vocabulary.verdicts, cells.verdict)),
        ...told(words.line, cells.line),
        ...(figuresOfClaim(fields).length > 0 ? told(words.figures, [figuresOfClaim(fields).join(' · ')]) : []),
        ...told(words.sources, docxCells(fields, words.confidential).sources),
        ...told(words.status, labels(vocabulary.statuses, cells.status)),
        ...told(words.assignee, cells.assignee),
        ...told(words.lookAgain, doubtsOf(claim, talk)),
        ...told(
          words.reviews,
          (fields.reviews ?? []).map((one) => decisionLine(one, talk)),
        ),
        ...told(words.notes, cells.notes),
      ]
    : [`[${fields.id}]`];
  const date = choice.at ? ` w:date="${escapeXml(choice.at)}"` : '';
  return `<w:comment w:id="${id}" w:author="${exporter}" w:initials="TA"${date}>${lines
    .map((line) => paragraph('CommentText', runOf(visibleText(line))))
    .join('')}</w:comment>`;
}

function paragraph(style: string, runs: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`;
}

function runOf(text: string, look = ''): string {
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text.replace(/[\r\n]+/g, ' '))}</w:t></w:r>`;
}
