import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { quoteSpan } from '../../src/core/anchors/quote-span';
import { rules } from '../../src/core/dossier/rules/rules';
import { exportFormats } from '../../src/core/export/formats';
import { readSidecar } from '../../src/core/sidecar/read-sidecar';

const readme = readFileSync('README.md', 'utf8');

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
    readonly colors: readonly { readonly id: string }[];
  };
}

describe('the README', () => {
  it('names every command of the palette, every setting and every colour', () => {
    const { contributes }: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    const texts: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
    const hidden = contributes.menus.commandPalette
      .filter(({ when }) => when === 'false')
      .map(({ command }) => command);
    const titles = contributes.commands
      .filter(({ command }) => !hidden.includes(command))
      .map(({ title }) => texts[title.replaceAll('%', '')] ?? title);
    const names = [
      ...titles,
      ...Object.keys(contributes.configuration.properties),
      ...contributes.colors.map(({ id }) => id),
    ];
    assert.deepEqual(
      names.filter((name) => !readme.includes(name)),
      [],
    );
  });

  it('has a line for every form in which claims leave', () => {
    const rows = readme.split('\n');
    const missing = exportFormats.filter(
      ({ id, name }) => !rows.some((row) => row.startsWith(`| \`${id}\` | ${name} |`)),
    );
    assert.deepEqual(
      missing.map(({ id }) => id),
      [],
    );
  });

  it('has a line for every rule of a newsroom, with how grave a breach is', () => {
    const rows = readme.split('\n');
    const missing = rules.filter(
      ({ code, usual, ifcn }) =>
        !rows.some((row) => row.startsWith(`| \`${code}\` | `) && row.endsWith(` | ${usual} | ${ifcn} |`)),
    );
    assert.deepEqual(
      missing.map(({ code }) => code),
      [],
    );
  });

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
