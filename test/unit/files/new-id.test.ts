import assert from 'node:assert/strict';
import { newId } from '../../../src/files/new-id';

describe('a new id', () => {
  it('is of twelve small letters and digits, the first a letter, so that no reader takes it for a number', () => {
    const ids = Array.from({ length: 2000 }, () => newId());
    for (const id of ids) assert.match(id, /^[a-z][a-z0-9]{11}$/);
    assert.equal(new Set(ids).size, ids.length);
    for (let at = 1; at < 12; at++)
      assert.ok(ids.some((id) => /\d/.test(id[at]!)) && ids.some((id) => /[a-z]/.test(id[at]!)));
  });
});
