import type { Decimal } from 'decimal.js';
import { type CalendarDate, lastDayOfMonth, yearOf } from '../calendar/calendar-date.ts';
import { Exact, wholeCents } from '../exact.ts';
import type { ParameterUse, Parameters } from '../parameters.ts';
import { monthlyCosts } from '../pay/employer-cost.ts';
import { payBasis, payRatesPerMonth } from '../pay/pay-rates.ts';
import type { Scenario } from '../scenario.ts';
import { type EligibilityFacts, unmetRules } from './eligibility-rules.ts';
import { knowledgeKeptPoints } from './knowledge-kept.ts';
import { monthAt, monthsUntil, type OverlapWindow, overlapWindow } from './overlap-window.ts';
import type { ApprenticeCandidate, PostAtRisk } from './pairing-outcome.ts';
import type { PairingChoice } from './pairing-problem.ts';

/** A candidate who follows a master for a number of whole months, up to the departure. */
export interface PairingOption extends PairingChoice {
  readonly firstMonth: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly overlapMonths: number;
}

/**
 * Every pair that the rules allow, with each length of overlap of the scenario: its value, and its
 * cost per budget year in whole cents. A trainee and an early successor cost their full employer
 * cost, a volunteer the share that is paid to replace them. Overlap starts on the first of a month,
 * not before the reference date, and ends with the last month that the master completes; pairs that
 * would run outside the budget years are left out.
 *
 * @returns options by post, candidate and length
 * @throws ParameterUnknown when a month has no salary table or premiums and no assumption supplies them
 * @throws InvalidInput when the salary table has no such scale or step
 */
export function buildOptions(
  posts: readonly PostAtRisk[],
  candidates: readonly ApprenticeCandidate[],
  facts: EligibilityFacts,
  scenario: Scenario,
  parameters: Parameters,
): { readonly options: readonly PairingOption[]; readonly basis: readonly ParameterUse[] } {
  const window = overlapWindow(scenario);
  const months = Math.max(0, ...posts.map((post) => monthsUntil(post.departureDate, window)));
  const rates = payRatesPerMonth(window.firstMonth, months, parameters);
  const costUpToOf = new Map<ApprenticeCandidate, readonly Decimal[]>();
  const costUpTo = (candidate: ApprenticeCandidate): readonly Decimal[] => {
    const known = costUpToOf.get(candidate);
    if (known) return known;
    const share = candidate.kind === 'volunteer' ? scenario.pairing.backfillRatio : 1;
    const sums = [new Exact(0)];
    for (const cost of monthlyCosts(candidate, rates)) {
      sums.push(sums.at(-1)!.plus(cost.times(share)));
    }
    costUpToOf.set(candidate, sums);
    return sums;
  };
  const lengths = [...new Set(scenario.pairing.overlapMonths)].sort((a, b) => a - b);

  const options = posts.flatMap((post) => {
    const end = monthsUntil(post.departureDate, window);
    const possible = lengths.filter((length) => length <= end);
    if (possible.length === 0) return [];
    return candidates
      .filter((candidate) => unmetRules(post, candidate, facts).length === 0)
      .flatMap((candidate) =>
        possible.map((overlapMonths): PairingOption => ({
          masterId: post.postId,
          apprenticeId: candidate.candidateId,
          firstMonth: monthAt(end - overlapMonths, window),
          lastDay: lastDayOfMonth(monthAt(end - 1, window)),
          overlapMonths,
          points: knowledgeKeptPoints(post.risk, overlapMonths, post.learningMonths),
          costs: costsPerYear(costUpTo(candidate), end - overlapMonths, end, window, scenario),
        })),
      );
  });
  return { options, basis: payBasis(rates, parameters) };
}

/** Cents per budget year of the months from `start` up to (not including) `end`, rounded once a year. */
function costsPerYear(
  costUpTo: readonly Decimal[],
  start: number,
  end: number,
  { firstMonth }: OverlapWindow,
  { firstYear, yearCount }: Scenario,
): number[] {
  const offset = 12 * (yearOf(firstMonth) - firstYear) + Number(firstMonth.slice(5, 7)) - 1;
  return Array.from({ length: yearCount }, (_, year) => {
    const from = Math.max(start, 12 * year - offset);
    const to = Math.min(end, 12 * (year + 1) - offset);
    return from < to ? wholeCents(costUpTo[to]!.minus(costUpTo[from]!)) : 0;
  });
}
