import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { verdictSigns } from '../../../src/core/dossier/verdict-signs';
import { defaultVocabulary } from '../../../src/core/sidecar/vocabulary';

describe('verdictSigns', () => {
  const scale = (...ratings: readonly (number | undefined)[]) =>
    ratings.map((rating, i) => ({ id: `v${i}`, label: {}, ...(rating !== undefined && { rating }) }));
  for (const [what, verdicts] of [
    ['the default scale', defaultVocabulary.verdicts],
    ['one with two lowest', scale(1, 0.75, 0.5, 0.25, 0, 0)],
    ['one without ratings', scale(undefined, undefined, undefined, undefined)],
  ] as const) {
    it(`gives each verdict of ${what} a shape of its own`, () => {
      assert.equal(new Set(verdictSigns(verdicts).values()).size, verdicts.length);
    });
  }
});

describe('the colours of states and speakers', () => {
  const { colors } = JSON.parse(readFileSync('package.json', 'utf8')).contributes;
  const grounds = { light: '#ffffff', dark: '#1f1f1f', highContrast: '#000000', highContrastLight: '#ffffff' };
  const luminance = (color: string) => {
    const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
    const [r, g, b] = parts.map((one) => (one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };

  it('stand out by 3 to 1 in all kinds of themes', () => {
    const faint: string[] = [];
    for (const { id, defaults } of colors) {
      if (/Background$/.test(id)) continue;
      for (const [kind, ground] of Object.entries(grounds)) {
        const [high, low] = [luminance(defaults[kind]), luminance(ground)].sort((a, b) => b - a);
        const contrast = (high! + 0.05) / (low! + 0.05);
        if (contrast < 3) faint.push(`${id} ${kind} ${contrast.toFixed(1)}`);
      }
    }
    assert.deepEqual(faint, []);
  });
});
