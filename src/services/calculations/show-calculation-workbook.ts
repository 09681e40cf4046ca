import { calculationById, resultBytesOf } from '../../data/queries/calculations.ts';
import { Conflict } from '../../engine/problems.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';

/**
 * The Excel file that a calculation of kind `workbook` made.
 *
 * @throws NotFound
 * @throws Conflict when it is of another kind, or has not succeeded
 */
export async function showCalculationWorkbook(
  { em }: ServiceContext,
  calculationId: string,
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const calculation = requireFound(
    await calculationById(em, calculationId),
    'De berekening',
    calculationId,
  );
  if (calculation.kind !== 'workbook') throw new Conflict('Deze berekening maakt geen werkboek.');
  const bytes = await resultBytesOf(em, calculationId);
  if (bytes === null) throw new Conflict('Dit werkboek is (nog) niet gemaakt.');
  const day = calculation.requestedAt.toISOString().slice(0, 10);
  return { bytes, fileName: `meesterplan-${day}.xlsx` };
}
