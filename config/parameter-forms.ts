import type {
  ParameterId,
  ParameterValues,
  RateTable,
  SalaryTable,
  Unit,
} from '../src/engine/parameters.ts';

/**
 * How the value of each parameter is written in its file. `number`: a whole number, or for the unit
 * `euro-cent` an amount in euros; `decimal`: exact text such as "0.23"; `fraction`: text such as "2/3";
 * `salary-table`: whole euros per month, per scale the steps 0 to 11; `rate-table`: per key a decimal as
 * exact text.
 */
export interface ParameterForm {
  readonly unit: Unit;
  readonly form: 'number' | 'decimal' | 'fraction' | 'salary-table' | 'rate-table';
}

type FormFor<Value> = ParameterForm & {
  readonly form: Value extends number
    ? 'number'
    : Value extends SalaryTable
      ? 'salary-table'
      : Value extends RateTable
        ? 'rate-table'
        : 'decimal' | 'fraction';
};

const months = { unit: 'months', form: 'number' } as const;
const years = { unit: 'years', form: 'number' } as const;
const days = { unit: 'days', form: 'number' } as const;
const money = { unit: 'euro-cent', form: 'number' } as const;
const ratio = { unit: 'ratio', form: 'decimal' } as const;
const ratios = { unit: 'ratio', form: 'rate-table' } as const;

/** Every parameter that must have a file, with the unit and form its values must have. */
export const parameterForms: { readonly [Id in ParameterId]: FormFor<ParameterValues[Id]> } = {
  'aow/pension-age': months,
  'aow/raise-reference-life-expectancy': { unit: 'years', form: 'decimal' },
  'aow/raise-reference-age': months,
  'aow/raise-life-expectancy-share': { unit: 'ratio', form: 'fraction' },
  'aow/raise-threshold': months,
  'aow/raise-step': months,
  'rvu/threshold': money,
  'rvu/levy': ratio,
  'rvu/maximum-months': months,
  'abp/earliest-age': years,
  'abp/latest-after-aow': years,
  'abp/partial-step': ratio,
  'retirement/offset-curve': ratios,
  'commuting/untaxed-rate': { unit: 'euro-per-km', form: 'decimal' },
  'commuting/home-working-allowance': money,
  'commuting/fixed-allowance-days': days,
  'commuting/fixed-allowance-minimum-days': days,
  'commuting/full-week-days': days,
  'commuting/recalculation-distance': { unit: 'km', form: 'decimal' },
  'commuting/company-bike-addition': ratio,
  'work-related-costs/first-bracket-limit': money,
  'work-related-costs/first-bracket-ratio': ratio,
  'work-related-costs/above-ratio': ratio,
  'work-related-costs/final-levy': ratio,
  'income-tax/brackets': ratios,
  'income-tax/general-credit-phase-out': ratios,
  'income-tax/employment-credit-phase-out': ratios,
  'pay/salary-table': { unit: 'euro-cent', form: 'salary-table' },
  'pay/full-time-hours': { unit: 'hours-per-week', form: 'number' },
  'pay/ikb': ratio,
  'pay/step-interval': months,
  'pay/productive-hours': { unit: 'count', form: 'number' },
  'pay/hire-tariff': { unit: 'euro-per-hour', form: 'rate-table' },
  'pay/supplier-factor': ratio,
  'workforce/resignation-by-service': ratios,
  'workforce/resignation-age-factor': ratios,
  'workforce/mortality-men': ratios,
  'workforce/mortality-women-ratio': ratio,
  'workforce/women-ratio': ratio,
  'workforce/mortality-improvement': ratio,
  'workforce/healthy-worker-factor': ratio,
  'workforce/disability-by-age': ratios,
  'workforce/contract-conversion': ratio,
  'workforce/time-to-fill': { unit: 'months', form: 'rate-table' },
  'workforce/internal-fill': ratio,
  'workforce/recruit-ages': ratios,
  'workforce/recruit-contract-term': months,
  'workforce/hire-extension': ratio,
  'workforce/hire-term': months,
  'workforce/hire-replacement': ratio,
  'workforce/trainee-term': months,
  'workforce/trainee-stay': ratio,
  'iv3/years-unchanged': { unit: 'count', form: 'number' },
  'budget/incidental-months': months,
  'pairing/risk-bands': { unit: 'count', form: 'rate-table' },
  'pairing/attrition-factors': { unit: 'count', form: 'rate-table' },
  'pairing/default-position-factor': { unit: 'count', form: 'number' },
  'pairing/minimum-risk': { unit: 'count', form: 'number' },
  'pairing/learning-months': { unit: 'months', form: 'rate-table' },
  'pairing/knowledge-curve': { unit: 'count', form: 'number' },
  'pairing/less-fitting-ratio': ratio,
  'pairing/further-apprentice-ratio': ratio,
  'premiums/zvw': ratio,
  'premiums/aof-high': ratio,
  'premiums/childcare-surcharge': ratio,
  'premiums/ufo': ratio,
  'premiums/whk-wga': ratio,
  'premiums/maximum-wage': money,
  'abp/premium-employer': ratio,
  'abp/premium-employee': ratio,
  'abp/franchise': money,
  'abp/disability-premium': ratio,
  'abp/disability-franchise': money,
  'commuting/weeks-worked': { unit: 'count', form: 'decimal' },
  'commuting/first-class-price-ratio': ratio,
  'commuting/exchange-share': ratio,
  'commuting/emission-factors-tank-to-wheel': { unit: 'gram-per-km', form: 'rate-table' },
  'commuting/emission-factors-well-to-wheel': { unit: 'gram-per-km', form: 'rate-table' },
  'commuting/fuel-mix': ratios,
  'commuting/carpool-occupancy': { unit: 'count', form: 'decimal' },
  'commuting/mode-shift': ratios,
  'commuting/mode-shift-reach': { unit: 'km', form: 'rate-table' },
  'commuting/sensitivity': ratios,
  'disclosure/internal-threshold': { unit: 'count', form: 'number' },
  'disclosure/export-threshold': { unit: 'count', form: 'number' },
};

/** Whether `id` is a parameter that the calculations know. */
export const isParameterId = (id: string): id is ParameterId => Object.hasOwn(parameterForms, id);
