import { writeOds } from '../../workbooks/ods/write-ods.ts';
import type { ServiceContext } from '../service-context.ts';
import { comparisonWorkbook } from './comparison-workbook.ts';
import { readComparedResults } from './read-compared-results.ts';

/**
 * Scenarios beside each other as a workbook to hand on, from their latest results. Nothing is stored; the
 * same results give the same bytes on the same day.
 *
 * @param scenarioIds - the baseline first; each once
 * @throws NotFound when a scenario does not exist
 * @throws Conflict when a result is missing, or of another program version or other parameters
 * @throws InvalidInput when the scenarios are not about the same staff, or about too few people to share
 */
export async function showComparisonWorkbook(
  context: ServiceContext,
  { scenarioIds, form }: { readonly scenarioIds: readonly string[]; readonly form: 'xlsx' | 'ods' },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const read = await readComparedResults(context, scenarioIds);
  const { today } = context;
  const bytes = await comparisonWorkbook(context, read, today);
  return {
    bytes: form === 'ods' ? await writeOds(bytes) : bytes,
    fileName: `vergelijking-${today}.${form}`,
  };
}
