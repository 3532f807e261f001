import type { ExportFormat } from './export-format';
import { claimReview } from './formats/claim-review';
import { csv } from './formats/csv';
import { jsonl } from './formats/jsonl';
import { markdown } from './formats/markdown';
import { webAnnotation } from './formats/web-annotation';

/** Every form in which claims leave, in the order in which they are offered. A new one is a file and a line here. */
export const exportFormats: readonly ExportFormat[] = [markdown, csv, webAnnotation, claimReview, jsonl];
