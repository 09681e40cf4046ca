import type { Decimal } from 'decimal.js';
import { Exact } from '../../exact.ts';
import { floatAtMost } from './nearest-float.ts';
import type { SchemeTerms } from './scheme-terms.ts';
import { distancesOfChange, tripPay, type TripKind, type TripPay } from './trip-pay.ts';

/**
 * `tripPay` of one kind of trip over a part of the distances, in floats: per day it is
 * `perDay` + `perDayPerKm` x (km - `fromKm`), all else is constant. Infinity = no cap.
 */
export interface PayPiece {
  readonly fromKm: number;
  /** Up to and including; the pieces of a kind follow on each other and the last has no end. */
  readonly toKm: number;
  readonly perDay: number;
  readonly perDayPerKm: number;
  readonly perYear: number;
  readonly costShare: number;
  readonly mostPerDay: number;
  readonly mostPerMonth: number;
  readonly mostPerYear: number;
  readonly untaxedPerKm: number;
  readonly parkingPerDay: number;
  readonly parkingContributionPerDay: number;
  /** Most decimals of these amounts in cents, and of `fromKm`: what an amount is a multiple of. */
  readonly decimals: number;
  readonly kmDecimals: number;
}

const half = new Exact('0.5');

const mostDecimals = (numbers: readonly (Decimal | null)[]): number =>
  Math.max(0, ...numbers.map((number) => number?.decimalPlaces() ?? 0));

/** A piece by two distances within it: a straight line goes through two points. */
function pieceThrough(
  fromKm: Decimal,
  toKm: Decimal | null,
  payAt: (km: Decimal) => TripPay,
): PayPiece {
  const end = toKm ?? fromKm.plus(2);
  const middle = fromKm.plus(end).times(half);
  const pay = payAt(end);
  const perKm = end.eq(fromKm)
    ? new Exact(0)
    : pay.perDay.minus(payAt(middle).perDay).div(end.minus(middle));
  const perDay = pay.perDay.minus(perKm.times(end.minus(fromKm)));
  const { caps } = pay;
  const most = (cap: Decimal | null): number => cap?.toNumber() ?? Infinity;
  return {
    fromKm: fromKm.toNumber(),
    toKm: toKm === null ? Infinity : floatAtMost(toKm),
    perDay: perDay.toNumber(),
    perDayPerKm: perKm.toNumber(),
    perYear: pay.perYear.toNumber(),
    costShare: pay.costShare.toNumber(),
    mostPerDay: most(caps.perDay),
    mostPerMonth: most(caps.perMonth),
    mostPerYear: most(caps.perYear),
    untaxedPerKm: pay.untaxedPerKm.toNumber(),
    parkingPerDay: pay.parkingPerDay.toNumber(),
    parkingContributionPerDay: pay.parkingContributionPerDay.toNumber(),
    decimals: mostDecimals([
      perDay,
      perKm,
      pay.perYear,
      pay.costShare,
      caps.perDay,
      caps.perMonth,
      caps.perYear,
      pay.untaxedPerKm,
      pay.parkingPerDay,
      pay.parkingContributionPerDay,
    ]),
    kmDecimals: fromKm.decimalPlaces(),
  };
}

/**
 * The pieces of one kind of trip, ascending by distance. They are read off `tripPay` itself, at
 * distances between those at which it changes, so that the rules are written down once: there.
 *
 * @see not law: `tripPay` in another form
 */
export function payPieces(terms: SchemeTerms, kind: TripKind): PayPiece[] {
  const changes = kind.mode === null ? [new Exact(0)] : distancesOfChange(terms, kind.mode);
  const payAt = (km: Decimal): TripPay => tripPay(terms, kind, km);
  return [
    ...changes.map((toKm, index) => pieceThrough(changes[index - 1] ?? toKm, toKm, payAt)),
    pieceThrough(changes.at(-1) ?? new Exact(0), null, payAt),
  ];
}
