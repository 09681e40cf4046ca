import type { CalendarDate } from './calendar/calendar-date.ts';
import { ParameterUnknown } from './problems.ts';

/**
 * Dated parameters: every legal, agreed or assumed number the calculations use, with the days it
 * holds for and where it comes from. `config/` holds the values; this file holds their shape.
 */

/** How sure we are: V official text, P secondary, D derived, A assumption, U unverified; `-old` = old source. */
export type Evidence = 'V' | 'V-old' | 'P' | 'P-old' | 'D' | 'A' | 'U';

/** `enacted` and `announced` are law or agreement; `assumed` comes from `config/assumptions`. */
export type ParameterStatus = 'enacted' | 'announced' | 'assumed';

/** Units of values, a closed list. */
export type Unit =
  | 'months'
  | 'years'
  | 'days'
  | 'hours-per-week'
  | 'euro-cent'
  | 'euro-per-km'
  | 'euro-per-hour'
  | 'gram-per-km'
  | 'km'
  | 'ratio'
  | 'count';

/** A rate or ratio as exact decimal text, such as `0.23`; a fraction such as `2/3` where the law has one. */
export type ExactDecimal = string;

/** Name of a salary scale: `1` to `18`, `10A`, `11A`. */
export type Scale = string;

/** Monthly salary in cents for full time, per scale, for steps 0 to 11. */
export type SalaryTable = Readonly<Record<Scale, readonly number[]>>;

/** The table of the cao whose place an own salary table of a scenario takes. */
interface ReplacedSalaries {
  readonly agreed: DatedValue<SalaryTable>;
  /** First day of the own table. */
  readonly ownFrom: CalendarDate;
  /** The day of its price level: from there the wage index of a scenario counts. */
  readonly levelFrom: CalendarDate;
  /** What the own table leaves to the cao, as `scale/step`. */
  readonly leftOut: readonly string[];
}

/** Rates or amounts by a key that the parameter explains: an age, a length of service, a scale. */
export type RateTable = Readonly<Record<string, ExactDecimal>>;

/** What a parameter is from one day to another. */
export interface DatedValue<T> {
  readonly validFrom: CalendarDate;
  /** Inclusive; `open` = until further notice. */
  readonly validTo: CalendarDate | 'open';
  /** `null` = the rule does not exist in this period, or its value is not known to us. */
  readonly value: T | null;
  readonly status: ParameterStatus;
  readonly evidence: Evidence;
  /** Law and article, or publisher and title, with its address. */
  readonly source: string;
  /** Id of the assumption that supplied the value; absent for law and agreements. */
  readonly assumptionId?: string;
  /** Only of an own salary table of a scenario. */
  readonly replaces?: ReplacedSalaries;
}

/** One rule of law or agreement, or one assumption, through time. */
export interface DatedParameter<T> {
  readonly id: string;
  /** Dutch, shown to users. */
  readonly title: string;
  readonly unit: Unit;
  /** Sorted by `validFrom`, without gap or overlap. */
  readonly values: readonly DatedValue<T>[];
}

/** Every parameter there is, with the type of its value. The id is the path below `config/<authority>/`. */
export interface ParameterValues {
  /** Months. The age of a period holds for whoever reaches it within that period. */
  'aow/pension-age': number;
  /** Art. 7a: remaining life expectancy at 65 (years) at which the age would be the reference age. */
  'aow/raise-reference-life-expectancy': ExactDecimal;
  /** Art. 7a: the reference age, in months. */
  'aow/raise-reference-age': number;
  /** Art. 7a: share of the rise in life expectancy that raises the age. */
  'aow/raise-life-expectancy-share': ExactDecimal;
  /** Art. 7a: the outcome from which the age rises, and by how much; both in months. */
  'aow/raise-threshold': number;
  'aow/raise-step': number;
  'rvu/threshold': number;
  'rvu/levy': ExactDecimal;
  'rvu/maximum-months': number;
  'abp/earliest-age': number;
  'abp/latest-after-aow': number;
  'abp/partial-step': ExactDecimal;
  /** Share of departures by years relative to the end by AOW, `-6` to `1`, for people in service at 60. */
  'retirement/offset-curve': RateTable;
  'commuting/untaxed-rate': ExactDecimal;
  'commuting/home-working-allowance': number;
  'commuting/fixed-allowance-days': number;
  'commuting/fixed-allowance-minimum-days': number;
  'commuting/full-week-days': number;
  'commuting/recalculation-distance': ExactDecimal;
  /** Taxable wage per year for a company bicycle, as a share of its recommended price. */
  'commuting/company-bike-addition': ExactDecimal;
  'work-related-costs/first-bracket-limit': number;
  'work-related-costs/first-bracket-ratio': ExactDecimal;
  'work-related-costs/above-ratio': ExactDecimal;
  'work-related-costs/final-levy': ExactDecimal;
  /** Tax and national insurance below AOW age, by taxable income per year in euros from which it holds. */
  'income-tax/brackets': RateTable;
  /** By how much the credit falls with income, by income in euros from which it holds. */
  'income-tax/general-credit-phase-out': RateTable;
  'income-tax/employment-credit-phase-out': RateTable;
  'pay/salary-table': SalaryTable;
  'pay/full-time-hours': number;
  'pay/ikb': ExactDecimal;
  /** Months between two steps within a scale. */
  'pay/step-interval': number;
  /** Hours per year for which a full-time employee can be booked; also for hire. */
  'pay/productive-hours': number;
  /** Hire per hour without VAT, in euros, by the lowest scale that it holds for. */
  'pay/hire-tariff': RateTable;
  /** What a supplier asks on top of the employer's cost, for secondment and payroll. */
  'pay/supplier-factor': ExactDecimal;
  /** Chance per year of resigning, by completed years of service from which it holds. */
  'workforce/resignation-by-service': RateTable;
  /** Multiplies it, by age from which it holds. */
  'workforce/resignation-age-factor': RateTable;
  /** Chance of death within a year for men, by age; in between by interpolation of logarithms. */
  'workforce/mortality-men': RateTable;
  /** Chance for women as a share of that for men. */
  'workforce/mortality-women-ratio': ExactDecimal;
  /** Share of women among the staff; a roster does not tell. */
  'workforce/women-ratio': ExactDecimal;
  /** Yearly decline of mortality after the year of the table. */
  'workforce/mortality-improvement': ExactDecimal;
  /** People in a job die less: multiplies mortality. */
  'workforce/healthy-worker-factor': ExactDecimal;
  /** Chance per year of leaving through disability (WIA), by age from which it holds. */
  'workforce/disability-by-age': RateTable;
  /** Share of temporary contracts that become permanent when they end. */
  'workforce/contract-conversion': ExactDecimal;
  /** Months to fill a vacancy, by tightness of the labour market. */
  'workforce/time-to-fill': RateTable;
  /** Share of vacancies filled from within. */
  'workforce/internal-fill': ExactDecimal;
  /** Share of recruits by the age that they are near. */
  'workforce/recruit-ages': RateTable;
  /** Months of the temporary contract with which a recruit starts. */
  'workforce/recruit-contract-term': number;
  /** Share of hire contracts that are prolonged when they end, and for how many months. */
  'workforce/hire-extension': ExactDecimal;
  'workforce/hire-term': number;
  /** Share of hire that ended for which other hire of the same kind comes. */
  'workforce/hire-replacement': ExactDecimal;
  /** Months of a traineeship or internship, and the share of trainees that want to stay. */
  'workforce/trainee-term': number;
  'workforce/trainee-stay': ExactDecimal;
  /** Book years for which the last list of Iv3 codes is taken to hold. */
  'iv3/years-unchanged': number;
  /** Longest duration of an incidental budget line. */
  'budget/incidental-months': number;
  /** Lowest risk (attrition x position factor, 1-25) by what to do then, in Dutch. */
  'pairing/risk-bands': RateTable;
  /** How near a departure is, 1-5, by calendar years until it; the last holds for every later year. */
  'pairing/attrition-factors': RateTable;
  /** How hard a post is to hand over, 1-5, that nobody has assessed. */
  'pairing/default-position-factor': number;
  /** Lowest risk (1-25) for which an apprentice is looked for. */
  'pairing/minimum-risk': number;
  /** Months beside the master, by position factor 1-5. */
  'pairing/learning-months': RateTable;
  /** Power with which knowledge passes on: 1, 2 or 3. */
  'pairing/knowledge-curve': number;
  /** What a pair is worth per reason why it fits less well, as a share. */
  'pairing/less-fitting-ratio': ExactDecimal;
  /** What a second and further apprentice of a post is worth, as a share of the first. */
  'pairing/further-apprentice-ratio': ExactDecimal;
  'premiums/zvw': ExactDecimal;
  'premiums/aof-high': ExactDecimal;
  'premiums/childcare-surcharge': ExactDecimal;
  'premiums/ufo': ExactDecimal;
  'premiums/whk-wga': ExactDecimal;
  'premiums/maximum-wage': number;
  'abp/premium-employer': ExactDecimal;
  'abp/premium-employee': ExactDecimal;
  'abp/franchise': number;
  'abp/disability-premium': ExactDecimal;
  'abp/disability-franchise': number;
  /** Days worked at home or at the office count per week; weeks worked per year, after leave. */
  'commuting/weeks-worked': ExactDecimal;
  /** What the first class of a train costs as a multiple of the second. */
  'commuting/first-class-price-ratio': ExactDecimal;
  /** Share of commuters with untaxed room left who exchange choice budget for it. */
  'commuting/exchange-share': ExactDecimal;
  /** Grams of CO2 per km by mode, of motor vehicles by vehicle and fuel such as `car/petrol`. */
  'commuting/emission-factors-tank-to-wheel': RateTable;
  'commuting/emission-factors-well-to-wheel': RateTable;
  /** Share of km by vehicle and fuel, where the fuel is not known. */
  'commuting/fuel-mix': RateTable;
  /** Persons in a car that is shared, the driver included. */
  'commuting/carpool-occupancy': ExactDecimal;
  /** How strongly travellers respond to a euro a day, by band; indications. */
  'commuting/mode-shift': RateTable;
  /** Distance in km up to which `bicycle` and `walking` compete with the car. */
  'commuting/mode-shift-reach': RateTable;
  /** By what share an assumption may be off either way, by assumption. */
  'commuting/sensitivity': RateTable;
  /** Smallest count of people that is shown in grouped figures inside the organisation. */
  'disclosure/internal-threshold': number;
  /** The same for what leaves the program: workbooks and other exports. */
  'disclosure/export-threshold': number;
}

/** Name of a parameter, such as `aow/pension-age`. */
export type ParameterId = keyof ParameterValues;

/** The parameter set of one run: law and agreements, extended by the assumptions of the scenario. */
export type Parameters = {
  readonly [Id in ParameterId]: DatedParameter<ParameterValues[Id]>;
};

/** A value that was used, as published beside the result that it made. */
export interface ParameterUse {
  readonly id: ParameterId;
  readonly title: string;
  readonly unit: Unit;
  /** As text; a rate table as `key: rate; key: rate`, the salary table as `tabel`. */
  readonly value: string;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | 'open';
  readonly status: ParameterStatus;
  readonly evidence: Evidence;
  readonly source: string;
  /** Id of the assumption that supplied the value; absent for law and agreements. */
  readonly assumptionId?: string;
}

/** For which days a parameter has values, in Dutch, for a message: `bekend is 2013-01-01 tot en met 2031-12-31`. */
export function knownRange(parameter: DatedParameter<unknown>): string {
  const first = parameter.values[0]?.validFrom ?? 'nooit';
  const last = parameter.values.at(-1)?.validTo ?? 'nooit';
  const holes = parameter.values
    .filter(({ value }) => value === null)
    .map(({ validFrom, validTo }) => `${validFrom} tot en met ${validTo}`);
  const range =
    last === 'open' ? `bekend is vanaf ${first}` : `bekend is ${first} tot en met ${last}`;
  return holes.length === 0 ? range : `${range}, behalve ${holes.join(' en ')}`;
}

/**
 * The value of a parameter on a day, with its dates and source.
 *
 * @throws ParameterUnknown when `day` lies before the first or after the last known period, or in a
 *   period in which the rule does not exist; the message names the last known day
 */
export function valueOn<T>(
  parameter: DatedParameter<T>,
  day: CalendarDate,
): DatedValue<T> & { readonly value: T } {
  const found = parameter.values.find(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === 'open' || day <= validTo),
  );
  if (found === undefined || found.value === null) {
    throw new ParameterUnknown(
      parameter.id,
      `"${parameter.title}" (${parameter.id}) heeft geen waarde op ${day}; ${knownRange(parameter)}. ` +
        'Voeg een waarde toe in config/, of kies een aanname die er een geeft.',
    );
  }
  return found as DatedValue<T> & { readonly value: T };
}

/** A rate table as `key: rate; key: rate`, by key; salaries are too many to tell. */
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const rates = Object.entries(value as SalaryTable | RateTable);
  if (!rates.every(([, rate]) => typeof rate === 'string')) return 'tabel';
  const isNumbered = rates.every(([key]) => !Number.isNaN(Number(key)));
  return (isNumbered ? rates.toSorted(([a], [b]) => Number(a) - Number(b)) : rates)
    .map(([key, rate]) => `${key}: ${String(rate)}`)
    .join('; ');
}

/** Named apart, so that nobody takes it for the table of the cao. */
const ownSalaryTitle = 'Eigen salaristabel van het scenario';

/** A dated value in the form in which results publish what they rest on. */
export function parameterUse<Id extends ParameterId>(
  parameter: DatedParameter<ParameterValues[Id]>,
  dated: DatedValue<ParameterValues[Id]>,
): ParameterUse {
  const { validFrom, validTo, value, status, evidence, source, assumptionId } = dated;
  return {
    id: parameter.id as ParameterId,
    title: dated.replaces === undefined ? parameter.title : ownSalaryTitle,
    unit: parameter.unit,
    value: textOf(value),
    validFrom,
    validTo,
    status,
    evidence,
    source,
    ...(assumptionId === undefined ? {} : { assumptionId }),
  };
}
