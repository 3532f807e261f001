import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { listClaims } from '../../../src/core/agents/list-claims';
import { planTag } from '../../../src/core/agents/plan-tag';
import { planVerdict } from '../../../src/core/agents/plan-verdict';
import { readTurns } from '../../../src/core/agents/read-turns';
import type { CheckUnit } from '../../../src/core/claims/check-unit';
import { checkUnitsOf } from '../../../src/core/dossier/check-units';
import { readClaimLink } from '../../../src/core/dossier/claim-link';
import { findSpokenNumbers } from '../../../src/core/dossier/dossier-of';
import { problemsOf } from '../../../src/core/dossier/problems-of';
import { readLoggedLine } from '../../../src/core/dossier/read-logged-line';
import { exportDossiers } from '../../../src/core/export/export-dossiers';
import { docx } from '../../../src/core/export/formats/docx';
import { sheet } from '../../../src/core/export/formats/sheet';
import { webAnnotation } from '../../../src/core/export/formats/web-annotation';
import { cleanPastedText } from '../../../src/core/import/clean-pasted-text';
import { importFile } from '../../../src/core/import/import-file';
import { findNumbers } from '../../../src/core/numbers/find-numbers';
import { checkSidecar } from '../../../src/core/sidecar/check-sidecar';
import { mergeSidecars } from '../../../src/core/sidecar/merge/merge-sidecars';
import { resolveConflictMarkers } from '../../../src/core/sidecar/merge/resolve-conflict-markers';
import { readPrepared } from '../../../src/core/sidecar/read-prepared';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { readVocabulary } from '../../../src/core/sidecar/read-vocabulary';
import { defaultVocabulary } from '../../../src/core/sidecar/vocabulary';
import { finish } from '../../../src/core/text/finish';
import type { Span } from '../../../src/core/text/span';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';
import { decodeAnyText } from '../../../src/files/decode-any-text';
import { decodeBytes } from '../../../src/files/decode-bytes';
import { planFile } from '../../../src/files/plan-file';
import { bringer } from '../export/bringer';
import { dossierFrom } from '../export/dossier-from';
import { odtOf, wordOf } from '../import/documents';

/** A reader of what somebody else wrote. */
export interface Parser {
  readonly name: string;
  /** Texts that it reads, short ones. */
  readonly seeds: readonly string[];
  /** What it looks for. */
  readonly tokens: readonly string[];
  /** Reads a text; what comes back is compared, so that the same is found each time. */
  readonly read: (text: string) => unknown;
  /** Places in the text that it found; each must lie within it. */
  readonly spansOf?: (text: string) => readonly Span[];
}

const talk = 'ANN LEE: We built 300 homes, and 12% more.\n\nBOB ROY: No. It was 200.\n';
const claims = [
  {
    id: 'k1',
    tag: 'claim',
    quote: { exact: 'We built 300 homes' },
    claim: 'They built 300.',
    sources: [{ title: 'Report', url: 'https://example.org/r' }],
    notes: [{ by: 'mei', at: '2031-01-01T00:00:00Z', text: 'Ask again.' }],
    status: 'published',
    verdict: 'true',
  },
];
const dossier = dossierFrom(talk, claims);

/** What one key each would quote. */
function quotesIn(text: string): readonly CheckUnit[] {
  const transcript = parseTranscript(text, { declared: true });
  return checkUnitsOf({ transcript, numbers: findSpokenNumbers(transcript), unnumbered: true });
}

const yaml = `version: 1
transcript: "talk.txt"
about: {title: "A talk", date: 2031-01-02}
annotations:
  - id: a1
    tag: claim
    quote:
      exact: "We built 300 homes"
      prefix: "ANN LEE: "
    position: {start: 9, end: 27}
    numbers: [{text: "300", kind: count, value: 300}]
    verdict: "true"
    sources:
      - {title: "Report", url: "https://example.org/r", confidential: true}
    reviews: [{by: mei, at: 2031-01-01T00:00:00Z, verdict: "true"}]
  - {id: a2, tag: claim, quote: {exact: "It was 200."}}
`;
const yamlTokens = [
  '- ',
  '  - ',
  ': ',
  '&a ',
  '*a',
  '!!js/function x',
  '<<: ',
  '|\n',
  '>-\n',
  '? ',
  '---\n',
  '# ',
  '{',
  '}',
  '[',
  ', ',
  '"',
  "'",
  '<<<<<<< a\n',
  '=======\n',
  '>>>>>>> b\n',
  '%YAML 1.1\n',
  'confidential: true',
  '\t',
];

const xmlTokens = [
  '<',
  '</',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x [<!ENTITY a "aaaa">]>',
  '&a;',
  '&amp;',
  '&#0;',
  '<?',
  '?>',
  '<b>',
  '</b>',
  '<p>',
  '<span tts:x="',
  '="',
  '<w:p>',
  '<w:r><w:t>',
  '</w:t></w:r></w:p>',
  '<table><tr><td>',
];

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function importBytes(bytes: Uint8Array, name: string): unknown {
  const decoded = decodeAnyText(bytes);
  const text = 'problem' in decoded ? undefined : decoded.text;
  return finish(importFile({ name, bytes, text, decode: decodeBytes }));
}

/** A format in which transcripts arrive as text. */
function imported(name: string, file: string, tokens: readonly string[], ...seeds: readonly string[]): Parser {
  return { name: `import of ${name}`, seeds, tokens, read: (text) => importBytes(bytesOf(text), file) };
}

const exported = (format: Parameters<typeof exportDossiers>[1]) =>
  exportDossiers([dossier], format, { claims: 'all', internal: true }).content;
const bringBack = (bytes: Uint8Array) => planFile(bytes, dossier, bringer());

/** The parts of a document of ours; one of them is changed. */
const wordParts = unzipSync(exported(docx) as Uint8Array);
const withPart = (part: string, text: string) => zipSync({ ...wordParts, [part]: strToU8(text) }, { level: 0 });

const cues = '1\n00:00:01,000 --> 00:00:04,000\nANN: We built 300 homes.\n\n2\n00:00:04,000 --> 00:00:06,500\n>> No.\n';
const webvtt =
  'WEBVTT\n\nNOTE x\n\n00:01.000 --> 00:04.000 align:start\n<v Ann Lee>We built 300 homes.</v>\n\n00:04.000 --> 00:06.500\n<i>No.</i>\n';
const cueTokens = [
  '>>',
  '<v',
  '<v Ann>',
  '</v>',
  '<00:00:01.000>',
  '-->',
  '00:00:01.000 --> 00:00:02.000',
  '\n\n',
  '{\\an8}',
  '&lrm;',
  '♪',
  '- ',
  '[',
  'WEBVTT',
  'NOTE ',
  'STYLE\n',
];

/** Every reader of what others wrote. */
export const parsers: readonly Parser[] = [
  {
    name: 'transcript',
    seeds: [
      talk,
      cues,
      webvtt,
      '主持人:歡迎。\n王小明(記者):去年12萬人,3.1%。\n',
      '**Ann:** Yes.\n\n### Bo\nNo [0:12] so.\n',
      '@Begin\n*CHI:\tmore .\n%com:\tpoints\n',
      'Ann Lee  0:12\nWe did it.\n\nBo Roy  0:15\nNo.\n',
      'Q. Why?\nA. Because 12.\n',
    ],
    tokens: [
      'ANN LEE: ',
      '>> ',
      'Q. ',
      'A. ',
      '主持人:',
      '**',
      '(Applause)',
      '[00:00:05] ',
      '00:00:01.000 --> 00:00:02.000',
      '--- ',
      'speakers:',
      '"',
      '“',
      '「',
      '...',
      ' - ',
      'Mr. ',
    ],
    read: (text) => {
      const { turns, pieces, roster, language, format } = parseTranscript(text, { declared: true });
      return { turns, pieces, roster, language, format };
    },
    spansOf: (text) => {
      const { turns, pieces } = parseTranscript(text, { declared: true });
      return [...turns.flatMap(({ label, speech }) => (label ? [label, speech] : [speech])), ...pieces];
    },
  },
  {
    name: 'numbers',
    seeds: [
      'We built 300 homes, 12.5% more than in 2030, for $4.2 billion or £1,200 each.',
      '去年新增12萬人,失業率3.1%,比前年低0.4個百分點,約三百五十億元。',
      'two and a half million, between 3 and 5 per cent, a 3-to-1 majority, 7/8',
      'Il y a 1 234,5 millions; 1.234,5 Mio. Euro; ३००',
    ],
    tokens: [
      'three hundred and ',
      'million ',
      '億',
      '三',
      '百',
      '分之',
      '%',
      '$',
      '1,',
      '1.',
      '1 ',
      '/',
      '-',
      '–',
      ' to ',
      'per cent',
      'half',
      'times',
      '²',
      '½',
      '第',
      '年',
      '月',
    ],
    read: (text) => findNumbers(text),
    spansOf: (text) => findNumbers(text),
  },
  {
    name: 'quotes',
    seeds: [
      `${talk}ANN LEE: In 2030 (a good year, 4 more) we built 300, 400, maybe 500 homes, “the green 12”; rents fell 3%.\n`,
      '王:去年新增12萬人，失業率3.1%，其中技師四人、工人三百人（另有2人），他說「會再蓋300間」。\n',
      'and then we had 300 people come in and I think it was 12 percent who said so and we built two of them\n',
    ],
    tokens: ['1, ', '300 homes, ', ' and 2', '(1 ', '“1 ', '」', ')', '; ', ': ', '、', '三百人', '12%、', '。', '. '],
    read: (text) => quotesIn(text),
    spansOf: quotesIn,
  },
  {
    name: 'text below annotations',
    seeds: [talk],
    tokens: ['We built 300 homes', 'We ', 'built 300', 'homes', 'ANN LEE: ', '300', '\n\n'],
    read: (text) => {
      const placed = dossierFrom(text, claims);
      return [placed.annotations.map(({ span, own }) => ({ span, own })), problemsOf(placed)];
    },
    spansOf: (text) => dossierFrom(text, claims).annotations.flatMap(({ span }) => span ?? []),
  },
  {
    name: 'sidecar',
    seeds: [yaml, '{"version": 1, "annotations": [{"id": "a", "tag": "claim", "quote": {"exact": "x"}}]}'],
    tokens: yamlTokens,
    read: (text) => {
      const sidecar = readSidecar(text);
      return { sidecar, checked: checkSidecar(sidecar, { vocabulary: defaultVocabulary, transcriptName: 'talk.txt' }) };
    },
    spansOf: (text) => {
      const { entries, problems, text: read } = readSidecar(text);
      const cut = text.length - read.length;
      return [...entries, ...problems].map(({ span: { start, end } }) => ({ start: start + cut, end: end + cut }));
    },
  },
  {
    name: 'sidecar that is merged',
    seeds: [yaml],
    tokens: yamlTokens,
    read: (text) => {
      const theirs = yaml.replace('It was 200', 'No. It was 200');
      return [
        mergeSidecars({ base: yaml, ours: text, theirs }),
        mergeSidecars({ base: yaml, ours: theirs, theirs: text }),
        mergeSidecars({ base: text, ours: yaml, theirs }),
      ];
    },
  },
  {
    name: 'sidecar with marks of a conflict',
    seeds: [yaml.replace(/ {2}- \{id: a2.*\n/, '<<<<<<< ours\n$&=======\n  - {id: a3, tag: claim}\n>>>>>>> theirs\n')],
    tokens: [...yamlTokens, '||||||| base\n'],
    read: resolveConflictMarkers,
  },
  {
    name: 'team file',
    seeds: [
      'tags:\n  - {id: claim, label: {en: Claim, zh-Hant: 說法}}\nverdicts:\n  - {id: "true", rating: 1, color: "#0a0"}\nteam:\n  people: [{id: mei, name: Mei}]\n  verdict-by: 2\n  rules: {preset: ifcn, single-source: error}\n',
    ],
    tokens: [...yamlTokens, 'rating: ', 'extends: ../x'],
    read: readVocabulary,
  },
  {
    name: 'prepared claims',
    seeds: [
      'version: 1\nclaims:\n  - id: p1\n    claim: "They built 300 homes."\n    verdict: "true"\n  - {claim: x, speaker: Ann}\n',
    ],
    tokens: yamlTokens,
    read: readPrepared,
  },
  {
    name: 'line that is logged',
    seeds: ['20:14 ANN: We built 300 homes', '王:去年12萬'],
    tokens: ['20:14', ':', '：', 'ANN'],
    read: readLoggedLine,
  },
  {
    name: 'pasted text',
    seeds: [`Page 1 of 2\n${talk}\f2 HOUSE OF COMMONS\n(1) Tr. 12:3\nwords hyphen-\nated here\n`],
    tokens: ['Page 2', '-\n', '\f', '12:3', '   '],
    read: (text) => finish(cleanPastedText(text)),
  },
  imported('SubRip', 'a.srt', cueTokens, cues),
  imported('WebVTT', 'a.vtt', cueTokens, webvtt),
  imported('SubViewer', 'a.sbv', cueTokens, '0:00:01.000,0:00:04.000\nWe built 300.\n\n0:00:04.000,0:00:06.000\nNo.\n'),
  imported(
    'TTML',
    'a.ttml',
    xmlTokens,
    '<tt xmlns="http://www.w3.org/ns/ttml"><head/><body><div><p begin="00:00:01.000" end="4s" ttm:agent="a">We built <span>300</span><br/>homes.</p></div></body></tt>',
  ),
  imported(
    'TEI',
    'a.xml',
    xmlTokens,
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><u who="#ann">We built 300.</u><sp who="#b"><speaker>Bo</speaker><p>No.</p></sp></body></text></TEI>',
  ),
  imported(
    'a web page',
    'a.html',
    xmlTokens,
    '<html><body><nav>x</nav><article><h1>T</h1><p><b>Ann:</b> We built 300.</p><table><tr><td>00:01</td><td>Bo</td><td>No.</td></tr></table></article><script>x</script></body></html>',
  ),
  imported(
    'RTF',
    'a.rtf',
    ['{', '}', '\\', '\\b ', '\\par ', "\\'e9", '\\u21487?', '\\bin999999 ', '\\ansicpg936 ', '{\\*\\x ', '\\uc9 '],
    "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\b Ann:} We built 300\\'e9.\\par {\\b Bo:} No \\u21487?.\\par}",
  ),
  imported(
    'oTranscribe',
    'a.otr',
    ['{', '"', '<p>', '<span class="timestamp" data-timestamp="9">'],
    '{"text":"<p><span class=\\"timestamp\\" data-timestamp=\\"1\\">00:01</span> Ann: We built 300.</p>","media":"a.mp3"}',
  ),
  imported(
    'JSON',
    'a.json',
    ['{', '}', '[', ']', '"', ',', ':', 'null', '1e999', '"words":', '"speaker":', '"start":', '[[[['],
    '{"segments":[{"start":1,"end":4,"speaker":"A","text":"We built 300."},{"start":4,"end":6,"text":"No."}]}',
    '{"results":{"transcripts":[{"transcript":"We built 300."}],"items":[{"type":"pronunciation","start_time":"1","end_time":"2","alternatives":[{"content":"We"}]}]}}',
    '{"monologues":[{"speaker":0,"elements":[{"type":"text","value":"We","ts":1}]}]}',
  ),
  imported(
    'a table',
    'a.csv',
    ['"', ',', ';', '\t', '=', '\n', '00:01'],
    'Speaker,Start,Text\nAnn,00:01,"We built 300."\nBo,00:04,No.\n',
    'time\tspeaker\ttext\n1\tAnn\tWe did.\n',
  ),
  imported(
    'text',
    'a.txt',
    [': ', '> ', '| ', '| --- |', '](', '**'],
    talk,
    '| Speaker | Words |\n| --- | --- |\n| Ann | We built 300. |\n',
    '[12:01] Ann: hi\n[12:02] Bo: no\n',
    '0:01\nwe built 300\n0:04\nno\n',
  ),
  {
    name: 'import of a Word document',
    seeds: [
      '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Ann:</w:t></w:r><w:r><w:t xml:space="preserve"> We built 300.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Bo</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    ],
    tokens: [
      ...xmlTokens,
      '<w:tbl><w:tr><w:tc>',
      '<w:ins>',
      '<w:del>',
      '<w:footnoteReference w:id="1"/>',
      '<m:oMath>',
      '<w:fldChar w:fldCharType="begin"/>',
    ],
    read: (text) => importBytes(wordOf(text), 'a.docx'),
  },
  {
    name: 'import of an OpenDocument text',
    seeds: [
      '<text:p><text:span text:style-name="b">Ann:</text:span> We built<text:s text:c="3"/>300.</text:p><table:table><table:table-row><table:table-cell><text:p>Bo</text:p></table:table-cell></table:table-row></table:table>',
    ],
    tokens: [
      ...xmlTokens,
      '<text:s text:c="999999999"/>',
      '<text:p>',
      '<text:note>',
      'table:number-columns-repeated="99999999"',
    ],
    read: (text) => importBytes(odtOf(text), 'a.odt'),
  },
  {
    name: 'import of a broken archive',
    seeds: [strFromU8(wordOf('<w:p><w:r><w:t>Ann: We built 300.</w:t></w:r></w:p>'), true)],
    tokens: [
      'PK\u0003\u0004',
      'PK\u0001\u0002',
      'PK\u0005\u0006',
      '\u0000\u0000\u0000\u0000',
      '\u00ff\u00ff\u00ff\u00ff',
      '../../x',
    ],
    read: (text) => importBytes(strToU8(text, true), 'a.docx'),
  },
  {
    name: 'sheet that comes back',
    seeds: [exported(sheet) as string],
    tokens: ['"', ',', '\n', '=', "'", 'k1', 'true', 'source: ', ' | '],
    read: (text) => bringBack(bytesOf(text)),
  },
  {
    name: 'Web Annotations',
    seeds: [
      exported(webAnnotation) as string,
      '{"rows":[{"id":"h","uri":"x","text":"n","target":[{"selector":[{"type":"TextQuoteSelector","exact":"It was 200."}]}]}]}',
    ],
    tokens: ['{', '}', '[', ']', '"', ',', ':', 'null', '"exact":', '"selector":'],
    read: (text) => bringBack(bytesOf(text)),
  },
  {
    name: 'comments of a Word document',
    seeds: [strFromU8(wordParts['word/comments.xml']!)],
    tokens: [...xmlTokens, '<w:comment w:id="0">', '</w:comment>', '[k1] '],
    read: (text) => bringBack(withPart('word/comments.xml', text)),
  },
  {
    name: 'words of a Word document with comments',
    seeds: [strFromU8(wordParts['word/document.xml']!)],
    tokens: [...xmlTokens, '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'],
    read: (text) => bringBack(withPart('word/document.xml', text)),
  },
  {
    name: 'link to a claim',
    seeds: ['/claim/k1', '/claim/k1/', '/claim/%2e%2e'],
    tokens: ['/', '%', '&file=', '..', '\\'],
    read: (text) => [readClaimLink(text, 'file=a.txt'), readClaimLink('/claim/x', text)],
  },
  {
    name: 'what a model hands to a tool',
    seeds: [
      '{"quote":"We built 300 homes","turn":1,"claim":"k1","verdict":"true","source":{"url":"https://a.example/x"},"from":1,"count":3}',
    ],
    tokens: ['{', '}', '[', ']', '"', 'null', '-1', '1e9', '"quote":', '".*"', '(((('],
    read: (text) => {
      let input: unknown = text;
      try {
        input = JSON.parse(text);
      } catch {
        // A model may hand over what is no JSON too.
      }
      const who = { id: 'n1', by: 'Ann (agent)', at: '2031-01-01T00:00:00Z' };
      const words = { quote: text };
      return [input, words].map((one) => [
        listClaims('talk', dossier, one, () => false),
        readTurns(dossier, one),
        'existing' in planTag(dossier, one, who),
        'refused' in planVerdict(dossier, one, who),
      ]);
    },
  },
];
