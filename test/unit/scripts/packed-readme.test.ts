import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

describe('the README as it is packed', () => {
  let packedReadme: (text: string, repository?: unknown) => string;

  before(async () => {
    ({ packedReadme } = await import(pathToFileURL(join(process.cwd(), 'scripts/support/packed-readme.mjs')).href));
  });

  it('has no picture and no link that leads nowhere, as long as no repository is named', () => {
    const packed = packedReadme(readFileSync('README.md', 'utf8'));
    const addresses = [...packed.matchAll(/\]\(([^)]*)\)/g)].map(([, address]) => address!);
    assert.ok(addresses.length > 0);
    assert.deepEqual(
      addresses.filter((address) => !address.startsWith('https:')),
      [],
    );
    assert.ok(packed.startsWith('# Transcript Annotator\n'));
  });

  it('keeps the words of a link, and an address that is whole', () => {
    assert.equal(
      packedReadme('![a](b.png)\n\nsee [the keys](docs/keys.md) and [Node](https://nodejs.org)\n'),
      'see the keys and [Node](https://nodejs.org)\n',
    );
    assert.equal(packedReadme('![a](https://x.example/b.png)\n'), '![a](https://x.example/b.png)\n');
    assert.equal(packedReadme('[![a](b.png)](b.png)\n\nwords\n'), 'words\n');
  });

  it('is left to vsce where a repository is named: that makes every address whole', () => {
    assert.equal(packedReadme('![a](b.png)\n', 'https://github.com/a/b'), '![a](b.png)\n');
  });
});
