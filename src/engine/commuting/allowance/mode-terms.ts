import type { Decimal } from 'decimal.js';
import { Exact } from '../../exact.ts';
import type { ModeRule } from '../commuting-scheme.ts';
import { capTerms, type CapTerms } from './amount-caps.ts';
import type { SchemeMoney } from './scheme-money.ts';

/** A part of the way at one rate; `toKm` null = to the end. */
interface RateBand {
  readonly fromKm: Decimal;
  readonly toKm: Decimal | null;
  readonly centsPerKm: Decimal;
}

/** What one mode pays, in exact numbers. */
export interface ModeTerms {
  /** Share (0-1) of the real cost, by the class that is travelled; `null` = paid by distance, through `bands`. */
  readonly costShare: { readonly first: Decimal; readonly second: Decimal } | null;
  readonly bands: readonly RateBand[];
  readonly thresholdKm: Decimal | null;
  readonly deductionKm: Decimal;
  readonly maximumKm: Decimal | null;
  readonly caps: CapTerms;
}

const exactOrNull = (value: string | null): Decimal | null =>
  value === null ? null : new Exact(value);

/** Consecutive bands from the door on; one rate is one band without end. */
function rateBands({ ratePerKm, bands }: ModeRule, { centsPerKm }: SchemeMoney): RateBand[] {
  const listed = bands ?? (ratePerKm === null ? [] : [{ toKm: null, ratePerKm }]);
  return listed.map(({ toKm, ratePerKm: rate }, index) => ({
    fromKm: new Exact(listed[index - 1]?.toKm ?? 0),
    toKm: exactOrNull(toKm),
    centsPerKm: centsPerKm(rate),
  }));
}

/** A scheme that pays second class pays of a first-class ticket what second class would have cost. */
function costShares(
  { costShareRatio, travelClass }: ModeRule,
  firstClassPriceRatio: Decimal,
): ModeTerms['costShare'] {
  if (costShareRatio === null) return null;
  const second = new Exact(costShareRatio);
  return { second, first: travelClass === 'second' ? second.div(firstClassPriceRatio) : second };
}

/**
 * The rule of one mode in exact numbers of one year.
 *
 * @param firstClassPriceRatio - price of the first class of a train as a multiple of the second; unused
 *   unless the rule pays second class
 * @see not law: the levers of local schemes; `commuting/first-class-price-ratio`
 */
export const modeTerms = (
  rule: ModeRule,
  money: SchemeMoney,
  firstClassPriceRatio: Decimal,
): ModeTerms => ({
  costShare: costShares(rule, firstClassPriceRatio),
  bands: rateBands(rule, money),
  thresholdKm: exactOrNull(rule.thresholdKm),
  deductionKm: new Exact(rule.deductionKm ?? 0),
  maximumKm: exactOrNull(rule.maximumKm),
  caps: capTerms(rule.caps, money.cents),
});
