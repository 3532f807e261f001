/** A W3C TextQuoteSelector: the exact words and up to 32 code points on either side, all with LF line ends. */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A W3C TextPositionSelector: code points of the text without BOM and with LF line ends, end exclusive. */
export interface CodePointRange {
  readonly start: number;
  readonly end: number;
}
