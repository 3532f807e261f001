import { correctionWithoutNote } from '../../../../src/core/dossier/rules/correction-without-note';
import { itCatches } from '../../../support/ruled';

itCatches(
  correctionWithoutNote,
  [
    [
      'a correction without a reason',
      'corrections.1',
      {
        corrections: [
          { to: 'x', why: 'A slip.' },
          { to: 'y', why: ' ' },
        ],
      },
    ],
  ],
  [
    ['one with a reason', { corrections: [{ to: 'x', why: 'A slip.' }] }],
    ['a claim without any', { status: 'published' }],
  ],
);
