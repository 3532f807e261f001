import type { ExportFormat } from './export-format';
import { balance } from './formats/balance';
import { brat } from './formats/brat';
import { claimReview } from './formats/claim-review';
import { csv } from './formats/csv';
import { docx } from './formats/docx';
import { html } from './formats/html';
import { jsonl } from './formats/jsonl';
import { markdown } from './formats/markdown';
import { qdpx } from './formats/qdpx';
import { sheet } from './formats/sheet';
import { webAnnotation } from './formats/web-annotation';

/** Every form in which claims leave, in the order in which they are offered. A new one is a file and a line here. */
export const exportFormats: readonly ExportFormat[] = [
  html,
  markdown,
  docx,
  csv,
  balance,
  sheet,
  claimReview,
  webAnnotation,
  qdpx,
  brat,
  jsonl,
];
