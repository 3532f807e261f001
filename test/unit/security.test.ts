import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { importFile } from '../../src/core/import/import-file';
import { readSidecar } from '../../src/core/sidecar/read-sidecar';
import { readVocabulary } from '../../src/core/sidecar/read-vocabulary';
import { finish } from '../../src/core/text/finish';
import { decodeBytes } from '../../src/files/decode-bytes';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/${file.replaceAll('\\', '/')}`);
const codeOf = new Map(sources.map((file) => [file, readFileSync(file, 'utf8')]));
/** The files in which an expression stands. */
const holding = (expression: RegExp) => sources.filter((file) => expression.test(codeOf.get(file)!));

describe('SECURITY.md', () => {
  const text = readFileSync('SECURITY.md', 'utf8');
  const named = [...text.matchAll(/`(test\/[\w./-]+)`(?: “([^”]+)”)?/g)].map(([, file, title]) => ({
    file: file!,
    title,
  }));

  it('names for each danger tests that are there', () => {
    assert.ok(named.length >= 25);
    const missing = named.filter(
      ({ file, title }) => !existsSync(file) || (title !== undefined && !readFileSync(file, 'utf8').includes(title)),
    );
    assert.deepEqual(missing, []);
    const rows = text.split('\n').filter((line) => /^\| (?!---|who|what)/.test(line));
    assert.deepEqual(
      rows.filter((row) => !row.includes('`test/')),
      [],
    );
  });
});

describe('a workspace that isn’t trusted', () => {
  const { capabilities, contributes } = JSON.parse(readFileSync('package.json', 'utf8'));

  it('gives no setting that is a pattern or a place', () => {
    /** Why a hostile workspace may give a setting; `undefined`: it may not. */
    const harmless: Readonly<Record<string, string | undefined>> = {
      'transcript.me': 'what a workspace says of it counts for nothing',
      'transcript.sidecar': 'one of two words',
      'transcript.tags': 'names',
      'transcript.verdicts': 'names',
      'transcript.takeExpires': 'hours',
      'transcript.earlierClaims': undefined,
      'transcript.checkIn': 'one of three words',
      'transcript.unnumberedClaims': 'yes or no',
      'transcript.announce': 'one of three words',
      'transcript.speakerPattern': undefined,
      'transcript.marks': 'yes or no',
      'transcript.speakerColors': 'yes or no',
    };
    const settings = [contributes.configuration].flat().flatMap(({ properties }) => Object.keys(properties));
    assert.deepEqual(settings.sort(), Object.keys(harmless).sort());
    assert.deepEqual(
      capabilities.untrustedWorkspaces.restrictedConfigurations.toSorted(),
      Object.keys(harmless)
        .filter((name) => harmless[name] === undefined)
        .sort(),
    );
    assert.equal(capabilities.untrustedWorkspaces.supported, 'limited');
  });

  it('configures no git, and gives nobody a name', () => {
    assert.match(codeOf.get('src/editor/commands/git-merging.ts')!, /&& workspace\.isTrusted\) return folder/);
    assert.match(codeOf.get('src/editor/identity.ts')!, /gitNameFor\(workspace\.isTrusted \? near : undefined\)/);
    assert.doesNotMatch(codeOf.get('src/editor/identity.ts')!, /workspaceValue|workspaceFolderValue/);
  });
});

describe('what ships', () => {
  it('reaches no network', () => {
    const network =
      /\bfetch\(|node:(?:https?|http2|net|tls|dgram)\b|\bWebSocket\b|XMLHttpRequest|sendBeacon|EventSource/;
    assert.deepEqual(holding(network), []);
  });

  it('makes no code of text, but of its own files in a browser, which has no other way', () => {
    const ofText = /\beval\(|new Function\b|node:vm\b|importScripts|setTimeout\(\s*['"`]/;
    assert.deepEqual(holding(ofText), ['src/web-parts.ts']);
    assert.match(
      codeOf.get('src/extension.web.ts')!,
      /findPartsIn\(Uri\.joinPath\(context\.extensionUri, 'dist\/web'\)\)/,
    );
    assert.deepEqual(
      holding(/findPartsIn/).filter((file) => file !== 'src/web-parts.ts'),
      ['src/extension.web.ts'],
    );
  });

  it('starts git and nothing else, and never in a folder of somebody else’s', () => {
    const starting = holding(/child_process/);
    assert.deepEqual(starting, ['src/files/git-name.ts', 'src/git/run-git.ts']);
    for (const file of starting) {
      assert.match(codeOf.get(file)!, /cwd: homedir\(\)/);
      assert.doesNotMatch(codeOf.get(file)!, /shell: *true|exec\(|spawn\(|fork\(/);
    }
  });

  it('shows pages that load nothing and run only their own script', () => {
    const policies = [...codeOf.values()].flatMap((code) =>
      [...code.matchAll(/default-src [^`"]*/g)].map(([one]) => one),
    );
    assert.ok(policies.length >= 4);
    for (const policy of policies) {
      assert.match(policy, /^default-src 'none';/);
      assert.match(policy, /base-uri 'none'; form-action 'none'/);
      assert.doesNotMatch(policy, /unsafe-eval|script-src (?!'nonce-)|connect-src|img-src|frame-src|https?:|\*/);
    }
    assert.deepEqual(
      holding(/createWebviewPanel/).filter((file) => !/localResourceRoots: \[(?:folder)?\]/.test(codeOf.get(file)!)),
      [],
    );
  });

  it('shows no mark-up that others wrote, and links that run only commands of its own', () => {
    assert.deepEqual(holding(/supportHtml|isTrusted\s*[=:]\s*true/), []);
    const ids = JSON.parse(readFileSync('package.json', 'utf8')).contributes.commands.map(
      ({ command }: { command: string }) => command,
    );
    const enabled = [...codeOf.values()].flatMap((code) =>
      [...code.matchAll(/enabledCommands: \[('[^\]]*')\]/g)].flatMap(([, list]) => list!.match(/[\w.]+/g)!),
    );
    assert.deepEqual(
      enabled.filter((id) => !ids.includes(id)),
      [],
    );
  });
});

describe('YAML that others wrote', () => {
  /** Each line doubles what the one before holds nine times. */
  const bomb = Array.from({ length: 12 }, (_, i) =>
    i === 0
      ? 'a0: &a0 "lol"'
      : `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
  ).join('\n');
  const readers = { sidecar: readSidecar, 'team file': readVocabulary };

  for (const [name, read] of Object.entries(readers)) {
    it(`doesn’t multiply by its aliases: ${name}`, () => {
      const entries = 'annotations:\n  - {id: a, tag: claim, quote: {exact: "x"}, notes: *a11}\ntags: *a11\n';
      assert.ok(JSON.stringify(read(`${bomb}\n${entries}`)).length < 100_000);
    });

    it(`may nest as deep as it likes: ${name}`, () => {
      for (const [open, close] of [
        ['[', ']'],
        ['{', '}'],
      ] as const)
        assert.ok(read(`tags: ${open.repeat(50_000)}${close.repeat(50_000)}\nannotations: ${open.repeat(50_000)}\n`));
      assert.ok(read(`annotations:\n${Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}- `).join('\n')}`));
    });

    it(`gives no key that every object would have: ${name}`, () => {
      const evil = '__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\n';
      read(
        `${evil}annotations:\n  - {id: a, tag: claim, quote: {exact: x}, __proto__: {polluted: true}}\nteam: {__proto__: {polluted: 1}}\n`,
      );
      assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    });

    it(`makes nothing but data: ${name}`, () => {
      const said = JSON.stringify(
        read('annotations: !!js/function "function(){ throw 1 }"\ntags: !!python/object:os.system x\n'),
      );
      assert.ok(said.length > 0);
    });
  }
});

describe('a document that others wrote', () => {
  it('has no entities of its own, in XML or in a web page', () => {
    const lol = Array.from({ length: 10 }, (_, i) =>
      i === 0 ? '<!ENTITY l0 "LOLOL">' : `<!ENTITY l${i} "${`&l${i - 1};`.repeat(10)}">`,
    ).join('');
    const file = '<!ENTITY f SYSTEM "file:///etc/passwd">';
    for (const [name, root] of [
      [
        'a.ttml',
        '<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="1s" end="2s">Hi &l9; &f;</p></div></body></tt>',
      ],
      ['a.xml', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><u who="#a">Hi &l9; &f;</u></body></text></TEI>'],
      ['a.html', '<html><body><p>Ann: Hi &l9; &f;</p></body></html>'],
    ] as const) {
      const text = `<?xml version="1.0"?><!DOCTYPE x [${lol}${file}]>${root}`;
      const bytes = new TextEncoder().encode(text);
      const said = JSON.stringify(finish(importFile({ name, bytes, text, decode: decodeBytes })));
      assert.ok(
        said.length < 5000 && !said.includes('LOLOL') && !said.includes('root:'),
        `${name}: ${said.slice(0, 200)}`,
      );
    }
  });
});
