/**
 * Claims: what a scheme pays 1,300 commuters takes at most 2 ms and 190,000 at most 60 ms on one thread, once
 * the staff is packed; every amount is to the cent what decimals give; memory grows linearly.
 *
 * Making the terms of the scheme (law, index, decimals) is in the time: that is what a changed rate costs.
 */
import { commuterAllowance } from '../src/engine/commuting/allowance/commuter-allowance.ts';
import {
  packCommuters,
  type PackedCommuters,
} from '../src/engine/commuting/allowance/pack-commuters.ts';
import { payCommuters } from '../src/engine/commuting/allowance/pay-commuters.ts';
import { schemeTerms } from '../src/engine/commuting/allowance/scheme-terms.ts';
import type { Commuter } from '../src/engine/commuting/commuter.ts';
import type { CommutingScheme, ModeRule } from '../src/engine/commuting/commuting-scheme.ts';
import type { PaidCommuters } from '../src/engine/commuting/paid-commuters.ts';
import { chooseParameters } from '../src/engine/parameter-library.ts';
import { loadParameters } from '../config/parameters.ts';
import { makeCommuters } from './make-commuters.ts';
import { printRatio } from './print-ratio.ts';

const seed = 1;
const parameters = chooseParameters(loadParameters(), []);
const day = '2026-01-01';
const weeksWorked = 42.8;

const noCaps = { centsPerDay: null, centsPerMonth: null, centsPerYear: null };
const aRule = (rule: Partial<ModeRule>): ModeRule => ({
  ratePerKm: null,
  bands: null,
  costShareRatio: null,
  travelClass: null,
  thresholdKm: null,
  deductionKm: null,
  maximumKm: null,
  caps: noCaps,
  ...rule,
});

/** Days travelled, a rate per km up to a distance, and a share of the cost of public transport. */
const plain: CommutingScheme = {
  name: 'plain',
  startsOn: null,
  days: {
    basis: 'actual',
    referenceDays: null,
    minimumDays: null,
    weeksWorked: String(weeksWorked),
    rounding: 'none',
  },
  modes: {
    car: aRule({ ratePerKm: '0.21', maximumKm: '45' }),
    bicycle: aRule({ ratePerKm: '0.23' }),
    'e-bike': aRule({ ratePerKm: '0.23' }),
    walking: aRule({ ratePerKm: '0.23' }),
    'public-transport': aRule({
      costShareRatio: '0.85',
      caps: { ...noCaps, centsPerYear: 240_000 },
    }),
  },
  fixedAmounts: [],
  stationAccess: null,
  homeWorkingCentsPerDay: 245,
  caps: noCaps,
  parking: null,
  companyBike: null,
  hardship: null,
  indexation: null,
  guarantee: null,
  excess: 'taxed',
  averagesOverYear: false,
  exchange: null,
};

/** Bands, a deduction, fixed amounts, caps, parking, the station, an index, and half cents on purpose. */
const everyLever: CommutingScheme = {
  ...plain,
  name: 'every lever',
  days: { ...plain.days, basis: 'fixed', weeksWorked: null },
  modes: {
    ...plain.modes,
    car: aRule({
      bands: [
        { toKm: '10', ratePerKm: '0.125' },
        { toKm: '20', ratePerKm: 'tax-maximum' },
        { toKm: null, ratePerKm: '0.10' },
      ],
      deductionKm: '2',
      maximumKm: '45',
      caps: { ...noCaps, centsPerDay: 1_500 },
    }),
    'public-transport': aRule({ costShareRatio: '0.5', travelClass: 'second' }),
  },
  fixedAmounts: [
    { mode: 'e-bike', fromKm: '10', toKm: '20', centsPerMonthByDays: { 1: 1_000, 3: 3_000 } },
  ],
  stationAccess: { ratePerKm: '0.07', minimumKm: '1' },
  homeWorkingCentsPerDay: 'tax-maximum',
  caps: { ...noCaps, centsPerMonth: 25_000 },
  parking: { modes: ['car'], allowanceCentsPerDay: 0, contributionCentsPerDay: 150 },
  indexation: { ratioPerYear: '0.02', baseYear: 2021 },
  averagesOverYear: true,
};

/** Cents per year under the plain scheme, in floats, not rounded and not split by tax. */
function centsByFloats({ trips, homeDaysPerWeek }: Commuter): number {
  return trips.reduce(
    (sum, trip) => {
      const rule = trip.mode === null ? undefined : plain.modes[trip.mode];
      if (rule === undefined) return sum;
      if (rule.costShareRatio !== null) {
        const cost = trip.publicTransportCentsPerYear ?? 0;
        return (
          sum + Math.min(rule.caps.centsPerYear ?? Infinity, cost * Number(rule.costShareRatio))
        );
      }
      const km = Math.min(trip.distanceKm, Number(rule.maximumKm ?? Infinity));
      const days = weeksWorked * trip.travelDaysPerWeek * trip.yearShareRatio;
      return sum + 2 * km * Number(rule.ratePerKm) * 100 * days;
    },
    weeksWorked * homeDaysPerWeek * 245,
  );
}

function bestOf(work: () => unknown): number {
  const times = Array.from({ length: 9 }, () => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  });
  return Math.min(...times);
}

const payUnder = (scheme: CommutingScheme, packed: PackedCommuters): PaidCommuters =>
  payCommuters(schemeTerms(scheme, parameters, day), packed);

/** Throws when one amount is a cent away from the exact way; gives its milliseconds. */
function compareWithDecimals(scheme: CommutingScheme, packed: PackedCommuters): number {
  const paid = payUnder(scheme, packed);
  const startedAt = performance.now();
  const terms = schemeTerms(scheme, parameters, day);
  const allowances = packed.commuters.map((commuter) => commuterAllowance(terms, commuter));
  const milliseconds = performance.now() - startedAt;
  allowances.forEach((exact, index) => {
    const isTheSame =
      exact.commutingCents === paid.commutingCents[index] &&
      exact.untaxedCents === paid.untaxedCents[index] &&
      exact.untaxedRoomCents === paid.untaxedRoomCents[index] &&
      exact.homeWorkingCents === paid.homeWorkingCents[index] &&
      exact.parkingContributionCents === paid.parkingContributionCents[index];
    if (!isTheSame) throw new Error('Another amount than decimals give.');
  });
  return milliseconds;
}

/** Bytes of the columns per commuter. */
function bytesPerCommuter(packed: PackedCommuters): string {
  const columns = [...Object.values(packed), ...Object.values(payUnder(plain, packed))];
  const bytes = columns.reduce<number>(
    (sum, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0),
    0,
  );
  return (bytes / packed.commuters.length).toFixed(0);
}

for (const { count, limit } of [
  { count: 1_300, limit: 'at most 2 ms' },
  { count: 190_000, limit: 'at most 60 ms' },
]) {
  const commuters = makeCommuters(count, seed);
  const packed = packCommuters(commuters);
  const paid = payUnder(plain, packed);
  commuters.forEach((commuter, index) => {
    const exact = paid.commutingCents[index]! + paid.homeWorkingCents[index]!;
    // Two parts, each rounded once by at most half a cent.
    if (!(Math.abs(centsByFloats(commuter) - exact) <= 1))
      throw new Error('More than a cent apart.');
  });
  const exactMilliseconds = compareWithDecimals(plain, packed);
  compareWithDecimals(everyLever, packed);
  const own = bestOf(() => payUnder(plain, packed));

  await printRatio({
    title: `Commuting: what one scheme pays ${count} commuters in a year`,
    input: `${count} made-up commuters, ${packed.distanceKm.length} trips, ${packed.daysPerWeek.length} numbers of days`,
    seed: String(seed),
    packages: ['decimal.js'],
    limit,
    measure: () => payUnder(plain, packed),
    reference: {
      name: 'a loop in floats: not rounded, not split by tax, no room, no parking',
      measure: () => commuters.map(centsByFloats),
    },
    facts: {
      answer: `to the cent that of decimals for all ${count}, under the plain scheme and under every lever`,
      exact: `${exactMilliseconds.toFixed(0)} ms by decimals alone: ${(exactMilliseconds / own).toFixed(0)} times as long`,
      levers: `${bestOf(() => payUnder(everyLever, packed)).toFixed(2)} ms under every lever, best of 9`,
      packing: `${bestOf(() => packCommuters(commuters)).toFixed(1)} ms, once per staff, best of 9`,
      memory: `${bytesPerCommuter(packed)} bytes per commuter in columns, staff and answer together`,
    },
  });
}
