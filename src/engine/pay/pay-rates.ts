import type { CalendarDate } from '../calendar/calendar-date.ts';
import { mergeBasis } from '../merge-basis.ts';
import {
  type DatedValue,
  type ParameterId,
  type ParameterUse,
  type ParameterValues,
  type Parameters,
  parameterUse,
  valueOn,
} from '../parameters.ts';
import { monthsFrom } from './months-from.ts';
import { shareRuns } from './share-runs.ts';

const rateIds = [
  'pay/salary-table',
  'pay/ikb',
  'abp/premium-employer',
  'abp/premium-employee',
  'abp/franchise',
  'abp/disability-premium',
  'abp/disability-franchise',
  'premiums/aof-high',
  'premiums/childcare-surcharge',
  'premiums/ufo',
  'premiums/whk-wga',
  'premiums/zvw',
  'premiums/maximum-wage',
] as const satisfies readonly ParameterId[];

type RateId = (typeof rateIds)[number];

/** Everything that the cost of one month of work depends on besides the employee: table and premiums. */
export type PayRates = {
  readonly [Id in RateId]: DatedValue<ParameterValues[Id]> & {
    readonly value: ParameterValues[Id];
  };
};

const ratesOn = (day: CalendarDate, parameters: Parameters): PayRates =>
  Object.fromEntries(
    rateIds.map((id) => [id, valueOn<unknown>(parameters[id], day)]),
  ) as unknown as PayRates;

const isSame = (a: PayRates, b: PayRates): boolean => rateIds.every((id) => a[id] === b[id]);

/**
 * The salary table and premiums of each of a number of months, as they are on the first day of the
 * month. Months without a change share one object, so that a cost need not be computed twice.
 *
 * @throws ParameterUnknown when a month lies outside the known or assumed period of a parameter
 * @see cao Gemeenten, chapter 3 (parameter `pay/salary-table`); `abp/...`, `premiums/...`
 */
export function payRatesPerMonth(
  firstMonth: CalendarDate,
  monthCount: number,
  parameters: Parameters,
): PayRates[] {
  const months = monthsFrom(firstMonth, monthCount);
  return shareRuns(
    months.map((month) => ratesOn(month, parameters)),
    isSame,
  );
}

/**
 * The table and premiums used, once each, as published beside an amount.
 *
 * @see not law: presentation
 */
export function payBasis(
  rates: Iterable<PayRates>,
  parameters: Parameters,
): readonly ParameterUse[] {
  const uses = [...new Set(rates)].flatMap((perMonth) => {
    const { replaces } = perMonth['pay/salary-table'];
    const agreed = parameters['pay/salary-table'];
    return [
      ...rateIds.map((id) => parameterUse(parameters[id] as never, perMonth[id] as never)),
      ...(replaces && replaces.leftOut.length > 0 ? [parameterUse(agreed, replaces.agreed)] : []),
    ];
  });
  return mergeBasis(uses);
}
