import { type FullTimePay, fullTimePay } from './full-time-pay.ts';
import { monthlyThousandths } from './monthly-thousandths.ts';
import type { PaidEmployment } from './paid-employment.ts';
import type { PayTerms } from './pay-terms.ts';
import { paySharesOf, yearlyEmployerCost } from './yearly-employer-cost.ts';

/** Full-time pay, and the same in doubles. */
interface GradePay {
  readonly exact: FullTimePay;
  readonly wage: number;
  readonly pension: number;
  readonly employeePension: number;
}

/**
 * How far a cost in doubles can be from the exact one, as a part of it: at most twenty operations, each
 * off by 2^-53 at most, is 2.3 x 10^-15; this is forty times that.
 */
const doubleError = 1e-13;

/**
 * What employments cost the employer in a month with certain terms, in whole thousandths of a cent: the
 * exact cost, rounded once. To be quick it is first computed in doubles, which is enough to know the
 * rounded amount unless the exact cost may lie at the other side of a half; then the exact decimals
 * decide (a floating-point filter). The answer is the same either way.
 *
 * @returns a function of an employment, which throws InvalidInput when the salary table has no such scale
 *   or step
 * @see yearlyEmployerCost, for what is counted; Shewchuk, "Adaptive Precision Floating-Point Arithmetic"
 *   (1997), for the filter
 */
export function roundedMonthlyCost(terms: PayTerms): (employment: PaidEmployment) => number {
  const premiumRatio = terms.premiumRatio.toNumber();
  const maximumWage = terms.maximumWage.toNumber();
  const payByGrade = new Map<string, GradePay>();

  function payOf(employment: PaidEmployment): GradePay {
    const grade = `${employment.scale}/${employment.step}`;
    const known = payByGrade.get(grade);
    if (known !== undefined) return known;
    const exact = fullTimePay(employment, terms);
    const pay = {
      exact,
      wage: exact.wage.toNumber(),
      pension: exact.pension.toNumber(),
      employeePension: exact.employeePension.toNumber(),
    };
    payByGrade.set(grade, pay);
    return pay;
  }

  return (employment) => {
    const pay = payOf(employment);
    const { partTimeFactor } = employment;
    const pensionFactor = employment.pensionPartTimeFactor ?? partTimeFactor;
    const wage = pay.wage * partTimeFactor;
    const premiumWage = Math.min(wage - pay.employeePension * pensionFactor, maximumWage);
    const yearly = wage + pay.pension * pensionFactor + premiumWage * premiumRatio;
    const monthly = (yearly * 1000) / 12;
    const distanceToHalf = Math.abs(monthly - Math.floor(monthly) - 0.5);
    return distanceToHalf > monthly * doubleError
      ? Math.round(monthly)
      : monthlyThousandths(yearlyEmployerCost(pay.exact, paySharesOf(employment), terms));
  };
}
