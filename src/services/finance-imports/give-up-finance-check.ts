import { storeFinanceCheck } from '../../data/queries/finance-files.ts';
import type { ServiceContext } from '../service-context.ts';

/** Marks a check as failed by our doing, after its job was given up; a decided check stays as it is. */
export const giveUpFinanceCheck = (
  { em }: ServiceContext,
  { fileId, attempt }: { readonly fileId: string; readonly attempt: number },
): Promise<void> =>
  storeFinanceCheck(
    em,
    { id: fileId, attempt },
    {
      status: 'failed',
      failure:
        'Het lezen van dit bestand is door een fout in het programma niet gelukt. Bied het bestand opnieuw aan; ' +
        `blijft het misgaan, meld dan nummer ${fileId} aan de beheerder.`,
      problems: [],
    },
  );
