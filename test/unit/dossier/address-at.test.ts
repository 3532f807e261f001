import assert from 'node:assert/strict';
import { addressAt } from '../../../src/core/dossier/address-at';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const talk =
  '主持人:石小媛(晚報記者)\n特邀嘉賓:李培安(市委書記)、趙燕(衛健委主任)\n\n主持人：大家好。李書記，請談談醫院。\n\n李培安：有46家。\n\n主持人：謝謝。\n\n趙燕：我補充一句。\n\n李培安：好。\n';

/** The form of address that holds `words`, and whom it likely means. */
function at(words: string): string | undefined {
  const found = addressAt(parseTranscript(talk), talk.indexOf(words));
  return found && `${talk.slice(found.span.start, found.span.end)} → ${found.person.name}`;
}

describe('a form of address', () => {
  it('tells whom it likely means, by surname and title', () => assert.equal(at('書記，請'), '李書記 → 李培安'));
  it('is none where the words address nobody', () => assert.equal(at('大家好'), undefined));
  it('is none outside of speech', () => assert.equal(at('主持人:石小媛'), undefined));
});
