import { writeOds } from '../../workbooks/ods/write-ods.ts';
import { showCalculationWorkbook } from '../calculations/show-calculation-workbook.ts';
import type { ServiceContext } from '../service-context.ts';

/**
 * The workbook of a calculation as OpenDocument, made from the stored Excel file; nothing is stored.
 *
 * @throws NotFound
 * @throws Conflict when the calculation is of another kind, or has not succeeded
 */
export async function showOpenWorkbook(
  context: ServiceContext,
  calculationId: string,
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const { bytes, fileName } = await showCalculationWorkbook(context, calculationId);
  return { bytes: await writeOds(bytes), fileName: fileName.replace(/xlsx$/, 'ods') };
}
