import assert from 'node:assert/strict';
import { omitInternal } from '../../../src/core/sidecar/omit-internal';
import { annotationShape, headShape, type RecordShape } from '../../../src/core/sidecar/shape';

const sources = [{ title: 'Mail of Ida Moor', url: 'https://quay.example/f/9.pdf', confidential: true }];
const claim = {
  claim: 'Mail of Ida Moor: 70 boats came home.',
  quote: { exact: 'The mail of Ida Moor says so.' },
  verdict: 'false',
  sources,
  publish: { text: 'See http://quay.example/f/9.pdf', url: 'https://desk.example/1' },
  corrections: [{ from: 'true', to: 'false', why: 'By the mail of Ida Moor.' }],
};

describe('omitInternal', () => {
  it('holds back what names a confidential source of the claim, and leaves the words of the transcript', () => {
    assert.deepEqual(omitInternal(claim), {
      quote: { exact: 'The mail of Ida Moor says so.' },
      verdict: 'false',
      publish: { url: 'https://desk.example/1' },
      corrections: [{ from: 'true', to: 'false' }],
    });
  });

  it('leaves what a hand wrote there that is no text', () => {
    const odd = { ...claim, corrections: [{ from: 1, to: null, why: true }] };
    assert.deepEqual(omitInternal(odd).corrections, odd.corrections);
  });

  it('leaves it where the source is public', () => {
    const open = { ...claim, sources: sources.map((one) => ({ ...one, confidential: false })) };
    assert.deepEqual(omitInternal(open), open);
  });
});

/** The keys of a record that may leave, those within others with a dot. */
function openKeys(shape: RecordShape, above = ''): string[] {
  return Object.entries(shape.keys).flatMap(([key, its]) => {
    if (its.internal) return [];
    const inner = its.kind === 'list' ? its.item : its;
    return [above + key, ...(inner.kind === 'record' ? openKeys(inner, `${above}${key}.`) : [])];
  });
}

describe('what may leave the team', () => {
  const place = ['quote', 'quote.exact', 'quote.prefix', 'quote.suffix', 'position', 'position.start', 'position.end'];
  const of = (record: string, keys: readonly string[]) => [record, ...keys.map((key) => `${record}.${key}`)];

  it('of an annotation is what it says of the words, and what was published of it', () => {
    assert.deepEqual(
      openKeys(annotationShape).sort(),
      [
        ...['id', 'tag', 'speaker', 'claimant', 'turn', 'time', 'claim', 'verdict', 'at'],
        ...place,
        ...of('parts', place),
        ...of('repeats', place),
        ...of('numbers', ['text', 'kind', 'value', 'unit', 'approx']),
        ...of('sources', [...['title', 'url', 'accessed', 'published', 'archive', 'quote', 'kind', 'confidential']]),
        ...of('publish', ['text', 'url', 'at']),
        ...of('corrections', ['at', 'from', 'to', 'why']),
      ].sort(),
    );
  });

  it('of the file is what the talk is, and which of it was looked through', () => {
    assert.deepEqual(
      openKeys(headShape).sort(),
      [
        ...['version', 'transcript'],
        ...of('about', [
          ...['title', 'date', 'place', 'url', 'media', 'media-offset', 'speaker'],
          ...of('speakers', ['label', 'name', 'role', 'speaker']),
          ...of('turns', [...place, 'speaker']),
        ]),
        ...of('covered', ['at', 'from', 'sums']),
      ].sort(),
    );
  });
});
