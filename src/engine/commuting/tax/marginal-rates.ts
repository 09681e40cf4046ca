import type { Decimal } from 'decimal.js';
import { Exact } from '../../exact.ts';
import type { RateTable } from '../../parameters.ts';
import { remembered } from '../../remembered.ts';

/**
 * What the tax office takes of one more cent of wage: a step function of the taxable wage per year. Rates
 * and tax are counted in parts of a cent, whole numbers, so that tax over whole cents is exact.
 */
export interface MarginalRates {
  /** Taxable wage per year in cents from which a step holds, ascending; the first is 0. */
  readonly fromCents: readonly number[];
  /** Parts per cent of wage, by step. */
  readonly rateParts: readonly number[];
  /** Tax over a wage within a step is this plus the wage times `rateParts`; below 0 where the rate rises. */
  readonly startParts: readonly number[];
  /** How many parts are one cent. */
  readonly partsPerCent: number;
}

/** The same in typed arrays, with the step of every whole euro of wage up to the last limit. */
export interface IndexedRates {
  readonly fromCents: Float64Array;
  readonly rateParts: Float64Array;
  readonly startParts: Float64Array;
  readonly partsPerCent: number;
  readonly stepOfEuro: Uint8Array;
}

/** The rate of a table at an amount in euros: that of the highest key not above it; 0 below the first. */
const rateAt = (table: RateTable, euros: number): Decimal => {
  const from = Math.max(
    -1,
    ...Object.keys(table)
      .map(Number)
      .filter((key) => key <= euros),
  );
  return new Exact(table[from] ?? 0);
};

/**
 * Adds rates by wage up to one step function: tax brackets, and credits that fall when wage rises, which
 * takes as much as a tax does.
 *
 * @param tables - rates by taxable wage per year in euros from which they hold
 * @see Wet inkomstenbelasting 2001, art. 2.10, 8.10 and 8.11; `income-tax/brackets`,
 *   `income-tax/general-credit-phase-out`, `income-tax/employment-credit-phase-out`
 */
export function marginalRates(tables: readonly RateTable[]): MarginalRates {
  const from = [...new Set([0, ...tables.flatMap((table) => Object.keys(table).map(Number))])];
  from.sort((a, b) => a - b);
  const rates = from.map((euros) =>
    tables.reduce((sum, table) => sum.plus(rateAt(table, euros)), new Exact(0)),
  );
  const decimals = Math.max(...rates.map((rate) => rate.decimalPlaces()));
  const partsPerCent = 10 ** decimals;
  const rateParts = rates.map((rate) => rate.times(partsPerCent).toNumber());
  const startParts = [0];
  for (let step = 1; step < from.length; step += 1) {
    const rise = rateParts[step]! - rateParts[step - 1]!;
    startParts.push(startParts[step - 1]! - rise * from[step]! * 100);
  }
  return { fromCents: from.map((euros) => euros * 100), rateParts, startParts, partsPerCent };
}

const knownIndexes = new WeakMap<MarginalRates, IndexedRates>();

/**
 * Makes the rates ready for the wages of a whole staff: looking a step up in an index (130 kB, made once, no
 * part of terms that are compared) is faster than searching it.
 *
 * @see not law: preparing a calculation
 */
export const indexRates = (rates: MarginalRates): IndexedRates =>
  remembered(knownIndexes, rates, () => newIndex(rates));

function newIndex(rates: MarginalRates): IndexedRates {
  const fromEuros = rates.fromCents.map((cents) => cents / 100);
  const stepOfEuro = new Uint8Array(fromEuros.at(-1)! + 1);
  for (const [step, euros] of fromEuros.entries()) stepOfEuro.fill(step, euros);
  return {
    fromCents: Float64Array.from(rates.fromCents),
    rateParts: Float64Array.from(rates.rateParts),
    startParts: Float64Array.from(rates.startParts),
    partsPerCent: rates.partsPerCent,
    stepOfEuro,
  };
}

/**
 * In which step a wage is, so what is taken of the next cent.
 *
 * @param wageCents - whole cents per year, 0 or more
 * @see not law: looking up
 */
export const stepOfWage = ({ stepOfEuro }: IndexedRates, wageCents: number): number =>
  stepOfEuro[Math.min(stepOfEuro.length - 1, Math.floor(wageCents / 100))]!;

/**
 * The integral of the marginal rate from 0 to a wage, in parts of a cent. Only differences mean something:
 * what the credits are worth at a wage of 0 is not in it.
 *
 * @param wageCents - whole cents per year, 0 or more
 * @see Wet inkomstenbelasting 2001, art. 2.10, 8.10 and 8.11
 */
export function taxParts(rates: IndexedRates, wageCents: number): number {
  const step = stepOfWage(rates, wageCents);
  return rates.startParts[step]! + wageCents * rates.rateParts[step]!;
}
