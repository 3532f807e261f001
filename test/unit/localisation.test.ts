import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const languages = ['zh-cn', 'zh-tw'];

const read = (file: string): Record<string, string> => JSON.parse(readFileSync(file, 'utf8'));

/** `{0}`, `{1}`… of a message, sorted. */
const placeholders = (message: string): string[] => [...message.matchAll(/\{\d+\}/g)].map(([one]) => one).sort();

/** Every literal that is handed to `l10n.t` or `localize`, and the calls that hand over anything else. */
function readMessages(): { messages: Set<string>; others: string[] } {
  const messages = new Set<string>();
  const others: string[] = [];
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.ts'))) {
    const code = readFileSync(join('src', file), 'utf8');
    for (const call of code.matchAll(
      /(?:\bl10n\.t|(?<!function )\blocalize)\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")?/g,
    )) {
      const message = call[1] ?? call[2];
      if (message === undefined) others.push(`${file}: ${code.slice(call.index, call.index + 40)}`);
      else messages.add(message.replaceAll(/\\(.)/g, '$1'));
    }
  }
  return { messages, others };
}

/** Holds that there is what is needed and no more; a failure names what isn't, and nothing beside it. */
function assertSame(there: Iterable<string>, needed: Iterable<string>): void {
  const [has, needs] = [new Set(there), new Set(needed)];
  const missing = [...needs].filter((one) => !has.has(one));
  const needless = [...has].filter((one) => !needs.has(one));
  assert.deepEqual({ missing, needless }, { missing: [], needless: [] });
}

describe('localisation', () => {
  const { messages, others } = readMessages();
  const manifest = read('package.nls.json');

  it('hands every message over as a literal, so that it can be looked up', () => {
    assert.ok(messages.size > 0);
    assert.deepEqual(others, []);
  });

  it('names in the manifest exactly the texts that are there', () => {
    const used = [...readFileSync('package.json', 'utf8').matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]!);
    assertSame(Object.keys(manifest), used);
  });

  for (const language of languages) {
    const bundle = read(`l10n/bundle.l10n.${language}.json`);

    it(`has every message in ${language}, and none that nothing says`, () => {
      assertSame(Object.keys(bundle), messages);
    });

    it(`keeps the placeholders of every message in ${language}`, () => {
      const wrong = Object.entries(bundle).filter(
        ([from, to]) => placeholders(from).join() !== placeholders(to).join(),
      );
      assert.deepEqual(wrong, []);
    });

    it(`has every text of the manifest in ${language}`, () => {
      assertSame(Object.keys(read(`package.nls.${language}.json`)), Object.keys(manifest));
    });
  }
});
