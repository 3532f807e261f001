import { localize } from '../text/localize';
import type { FigureKind } from './comparison';

/** What a figure is called. */
export function nameOfFigure(kind: FigureKind): string {
  switch (kind) {
    case 'alpha-unitized':
      return localize('Krippendorff’s alpha, unitizing');
    case 'f1':
      return localize('F1, units that overlap');
    case 'f1-same':
      return localize('F1, units of the same words');
    case 'alpha-nominal':
      return localize('Krippendorff’s alpha, nominal');
    case 'alpha-ordinal':
      return localize('Krippendorff’s alpha, ordinal');
    case 'kappa':
      return localize('Cohen’s kappa');
    case 'raw':
      return localize('Raw agreement');
  }
}

/** What a figure says, and what it doesn't, in a sentence. */
export function describeFigure(kind: FigureKind): string {
  switch (kind) {
    case 'alpha-unitized':
      return localize(
        'Whether all marked the same stretches of text, beyond chance; what they said of them doesn’t count.',
      );
    case 'f1':
      return localize(
        'The share of units that the other has too, in whatever length; nothing is taken off for chance.',
      );
    case 'f1-same':
      return localize('The same for units of exactly the same words: a word more or less counts as missed.');
    case 'alpha-nominal':
      return localize(
        'Whether all said the same of units that they share, beyond chance; every difference weighs the same, and units that one alone has are left out.',
      );
    case 'alpha-ordinal':
      return localize(
        'The same for values that have an order: the farther apart, the more it weighs; values without a place in the order are left out.',
      );
    case 'kappa':
      return localize(
        'Agreement of two coders beyond chance, given how often each used each value; it leaves out what one alone marked, so it can look perfect if half was missed.',
      );
    case 'raw':
      return localize(
        'The share of shared units of which both said the same; high by chance alone if one value is frequent.',
      );
  }
}
