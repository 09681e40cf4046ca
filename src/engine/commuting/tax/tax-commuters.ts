import { Exact, wholeCents } from '../../exact.ts';
import type { RoomUse } from '../commuting-outcome.ts';
import type { ExcessTreatment, ExchangeRule } from '../commuting-scheme.ts';
import type { PaidCommuters } from '../paid-commuters.ts';
import { grossForNet } from './gross-for-net.ts';
import { indexRates, taxParts } from './marginal-rates.ts';
import { canDivide, roundedQuotient } from './rounded-quotient.ts';
import type { TaxTerms } from './tax-terms.ts';
import { shareOfCents, type WholeRatio, wholeRatio } from './whole-ratio.ts';
import { useOfRoom } from './work-related-costs.ts';

/** Whom the tax is about. */
export interface TaxedStaff {
  /**
   * Per year in whole cents, by commuter, without what a scheme adds. 0 = not known: taxed as if there
   * were no other wage.
   */
  readonly taxableWageCents: Float64Array;
  /** Of the whole organisation, in cents per year. */
  readonly wageSumCents: number;
}

/** What a scheme and its scenario say about tax. */
export interface TaxRule {
  readonly excess: ExcessTreatment;
  readonly exchange: ExchangeRule | null;
  readonly otherRoomUseCents: number;
}

/** What commuters keep, and what the employer bears besides what it pays them; cents per year. */
export interface TaxedCommuters {
  /**
   * By commuter, in whole cents: what is paid for commuting and home working, minus the parking
   * contribution, after tax, plus what the exchange of choice budget is expected to bring.
   */
  readonly netCents: Float64Array;
  readonly premiumCents: number;
  /** Tax of commuters that the employer takes over. */
  readonly grossUpCents: number;
  readonly finalLevyCents: number;
  /** Premiums saved because choice budget is exchanged; negative or 0. */
  readonly exchangeCents: number;
  readonly room: RoomUse;
}

const nobody = wholeRatio('0');

/**
 * What is left of a scheme after tax, for every commuter and for the employer.
 *
 * The excess (what is paid above the exemption, and the taxable benefit of a company bicycle) is
 * - `taxed`: wage of the commuter, with premiums up to the maximum wage;
 * - `work-related-costs`: kept in full; the employer pays the final levy over what does not fit;
 * - `grossed-up`: kept in full; the employer pays the wage that leaves it after tax, with premiums.
 * Tax is the integral of the marginal rate over the wage that is added, so a large excess crosses brackets.
 * An exchange of choice budget for the untaxed room that is left saves the integral below that wage, for
 * the expected share of commuters. Each amount per commuter is rounded once, and totals are sums of those.
 * Linear: 190,000 commuters take about 10 ms, without decimals, because all factors are whole numbers.
 *
 * Tax of the payroll's table for special payments (bijzonder tarief) is equal in effect, not per payslip;
 * whether an exchange changes pension is not known and not counted.
 *
 * @param paid - columns of the scheme, in the order of `staff`
 * @param terms - of the year
 * @see Wet op de loonbelasting 1964, art. 31a; Wet inkomstenbelasting 2001, art. 2.10, 8.10 and 8.11;
 *   `taxTerms` for the parameters and for what is out of scope
 */
export function taxCommuters(
  paid: PaidCommuters,
  { taxableWageCents, wageSumCents }: TaxedStaff,
  { excess: treatment, exchange, otherRoomUseCents }: TaxRule,
  terms: TaxTerms,
): TaxedCommuters {
  const { maximumWageCents } = terms;
  const rates = indexRates(terms.marginalRates);
  const share =
    exchange === null ? nobody : wholeRatio(exchange.shareRatio ?? terms.exchangeShareRatio);
  const premium = wholeRatio(terms.premiumRatio);
  const savedPremium = wholeRatio(terms.premiumRatio.times(share.exact));
  const premiumWageBetween = (from: number, to: number): number =>
    Math.min(to, maximumWageCents) - Math.min(from, maximumWageCents);

  const count = taxableWageCents.length;
  const netCents = new Float64Array(count);
  let premiumCents = 0;
  let grossUpCents = 0;
  let exchangeCents = 0;
  let designatedCents = 0;

  for (let index = 0; index < count; index += 1) {
    const received = receivedCents(paid, index);
    const excess = excessCents(paid, index);
    const untaxedRoom = share.numerator === 0 ? 0 : paid.untaxedRoomCents[index]!;
    if (excess === 0 && untaxedRoom === 0) {
      netCents[index] = received;
      continue;
    }

    const wage = taxableWageCents[index]!;
    let addedWage = 0;
    if (treatment === 'work-related-costs') designatedCents += excess;
    else if (treatment === 'taxed') addedWage = excess;
    else addedWage = grossForNet(rates, wage, excess);
    if (treatment === 'grossed-up') grossUpCents += addedWage - excess;

    const top = wage + addedWage;
    let taxedParts = 0;
    if (addedWage > 0) {
      premiumCents += shareOfCents(premiumWageBetween(wage, top), premium);
      if (treatment === 'taxed') taxedParts = taxParts(rates, top) - taxParts(rates, wage);
    }
    let savedParts = 0;
    if (untaxedRoom > 0) {
      const bottom = Math.max(0, top - untaxedRoom);
      exchangeCents -= shareOfCents(premiumWageBetween(bottom, top), savedPremium);
      savedParts = taxParts(rates, top) - taxParts(rates, bottom);
    }
    netCents[index] = received + gainOfTax(taxedParts, savedParts, share, rates.partsPerCent);
  }

  const { room, finalLevyCents } = useOfRoom(
    wageSumCents,
    otherRoomUseCents,
    designatedCents,
    terms.workRelatedCosts,
  );
  return { netCents, premiumCents, grossUpCents, finalLevyCents, exchangeCents, room };
}

/** What a commuter receives in money, before tax. */
const receivedCents = (paid: PaidCommuters, index: number): number =>
  paid.commutingCents[index]! +
  paid.homeWorkingCents[index]! -
  paid.parkingContributionCents[index]!;

/** What is above the exemption. */
const excessCents = (paid: PaidCommuters, index: number): number =>
  paid.commutingCents[index]! -
  paid.untaxedCents[index]! +
  (paid.homeWorkingCents[index]! - paid.homeWorkingUntaxedCents[index]!) +
  paid.companyBikeBenefitCents[index]!;

/** Tax saved by the share that exchanges minus tax paid by all, from parts of a cent to cents, rounded once. */
function gainOfTax(
  taxedParts: number,
  savedParts: number,
  { numerator, denominator, exact }: WholeRatio,
  partsPerCent: number,
): number {
  const saved = savedParts * numerator;
  const taxed = taxedParts * denominator;
  const parts = denominator * partsPerCent;
  return canDivide(saved + taxed, parts)
    ? roundedQuotient(saved - taxed, parts)
    : wholeCents(new Exact(savedParts).times(exact).minus(taxedParts).div(partsPerCent));
}
