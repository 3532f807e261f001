import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { quoteSpan } from '../../src/core/anchors/quote-span';
import { readSidecar } from '../../src/core/sidecar/read-sidecar';

const readme = readFileSync('README.md', 'utf8');

describe('the README', () => {
  it('shows an annotations file that is in order, with a quote of the sample', () => {
    const [, example = ''] = /```yaml\n(.*?)```/s.exec(readme) ?? [];
    const { problems, transcript, entries } = readSidecar(example);
    assert.deepEqual(problems, []);
    const annotation = entries[0]?.annotation;
    assert.ok(annotation);
    const text = readFileSync(`samples/${transcript}`, 'utf8');
    const start = text.indexOf(annotation.quote.exact);
    const { quote, position } = quoteSpan(text, { start, end: start + annotation.quote.exact.length });
    assert.deepEqual({ quote: annotation.quote, position: annotation.position }, { quote, position });
  });
});
