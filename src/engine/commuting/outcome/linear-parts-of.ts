/**
 * What a scheme pays as sums times rates, for whoever tries another rate without the program.
 *
 * 1. Every trip is km (or real cost) times a rate, per band of rates, on the days the scheme pays.
 * 2. A trip at a cap of its mode, and all of a commuter at a cap of the scheme, is a fixed amount: a
 *    higher rate changes nothing, and a lower one only below the cap. That is where multiplying and the
 *    program may differ.
 * 3. The rest of the amounts (fixed amounts per month, parking) follows no rate.
 */
import type { Decimal } from 'decimal.js';
import { firstDayOf } from '../../calendar/calendar-date.ts';
import { Exact } from '../../exact.ts';
import type { TravelMode } from '../../roster.ts';
import { capped } from '../allowance/amount-caps.ts';
import { centsOf } from '../allowance/cents-of.ts';
import { daysPerYear, type DaysPerYear } from '../allowance/days-per-year.ts';
import { paidKm } from '../allowance/distance-amount.ts';
import { fixedAmountPerYear } from '../allowance/fixed-amount-per-year.ts';
import { schemeTerms, type SchemeTerms } from '../allowance/scheme-terms.ts';
import { stationAccessKm } from '../allowance/station-access-pay.ts';
import { travelDaysPerWeek } from '../allowance/travel-days-per-week.ts';
import { tripPay } from '../allowance/trip-pay.ts';
import type { CommuteTrip } from '../commuter.ts';
import type { CommutingScheme } from '../commuting-scheme.ts';
import type { LinearParts, LinearRate } from '../linear-parts.ts';
import { distanceBand, distanceBandLabels } from '../staff/distance-band.ts';
import type { PreparedStaff } from '../staff/prepared-staff.ts';

/** A trip in one year: what follows the rates, and what does not. */
interface TripParts {
  readonly mode: LinearRate['mode'];
  readonly distance: string;
  /** Per rate of the mode. */
  readonly quantities: readonly Decimal[];
  /** Cents of the quantities at the rates of the scheme. */
  readonly amount: Decimal;
  readonly fixed: Decimal;
}

const zero = new Exact(0);
const sumOf = (values: readonly Decimal[]): Decimal =>
  values.reduce((sum, value) => sum.plus(value), zero);

/** The rates of a scheme, those of the way to the station last. */
function ratesOf({ modes, stationAccess }: SchemeTerms): LinearRate[] {
  const ofModes = (Object.entries(modes) as [TravelMode, (typeof modes)[TravelMode]][]).flatMap(
    ([mode, rule]): LinearRate[] => {
      if (rule === undefined) return [];
      if (rule.costShare !== null) {
        const value = rule.costShare.second.toString();
        return [{ kind: 'cost-share', mode, fromKm: 0, toKm: null, value }];
      }
      return rule.bands.map(({ fromKm, toKm, centsPerKm }) => ({
        kind: 'km',
        mode,
        fromKm: fromKm.toNumber(),
        toKm: toKm?.toNumber() ?? null,
        value: centsPerKm.div(100).toString(),
      }));
    },
  );
  if (stationAccess === null) return ofModes;
  const value = stationAccess.centsPerKm.div(100).toString();
  return [...ofModes, { kind: 'km', mode: 'station-access', fromKm: 0, toKm: null, value }];
}

/** Km or cost per rate of the mode; nothing when the mode is not paid so. */
function quantitiesOf(terms: SchemeTerms, trip: CommuteTrip, km: Decimal, days: Decimal) {
  const { mode } = trip;
  const rule = mode === null ? undefined : terms.modes[mode];
  if (mode === null || rule === undefined) return [];
  const hasFixedAmount =
    fixedAmountPerYear(terms.fixedAmounts, mode, km, new Exact(trip.travelDaysPerWeek)) !== null;
  if (hasFixedAmount || rule.thresholdKm?.gte(km) === true) return [];
  if (rule.costShare === null) {
    return rule.bands.map((band) => paidKm(rule, band, km).times(2).times(days));
  }
  const { first, second } = rule.costShare;
  const cost = new Exact(trip.publicTransportCentsPerYear ?? 0);
  // Of a first-class ticket the part that counts is what the share is of.
  return [
    second.isZero() ? cost : cost.times(trip.travelClass === 'first' ? first.div(second) : 1),
  ];
}

function tripParts(terms: SchemeTerms, trip: CommuteTrip, days: Decimal): TripParts[] {
  if (trip.mode === null) return [];
  const km = new Exact(trip.distanceKm);
  const yearShare = new Exact(trip.yearShareRatio);
  const pay = tripPay(terms, trip, km);
  const cost = new Exact(trip.publicTransportCentsPerYear ?? 0);
  const uncapped = pay.perDay
    .times(days)
    .plus(pay.perYear.times(yearShare))
    .plus(pay.costShare.times(cost));
  const amount = capped(uncapped, pay.caps, days, yearShare);
  const isLinear = pay.perYear.isZero() && amount.gte(uncapped);
  const quantities = isLinear ? quantitiesOf(terms, trip, km, days) : [];
  const way: TripParts = {
    mode: trip.mode,
    distance: distanceBand(trip.distanceKm) ?? '',
    quantities,
    amount: isLinear ? amount : zero,
    fixed: (isLinear ? zero : amount).plus(pay.parkingPerDay.times(days)),
  };
  const access = new Exact(stationAccessKm(trip).km);
  const station = terms.stationAccess;
  if (station === null || access.isZero() || access.lt(station.minimumKm)) return [way];
  const accessKm = access.times(2).times(days);
  return [
    way,
    {
      mode: 'station-access',
      distance: distanceBand(access.toNumber()) ?? '',
      quantities: [accessKm],
      amount: accessKm.times(station.centsPerKm),
      fixed: zero,
    },
  ];
}

/** At a cap of the scheme nothing of a commuter follows the rates. */
function underSchemeCaps(
  { caps }: SchemeTerms,
  parts: readonly TripParts[],
  days: DaysPerYear,
): { readonly parts: readonly TripParts[]; readonly fixed: Decimal } {
  const fixed = sumOf(parts.map((part) => part.fixed));
  const uncapped = fixed.plus(sumOf(parts.map(({ amount }) => amount)));
  const amount = capped(uncapped, caps, days.paid, new Exact(1));
  return amount.lt(uncapped) ? { parts: [], fixed: amount } : { parts, fixed };
}

interface GroupSums {
  readonly mode: LinearRate['mode'];
  readonly distance: string;
  readonly people: Set<number>;
  quantities: Decimal[];
}

/**
 * A whole year of a scheme over the staff of the reference date as sums: quantity times rate, added up
 * over the groups, plus home working and what is fixed is what the scheme pays, but for the rounding of
 * each amount to whole cents.
 *
 * @throws ParameterUnknown when a parameter that the scheme needs has no value on 1 January of the year
 * @see `schemeTerms` for law and parameters
 */
export function linearPartsOf(
  { packed, personOf, parameters }: Pick<PreparedStaff, 'packed' | 'personOf' | 'parameters'>,
  scheme: CommutingScheme,
  year: number,
): LinearParts {
  const terms = schemeTerms(scheme, parameters, firstDayOf(year));
  const daysByWeek = packed.daysPerWeek.map((days) => daysPerYear(terms.days, new Exact(days)));
  const groupByKey = new Map<string, GroupSums>();
  const counted = new Set<number>();
  const [fixedPeople, homePeople] = [new Set<number>(), new Set<number>()];
  let fixed = zero;
  let homeDays = zero;
  let roundings = 0;

  packed.commuters.forEach(({ trips }, index) => {
    const person = personOf[index]!;
    const days = daysByWeek[packed.travelDays[index]!]!;
    const perWeek = new Exact(travelDaysPerWeek(trips));
    const all = trips.flatMap((trip) => {
      const share = new Exact(trip.travelDaysPerWeek).times(trip.yearShareRatio);
      return tripParts(terms, trip, perWeek.isZero() ? zero : days.paid.times(share).div(perWeek));
    });
    const under = underSchemeCaps(terms, all, days);
    const home = daysByWeek[packed.homeDays[index]!]!.paid;
    roundings += (all.length > 0 ? 1 : 0) + (home.isZero() ? 0 : 1);
    if (!home.isZero()) homePeople.add(person);
    homeDays = homeDays.plus(home);
    if (!under.fixed.isZero()) fixedPeople.add(person);
    fixed = fixed.plus(under.fixed);
    for (const { mode, distance, quantities } of under.parts) {
      if (quantities.every((quantity) => quantity.isZero())) continue;
      const key = `${mode} ${distance}`;
      const group = groupByKey.get(key) ?? { mode, distance, people: new Set(), quantities: [] };
      groupByKey.set(key, group);
      if (!counted.has(person) || mode === 'station-access') group.people.add(person);
      counted.add(person);
      group.quantities = quantities.map((quantity, at) =>
        quantity.plus(group.quantities[at] ?? zero),
      );
    }
  });

  const rates = ratesOf(terms);
  const inOrder = [...new Set(rates.map(({ mode }) => mode))].flatMap((mode) =>
    distanceBandLabels.flatMap((label) => groupByKey.get(`${mode} ${label}`) ?? []),
  );
  return {
    year,
    roundings,
    rates,
    groups: inOrder.map(({ people, quantities, ...group }) => ({
      ...group,
      people: people.size,
      quantities: quantities.map((quantity) => quantity.toNumber()),
    })),
    homeWorking: {
      people: homePeople.size,
      daysPerYear: homeDays.toNumber(),
      centsPerDay: terms.homeWorkingPerDay.toString(),
    },
    fixed: { people: fixedPeople.size, cents: centsOf(fixed) },
  };
}
