import { env, l10n } from 'vscode';
import type { NumericExpression } from '../core/numbers/numeric-expression';
import { type ReadingWords, readingOf } from '../core/numbers/reading-of';

/** The reading of a numeric expression (`≥ 50 %`, `15 to 20.9 weeks`) in the language of the window. */
export function readNumber(number: NumericExpression): string {
  return readingOf(number, words);
}

const words: ReadingWords = {
  scales: scalesOf(env.language),
  range: (low, high) => l10n.t('{0} to {1}', low, high),
  rank: (amount) => l10n.t('no. {0}', amount),
  duration(unit, amount, one) {
    switch (unit) {
      case 'yr':
        return one ? l10n.t('{0} year', amount) : l10n.t('{0} years', amount);
      case 'mo':
        return one ? l10n.t('{0} month', amount) : l10n.t('{0} months', amount);
      case 'wk':
        return one ? l10n.t('{0} week', amount) : l10n.t('{0} weeks', amount);
      case 'd':
        return one ? l10n.t('{0} day', amount) : l10n.t('{0} days', amount);
      case 'h':
        return one ? l10n.t('{0} hour', amount) : l10n.t('{0} hours', amount);
      case 'min':
        return one ? l10n.t('{0} minute', amount) : l10n.t('{0} minutes', amount);
      case 's':
        return one ? l10n.t('{0} second', amount) : l10n.t('{0} seconds', amount);
    }
  },
  age: (duration) => l10n.t('{0} old', duration),
};

/** Chinese counts in myriads: 21.17 billion are 211.7亿. */
function scalesOf(language: string): ReadingWords['scales'] {
  const trillion = { size: 1e12, tell: (amount: string) => l10n.t('{0} trillion', amount) };
  if (language.startsWith('zh'))
    return [
      trillion,
      { size: 1e8, tell: (amount) => l10n.t('{0} hundred million', amount) },
      { size: 1e4, tell: (amount) => l10n.t('{0} ten thousand', amount) },
    ];
  return [
    trillion,
    { size: 1e9, tell: (amount) => l10n.t('{0} billion', amount) },
    { size: 1e6, tell: (amount) => l10n.t('{0} million', amount) },
  ];
}
