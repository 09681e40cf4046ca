/**
 * Every way to form every pair that the rules allow: what it is worth, what it costs, and when it runs.
 *
 * 1. Times: lengths of overlap x months before the departure x shares of the hours, within the window. A
 *    pair that the scenario pins or that was in an earlier plan also gets the time that it asks for.
 * 2. Worth: risk x share of the knowledge that passes on x a ratio per reason why the pair fits less well x
 *    a ratio for a second or further apprentice. Two of them: as if the master stays (nominal), and on
 *    average over when the master leaves (expected). That the apprentice may leave is not in the worth, but
 *    in the chance of the full overlap.
 * 3. Cost: per budget year in whole cents.
 *
 * Work: posts x candidates x options. What does not depend on the apprentice is worked out once per post,
 * what does not depend on the post once per rate of pay. Tried on 60 posts, 60 candidates and 24 options.
 */
import { type CalendarDate, lastDayOfMonth } from '../calendar/calendar-date.ts';
import type { ParameterUse, Parameters } from '../parameters.ts';
import type { RosterRow } from '../roster.ts';
import { askedPairs } from './asked-pairs.ts';
import { type EligibilityFacts, unmetRules } from './eligibility-rules.ts';
import { unmetFitRules } from './fit-rules.ts';
import { optionCosts } from './option-costs.ts';
import { monthAt, monthsUntil, overlapWindow } from './overlap-window.ts';
import { askedTimings, type PairTiming, pairTimings, uniqueTimings } from './pair-timings.ts';
import type { ApprenticeCandidate, LessFittingReason, PostAtRisk } from './pairing-outcome.ts';
import type { PairingChoice } from './pairing-problem.ts';
import type { PairingSettings } from './pairing-settings.ts';
import type { PairingScenario, PairingTerms } from './pairing-terms.ts';
import { type StayingChances, stayingChances } from './staying-chances.ts';
import { type TimingWorth, timingWorths } from './timing-worths.ts';

/** A candidate who follows a master for a number of whole months. */
export interface PairingOption extends PairingChoice {
  readonly firstMonth: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly overlapMonths: number;
  /** Share (0-1] of the apprentice's hours. */
  readonly timeShare: number;
  /** As long as the budget years; `costs` is the same money against the budgets of a problem. */
  readonly costCentsByYear: readonly number[];
  /** Thousandths of a risk point, as if the master stays to the end of the overlap. */
  readonly nominalPoints: number;
  /** The same on average over when the master leaves; never more. */
  readonly expectedPoints: number;
  /** The one of the two that the scenario asks for; `points` adds the premium for an earlier plan. */
  readonly worthPoints: number;
  /** Chance (0-1) that neither master nor apprentice leaves before the last month begins; see `stayingChances`. */
  readonly fullOverlapChance: number;
  readonly lessFitting: readonly LessFittingReason[];
  /** The scenario asks for this pair, at this time. */
  readonly isPinned: boolean;
}

/**
 * The options of a scenario, see the top of this file. Overlap starts on the first of a month, not before
 * the reference date, and ends with a month that the master completes; what would run outside the budget
 * years is left out. Forbidden pairs are in, and pinned pairs at any time: that is for the problem.
 *
 * @returns options by post, candidate, length, then latest first, then largest share of time
 * @throws ParameterUnknown when a month has no salary table or premiums and no assumption supplies them,
 *   or a chance of leaving is not known
 * @throws InvalidInput when the salary table has no such scale or step
 * @see IAEA STI/PUB/1248 (2006) for the risk; leavingTables, monthlyEmployerCost for the law behind them
 */
export function buildOptions(
  posts: readonly PostAtRisk[],
  candidates: readonly ApprenticeCandidate[],
  facts: EligibilityFacts,
  rows: readonly RosterRow[],
  scenario: PairingScenario,
  parameters: Parameters,
): { readonly options: readonly PairingOption[]; readonly basis: readonly ParameterUse[] } {
  const { pairing } = scenario;
  const window = overlapWindow(scenario);
  const monthCount = Math.min(
    window.monthCount,
    Math.max(0, ...posts.map((post) => monthsUntil(post.departureDate, window))),
  );
  const longestMonths = longestOverlap(pairing);
  const costs = optionCosts(window, monthCount, facts.rowsByNumber, scenario, parameters);
  const staying = stayingChances(rows, scenario, { window, monthCount, longestMonths }, parameters);
  const asked = askedPairs(pairing);
  const ratios = ratiosOf(pairing);
  const firstDays = Array.from({ length: monthCount }, (_, month) => monthAt(month, window));
  const lastDays = firstDays.map(lastDayOfMonth);

  const optionsOfPair = (
    post: PostAtRisk,
    candidate: ApprenticeCandidate,
    timings: readonly PairTiming[],
    worthOf: (timing: PairTiming) => TimingWorth,
  ): PairingOption[] => {
    const { postId: masterId } = post;
    const { candidateId: apprenticeId } = candidate;
    const asks = asked.of({ postId: masterId, candidateId: apprenticeId });
    const costOf = costs.of(candidate);
    const lessFitting = unmetFitRules(post, candidate, facts).map(({ id }) => id);
    const fitRatio = lessFitting.reduce((ratio) => ratio * pairing.lessFittingRatio, 1);

    return timings.flatMap((timing) => {
      const { start, end, timeShare } = timing;
      const worth = worthOf(timing);
      const costCentsByYear = costOf(timing);
      const firstMonth = firstDays[start]!;
      const overlapMonths = end - start;
      const { isPinned, premiumPoints } = asks.at(firstMonth, overlapMonths, timeShare);
      const fullOverlapChance = worth.masterChance * apprenticeChance(candidate, timing, staying);
      return ratios.map((ratio, index): PairingOption => {
        const nominalPoints = Math.round(worth.nominal * fitRatio * ratio);
        const expectedPoints = Math.round(worth.expected * fitRatio * ratio);
        const worthPoints = pairing.valuation === 'expected' ? expectedPoints : nominalPoints;
        // Written out: with spreads instead, making them took ten times as long.
        return {
          masterId,
          apprenticeId,
          startMonth: start,
          endMonth: end,
          isFurther: index > 0,
          firstMonth,
          lastDay: lastDays[end - 1]!,
          overlapMonths,
          timeShare,
          points: worthPoints + premiumPoints,
          costs: costCentsByYear,
          costCentsByYear,
          nominalPoints,
          expectedPoints,
          worthPoints,
          fullOverlapChance,
          lessFitting,
          isPinned,
        };
      });
    });
  };

  const options = posts.flatMap((post) => {
    const worthOf = timingWorths(post, staying.ofRow(post.rowNumber), pairing);
    const usual = {
      volunteer: pairTimings(post, 'volunteer', pairing, window),
      trainee: pairTimings(post, 'trainee', pairing, window),
      'early-successor': pairTimings(post, 'early-successor', pairing, window),
    };
    return candidates
      .filter((candidate) => unmetRules(post, candidate, facts).length === 0)
      .flatMap((candidate) => {
        const { kind, candidateId } = candidate;
        const extra = asked
          .of({ postId: post.postId, candidateId })
          .pairs.flatMap((ask) => askedTimings(post, kind, ask, pairing, window));
        const timings =
          extra.length === 0 ? usual[kind] : uniqueTimings([...usual[kind], ...extra]);
        return optionsOfPair(post, candidate, timings, worthOf);
      });
  });
  return { options, basis: [...costs.basis, ...staying.basis] };
}

/** Months of the longest overlap that the scenario lists or asks for. */
const longestOverlap = ({ overlapMonths, pinned, earlierPlan }: PairingSettings): number =>
  Math.max(...overlapMonths, ...[...pinned, ...earlierPlan].map((pair) => pair.overlapMonths ?? 0));

/** What the first apprentice is worth, and a further one where a master may take more. */
const ratiosOf = ({ apprenticesPerMaster, furtherApprenticeRatio }: PairingTerms): number[] =>
  apprenticesPerMaster > 1 ? [1, furtherApprenticeRatio] : [1];

/** The chance that the apprentice begins the last month; whoever joins for the pair, from its start. */
export function apprenticeChance(
  { kind, rowNumber }: ApprenticeCandidate,
  { start, end }: PairTiming,
  { ofRow, ofJoiner }: StayingChances,
): number {
  if (kind === 'volunteer') return ofRow(rowNumber!)[end - 1]!;
  return ofJoiner(kind === 'trainee' ? 'training' : 'temporary', end - start);
}
