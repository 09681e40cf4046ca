import { storeFailure } from '../../data/queries/calculations.ts';
import type { ServiceContext } from '../service-context.ts';

/** Marks a calculation as failed by our doing, after its job was given up; one that ended stays as it is. */
export const giveUpCalculation = (
  { em, now }: ServiceContext,
  { calculationId, attempt }: { readonly calculationId: string; readonly attempt: number },
): Promise<void> =>
  storeFailure(
    em,
    { id: calculationId, attempt },
    {
      failure:
        'De berekening is door een fout in het programma niet gelukt. Start haar opnieuw; ' +
        `blijft het misgaan, meld dan berekeningsnummer ${calculationId} aan de beheerder.`,
      problems: [],
      finishedAt: now,
    },
  );
