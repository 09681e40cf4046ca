import type { Decimal } from 'decimal.js';
import { byName } from '../by-name.ts';
import { byText } from '../by-text.ts';
import { commuteAllowance, type CommuteAllowance } from './commute-allowance.ts';
import { sumAmounts } from './commuting-amounts.ts';
import type { CommuterResult, SchemeResult } from './commuting-outcome.ts';
import { distanceBand, distanceBandLabels } from './distance-band.ts';
import { groupCommuters, type PaidRow } from './group-commuters.ts';
import type { RosterTrip } from './roster-trips.ts';
import type { SchemeTerms } from './scheme-terms.ts';

const byBand = (a: string, b: string): number =>
  distanceBandLabels.indexOf(a) - distanceBandLabels.indexOf(b);

const commuterResult = (
  rowNumber: number,
  { commutingCentsPerMonth: _month, ...amounts }: CommuteAllowance,
): CommuterResult => ({ rowNumber, ...amounts });

/**
 * Rows with a fixed allowance for more km than the law leaves unchecked: when the year is over the
 * employer compares it with the km really travelled. Not known beforehand, so it changes no amount.
 * Real cost of public transport is not an allowance per km.
 */
const rowsToRecalculate = (
  paidRows: readonly PaidRow[],
  { days, modes }: SchemeTerms,
  recalculationKm: Decimal | null,
): number[] =>
  paidRows
    .filter(({ row: { travelMode, commuteDistanceKm }, result }) => {
      if (days.fixed === null || travelMode === null || result.commutingCents === 0) return false;
      const isRealCost = (modes[travelMode]?.costShareRatio ?? null) !== null;
      return !isRealCost && recalculationKm?.lt(commuteDistanceKm ?? 0) === true;
    })
    .map(({ row }) => row.rowNumber);

/**
 * What one scheme gives every trip in one year, in total and by mode, distance band and programme.
 * Complexity: one allowance per trip, then one pass per grouping.
 *
 * @param recalculationKm - one way; `null` = the scheme pays no fixed allowance
 * @see `commuteAllowance` for the law; https://www.acom.nl/persona/persona-5/ (of 2021) for
 *   `commuting/recalculation-distance`
 */
export function schemeResult(
  trips: readonly RosterTrip[],
  terms: SchemeTerms,
  recalculationKm: Decimal | null,
): SchemeResult {
  const paidRows: PaidRow[] = trips.map(({ row, person, trip }) => ({
    row,
    person,
    result: commuterResult(row.rowNumber, commuteAllowance(terms, trip)),
  }));
  const commuters = paidRows.map(({ result }) => result);
  return {
    schemeName: terms.schemeName,
    commuters,
    total: sumAmounts(commuters),
    byMode: groupCommuters(paidRows, ({ travelMode }) => travelMode ?? 'unknown', byText).map(
      ({ key: mode, ...group }) => ({ mode, ...group }),
    ),
    byDistance: groupCommuters(
      paidRows,
      ({ commuteDistanceKm }) => distanceBand(commuteDistanceKm),
      byBand,
    ).map(({ key: label, ...group }) => ({ label, ...group })),
    byProgramme: groupCommuters(
      paidRows,
      ({ programme }) => programme ?? 'Zonder programma',
      byName,
    ).map(({ key: programme, ...group }) => ({ programme, ...group })),
    recalculationRows: rowsToRecalculate(paidRows, terms, recalculationKm),
  };
}
