import type { Decimal } from 'decimal.js';
import { plusMonths, yearOf, type CalendarDate } from '../calendar/calendar-date.ts';
import { periodsBetween } from '../calendar/period.ts';
import { Exact, wholeCents } from '../exact.ts';
import { mergeBasis } from '../merge-basis.ts';
import { parameterUse, valueOn, type Parameters, type ParameterUse } from '../parameters.ts';
import type { DepartureTiming, InService } from './departure-timing.ts';
import type { RvuOutcome } from './retirement-outcome.ts';
import type { RvuSettings } from './retirement-settings.ts';

interface Sums {
  leavers: number;
  benefit: Decimal;
  levy: Decimal;
}

const noSums = (): Sums => ({ leavers: 0, benefit: new Exact(0), levy: new Exact(0) });

/**
 * Who is expected to leave under the RVU, and what it costs: the benefit in proportion to the part-time
 * factor in each of the months after the month of leaving, and the final levy over what a person gets in a
 * month above the threshold. The threshold is an amount per person; the sources name no reduction of it for
 * part-time work. Threshold and levy are those of the month of payment.
 *
 * @param people - everybody in service on `from`
 * @param rvu - `null` = no such scheme
 * @throws ParameterUnknown when threshold or levy is not known in a month of payment
 * @see Wet op de loonbelasting 1964, art. 32ba; parameters `rvu/threshold`, `rvu/levy`
 */
export function expectRvu(
  people: readonly InService[],
  { rvuMonthOf }: DepartureTiming,
  rvu: RvuSettings | null,
  from: CalendarDate,
  to: CalendarDate,
  parameters: Parameters,
): { readonly outcome: RvuOutcome | null; readonly basis: readonly ParameterUse[] } {
  if (rvu === null) return { outcome: null, basis: [] };

  const lastMonth = periodsBetween(from, to, 'month').length - 1;
  const monthZero = `${from.slice(0, 7)}-01` as CalendarDate;
  const yearOfMonth = (month: number): number => yearOf(plusMonths(monthZero, month));
  const { paymentIn, basis } = payments(rvu, monthZero, parameters);

  const sumsByYear = new Map(
    periodsBetween(from, to, 'year').map((year) => [Number(year), noSums()]),
  );
  const later = noSums();
  const entitled = people.flatMap(({ end, months }) => {
    const month = rvuMonthOf(end);
    return month === null || month > lastMonth ? [] : [{ end, months, month }];
  });
  for (const { end, months, month: leaves } of entitled) {
    const chance = months.rvu[leaves] ?? 0;
    if (chance === 0) continue;
    sumsByYear.get(yearOfMonth(leaves))!.leavers += chance;
    const factor = end.person.rows.reduce((sum, row) => sum + row.partTimeFactor, 0);
    for (let month = leaves + 1; month <= leaves + rvu.monthsBeforeAow; month++) {
      const sums = month <= lastMonth ? sumsByYear.get(yearOfMonth(month))! : later;
      const { benefit, levy } = paymentIn(month, factor);
      sums.benefit = sums.benefit.plus(benefit.times(chance));
      sums.levy = sums.levy.plus(levy.times(chance));
    }
  }
  return {
    outcome: {
      entitledPeople: entitled.length,
      years: [...sumsByYear].map(([year, { leavers, benefit, levy }]) => ({
        year,
        expectedLeavers: leavers,
        benefitCents: wholeCents(benefit),
        levyCents: wholeCents(levy),
      })),
      laterBenefitCents: wholeCents(later.benefit),
      laterLevyCents: wholeCents(later.levy),
    },
    basis: mergeBasis(basis),
  };
}

/** Benefit and levy of one person in one month, by part-time factor; the values used add up in `basis`. */
function payments(
  { benefitCentsPerMonth }: RvuSettings,
  monthZero: CalendarDate,
  parameters: Parameters,
) {
  const basis: ParameterUse[] = [];
  const known = new Map<string, Pick<Sums, 'benefit' | 'levy'>>();
  const paymentIn = (month: number, partTimeFactor: number): Pick<Sums, 'benefit' | 'levy'> => {
    const key = `${month} ${partTimeFactor}`;
    const before = known.get(key);
    if (before !== undefined) return before;

    const day = plusMonths(monthZero, month);
    const threshold = valueOn<number>(parameters['rvu/threshold'], day);
    const rate = valueOn<string>(parameters['rvu/levy'], day);
    basis.push(
      parameterUse<'rvu/threshold'>(parameters['rvu/threshold'], threshold),
      parameterUse<'rvu/levy'>(parameters['rvu/levy'], rate),
    );
    const benefit = new Exact(benefitCentsPerMonth ?? threshold.value).times(partTimeFactor);
    const levy = Exact.max(0, benefit.minus(threshold.value)).times(rate.value);
    known.set(key, { benefit, levy });
    return { benefit, levy };
  };
  return { paymentIn, basis };
}
