/** A date or time that a numeral is part of. */
export interface DatePart {
  readonly kind: 'date' | 'time';
  readonly start: number;
  readonly end: number;
}
