import { parametersOn } from '../../parameters-on.ts';
import type { Parameters, ParameterUse } from '../../parameters.ts';
import type { Scenario } from '../../scenario.ts';
import { leavingForces } from './leaving-forces.ts';

/**
 * The parameters behind the leaving tables, as they are on the reference date; retirement apart, which
 * has a basis of its own.
 *
 * @throws ParameterUnknown when one of them is not known on that day
 * @see not law: what the tables rest on
 */
export function leavingBasis(
  scenario: Pick<Scenario, 'referenceDate' | 'workforce'>,
  parameters: Parameters,
): ParameterUse[] {
  const contracts = parametersOn(parameters, scenario.referenceDate);
  contracts.valueOf('workforce/contract-conversion');
  contracts.valueOf('workforce/recruit-contract-term');
  contracts.valueOf('workforce/trainee-term');
  return [...leavingForces(scenario, parameters, 0).basis, ...contracts.basis];
}
