import type { Decimal } from 'decimal.js';
import { Exact } from '../../exact.ts';
import type { TravelMode } from '../../roster.ts';
import type { CommuteTrip } from '../commuter.ts';
import type { CapTerms } from './amount-caps.ts';
import { distanceAmount } from './distance-amount.ts';
import { fixedAmountPerYear } from './fixed-amount-per-year.ts';
import type { SchemeTerms } from './scheme-terms.ts';

/** What decides the pay of a trip besides its distance. */
export type TripKind = Pick<CommuteTrip, 'mode' | 'travelClass' | 'travelDaysPerWeek'>;

/**
 * What a scheme pays for a trip, before its days, season and cost are filled in; exact cents. It pays
 * perDay x days + perYear x share of the year + costShare x cost, of which two are always 0, up to the
 * caps; parking comes on top.
 */
export interface TripPay {
  /** Both ways. */
  readonly perDay: Decimal;
  readonly perYear: Decimal;
  /** Share (0-1) of the real cost of public transport. */
  readonly costShare: Decimal;
  readonly caps: CapTerms;
  /** What may be untaxed per km of the distance, both ways; 0 = these km carry nothing. */
  readonly untaxedPerKm: Decimal;
  readonly parkingPerDay: Decimal;
  readonly parkingContributionPerDay: Decimal;
}

const zero = new Exact(0);
const noCaps: CapTerms = { perDay: null, perMonth: null, perYear: null };
const noPay: TripPay = {
  perDay: zero,
  perYear: zero,
  costShare: zero,
  caps: noCaps,
  untaxedPerKm: zero,
  parkingPerDay: zero,
  parkingContributionPerDay: zero,
};

/** Modes whose km are travelled at somebody else's cost: they carry the untaxed rate only when paid by km. */
const travelsAtOthersCost: Readonly<Partial<Record<TravelMode, true>>> = {
  'public-transport': true,
  'shared-transport': true,
};

/** The way itself: a fixed amount if the table has one, else what the rule of the mode says. */
function wayPay(terms: SchemeTerms, mode: TravelMode, kind: TripKind, distanceKm: Decimal) {
  const { travelDaysPerWeek } = kind;
  const fixed = fixedAmountPerYear(terms.fixedAmounts, mode, distanceKm, travelDaysPerWeek);
  if (fixed !== null) return { perYear: fixed };
  const rule = terms.modes[mode];
  if (rule === undefined || rule.thresholdKm?.gte(distanceKm) === true) return null;
  return rule.costShare === null
    ? { perDay: distanceAmount(rule, distanceKm).times(2), caps: rule.caps }
    : { costShare: rule.costShare[kind.travelClass], caps: rule.caps };
}

/**
 * What a scheme pays for a trip of a kind over a distance. Within the distances of `distancesOfChange`
 * it is linear in the distance.
 *
 * - A fixed amount comes in place of what the mode pays, its caps included.
 * - Own transport carries the untaxed rate over the whole distance, also where the scheme pays fewer
 *   km or none; public transport and travelling along only when they are paid by distance; a bicycle
 *   of the employer never.
 *
 * @see Wet op de loonbelasting 1964, art. 31a lid 2 onder a; `commuting/untaxed-rate`
 * @see https://juyst.nl/fietsregeling-verduidelijkt-wat-betekent-het-belastingplan-2026-voor-werkgevers-en-werknemers
 *   for the bicycle of the employer
 */
export function tripPay(terms: SchemeTerms, kind: TripKind, distanceKm: Decimal): TripPay {
  const { mode } = kind;
  if (mode === null) return noPay;
  const way = wayPay(terms, mode, kind, distanceKm);
  const isPaidByDistance = way !== null && way.costShare === undefined;
  const carriesUntaxed =
    mode !== 'company-bike' && (isPaidByDistance || travelsAtOthersCost[mode] === undefined);
  const parking = terms.parking?.modes.includes(mode) === true ? terms.parking : null;
  return {
    ...noPay,
    ...way,
    untaxedPerKm: carriesUntaxed ? terms.untaxedPerKm.times(2) : zero,
    parkingPerDay: parking?.allowancePerDay ?? zero,
    parkingContributionPerDay: parking?.contributionPerDay ?? zero,
  };
}

/**
 * Kinds with the same key are paid the same over every distance: days matter to fixed amounts, the class to
 * real cost, and the mode itself to neither when its rule is that of another mode.
 *
 * @see not law: what `tripPay` depends on
 */
export function tripPayKey(
  { fixedAmounts, modes, parking }: SchemeTerms,
  { mode, travelClass, travelDaysPerWeek }: TripKind,
): string {
  if (mode === null) return '';
  if (fixedAmounts.some((row) => row.mode === mode)) {
    return [mode, travelClass, travelDaysPerWeek].join(' ');
  }
  const rule = modes[mode];
  return [
    rule === undefined ? null : Object.values(modes).indexOf(rule),
    rule === undefined || rule.costShare === null ? null : travelClass,
    mode === 'company-bike',
    travelsAtOthersCost[mode] === true,
    parking?.modes.includes(mode) === true,
  ].join(' ');
}

/**
 * The distances in km, ascending from 0, at which `tripPay` for a mode jumps or changes its slope. A
 * jump is always just above the distance, never at it.
 *
 * @see not law: where the rules of `tripPay` change
 */
export function distancesOfChange(terms: SchemeTerms, mode: TravelMode): Decimal[] {
  const rule = terms.modes[mode];
  const rows = terms.fixedAmounts.filter((row) => row.mode === mode);
  const all = [
    zero,
    rule?.thresholdKm,
    rule?.deductionKm,
    rule?.maximumKm,
    ...(rule?.bands ?? []).map(({ toKm }) => toKm),
    ...rows.flatMap(({ fromKm, toKm }) => [fromKm, toKm]),
  ];
  return all
    .filter((km) => km !== null && km !== undefined)
    .sort((a, b) => a.comparedTo(b))
    .filter((km, index, sorted) => index === 0 || !km.eq(sorted[index - 1] ?? zero));
}
