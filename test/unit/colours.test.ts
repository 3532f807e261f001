import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Color {
  readonly id: string;
  readonly defaults: Readonly<Record<string, string>>;
}

/** What is behind a text in the default themes. */
const backgrounds: Readonly<Record<string, readonly string[]>> = {
  light: ['#ffffff'],
  dark: ['#1f1f1f', '#1e1e1e'],
  highContrast: ['#000000'],
  highContrastLight: ['#ffffff'],
};

/** Relative luminance, as WCAG 2 has it. */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of lines, signs and names', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { colors: Color[] } };

  for (const { id, defaults } of contributes.colors.filter((one) => !one.id.endsWith('Background')))
    it(`${id} stands out three to one in each default theme`, () => {
      assert.deepEqual(Object.keys(defaults).sort(), Object.keys(backgrounds).sort());
      for (const [theme, color] of Object.entries(defaults)) {
        assert.match(color, /^#[0-9a-f]{6}$/i);
        for (const background of backgrounds[theme]!) assert.ok(contrast(color, background) >= 3, `${theme}: ${color}`);
      }
    });
});
