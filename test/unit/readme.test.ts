import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { quoteSpan } from '../../src/core/anchors/quote-span';
import { rules } from '../../src/core/dossier/rules/rules';
import { exportFormats } from '../../src/core/export/formats';
import { readSidecar } from '../../src/core/sidecar/read-sidecar';

const docs = readdirSync('docs').filter((name) => name.endsWith('.md'));
/** Of these there is a page in Chinese, too. */
const chinese = readdirSync('docs/zh-TW');
const pages = [...docs.map((name) => `docs/${name}`), ...chinese.map((name) => `docs/zh-TW/${name}`)];
const read = (file: string) => readFileSync(file, 'utf8');
const manifest: Manifest = JSON.parse(read('package.json'));

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, { readonly order?: number }>>;
    }[];
    readonly colors: readonly { readonly id: string }[];
  };
}

/** Headings as addresses, as GitHub makes them. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the documentation', () => {
  it('names every command of the palette, and every colour', () => {
    const { contributes } = manifest;
    const texts: Record<string, string> = JSON.parse(read('package.nls.json'));
    const hidden = contributes.menus.commandPalette
      .filter(({ when }) => when === 'false')
      .map(({ command }) => command);
    const titles = contributes.commands
      .filter(({ command }) => !hidden.includes(command))
      .map(({ title }) => texts[title.replaceAll('%', '')] ?? title);
    const commands = read('docs/commands.md');
    const settings = read('docs/settings.md');
    assert.deepEqual(
      [
        ...titles.filter((name) => !commands.includes(name)),
        ...contributes.colors.filter(({ id }) => !settings.includes(id)),
      ],
      [],
    );
  });

  it('has every setting in the groups and the order of the settings page', () => {
    const groups = manifest.contributes.configuration;
    const ordered = groups.flatMap(({ properties }) => Object.entries(properties));
    assert.deepEqual(
      ordered.map(([, { order }]) => order),
      ordered.map((_, i) => i + 1),
    );
    const page = read('docs/settings.md');
    const shown = [...page.matchAll(/^\|.*?\|/gm)].flatMap(([cell]) => cell.match(/transcript\.\w+/g) ?? []);
    assert.deepEqual(
      shown,
      ordered.map(([name]) => name),
    );
  });

  it('has a line for every form in which claims leave, with its name in the language of the page', () => {
    const translated: Record<string, string> = JSON.parse(read('l10n/bundle.l10n.zh-tw.json'));
    for (const [page, names] of Object.entries({ 'docs/formats.md': {}, 'docs/zh-TW/formats.md': translated })) {
      const rows = read(page).split('\n');
      const nameIn = (name: string) => (names as Record<string, string>)[name] ?? name;
      const missing = exportFormats.filter(
        ({ id, name }) => !rows.some((row) => row.startsWith(`| \`${id}\` | ${nameIn(name())} |`)),
      );
      assert.deepEqual(
        missing.map(({ id }) => id),
        [],
        page,
      );
    }
  });

  it('has a line for every rule of a newsroom, with how grave a breach is', () => {
    const rows = read('docs/rules.md').split('\n');
    const missing = rules.filter(
      ({ code, usual, ifcn }) =>
        !rows.some((row) => row.startsWith(`| \`${code}\` | `) && row.endsWith(` | ${usual} | ${ifcn} |`)),
    );
    assert.deepEqual(
      missing.map(({ code }) => code),
      [],
    );
  });

  for (const file of ['README.md', 'README.zh-TW.md', 'docs/annotations-file.md']) {
    it(`shows an annotations file that is in order in ${file}, with a quote of the sample`, () => {
      const [, example = ''] = /```yaml\n(.*?)```/s.exec(read(file)) ?? [];
      const { problems, transcript, entries } = readSidecar(example);
      assert.deepEqual(problems, []);
      const annotation = entries[0]?.annotation;
      assert.ok(annotation);
      const text = read(
        existsSync(`samples/${transcript}`) ? `samples/${transcript}` : `scripts/pictures/${transcript}`,
      );
      const start = text.indexOf(annotation.quote.exact);
      const { quote, position } = quoteSpan(text, { start, end: start + annotation.quote.exact.length });
      assert.deepEqual({ quote: annotation.quote, position: annotation.position }, { quote, position });
    });
  }

  it('links to files and headings that are there', () => {
    const files = ['README.md', 'README.zh-TW.md', 'CONTRIBUTING.md', ...pages];
    const broken = files.flatMap((file) => {
      const links = [...read(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
      return links
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => {
          const [path, anchor] = link.split('#');
          const target = path === '' ? file : join(dirname(file), path!);
          if (!existsSync(target)) return true;
          return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
        })
        .map((link) => `${file}: ${link}`);
    });
    assert.deepEqual(broken, []);
  });

  it('shows every picture that is there, and each loads soon', () => {
    const text = ['README.md', 'README.zh-TW.md', ...pages].map(read).join('\n');
    const pictures = readdirSync('docs/pictures');
    assert.ok(pictures.includes('tour.png'));
    assert.deepEqual(
      pictures.filter(
        (name) => !text.includes(`pictures/${name})`) || statSync(`docs/pictures/${name}`).size >= 2_000_000,
      ),
      [],
    );
  });

  it('is reached from the README, every page of it', () => {
    const missing = (readme: string, pages: readonly string[]) =>
      pages.filter((page) => !read(readme).includes(`](${page})`));
    assert.deepEqual(
      missing(
        'README.md',
        docs.map((name) => `docs/${name}`),
      ),
      [],
    );
    const inChinese = docs.map((name) => (chinese.includes(name) ? `docs/zh-TW/${name}` : `docs/${name}`));
    assert.deepEqual(missing('README.zh-TW.md', inChinese), []);
  });

  for (const name of chinese) {
    describe(`in Chinese: ${name}`, () => {
      const [english, translated] = [read(`docs/${name}`), read(`docs/zh-TW/${name}`)];

      it('is linked both ways from the first line', () => {
        assert.equal(english.split('\n')[0], `[繁體中文](zh-TW/${name})`);
        assert.equal(translated.split('\n')[0], `[English](../${name})`);
      });

      it('has the same parts in the same order: headings, paragraphs, rows of tables, lists, examples', () => {
        assert.deepEqual(outlineOf(translated), outlineOf(english));
      });

      it('names the same settings, fields, files and options', () => {
        assert.deepEqual(namesIn(translated), namesIn(english));
      });
    });
  }
});

/** What each block of a page is, and of a table's row how many cells it has. */
function outlineOf(text: string): string[] {
  const kindOf = (block: string) => {
    if (block.startsWith('```')) return ['example'];
    if (block.startsWith('#')) return [/^#+/.exec(block)![0]];
    if (block.startsWith('|'))
      return block.split('\n').map((row) => `row of ${row.replaceAll('\\|', '').split('|').length - 2}`);
    const items = block.match(/^(?:-|\d+\.) /gm) ?? [];
    return items.length > 0 ? [`list of ${items.length}`] : [block.startsWith('![') ? 'picture' : 'paragraph'];
  };
  return text
    .trim()
    .split(/\n{2,}/)
    .flatMap(kindOf);
}

/** What stands in a page as code and has to be the same in every language: no key, no place in a text, no name of a menu. */
function namesIn(text: string): string[] {
  const spans = text.replace(/^```.*?^```$/gms, '').match(/`[^`]+`/g) ?? [];
  return [...new Set(spans.filter((span) => /^`(?:--?)?[a-z][\w.-]*[\w]`$/i.test(span)))].sort();
}
