import assert from 'node:assert/strict';
import { titleIn } from '../../../src/core/import/title-in';

describe('the title that a document tells of itself', () => {
  it('has the characters that its references stand for, also those by number', () => {
    const title = '<dc:title>Jobs &amp; homes: the mayor&#8217;s &quot;plan&quot;</dc:title>';
    assert.equal(titleIn(`<cp:coreProperties>${title}</cp:coreProperties>`), 'Jobs & homes: the mayor’s "plan"');
  });

  it('is none where the document has none, or an empty one', () => {
    assert.equal(titleIn('<cp:coreProperties><dc:creator>Ann</dc:creator></cp:coreProperties>'), undefined);
    assert.equal(titleIn('<dc:title></dc:title>'), undefined);
  });
});
