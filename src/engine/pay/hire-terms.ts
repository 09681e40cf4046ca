import type { Decimal } from 'decimal.js';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import {
  type DatedValue,
  type ParameterId,
  type Parameters,
  type ParameterValues,
  valueOn,
} from '../parameters.ts';
import type { PriceSettings } from '../workforce/workforce-settings.ts';
import type { PayTerms } from './pay-terms.ts';
import type { HireTariff } from './hire-tariff.ts';
import { hireIndex } from './price-index.ts';
import { shareRuns } from './share-runs.ts';
import { type HireGroup, tariffOfHire } from './tariff-of-hire.ts';

type Dated<Id extends ParameterId> = DatedValue<ParameterValues[Id]> & {
  readonly value: ParameterValues[Id];
};

/** What hire by the hour costs in a month depends on. */
export interface TariffTerms {
  readonly pay: PayTerms;
  readonly tariff: Dated<'pay/hire-tariff'>;
  readonly hours: Dated<'pay/productive-hours'>;
  /** By what the tariff is multiplied. */
  readonly index: Decimal;
}

/** What hire with an own tariff of the scenario costs in a month depends on. */
export interface OwnTariffTerms {
  readonly tariff: HireTariff;
  readonly hours: Dated<'pay/productive-hours'>;
  /** By what the tariff is multiplied. */
  readonly index: Decimal;
}

/** What hire through an employer costs in a month depends on. */
export interface SupplierTerms {
  readonly pay: PayTerms;
  readonly factor: Dated<'pay/supplier-factor'>;
}

/** The months that are priced, and how. */
export interface PricedMonths {
  readonly referenceDate: CalendarDate;
  /** First days. */
  readonly months: readonly CalendarDate[];
  /** Of the same months. */
  readonly terms: readonly PayTerms[];
  readonly prices: PriceSettings;
  /** Of the scenario. */
  readonly hireTariffs: readonly HireTariff[];
}

/**
 * The hourly tariffs of each month, in the prices of the scenario. Months without a change share one
 * object.
 *
 * @throws ParameterUnknown when a month has no tariff or number of productive hours
 * @see not law: parameters `pay/hire-tariff` and `pay/productive-hours`
 */
export function tariffTermsPerMonth(
  { referenceDate, months, terms, prices }: PricedMonths,
  parameters: Parameters,
): TariffTerms[] {
  const perMonth = months.map((month, index): TariffTerms => {
    const tariff = valueOn(parameters['pay/hire-tariff'], month);
    return {
      pay: terms[index]!,
      tariff,
      hours: valueOn(parameters['pay/productive-hours'], month),
      index: hireIndex(month, tariff.validFrom, referenceDate, prices),
    };
  });
  return shareRuns(
    perMonth,
    (before, now) =>
      before.pay === now.pay &&
      before.tariff === now.tariff &&
      before.hours === now.hours &&
      before.index.equals(now.index),
  );
}

/**
 * The own tariff of some hire in each month, in the prices of the scenario; `null` in months without one.
 * Months without a change share one object.
 *
 * @throws ParameterUnknown when a month with a tariff has no number of productive hours
 * @see not law: `hireTariffs` of the scenario; parameter `pay/productive-hours`
 */
export function ownTariffTermsPerMonth(
  { referenceDate, months, prices, hireTariffs }: PricedMonths,
  hire: HireGroup,
  parameters: Parameters,
): (OwnTariffTerms | null)[] {
  const perMonth = months.map((month): OwnTariffTerms | null => {
    const tariff = tariffOfHire(hireTariffs, hire, month);
    if (tariff === null) return null;
    return {
      tariff,
      hours: valueOn(parameters['pay/productive-hours'], month),
      index: hireIndex(month, tariff.validFrom, referenceDate, prices),
    };
  });
  return shareRuns(
    perMonth,
    (before, now) =>
      before !== null &&
      now !== null &&
      before.tariff === now.tariff &&
      before.hours === now.hours &&
      before.index.equals(now.index),
  );
}

/**
 * What a supplier asks in each month. Months without a change share one object.
 *
 * @throws ParameterUnknown when a month has no factor
 * @see not law: parameter `pay/supplier-factor`
 */
export function supplierTermsPerMonth(
  { months, terms }: PricedMonths,
  parameters: Parameters,
): SupplierTerms[] {
  const perMonth = months.map((month, index): SupplierTerms => ({
    pay: terms[index]!,
    factor: valueOn(parameters['pay/supplier-factor'], month),
  }));
  return shareRuns(
    perMonth,
    (before, now) => before.pay === now.pay && before.factor === now.factor,
  );
}
