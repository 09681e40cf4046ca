import type { Decimal } from 'decimal.js';
import { mergeBasis } from '../merge-basis.ts';
import { type Parameters, parameterUse, type ParameterUse } from '../parameters.ts';
import type { HireKind } from '../roster.ts';
import {
  type OwnTariffTerms,
  ownTariffTermsPerMonth,
  type PricedMonths,
  type SupplierTerms,
  supplierTermsPerMonth,
  type TariffTerms,
  tariffTermsPerMonth,
} from './hire-terms.ts';
import { monthlyThousandths } from './monthly-thousandths.ts';
import { oncePer } from './once-per.ts';
import { ownTariffUses } from './own-tariff-uses.ts';
import type { HireGroup } from './tariff-of-hire.ts';
import {
  type HiredHours,
  yearlyOwnTariffCost,
  yearlySupplierCost,
  yearlyTariffCost,
} from './yearly-hire-cost.ts';

/** Somebody hired. */
export interface HiredWork extends HiredHours, HireGroup {}

/** Costs of hire per month, and the parameters that were used for it. */
export interface HirePaths {
  readonly ofHire: (hired: HiredWork) => Float64Array;
  /** Only what was asked for: without hire there is none. */
  readonly basis: () => readonly ParameterUse[];
}

const hasTariff: Record<HireKind, boolean> = {
  'self-employed': true,
  agency: true,
  secondment: false,
  payroll: false,
};

/**
 * What hired people cost in each month, in whole thousandths of a cent. The array is shared between those
 * of the same kind, scale and share of full time, so do not write in it. A parameter is only looked up
 * when somebody is hired in a way that needs it. An own tariff of the scenario goes before the parameters, in
 * the months in which it is in force.
 *
 * `ofHire` throws ParameterUnknown when a month has no value for it, and InvalidInput when there is no
 * such scale, or no tariff for it.
 *
 * @see not law: yearlyTariffCost and yearlySupplierCost, for what is counted and the parameters
 */
export function hirePaths(priced: PricedMonths, parameters: Parameters): HirePaths {
  const pathByKind = new Map<string, Float64Array>();
  const ownPaths = new Map<string, Float64Array>();
  const ownTerms = new Map<string, readonly (OwnTariffTerms | null)[]>();
  let tariffTerms: readonly TariffTerms[] = [];
  let supplierTerms: readonly SupplierTerms[] = [];

  function yearlyCosts(hired: HiredWork): Decimal[] {
    if (hasTariff[hired.kind]) {
      if (tariffTerms.length === 0) tariffTerms = tariffTermsPerMonth(priced, parameters);
      return oncePer(tariffTerms, (terms) => yearlyTariffCost(hired, terms));
    }
    if (supplierTerms.length === 0) supplierTerms = supplierTermsPerMonth(priced, parameters);
    return oncePer(supplierTerms, (terms) => yearlySupplierCost(hired, terms));
  }

  function ownTermsOf(hired: HiredWork): readonly (OwnTariffTerms | null)[] {
    const key = `${hired.kind}/${hired.positionFamily}`;
    const terms = ownTerms.get(key) ?? ownTariffTermsPerMonth(priced, hired, parameters);
    ownTerms.set(key, terms);
    return terms;
  }

  function ofHire(hired: HiredWork): Float64Array {
    if (priced.hireTariffs.length === 0) return withoutOwnTariff(hired);
    const terms = ownTermsOf(hired);
    if (terms.every((ofMonth) => ofMonth === null)) return withoutOwnTariff(hired);
    const { kind, positionFamily, scale, partTimeFactor } = hired;
    const key = [kind, positionFamily, scale, partTimeFactor].join('/');
    const known = ownPaths.get(key);
    if (known !== undefined) return known;
    const rest = terms.includes(null) ? withoutOwnTariff(hired) : null;
    const own = oncePer(terms, (ofMonth) =>
      ofMonth === null ? 0 : monthlyThousandths(yearlyOwnTariffCost(hired, ofMonth)),
    );
    const path = Float64Array.from(own, (cost, month) => (terms[month] ? cost : rest![month]!));
    ownPaths.set(key, path);
    return path;
  }

  function withoutOwnTariff(hired: HiredWork): Float64Array {
    const key = `${hasTariff[hired.kind]}/${hired.scale}/${hired.partTimeFactor}`;
    const known = pathByKind.get(key);
    if (known !== undefined) return known;
    const path = Float64Array.from(oncePer(yearlyCosts(hired), monthlyThousandths));
    pathByKind.set(key, path);
    return path;
  }

  const basis = (): ParameterUse[] =>
    mergeBasis([
      ...tariffTerms.flatMap(({ tariff, hours }) => [
        parameterUse(parameters['pay/hire-tariff'], tariff),
        parameterUse(parameters['pay/productive-hours'], hours),
      ]),
      ...ownTariffUses([...ownTerms.values()].flat(), priced.hireTariffs, parameters),
      ...supplierTerms.map(({ factor }) => parameterUse(parameters['pay/supplier-factor'], factor)),
    ]);
  return { ofHire, basis };
}
