import { defaultVocabulary, type Term } from './vocabulary';

/** A scale of verdicts that a team may start with. */
export interface ScalePreset {
  readonly id: 'seven-steps' | 'six-steps' | 'three-steps' | 'taiwan' | 'context';
  readonly verdicts: readonly Term[];
}

const term = (id: string, rating: number | undefined, en: string, hant: string, hans: string, es: string): Term => ({
  id,
  label: { en, 'zh-Hant': hant, 'zh-Hans': hans, es },
  ...(rating !== undefined && { rating }),
});

const spanish: Readonly<Record<string, string>> = {
  true: 'Verdadero',
  'mostly-true': 'Mayormente verdadero',
  'half-true': 'Verdadero a medias',
  'mostly-false': 'Mayormente falso',
  false: 'Falso',
  misleading: 'Engañoso',
  unverifiable: 'No verificable',
};

const isTrue = term('true', 1, 'True', '屬實', '属实', 'Verdadero');
const isFalse = term('false', 0, 'False', '不實', '不实', 'Falso');

/** Scales to begin with; the first is the usual one. Verdicts without a rating have no place between true and false. */
export const scalePresets: readonly ScalePreset[] = [
  {
    id: 'seven-steps',
    verdicts: defaultVocabulary.verdicts.map((one) => ({
      ...one,
      label: { ...one.label, es: spanish[one.id] ?? one.id },
    })),
  },
  {
    id: 'six-steps',
    verdicts: [
      isTrue,
      term('mostly-true', 0.8, 'Mostly true', '大致屬實', '大致属实', 'Mayormente verdadero'),
      term('half-true', 0.6, 'Half true', '部分屬實', '部分属实', 'Verdadero a medias'),
      term('mostly-false', 0.4, 'Mostly false', '大致不實', '大致不实', 'Mayormente falso'),
      term('false', 0.2, 'False', '不實', '不实', 'Falso'),
      term('absurd', 0, 'Absurd', '荒謬不實', '荒谬不实', 'Absurdo'),
    ],
  },
  {
    id: 'three-steps',
    verdicts: [
      isTrue,
      term('partly-true', 0.5, 'Partly true', '部分屬實', '部分属实', 'Parcialmente verdadero'),
      isFalse,
    ],
  },
  {
    id: 'taiwan',
    verdicts: [
      term('correct', 1, 'Correct', '正確', '正确', 'Correcto'),
      term('partly-false', 0.5, 'Partly false', '部分錯誤', '部分错误', 'Parcialmente falso'),
      term('false', 0, 'False', '錯誤', '错误', 'Falso'),
      term('clarification', undefined, 'Clarification', '事實釐清', '事实厘清', 'Aclaración'),
      term(
        'insufficient-evidence',
        undefined,
        'Insufficient evidence',
        '證據不足',
        '证据不足',
        'Pruebas insuficientes',
      ),
    ],
  },
  {
    id: 'context',
    verdicts: [
      isTrue,
      term('partly-false', 0.5, 'Partly false', '部分不實', '部分不实', 'Parcialmente falso'),
      isFalse,
      term('missing-context', undefined, 'Missing context', '缺乏脈絡', '缺乏背景', 'Falta contexto'),
      term('misleading', undefined, 'Misleading', '誤導', '误导', 'Engañoso'),
      term('unverifiable', undefined, 'Unverifiable', '無法查證', '无法查证', 'No verificable'),
    ],
  },
];
