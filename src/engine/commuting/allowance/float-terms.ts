import { Exact } from '../../exact.ts';
import { daysPerYear } from './days-per-year.ts';
import { homeWorkingPay } from './home-working-pay.ts';
import { floatAtLeast } from './nearest-float.ts';
import type { PackedCommuters } from './pack-commuters.ts';
import { payPieces, type PayPiece } from './pay-pieces.ts';
import type { SchemeTerms } from './scheme-terms.ts';
import { tripPayKey, type TripKind } from './trip-pay.ts';

/** Paid and untaxed days a year in floats, and the most decimals that they have. */
interface FloatDays {
  readonly paid: number;
  readonly untaxed: number;
  readonly decimals: number;
}

/** What a scheme pays a packed staff, as plain numbers: all rules worked out for what occurs in it. */
interface FloatTerms {
  readonly pieces: readonly PayPiece[];
  /** By kind of trip: the first of its pieces. */
  readonly firstPiece: Int32Array;
  /** By number of days a week. */
  readonly travelDays: readonly FloatDays[];
  readonly homeWorkingCents: Float64Array;
  readonly homeWorkingUntaxedCents: Float64Array;
  readonly accessPerDayPerKm: number;
  readonly accessMinimumKm: number;
  /** Both ways. */
  readonly untaxedPerKm: number;
  readonly mostPerDay: number;
  readonly mostPerMonth: number;
  readonly mostPerYear: number;
  /** Most decimals of the four amounts above, and of the way to the station. */
  readonly decimals: number;
  readonly accessDecimals: number;
}

/** Kinds that a scheme treats alike share their pieces. */
function piecesByKind(terms: SchemeTerms, kinds: readonly TripKind[]) {
  const pieces: PayPiece[] = [];
  const firstByKey = new Map<string, number>();
  const firstPiece = kinds.map((kind) => {
    const key = tripPayKey(terms, kind);
    const first = firstByKey.get(key) ?? pieces.length;
    if (first === pieces.length) pieces.push(...payPieces(terms, kind));
    firstByKey.set(key, first);
    return first;
  });
  return { pieces, firstPiece: Int32Array.from(firstPiece) };
}

/**
 * Works out the terms of a scheme for the kinds of trips and numbers of days that occur in a staff, by
 * the exact way. Some tenths of a millisecond: it grows with what differs, not with the staff.
 *
 * @see not law: `SchemeTerms` in another form
 */
export function floatTerms(terms: SchemeTerms, packed: PackedCommuters): FloatTerms {
  const { caps, stationAccess } = terms;
  const untaxedPerKm = terms.untaxedPerKm.times(2);
  const accessPerKm = stationAccess?.centsPerKm.times(2) ?? new Exact(0);
  const days = packed.daysPerWeek.map((count) => daysPerYear(terms.days, new Exact(count)));
  const homeWorking = days.map((count) => homeWorkingPay(terms, count));
  const most = [caps.perDay, caps.perMonth, caps.perYear];
  return {
    ...piecesByKind(terms, packed.kinds),
    travelDays: days.map(({ paid, untaxed }) => ({
      paid: paid.toNumber(),
      untaxed: untaxed.toNumber(),
      decimals: Math.max(paid.decimalPlaces(), untaxed.decimalPlaces()),
    })),
    homeWorkingCents: Float64Array.from(homeWorking, ({ cents }) => cents),
    homeWorkingUntaxedCents: Float64Array.from(homeWorking, ({ untaxedCents }) => untaxedCents),
    accessPerDayPerKm: accessPerKm.toNumber(),
    accessMinimumKm: floatAtLeast(stationAccess?.minimumKm ?? new Exact(0)),
    untaxedPerKm: untaxedPerKm.toNumber(),
    mostPerDay: caps.perDay?.toNumber() ?? Infinity,
    mostPerMonth: caps.perMonth?.toNumber() ?? Infinity,
    mostPerYear: caps.perYear?.toNumber() ?? Infinity,
    decimals: Math.max(
      untaxedPerKm.decimalPlaces(),
      ...most.map((cap) => cap?.decimalPlaces() ?? 0),
    ),
    accessDecimals: accessPerKm.decimalPlaces(),
  };
}
