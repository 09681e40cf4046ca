import type { ModeShiftOutcome } from '../commuting-outcome.ts';
import type { CommutingScheme } from '../commuting-scheme.ts';
import type { ModeShiftBand } from '../commuting-settings.ts';
import {
  type SchemeInYears,
  schemeInYears,
  type WholeYear,
  withPaid,
} from '../outcome/scheme-in-years.ts';
import { firstFullYear, schemeYear } from '../outcome/scheme-year.ts';
import type { PaidCommuters } from '../paid-commuters.ts';
import type { PreparedCommuting } from '../prepared-commuting.ts';
import { type PaidByMode, type PreparedModeShift, prepareModeShift } from './prepare-mode-shift.ts';
import { shiftModesInOrder, shiftShares } from './shift-shares.ts';

const centsPerEuro = 100;
const car = shiftModesInOrder.indexOf('car');
const bicycle = shiftModesInOrder.indexOf('bicycle');
/** Of the share of cyclists: more would look surer than an indication is. */
const shareDecimals = 6;

/** What a commuter in reach receives by every mode; by one that is travelled already, or out of reach, as now. */
const receivedByMode = (
  whole: WholeYear,
  byMode: PaidByMode,
  commuter: number,
  place: number,
): number[] =>
  byMode.map(({ paid, placeOf }) => {
    const at = placeOf[place]!;
    return at < 0
      ? whole.receivedCents[commuter]!
      : paid.commutingCents[at]! + paid.homeWorkingCents[at]! - paid.parkingContributionCents[at]!;
  });

/** By commuter in reach the chance of each mode under the scheme, as it is against the scheme in force. */
function chancesByMode(
  { prepared, inReach, payByModeNow }: PreparedModeShift,
  year: number,
  then: WholeYear,
  thenByMode: PaidByMode,
  response: number,
): number[][] {
  const now = prepared.current.wholeYear(year);
  const nowByMode = payByModeNow(year);
  return inReach.map(({ commuter, own, counts, travelDaysPerYear }, place) => {
    const before = receivedByMode(now, nowByMode, commuter, place);
    const after = receivedByMode(then, thenByMode, commuter, place);
    const extraEuroPerDay = after.map((cents, mode) => {
      const relative = cents - after[car]! - (before[mode]! - before[car]!);
      return relative / centsPerEuro / travelDaysPerYear;
    });
    return shiftShares(own, counts, extraEuroPerDay, response);
  });
}

/** Every amount of those in reach as an expectation over the modes, in whole cents, each rounded once. */
function expectedPay(
  { inReach }: PreparedModeShift,
  own: PaidCommuters,
  byMode: PaidByMode,
  chances: readonly (readonly number[])[],
): PaidCommuters {
  const expected = (column: keyof PaidCommuters): Float64Array => {
    const cents = own[column].slice();
    inReach.forEach(({ commuter }, place) => {
      const asNow = own[column][commuter]!;
      const mean = byMode.reduce((sum, { paid, placeOf }, mode) => {
        const at = placeOf[place]!;
        const byThis = at < 0 ? asNow : paid[column][at]!;
        return sum + chances[place]![mode]! * byThis;
      }, 0);
      cents[commuter] = Math.round(mean);
    });
    return cents;
  };
  return {
    commutingCents: expected('commutingCents'),
    untaxedCents: expected('untaxedCents'),
    homeWorkingCents: expected('homeWorkingCents'),
    homeWorkingUntaxedCents: expected('homeWorkingUntaxedCents'),
    untaxedRoomCents: expected('untaxedRoomCents'),
    companyBikeBenefitCents: expected('companyBikeBenefitCents'),
    companyBikeCostCents: expected('companyBikeCostCents'),
    parkingContributionCents: expected('parkingContributionCents'),
  };
}

/** CO2 of all commuting and the share that cycles, with those in reach as they then travel. */
function travelThen(
  { inReach, emissions, emissionNow, nearCount, cyclistCount }: PreparedModeShift,
  chances: readonly (readonly number[])[],
) {
  let { tankToWheel, wellToWheel } = emissionNow;
  let cyclists = cyclistCount;
  inReach.forEach(({ own, kmPerYear }, place) => {
    const perKm = emissions[place]!;
    chances[place]!.forEach((chance, mode) => {
      tankToWheel += chance * kmPerYear * (perKm[mode]!.tankToWheel - perKm[own]!.tankToWheel);
      wellToWheel += chance * kmPerYear * (perKm[mode]!.wellToWheel - perKm[own]!.wellToWheel);
    });
    cyclists += chances[place]![bicycle]! - Number(own === bicycle);
  });
  return {
    bicycleShareRatio: nearCount === 0 ? 0 : Number((cyclists / nearCount).toFixed(shareDecimals)),
    tankToWheelKg: Math.round(tankToWheel),
    wellToWheelKg: Math.round(wellToWheel),
  };
}

/**
 * The same for a staff that has been made ready and a scheme whose years may have been computed: for
 * whoever tries many.
 *
 * @see shiftModes
 */
export function shiftModesOf(
  shift: PreparedModeShift,
  proposed: SchemeInYears,
  band: ModeShiftBand,
): ModeShiftOutcome {
  const { prepared, inReach } = shift;
  const { scheme } = proposed;
  const year = firstFullYear(scheme, prepared);
  const then = proposed.wholeYear(year);
  const byMode = inReach.length === 0 ? [] : shift.payByMode(scheme, year);
  const chances = chancesByMode(shift, year, then, byMode, shift.responseOf(band));
  const expected = withPaid(
    prepared,
    scheme,
    year,
    then,
    expectedPay(shift, then.paid, byMode, chances),
  );
  const { totalCents } = schemeYear(
    prepared,
    prepared.current,
    {
      ...proposed,
      wholeYear: (asked) => (asked === year ? expected : proposed.wholeYear(asked)),
    },
    year,
  );
  return { band, schemeName: scheme.name, totalCents, ...travelThen(shift, chances) };
}

/**
 * What a scheme costs in its first full year, who cycles and what it emits, when car drivers within reach
 * of a bicycle (or on foot) respond to what each mode gets more than under the scheme in force. An
 * indication, no forecast: decide about money by `zero`, in which nobody responds and the total is
 * that of `schemeTotal`, and show a band beside it.
 *
 * - Odds against the car are those of the own staff in the same distance band; where nobody cycles,
 *   nobody starts to. When the car gets more than the bicycle, cyclists start to drive.
 * - Only the main trip changes; who comes by train, motorcycle or a shared car does not respond.
 * - Amounts are before tax; cost, share of cyclists and CO2 are expectations. Premiums, exchange and
 *   guarantee are of the expected amounts. The share and the CO2 are of the staff of the reference
 *   date; the hardship clause counts people as they travel now.
 *
 * @throws ParameterUnknown when an assumption, or a parameter that the scheme needs, has no value
 * @see `shiftShares`; assumptions `commuting/mode-shift`, `commuting/mode-shift-reach`
 */
export const shiftModes = (
  prepared: PreparedCommuting,
  scheme: CommutingScheme,
  band: ModeShiftBand,
): ModeShiftOutcome =>
  shiftModesOf(prepareModeShift(prepared), schemeInYears(prepared, scheme), band);
