import type { Decimal } from 'decimal.js';
import { daysBetween, firstDayOf, yearOf } from '../../calendar/calendar-date.ts';
import { Exact, wholeCents } from '../../exact.ts';
import type { SchemeYear } from '../commuting-outcome.ts';
import type { ExactDecimal } from '../../parameters.ts';
import { remembered } from '../../remembered.ts';
import type { CommutingScheme } from '../commuting-scheme.ts';
import type { PreparedCommuting } from '../prepared-commuting.ts';
import type { PreparedStaff } from '../staff/prepared-staff.ts';
import { finalLevyOver } from '../tax/work-related-costs.ts';
import { differencesByPerson } from './differences-by-person.ts';
import type { SchemeInYears, WholeYear } from './scheme-in-years.ts';
import { sum } from './sum.ts';

/** What a whole year comes to for the staff of the reference date, in whole cents. */
interface YearAmounts {
  readonly commuting: number;
  readonly excess: number;
  readonly homeWorking: number;
  readonly homeWorkingExcess: number;
  readonly hardship: number;
  readonly companyBike: number;
  readonly parkingContribution: number;
  readonly premium: number;
  readonly grossUp: number;
  readonly exchange: number;
  readonly net: number;
  readonly room: number;
  readonly otherRoomUse: number;
  readonly roomUse: number;
}

/** Years under the same terms share their columns, so these are added up once. */
const amountsByColumns = new WeakMap<WholeYear['taxed'], YearAmounts>();

const yearAmounts = (year: WholeYear): YearAmounts =>
  remembered(amountsByColumns, year.taxed, () => addedUp(year));

function addedUp({ paid, taxed, hardshipCents }: WholeYear): YearAmounts {
  const commuting = sum(paid.commutingCents);
  const homeWorking = sum(paid.homeWorkingCents);
  return {
    commuting,
    excess: commuting - sum(paid.untaxedCents),
    homeWorking,
    homeWorkingExcess: homeWorking - sum(paid.homeWorkingUntaxedCents),
    hardship: hardshipCents,
    companyBike: sum(paid.companyBikeCostCents),
    parkingContribution: sum(paid.parkingContributionCents),
    premium: taxed.premiumCents,
    grossUp: taxed.grossUpCents,
    exchange: taxed.exchangeCents,
    net: sum(taxed.netCents),
    room: taxed.room.roomCents,
    otherRoomUse: taxed.room.otherUseCents,
    roomUse: taxed.room.usedCents,
  };
}

const whole = new Exact(1);
const nothing = new Exact(0);

/**
 * Days of a year on which the scheme holds, as an exact share.
 *
 * @see not law: a choice of the scenario
 */
export function shareOfYear({ startsOn }: CommutingScheme, year: number): Decimal {
  if (startsOn === null || startsOn <= firstDayOf(year)) return whole;
  const days = daysBetween(firstDayOf(year), firstDayOf(year + 1));
  const before = Math.min(days, daysBetween(firstDayOf(year), startsOn));
  return new Exact(days - before).div(days);
}

/** The year in which the scheme starts: its guarantee counts from there. */
const startYearOf = ({ startsOn }: CommutingScheme, firstYear: number): number =>
  startsOn === null ? firstYear : yearOf(startsOn);

/**
 * The share of a loss that a scheme makes good in a calendar year; `null` = none.
 *
 * @see not law: a lever of local schemes
 */
export const guaranteedShare = (
  scheme: CommutingScheme,
  year: number,
  firstYear: number,
): ExactDecimal | null =>
  scheme.guarantee?.sharesByYear[year - startYearOf(scheme, firstYear)] ?? null;

/** What persons lose against the current scheme, made good for the share of this year of the scheme. */
function guaranteedCents(
  staff: PreparedStaff,
  scheme: CommutingScheme,
  year: number,
  now: WholeYear,
  then: WholeYear,
) {
  const share = guaranteedShare(scheme, year, staff.firstYear);
  if (share === null) return nothing;
  const differences = differencesByPerson(staff, then.receivedCents, now.receivedCents);
  let loss = 0;
  for (const difference of differences) if (difference < 0) loss -= difference;
  return new Exact(share).times(loss);
}

/**
 * One scheme in one year, for the staff expected in that year: money, tax, room and what is left of the
 * budget.
 *
 * - A scheme that starts within the year counts for its share of the days; before it the current scheme
 *   holds. Each figure is rounded once, after the number of employees has been applied.
 * - The number of employees multiplies every figure, the room included; a guarantee only falls with it,
 *   as who joins later has nothing to lose.
 * - The final levy is of the calendar year: what the schemes of that year together use against its room.
 * - A guarantee is not split by tax: it lifts a lower allowance towards the earlier one.
 *
 * @param year - `firstYear` or later, within the horizon
 * @see not law: the levers of local schemes; the law is in `schemeTerms` and `taxTerms`
 */
export function schemeYear(
  staff: PreparedStaff,
  current: SchemeInYears,
  proposed: SchemeInYears,
  year: number,
): SchemeYear {
  const base = amountsInYear(staff, current, current, year);
  const own = proposed === current ? base : amountsInYear(staff, current, proposed, year);
  const extraCents = own.totalCents - base.totalCents;
  const { centsPerYear, basis } = staff.settings.budget;
  return {
    year,
    ...own,
    extraCents,
    budgetLeftCents: centsPerYear - (basis === 'extra' ? extraCents : own.totalCents),
  };
}

type AmountsInYear = Omit<SchemeYear, 'year' | 'extraCents' | 'budgetLeftCents'>;

/** Years of one law in which a scheme holds all the time and guarantees nothing, by headcount: nearly all. */
const plainYears = new WeakMap<WholeYear, Map<number, AmountsInYear>>();

const headcountRatio = ({ headcountRatios, firstYear }: PreparedStaff, year: number): number =>
  headcountRatios[year - firstYear] ?? 1;

function amountsInYear(
  staff: PreparedStaff,
  current: SchemeInYears,
  proposed: SchemeInYears,
  year: number,
): AmountsInYear {
  const { scheme } = proposed;
  const share = shareOfYear(scheme, year);
  const ratio = headcountRatio(staff, year);
  const now = current.wholeYear(year);
  const then = share.isZero() ? now : proposed.wholeYear(year);
  const isWhole = share.isZero() || share.eq(whole);
  if (!isWhole || guaranteedShare(scheme, year, staff.firstYear) !== null) {
    const guarantee = guaranteedCents(staff, scheme, year, now, then);
    return mixedYear(now, then, share, ratio, guarantee);
  }
  const known = remembered(plainYears, then, () => new Map<number, AmountsInYear>());
  return remembered(known, ratio, () => mixedYear(then, then, whole, ratio, nothing));
}

/** A year of which one scheme holds for a share, and another before it. */
function mixedYear(
  now: WholeYear,
  then: WholeYear,
  share: Decimal,
  ratio: number,
  guarantee: Decimal,
): AmountsInYear {
  const [before, after] = [yearAmounts(now), yearAmounts(then)];
  const isPlain = ratio === 1 && share.eq(whole);
  const inYear = (key: keyof YearAmounts): number =>
    isPlain || (before[key] === 0 && after[key] === 0)
      ? after[key]
      : wholeCents(
          new Exact(after[key])
            .times(share)
            .plus(new Exact(before[key]).times(whole.minus(share)))
            .times(ratio),
        );

  const room = {
    roomCents: inYear('room'),
    otherUseCents: inYear('otherRoomUse'),
    usedCents: inYear('roomUse'),
  };
  const [commuting, excess] = [inYear('commuting'), inYear('excess')];
  const costs = {
    guaranteeCents: wholeCents(guarantee.times(share).times(Math.min(1, ratio))),
    hardshipCents: inYear('hardship'),
    companyBikeCents: inYear('companyBike'),
    parkingContributionCents: inYear('parkingContribution'),
    premiumCents: inYear('premium'),
    grossUpCents: inYear('grossUp'),
    finalLevyCents: finalLevyOver(room, then.finalLevyRatio),
    exchangeCents: inYear('exchange'),
  };
  const homeWorking = inYear('homeWorking');
  return {
    headcountRatio: ratio,
    commutingCents: commuting,
    untaxedCents: commuting - excess,
    excessCents: excess,
    homeWorkingCents: homeWorking,
    homeWorkingExcessCents: inYear('homeWorkingExcess'),
    ...costs,
    totalCents:
      commuting +
      homeWorking +
      costs.guaranteeCents +
      costs.hardshipCents +
      costs.companyBikeCents -
      costs.parkingContributionCents +
      costs.premiumCents +
      costs.grossUpCents +
      costs.finalLevyCents +
      costs.exchangeCents,
    room: { ...room, leftCents: room.roomCents - room.otherUseCents - room.usedCents },
    netCents: inYear('net'),
  };
}

/**
 * The first calendar year in which a scheme holds from the first day to the last, within the years that
 * are computed.
 *
 * @see not law: presentation
 */
export function firstFullYear(
  { startsOn }: CommutingScheme,
  { firstYear, settings }: Pick<PreparedStaff, 'firstYear' | 'settings'>,
): number {
  const last = firstYear + settings.horizonYears - 1;
  if (startsOn === null) return firstYear;
  const start = yearOf(startsOn);
  const full = startsOn === firstDayOf(start) ? start : start + 1;
  return Math.min(last, Math.max(firstYear, full));
}

/**
 * The years that are computed.
 *
 * @see not law: a choice of the scenario
 */
export const commutingYears = ({
  firstYear,
  settings,
}: Pick<PreparedCommuting, 'firstYear' | 'settings'>): number[] =>
  Array.from({ length: settings.horizonYears }, (_, index) => firstYear + index);
