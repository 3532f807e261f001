import { coverageOf } from '../../../src/core/dossier/coverage-of';
import type { Dossier } from '../../../src/core/dossier/dossier';
import type { ExportChoice } from '../../../src/core/export/export-choice';
import { type Exported, exportDossiers } from '../../../src/core/export/export-dossiers';
import type { ExportFormat } from '../../../src/core/export/export-format';

/** As both programs export: what was covered is read too. */
export function exportWithCoverage(dossiers: readonly Dossier[], format: ExportFormat, choice: ExportChoice): Exported {
  return exportDossiers(dossiers, format, choice, coverageOf);
}
