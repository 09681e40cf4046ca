import { composeCalculations } from '../src/compose-calculations.ts';
import { comparisonWorkbook } from '../src/services/comparison/comparison-workbook.ts';
import { withoutDetails } from '../src/services/comparison/without-details.ts';
import {
  assembleScenario,
  type AssembledScenario,
  type CalculatedScenario,
} from '../src/services/stateless/assemble-scenario.ts';

/** The comparison workbook from stored results, one text per scenario, read one after the other as the service does. */
export async function comparisonFromTexts(texts: Iterable<string>): Promise<Uint8Array> {
  const context = composeCalculations();
  const read: AssembledScenario[] = [];
  for (const text of texts) {
    const assembled = await assembleScenario(context, JSON.parse(text) as CalculatedScenario);
    read.push({ ...assembled, outcome: withoutDetails(assembled.outcome) });
  }
  return comparisonWorkbook(context, read, read[0]!.scenario.referenceDate);
}
