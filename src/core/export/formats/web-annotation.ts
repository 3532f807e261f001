import { LfText } from '../../anchors/lf-text';
import { quoteSpan } from '../../anchors/quote-span';
import { lfOf } from '../../dossier/lf-of';
import type { Source } from '../../sidecar/annotation';
import { localize } from '../../text/localize';
import { changeIn, wordingOf } from '../claim-facts';
import { type ExportChoice, noticeOf } from '../export-choice';
import type { ExportFormat } from '../export-format';
import type { ExportedClaim, ExportedTalk } from '../exported-talk';
import { termLabel } from '../phrases/phrases-for';
import { safeUrl } from '../safe-url';
import { placedIn, unplacedNote } from '../unplaced-note';
import { writeJson } from '../write-json';
import { writtenText } from '../written-text';

/** W3C Web Annotation: an array, or with something to say of itself a page of annotations. */
export const webAnnotation: ExportFormat = {
  id: 'web-annotation',
  name: () => 'Web Annotation (W3C JSON-LD)',
  purpose: () => localize('Annotations with quotes and positions, for archives, libraries and tools of the web'),
  ending: '.jsonld',
  write: (talks, choice) => {
    const notice = noticeOf(choice);
    const items = talks.flatMap((talk) => {
      const written = new LfText(writtenText(talk.transcript).text);
      const placed = talk.claims.filter(({ spans }) => spans.length > 0);
      return placed.map((claim) => annotationOf(claim, talk, written, choice));
    });
    const page = {
      '@context': context,
      id: 'urn:transcript:annotations',
      type: 'AnnotationPage',
      ...(notice && { label: notice }),
      items,
    };
    return { content: `${writeJson(page, 2)}\n`, held: placedIn(talks), notes: unplacedNote(talks) };
  },
};

const context = 'http://www.w3.org/ns/anno.jsonld';

function annotationOf(
  { fields, spans, repeats }: ExportedClaim,
  talk: ExportedTalk,
  written: LfText,
  { internal }: ExportChoice,
) {
  const { transcript, about, name, vocabulary, words } = talk;
  const source = safeUrl(about.url) ?? `urn:transcript:${encodeURIComponent(name ?? 'text')}`;
  const lf = lfOf(transcript);
  const { place } = writtenText(transcript);
  const targets = [...spans, ...repeats].map((span) => {
    const { quote } = quoteSpan(written.text, place(span), written);
    const position = lf.positionOf(span);
    return {
      source,
      selector: [
        { type: 'TextQuoteSelector', ...quote },
        { type: 'TextPositionSelector', ...position },
      ],
    };
  });
  const text = (value: string, purpose: string) => ({
    type: 'TextualBody',
    value,
    format: 'text/plain',
    language: words.language,
    purpose,
  });
  const { verdict, publish, sources = [], corrections = [], at } = fields;
  const created = dateTime(at);
  return {
    '@context': context,
    id: `urn:transcript:${encodeURIComponent(fields.id)}`,
    type: 'Annotation',
    motivation: verdict === undefined ? 'tagging' : 'assessing',
    ...(created && { created }),
    ...(internal && fields.by && { creator: { type: 'Person', name: fields.by } }),
    body: [
      text(termLabel(vocabulary.tags, fields.tag, words), 'tagging'),
      text(wordingOf(fields), 'describing'),
      ...(verdict === undefined ? [] : [text(termLabel(vocabulary.verdicts, verdict, words), 'assessing')]),
      ...(publish?.text ? [text(publish.text, 'commenting')] : []),
      ...sources.map((one) => sourceBody(one, text)),
      ...corrections.map((one) => text([changeIn(one), one.why].filter(Boolean).join(' '), 'editing')),
      ...(fields.notes ?? []).map((note) => text(note.text, 'commenting')),
    ],
    target: targets.length === 1 ? targets[0] : targets,
  };
}

function sourceBody(source: Source, text: (value: string, purpose: string) => object): object {
  const url = safeUrl(source.url);
  if (!url) return text([source.title, source.url].filter(Boolean).join(' '), 'linking');
  return { type: 'SpecificResource', source: url, purpose: 'linking' };
}

/** A time as `xsd:dateTime` with its zone; undefined for anything else that stands there. */
function dateTime(at: string | undefined): string | undefined {
  return at !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(at) ? at : undefined;
}
