import { l10n } from 'vscode';
import type { NumberKind } from '../core/numbers/numeric-expression';

/** What a numeric expression measures, in the language of the window. */
export function nameKind(kind: NumberKind): string {
  const names: Readonly<Record<NumberKind, string>> = {
    money: l10n.t('money'),
    percentage: l10n.t('percentage'),
    'percentage point': l10n.t('percentage points'),
    count: l10n.t('count'),
    length: l10n.t('length'),
    area: l10n.t('area'),
    volume: l10n.t('volume'),
    mass: l10n.t('mass'),
    energy: l10n.t('energy'),
    power: l10n.t('power'),
    capacity: l10n.t('capacity'),
    temperature: l10n.t('temperature'),
    density: l10n.t('density'),
    duration: l10n.t('duration'),
    age: l10n.t('age'),
    rank: l10n.t('rank'),
    ratio: l10n.t('ratio'),
    frequency: l10n.t('frequency'),
    speed: l10n.t('speed'),
    date: l10n.t('date'),
    time: l10n.t('time of day'),
    'list marker': l10n.t('list marker'),
    name: l10n.t('name or identifier'),
    other: l10n.t('other number'),
  };
  return names[kind];
}
