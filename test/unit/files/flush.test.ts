import assert from 'node:assert/strict';
import { flush } from '../../../src/files/flush';

describe('making what was written last', () => {
  const failing = (code: string) => ({
    sync: () => Promise.reject(Object.assign(new Error(code), { code, syscall: 'fsync' })),
  });

  it('asks the disk for it', async () => {
    let asked = 0;
    await flush({ sync: async () => void asked++ });
    assert.equal(asked, 1);
  });

  it('is no matter on a disk that has no way to', async () => {
    for (const code of ['EINVAL', 'ENOTSUP', 'ENOSYS']) await flush(failing(code));
  });

  it('fails where the disk is full or broken', async () => {
    for (const code of ['ENOSPC', 'EIO', 'EDQUOT']) await assert.rejects(flush(failing(code)), { code });
  });
});
