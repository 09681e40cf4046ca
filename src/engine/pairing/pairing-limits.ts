/**
 * What pairs may cost together, as sums over calendar years.
 *
 * Without carry-over: what is spent in a year is at most its fund and own contribution.
 *
 * With carry-over: an own contribution pays cost of its own year only, and what it does not pay comes from
 * what the fund has brought in so far. So in each year y the sum over the years up to y of
 * max(0, spent - contribution) is at most the sum of the fund up to y. A sum of such maxima is the largest
 * sum over any set T of those years, so that is the same as: for every set T of years with last year y,
 *
 *   sum over T of spent <= fund up to y + sum over T of contribution.
 *
 * A limit that follows from another one is left out. Without contributions only the sums over all years
 * up to y are left.
 */
import { byName } from '../by-name.ts';
import type { Scenario } from '../scenario.ts';
import type { PostAtRisk } from './pairing-outcome.ts';

/** One limit on money: what is spent in these years, on all posts or on those of a programme. */
export type PairingLimit = {
  /** Calendar years, in order. */
  readonly years: readonly number[];
  /** The last of them. */
  readonly year: number;
  readonly cents: number;
} & (
  | { readonly kind: 'fund'; readonly programme: null }
  | { readonly kind: 'programme'; readonly programme: string }
);

/**
 * The limits of a scenario: fund and own contribution, then the maxima of programmes with posts at risk.
 * Without carry-over the first ones are the years of the budget, in order.
 *
 * Work: with carry-over two to the power of the years with an own contribution; see `maximumContributionYears`.
 *
 * @see not law: choices of the scenario; the reasoning is at the top of this file
 */
export function pairingLimits(
  posts: readonly PostAtRisk[],
  { firstYear, pairing }: Pick<Scenario, 'firstYear' | 'pairing'>,
): PairingLimit[] {
  const { fundCentsByYear, ownContributionCentsByYear, carriesOver } = pairing;
  const fund = carriesOver
    ? withoutImplied(limitsOfRunningFund(fundCentsByYear, ownContributionCentsByYear, firstYear))
    : fundCentsByYear.map((cents, index) =>
        fundLimit([firstYear + index], cents + ownContributionCentsByYear[index]!),
      );
  const years = fundCentsByYear.map((_, index) => firstYear + index);
  const present = new Set(posts.map(({ programme }) => programme));
  const programmes = Object.entries(pairing.maximumCentsByProgramme)
    .filter(([programme]) => present.has(programme))
    .sort(([a], [b]) => byName(a, b))
    .flatMap(([programme, cents]) =>
      years.map((year): PairingLimit => ({
        kind: 'programme',
        programme,
        years: [year],
        year,
        cents,
      })),
    )
    .filter((limit) => !fund.some((other) => implies(other, limit)));
  return [...fund, ...programmes];
}

/** With carry-over, more years with an own contribution than this would take too many limits. */
export const maximumContributionYears = 6;

/** What counts against a limit, of an amount per budget year of a post in a programme. */
export function centsAgainst(
  { years, programme }: PairingLimit,
  centsByYear: readonly number[],
  programmeOfPost: string | null,
  firstYear: number,
): number {
  if (programme !== null && programme !== programmeOfPost) return 0;
  let sum = 0;
  for (const year of years) sum += centsByYear[year - firstYear]!;
  return sum;
}

const fundLimit = (years: readonly number[], cents: number): PairingLimit => ({
  kind: 'fund',
  programme: null,
  years,
  year: years.at(-1)!,
  cents,
});

/** For each last year every set of years up to it; a year without contribution is in every one. */
function limitsOfRunningFund(
  fund: readonly number[],
  contributions: readonly number[],
  firstYear: number,
): PairingLimit[] {
  let fundSoFar = 0;
  /** Sets of the years before the last one, with their contributions. */
  let earlier: { readonly years: readonly number[]; readonly cents: number }[] = [
    { years: [], cents: 0 },
  ];
  return fund.flatMap((cents, index) => {
    fundSoFar += cents;
    const contribution = contributions[index]!;
    const withThisYear = earlier.map((set) => ({
      years: [...set.years, firstYear + index],
      cents: set.cents + contribution,
    }));
    earlier = contribution === 0 ? withThisYear : [...withThisYear, ...earlier];
    return withThisYear.map((set) => fundLimit(set.years, fundSoFar + set.cents));
  });
}

const withoutImplied = (limits: readonly PairingLimit[]): PairingLimit[] =>
  limits.filter((limit) => !limits.some((other) => other !== limit && implies(other, limit)));

/** Whether keeping to one limit keeps to the other: it counts at least as much, and allows no more. */
const implies = (limit: PairingLimit, other: PairingLimit): boolean =>
  limit.cents <= other.cents &&
  (limit.programme === null || limit.programme === other.programme) &&
  other.years.every((year) => limit.years.includes(year));
