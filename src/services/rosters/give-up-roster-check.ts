import { storeCheckOutcome } from '../../data/queries/roster-imports.ts';
import type { ServiceContext } from '../service-context.ts';

/** Marks a check as failed by our doing, after its job was given up; a decided check stays as it is. */
export const giveUpRosterCheck = (
  { em }: ServiceContext,
  { importId, attempt }: { readonly importId: string; readonly attempt: number },
): Promise<void> =>
  storeCheckOutcome(
    em,
    { id: importId, attempt },
    {
      status: 'failed',
      failure:
        'Het lezen van dit bestand is door een fout in het programma niet gelukt. Bied het bestand opnieuw aan; ' +
        `blijft het misgaan, meld dan nummer ${importId} aan de beheerder.`,
      problems: [],
    },
  );
