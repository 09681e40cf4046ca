import type { Decimal } from 'decimal.js';
import type { CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';
import { Exact } from '../../../src/engine/exact.ts';
import type { Parameters } from '../../../src/engine/parameters.ts';
import { monthlyEmployerCost } from '../../../src/engine/pay/monthly-employer-cost.ts';
import type { PaidEmployment } from '../../../src/engine/pay/paid-employment.ts';
import { payRatesPerMonth } from '../../../src/engine/pay/pay-rates.ts';

/** What months in one and the same step cost, in cents, unrounded. */
export const costInOneStep = (
  employment: PaidEmployment,
  firstMonth: CalendarDate,
  monthCount: number,
  parameters: Parameters,
): Decimal =>
  payRatesPerMonth(firstMonth, monthCount, parameters).reduce(
    (sum, rates) => sum.plus(monthlyEmployerCost(employment, rates)),
    new Exact(0),
  );
