/**
 * The chance of leaving per month and cause of one person, all causes competing.
 *
 * 1. During a month resignation, disability and death compete: forces add up, and each takes the share
 *    of those who leave that it has in the sum.
 * 2. At the end of a month, on who is left: a temporary contract that ends and is not continued; then RVU
 *    and retirement, as the chance of leaving then for who is still there.
 * 3. An agreed date comes in place of all that, except of death before it.
 *
 * Work: months times causes. Exact, but for rounding; no chance is approximated.
 *
 * @see Cox and Oakes, Analysis of survival data (1984), chapter 9: competing risks
 */
import type { DepartureMonths } from '../../retirement/departure-timing.ts';
import { leavingCauses, type LeavingCause } from '../workforce-figures.ts';
import { ageCount, yearsUpTo, type LeavingForces } from './leaving-forces.ts';
import { causeCount, leavingTableOf, type LeavingTable } from './leaving-table.ts';

/** What the chances of one person depend on. */
export interface LeavingCourse {
  /** Completed months at the start of month 0. */
  readonly ageMonths: number;
  readonly serviceMonths: number;
  /** Calendar months between the reference date and month 0; 0 for who is in service now. */
  readonly startMonth: number;
  /** `null` = a permanent contract. */
  readonly contractEnd: { readonly month: number; readonly leavesRatio: number } | null;
  /** The last day is agreed, be it after the last month. */
  readonly hasKnownDate: boolean;
  /** From month 0, for who is in service then. */
  readonly departure: DepartureMonths;
}

const at = Object.fromEntries(leavingCauses.map((cause, index) => [cause, index])) as Record<
  LeavingCause,
  number
>;
const monthsPerYear = 12;

/**
 * The leaving table of one person.
 *
 * @see not law: competing risks, see the top of this file
 */
export function leavingTableFor(
  course: LeavingCourse,
  forces: LeavingForces,
  monthCount: number,
): LeavingTable {
  const { departure, hasKnownDate, contractEnd } = course;
  const chances = new Float64Array(monthCount * causeCount);
  const remaining = remainingOf(departure, monthCount);
  const lastMonth = Math.min(monthCount - 1, departure.knownDate ?? monthCount);
  /** Chance of being in service still. */
  let here = 1;

  for (let month = 0; month <= lastMonth && here > 0; month += 1) {
    const row = month * causeCount;
    const age = yearsUpTo(ageCount - 1, course.ageMonths + month);
    const service = yearsUpTo(forces.lastService, course.serviceMonths + month);
    const year = ((forces.monthsBefore + course.startMonth + month) / monthsPerYear) | 0;
    const death = forces.death[year * ageCount + age]!;
    const resignation = hasKnownDate ? 0 : forces.resignation[service * ageCount + age]!;
    const disability = hasKnownDate ? 0 : forces.disability[age]!;
    here = compete(chances, row, here, resignation, disability, death);

    if (hasKnownDate) continue;
    if (contractEnd?.month === month) {
      const leaving = here * contractEnd.leavesRatio;
      chances[row + at['contract-end']] = leaving;
      here -= leaving;
    }
    const stillThere = remaining[month]!;
    if (stillThere > 0) {
      const rvu = (here * departure.rvu[month]!) / stillThere;
      const retirement = (here * departure.retirement[month]!) / stillThere;
      chances[row + at.rvu] = rvu;
      chances[row + at.retirement] = retirement;
      here = remaining[month + 1]! > 0 ? (here * remaining[month + 1]!) / stillThere : 0;
    }
  }
  if (departure.knownDate === lastMonth) {
    chances[lastMonth * causeCount + at['known-date']] = here;
    here = 0;
  }
  return leavingTableOf(chances, here === 0);
}

/** Takes out who leaves during a month, by cause, and returns the chance of being left. */
function compete(
  chances: Float64Array,
  row: number,
  here: number,
  resignation: number,
  disability: number,
  death: number,
): number {
  const total = resignation + disability + death;
  if (total === 0) return here;
  if (total === Infinity) {
    // Causes that take everybody share them equally; beside those the others come to nothing.
    const sure = [resignation, disability, death].filter((force) => force === Infinity).length;
    if (resignation === Infinity) chances[row + at.resignation] = here / sure;
    if (disability === Infinity) chances[row + at.disability] = here / sure;
    if (death === Infinity) chances[row + at.death] = here / sure;
    return 0;
  }
  const leaving = -Math.expm1(-total) * here;
  const perForce = leaving / total;
  chances[row + at.resignation] = resignation * perForce;
  chances[row + at.disability] = disability * perForce;
  chances[row + at.death] = death * perForce;
  return here - leaving;
}

/**
 * Chance of not having retired before each month, other causes apart. Summed from the end, so that it is
 * exactly 0 after the last month in which somebody can retire who is sure to.
 */
function remainingOf(
  { retirement, rvu, staysRatio }: DepartureMonths,
  monthCount: number,
): Float64Array {
  const remaining = new Float64Array(monthCount + 1);
  remaining[monthCount] = staysRatio;
  for (let month = monthCount - 1; month >= 0; month -= 1) {
    remaining[month] = remaining[month + 1]! + retirement[month]! + rvu[month]!;
  }
  return remaining;
}
