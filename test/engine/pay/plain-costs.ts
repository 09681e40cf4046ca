import { Decimal } from 'decimal.js';
import type { CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';
import type { ParameterId, Parameters } from '../../../src/engine/parameters.ts';
import type { RisingEmployment } from '../../../src/engine/pay/step-rises.ts';
import type { PriceSettings } from '../../../src/engine/workforce/workforce-settings.ts';

/**
 * The cost of an employment per month, in whole thousandths of a cent, the slow and plain way: every month
 * on its own, every rise counted by walking through the months. Only reads the parameters as the engine
 * does; for paths that start in month 0 of a projection that begins in January of `firstYear`.
 */
export function plainCosts(
  employment: RisingEmployment,
  firstYear: number,
  monthCount: number,
  prices: PriceSettings,
  parameters: Parameters,
): number[] {
  const costs: number[] = [];
  let step = employment.step;
  let nextRise = employment.stepMonth ?? 12;
  for (let month = 0; month < monthCount; month += 1) {
    const year = firstYear + Math.floor(month / 12);
    const day = `${year}-${String((month % 12) + 1).padStart(2, '0')}-01` as CalendarDate;
    const on = <Id extends ParameterId>(id: Id) => {
      const found = parameters[id].values.findLast(({ validFrom }) => validFrom <= day);
      if (found?.value == null) throw new Error(`${id} has no value on ${day}`);
      return { ...found, value: found.value };
    };
    const table = on('pay/salary-table');
    const salaries = table.value[employment.scale]!;
    if (month === nextRise) {
      nextRise += 12;
      if (step + 1 < salaries.length) step += 1;
    }
    const yearsBeyond =
      prices.kind === 'current' && table.status === 'assumed'
        ? year - Number(table.validFrom.slice(0, 4))
        : 0;
    let index = new Decimal(1);
    for (let rise = 0; rise < yearsBeyond; rise += 1) {
      index = index.times(new Decimal(1).plus(prices.wageIndexRatio));
    }
    const amount = (id: 'abp/franchise' | 'abp/disability-franchise' | 'premiums/maximum-wage') => {
      const { value, status } = on(id);
      return status === 'assumed' ? index.times(value).div(12) : new Decimal(value).div(12);
    };
    const ratio = (
      id: Exclude<ParameterId, 'pay/salary-table'> & `${'pay/ikb' | 'abp/' | 'premiums/'}${string}`,
    ) => new Decimal(String(on(id).value));

    const paid = employment.partTimeFactor;
    const pensionShare = employment.pensionPartTimeFactor ?? paid;
    const salary = index.times(salaries[step]!);
    const fullWage = salary.plus(salary.times(ratio('pay/ikb')));
    const pensionWage = fullWage.times(pensionShare);
    const pensionBase = Decimal.max(
      0,
      pensionWage.minus(amount('abp/franchise').times(pensionShare)),
    );
    const disabilityBase = Decimal.max(
      0,
      pensionWage.minus(amount('abp/disability-franchise').times(pensionShare)),
    );
    const wage = fullWage.times(paid);
    const premiumWage = Decimal.min(
      wage.minus(pensionBase.times(ratio('abp/premium-employee'))),
      amount('premiums/maximum-wage'),
    );
    const cost = wage
      .plus(pensionBase.times(ratio('abp/premium-employer')))
      .plus(disabilityBase.times(ratio('abp/disability-premium')))
      .plus(premiumWage.times(ratio('premiums/aof-high')))
      .plus(premiumWage.times(ratio('premiums/childcare-surcharge')))
      .plus(premiumWage.times(ratio('premiums/ufo')))
      .plus(premiumWage.times(ratio('premiums/whk-wga')))
      .plus(premiumWage.times(ratio('premiums/zvw')));
    costs.push(cost.times(1000).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
  }
  return costs;
}
