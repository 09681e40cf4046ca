import { chooseParameters, type ParameterLibrary } from './parameter-library.ts';
import type { Parameters } from './parameters.ts';
import { withOwnSalaries } from './pay/with-own-salaries.ts';
import type { Scenario } from './scenario.ts';

/**
 * The parameter set of a scenario: law and agreements, extended by the assumptions it chooses, with its own
 * salary tables in place of that of the cao. The library stays as it is.
 *
 * @throws InvalidInput when an assumption does not exist, or an own table does not fit the scales of the cao
 * @see not law: which values a run rests on; `chooseParameters` and `withOwnSalaries`
 */
export const scenarioParameters = (
  library: ParameterLibrary,
  { assumptionIds, salaryTables }: Pick<Scenario, 'assumptionIds' | 'salaryTables'>,
): Parameters => withOwnSalaries(chooseParameters(library, assumptionIds), salaryTables);
