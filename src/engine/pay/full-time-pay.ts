import type { Decimal } from 'decimal.js';
import { Exact } from '../exact.ts';
import { isLeftToAgreement, monthlySalaryCents } from './monthly-salary.ts';
import type { PaidEmployment } from './paid-employment.ts';
import type { PayTerms } from './pay-terms.ts';

/** What full time in a scale and step is worth, in cents per year, unrounded. */
export interface FullTimePay {
  /** Salary with the individual choice budget. */
  readonly wage: Decimal;
  /** What the employer pays for pension and disability pension. */
  readonly pension: Decimal;
  /** What the employee pays for pension, out of the wage. */
  readonly employeePension: Decimal;
}

/**
 * Wage and pension premiums of a scale and step for full time, per year: twelve times the salary of the
 * month with the individual choice budget (IKB) on top; pension premium over the wage above the
 * franchise, disability premium over the wage above its own franchise. In proportion to full time, all
 * three are those of a part-timer too, since a franchise counts in proportion.
 *
 * @throws InvalidInput when the salary table has no such scale or step
 * @see cao Gemeenten, chapter 3 and 4 (`pay/salary-table`, `pay/ikb`); pension rules of ABP (`abp/...`)
 */
export function fullTimePay(
  grade: Pick<PaidEmployment, 'scale' | 'step'>,
  terms: PayTerms,
): FullTimePay {
  const index = isLeftToAgreement(grade, terms.rates) ? terms.agreedSalaryIndex : terms.salaryIndex;
  const salary = index.times(monthlySalaryCents(grade, terms.rates)).times(12);
  const wage = salary.times(terms.wageRatio);
  const above = (franchise: Decimal): Decimal => Exact.max(0, wage.minus(franchise));
  const pensionBase = above(terms.franchise);
  const disability = above(terms.disabilityFranchise).times(terms.disabilityRatio);
  return {
    wage,
    pension: pensionBase.times(terms.pensionRatio).plus(disability),
    employeePension: pensionBase.times(terms.employeePensionRatio),
  };
}
