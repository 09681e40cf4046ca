import { lockFinanceFile } from '../../data/queries/finance-files.ts';
import { insertFinanceImport, latestFinanceImport } from '../../data/queries/finance-imports.ts';
import type { DecidingRole } from '../../data/pair-decision.ts';
import { Conflict } from '../../engine/problems.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { financeFileView, type FinanceFileView } from './finance-file-view.ts';

const overtaken =
  'Sinds de controle is van deze bron een ander bestand bevestigd, zodat het getoonde verschil niet meer klopt. Stuur het bestand opnieuw in en bekijk het nieuwe verschil.';

/**
 * Keeps the rows of a checked file for good and wipes the file itself, both or neither. Of two people at
 * the same moment one confirms; the other is told so.
 *
 * @throws Conflict unless the file is ready, and still differs from the last import as it was shown
 */
export const confirmFinanceFile = (
  { em, now }: ServiceContext,
  { fileId, confirmedBy }: { readonly fileId: string; readonly confirmedBy: DecidingRole },
): Promise<FinanceFileView> =>
  em.transactional(async (tx) => {
    const file = requireFound(await lockFinanceFile(tx, fileId), 'Het financiële bestand', fileId);
    if (file.status === 'confirmed') {
      throw new Conflict('Dit bestand is al bevestigd, misschien door een ander op dit moment.');
    }
    if (file.status !== 'ready') {
      throw new Conflict(
        'Alleen een bestand dat is gecontroleerd en geen fouten heeft, kan worden bevestigd.',
      );
    }
    const latest = await latestFinanceImport(tx, file.kind, file.source);
    const lastNumber = latest?.importNumber ?? 0;
    if (file.difference?.comparedNumber !== lastNumber) throw new Conflict(overtaken);
    const isNext = await insertFinanceImport(tx, {
      fileId,
      importNumber: lastNumber + 1,
      confirmedAt: now,
      confirmedBy,
    });
    if (!isNext) throw new Conflict(overtaken);
    file.status = 'confirmed';
    file.confirmedAt = now;
    file.stagedBytes = null;
    file.rows = null;
    return financeFileView(file);
  });
