import { InvalidInput } from '../problems.ts';
import type { PaidEmployment } from './paid-employment.ts';
import type { PayRates } from './pay-rates.ts';
import { scalesInOrder } from './scale-order.ts';

type SalaryRates = Pick<PayRates, 'pay/salary-table'>;

/**
 * Monthly salaries of a scale for full time, in cents, by step, from the table of the month.
 *
 * @throws InvalidInput when the table has no such scale
 * @see cao Gemeenten, art. 3.3; parameter `pay/salary-table`
 */
export function salariesOfScale(
  scale: PaidEmployment['scale'],
  rates: SalaryRates,
): readonly number[] {
  const { value: table, validFrom } = rates['pay/salary-table'];
  const steps = table[scale];
  if (steps !== undefined) return steps;
  const known = scalesInOrder(Object.keys(table)).join(', ');
  throw new InvalidInput([
    {
      place: `salaristabel van ${validFrom}`,
      found: `schaal ${scale}`,
      expected: `een van de schalen ${known}`,
    },
  ]);
}

/**
 * Monthly salary for full time, in cents, from the table of the month.
 *
 * @throws InvalidInput when the table has no such scale or step
 * @see cao Gemeenten, art. 3.3; parameter `pay/salary-table`
 */
export function monthlySalaryCents(
  { scale, step }: Pick<PaidEmployment, 'scale' | 'step'>,
  rates: SalaryRates,
): number {
  const steps = salariesOfScale(scale, rates);
  const salary = steps[step];
  if (salary === undefined) {
    throw new InvalidInput([
      {
        place: `salaristabel van ${rates['pay/salary-table'].validFrom}, schaal ${scale}`,
        found: `trede ${step}`,
        expected: `een trede van 0 tot en met ${steps.length - 1}`,
      },
    ]);
  }
  return salary;
}

/**
 * Whether an own salary table of the scenario leaves this scale and step to the cao.
 *
 * @see not law: `salaryTables` of the scenario
 */
export const isLeftToAgreement = (
  { scale, step }: Pick<PaidEmployment, 'scale' | 'step'>,
  rates: SalaryRates,
): boolean => rates['pay/salary-table'].replaces?.leftOut.includes(`${scale}/${step}`) === true;
