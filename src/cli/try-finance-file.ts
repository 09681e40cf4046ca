import { chosenColumnsContract } from '../api/finance-imports/finance-file-contract.ts';
import { toChosenColumns } from '../api/finance-imports/finance-words.ts';
import { parseInput } from '../api/parse-input.ts';
import { readScenario } from '../api/scenarios/scenario-contract.ts';
import { tryFinanceFile, type FinanceTrial } from '../services/finance-imports/try-finance-file.ts';
import type { CalculationContext } from '../services/stateless/calculation-context.ts';
import { readFaultlessRoster } from '../services/stateless/read-faultless-roster.ts';
import { checkFinanceOptions, type CheckFinanceOptions } from './check-finance-options.ts';
import { readInput, readStructured } from './read-structured.ts';

/** Reads a finance file and all that is named beside it. */
export async function tryFinanceFileAt(
  context: CalculationContext,
  path: string,
  options: CheckFinanceOptions,
): Promise<FinanceTrial> {
  const { kind, settings, missing } = checkFinanceOptions(path, options);
  const { kolommen, scenario, personeel } = options;
  const chosen =
    kolommen === undefined
      ? []
      : parseInput(chosenColumnsContract, await readStructured(kolommen)).kolommen;
  const staff =
    personeel === undefined
      ? []
      : await readFaultlessRoster(context, { bytes: await readInput(personeel) });
  return tryFinanceFile(context, {
    bytes: await readInput(path),
    kind,
    settings,
    chosen: toChosenColumns(chosen),
    base:
      scenario === undefined
        ? null
        : { scenario: readScenario(await readStructured(scenario)), staff, missing },
    wantsMarkedCopy: options.gemarkeerd !== undefined,
  });
}
