import { monthStart } from '../calendar/month-index.ts';
import { mergeBasis } from '../merge-basis.ts';
import type { Parameters, ParameterUse } from '../parameters.ts';
import { parametersOn } from '../parameters-on.ts';
import type { Scenario } from '../scenario.ts';
import { employeePaths } from './employee-paths.ts';
import { type HiredWork, hirePaths } from './hire-paths.ts';
import { monthsFrom } from './months-from.ts';
import { payBasis, payRatesPerMonth } from './pay-rates.ts';
import { payTermsPerMonth } from './pay-terms.ts';
import type { RisingEmployment } from './step-rises.ts';

/**
 * What people cost in each month of a projection, in whole thousandths of a cent. Arrays are as long as
 * the projection and shared between people who cost the same: do not write in them.
 */
export interface CostPaths {
  /**
   * Cost to the employer of somebody in service.
   *
   * @param firstMonth - index of the first month in service, in which the step is the one given; 0 before
   * @throws InvalidInput when a salary table has no such scale or step
   */
  readonly ofEmployee: (employment: RisingEmployment, firstMonth?: number) => Float64Array;
  /**
   * Cost of somebody hired, in every month.
   *
   * @throws ParameterUnknown when the hire parameters have no value in a month
   * @throws InvalidInput when there is no such scale, or no tariff for it
   */
  readonly ofHire: (hired: HiredWork) => Float64Array;
  /** The parameters used so far, once each. */
  readonly basis: () => readonly ParameterUse[];
}

/**
 * What people cost in each month from the reference date on, for any number of them: salary by dated
 * tables with steps that rise to the end of the scale, the individual choice budget, and the employer's
 * premiums with their caps; for hire the own tariff of the scenario, the assumed one, or the employer's cost with the supplier's factor.
 *
 * Beyond the last salary table of the cao `constant` prices stay at its level. In `current` prices the
 * wage rises by the wage index on each 1 January after the first day of the assumed table, and with it
 * the franchises and the maximum premium wage, unless these are known for the month; amounts are not
 * rounded to whole euros, as a real table would be. Premium rates stay what they are.
 *
 * @param monthCount - months; month 0 is the calendar month of the reference date
 * @throws ParameterUnknown when a month lies outside the known or assumed period of a parameter
 * @see yearlyEmployerCost, yearlyTariffCost and yearlySupplierCost, for what is counted and the
 *   parameters; wageIndex and hireIndex; `pay/step-interval`
 */
export function costPaths(
  {
    referenceDate,
    workforce: { prices, hireTariffs },
  }: Pick<Scenario, 'referenceDate' | 'workforce'>,
  parameters: Parameters,
  monthCount: number,
): CostPaths {
  const firstMonth = monthStart(0, referenceDate);
  const months = monthsFrom(firstMonth, monthCount);
  const rates = payRatesPerMonth(firstMonth, monthCount, parameters);
  const terms = payTermsPerMonth(months, rates, prices);

  const onReferenceDate = parametersOn(parameters, referenceDate);
  const pathOfEmployee = employeePaths(terms, onReferenceDate.valueOf('pay/step-interval'));
  const hire = hirePaths({ referenceDate, months, terms, prices, hireTariffs }, parameters);
  return {
    ofEmployee: (employment, firstMonth = 0) => pathOfEmployee(employment, firstMonth),
    ofHire: hire.ofHire,
    basis: () =>
      mergeBasis([...payBasis(rates, parameters), ...onReferenceDate.basis, ...hire.basis()]),
  };
}
