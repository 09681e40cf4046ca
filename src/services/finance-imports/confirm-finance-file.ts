import { insertFinanceImport, latestFinanceImport } from '../../data/queries/finance-imports.ts';
import type { DecidingRole } from '../../data/pair-decision.ts';
import { Conflict } from '../../engine/problems.ts';
import type { ServiceContext } from '../service-context.ts';
import { confirmStagedFile } from '../staged-files/confirm-staged-file.ts';
import { financeFiles, type FinanceFileView } from './finance-files.ts';

const overtaken =
  'Sinds de controle is van deze bron een ander bestand bevestigd, zodat het getoonde verschil niet meer klopt. Stuur het bestand opnieuw in en bekijk het nieuwe verschil.';

/**
 * Keeps the rows of a checked file for good and wipes the file itself, both or neither. Of two people at
 * the same moment one confirms; the other is told so.
 *
 * @throws Conflict unless the file is ready, and still differs from the last import as it was shown
 */
export const confirmFinanceFile = (
  context: ServiceContext,
  { fileId, confirmedBy }: { readonly fileId: string; readonly confirmedBy: DecidingRole },
): Promise<FinanceFileView> =>
  confirmStagedFile(context, financeFiles, {
    fileId,
    repeat: new Conflict('Dit bestand is al bevestigd, misschien door een ander op dit moment.'),
    keep: async (em, file) => {
      const latest = await latestFinanceImport(em, file.kind, file.source);
      const lastNumber = latest?.importNumber ?? 0;
      if (file.difference?.comparedNumber !== lastNumber) throw new Conflict(overtaken);
      const isNext = await insertFinanceImport(em, {
        fileId,
        importNumber: lastNumber + 1,
        confirmedAt: context.now,
        confirmedBy,
      });
      if (!isNext) throw new Conflict(overtaken);
      file.rows = null;
    },
  });
