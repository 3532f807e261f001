import assert from 'node:assert/strict';
import { placeTargets } from '../../../src/core/anchors/place-targets';
import { quoteSpan } from '../../../src/core/anchors/quote-span';

const talk = 'HOST: Who pays for the bridge?\nMAYOR: The city pays 4,200 crowns a day.\nHOST: Is that so?\n';

describe('placeTargets', () => {
  it('leaves a tag on the second copy of a text on the second copy', () => {
    const text = `${talk}\n${talk}`;
    const start = text.lastIndexOf('The city pays');
    const target = quoteSpan(text, { start, end: start + 13 });
    assert.deepEqual(placeTargets(text, [target])[0]?.span, { start, end: start + 13 });
  });

  it('gives spans of the raw text where lines end with CRLF', () => {
    const raw = talk.replaceAll('\n', '\r\n');
    const start = raw.indexOf('Is that so?');
    const target = quoteSpan(raw, { start, end: start + 11 });
    assert.deepEqual(placeTargets(raw, [target])[0], {
      placement: 'exact',
      span: { start, end: start + 11 },
      score: 1,
    });
  });

  it('calls words lost that are nowhere', () => {
    const placed = placeTargets(talk, [{ quote: { exact: 'Nobody ever said this.' } }])[0];
    assert.equal(placed?.placement, 'lost');
    assert.equal(placed?.span, undefined);
  });
});
