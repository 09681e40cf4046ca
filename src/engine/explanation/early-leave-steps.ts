import {
  lastDayOfMonth,
  plusDays,
  plusMonths,
  type CalendarDate,
} from '../calendar/calendar-date.ts';
import { parameterUse, type Parameters, type ParameterUse } from '../parameters.ts';
import { departureTiming } from '../retirement/departure-timing.ts';
import { earliestPensionDate, isPensionEligible } from '../retirement/earliest-pension-date.ts';
import type { EndOfService } from '../retirement/end-of-service.ts';
import type { Scenario } from '../scenario.ts';
import type { ExplanationStep } from './departure-explanation.ts';

/**
 * What somebody could do before the end by AOW: from when an ABP pension can start, and the day of the
 * RVU when the scenario has one. Eligible is not leaving: neither changes the date of the projection.
 *
 * @param lastDay - last day of the projection
 * @see pension rules of ABP (`abp/earliest-age`); Wet op de loonbelasting 1964, art. 32ba
 *   (`rvu/maximum-months`)
 */
export function earlyLeaveSteps(
  end: EndOfService,
  scenario: Pick<Scenario, 'referenceDate' | 'retirement'>,
  parameters: Parameters,
  lastDay: CalendarDate,
): ExplanationStep[] {
  return [
    ...pensionStep(end, scenario.referenceDate, parameters),
    ...rvuStep(end, scenario, parameters, lastDay),
  ];
}

/** Nothing when no age is known for the day: the scheme may be of later years only. */
function pensionStep(
  { birthDate }: EndOfService,
  referenceDate: CalendarDate,
  parameters: Parameters,
): ExplanationStep[] {
  const parameter = parameters['abp/earliest-age'];
  if (birthDate === null) return [];
  const from = earliestPensionDate(birthDate, parameter);
  const day = from === null || from < referenceDate ? referenceDate : from;
  const dated = parameter.values.find(
    ({ validFrom, validTo, value }) =>
      value !== null && validFrom <= day && (validTo === 'open' || day <= validTo),
  );
  if (dated === undefined || dated.value === null) return [];
  return [
    {
      kind: 'pension-eligible',
      from,
      ageYears: dated.value,
      isEligible: isPensionEligible(birthDate, referenceDate, dated.value),
      use: parameterUse<'abp/earliest-age'>(parameter, dated),
    },
  ];
}

function rvuStep(
  end: EndOfService,
  { referenceDate, retirement }: Pick<Scenario, 'referenceDate' | 'retirement'>,
  parameters: Parameters,
  lastDay: CalendarDate,
): ExplanationStep[] {
  const { rvu, contractEndRule } = retirement;
  if (rvu === null) return [];
  const timing = departureTiming({ referenceDate, retirement }, parameters, lastDay);
  const use: ParameterUse | undefined = timing.basis.find(({ id }) => id === 'rvu/maximum-months');
  if (use === undefined) return [];
  const { monthsBeforeAow } = rvu;
  if (timing.rvuMonthOf(end) === null || end.lastDayByRule === null) {
    return [{ kind: 'rvu', lastDay: null, monthsBeforeAow, use }];
  }
  const day = plusMonths(end.lastDayByRule, -monthsBeforeAow);
  const isMonthEnd = contractEndRule === 'end-of-month';
  return [{ kind: 'rvu', lastDay: isMonthEnd ? lastDayOfMonth(day) : day, monthsBeforeAow, use }];
}

/** Last day of the projection of a scenario. */
export const horizonEndOf = ({
  referenceDate,
  retirement,
}: Pick<Scenario, 'referenceDate' | 'retirement'>): CalendarDate =>
  plusDays(plusMonths(referenceDate, retirement.horizonYears * 12), -1);
