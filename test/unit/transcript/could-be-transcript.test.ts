import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { couldBeTranscript } from '../../../src/core/transcript/could-be-transcript';

/** What follows a label on its own line; in other styles it is said in the same turn. */
const said = ['We have lost the mill.', 'And the school with it.', 'That was in May.', 'It was in June.'] as const;
const read = (path: string) => readFileSync(path, 'utf8').split('\n').slice(0, 300);

describe('the first look at a text file', () => {
  for (const path of ['samples/lakeport-debate.txt', 'samples/riverside-interview.txt']) {
    it(`lets ${path} through`, () => assert.ok(couldBeTranscript(read(path))));
  }

  for (const [what, a, b] of [
    ['full-width colons', '主持人：你好。', '王小明：好。'],
    ['bold labels', '**Ann Lee:** Yes.', '**Bob Roy:** No.'],
    ['questions and answers', 'Q. Where were you?', 'A. At home.'],
    ['chevrons', '>> ANN LEE: Yes.', '>> BOB ROY: No.'],
    ['names with times on their own line', 'Ann Lee  0:12', 'Bob Roy  1:02:13'],
    ['names on their own line', 'Ann Lee', 'Bob Roy - Chief Executive'],
    ['times in front', '[00:00:12] Ann Lee: Yes.', '[00:01:15] Bob Roy: No.'],
    ['circles', '○岡田国務大臣　お答えします。', '○山田委員　質問します。'],
    ['bracketed speakers', '[Speaker 1] Yes.', '[Speaker 2] No.'],
  ] as const) {
    it(`lets ${what} through`, () =>
      assert.ok(couldBeTranscript([a, said[0], '', b, said[1], '', a, said[2], '', b, said[3]])));
  }

  for (const path of ['README.md', 'LICENSE', 'CHANGELOG.md', 'test/README.md', 'src/README.md']) {
    it(`stops at ${path}`, () => assert.ok(!couldBeTranscript(read(path))));
  }

  it('stops at prose, a list of settings and a log', () => {
    for (const line of ['It rained all day long.', 'colour = 12', '2026-01-02 10:00:01 INFO: started']) {
      assert.ok(!couldBeTranscript(Array.from({ length: 50 }, () => line)), line);
    }
    assert.ok(!couldBeTranscript([]));
  });
});
