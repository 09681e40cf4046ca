import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import { scenarioParameters } from '../../engine/scenario-parameters.ts';
import { buildComparisonWorkbook } from '../../workbooks/comparison/build-comparison-workbook.ts';
import type { ScenarioToCompare } from '../../workbooks/comparison/comparison-workbook-input.ts';
import { canonicalJson, sha256 } from '../fingerprints/fingerprint.ts';
import type { AssembledScenario } from '../stateless/assemble-scenario.ts';
import type { CalculationContext } from '../stateless/calculation-context.ts';
import { differingParts } from './differing-parts.ts';

/**
 * The workbook of scenarios beside each other; the same input gives the same bytes. Stores nothing.
 *
 * @param assembled - the baseline first; at least two. Details that are not shown may be left out
 * @throws InvalidInput when the scenarios are not about the same staff, or about too few people to share
 */
export function comparisonWorkbook(
  { library }: Pick<CalculationContext, 'library'>,
  assembled: readonly AssembledScenario[],
  createdOn: CalendarDate,
): Promise<Uint8Array> {
  const sources = assembled.map(({ scenario, hashes: { rosterFile } }) => ({
    scenario,
    rosterFile,
  }));
  const [first, ...others] = assembled.map(
    ({ scenario, outcome, hashes }, index): ScenarioToCompare => ({
      scenario,
      outcome,
      hashes,
      parameters: scenarioParameters(library, scenario),
      differsIn: differingParts(sources[0]!, sources[index]!),
    }),
  );
  return buildComparisonWorkbook({
    scenarios: [first!, ...others],
    fingerprint: sha256(canonicalJson(assembled.map(({ hashes }) => hashes))),
    createdOn,
  });
}
