import type { Scenario } from '../scenario.ts';
import { apprenticeCapacities } from './apprentice-capacities.ts';
import type { PairingOption } from './build-options.ts';
import { centsAgainst, type PairingLimit, pairingLimits } from './pairing-limits.ts';
import type { PostAtRisk } from './pairing-outcome.ts';
import { pairKeyOf, type PairingProblem } from './pairing-problem.ts';
import { pairKeyOfReference } from './asked-pairs.ts';

/**
 * The choice that a scenario leaves: its options without forbidden pairs, of pinned pairs only those at
 * the time asked for, under the limits on money in the order of `pairingLimits`. The same options can be
 * put under another fund, other pins or another ban.
 *
 * @see not law: choices of the scenario
 */
export function buildPairingProblem(
  options: readonly PairingOption[],
  posts: readonly PostAtRisk[],
  scenario: Pick<Scenario, 'firstYear' | 'pairing'>,
): PairingProblem<PairingOption> {
  const { firstYear, pairing } = scenario;
  const limits = pairingLimits(posts, scenario);
  const programmeOf = new Map(posts.map(({ postId, programme }) => [postId, programme]));
  const forbidden = new Set(pairing.forbidden.map(pairKeyOfReference));
  const pinned = new Set(pairing.pinned.map(pairKeyOfReference));
  const isOpen = (option: PairingOption): boolean => {
    const key = pairKeyOf(option);
    return !forbidden.has(key) && (!pinned.has(key) || option.isPinned);
  };
  const open = forbidden.size + pinned.size === 0 ? options : options.filter(isOpen);
  return {
    budgets: limits.map(({ cents }) => cents),
    capacities: apprenticeCapacities(pairing),
    apprenticesPerMaster: pairing.apprenticesPerMaster,
    requiredPairs: pinned,
    choices: isPerYear(limits, pairing.fundCentsByYear.length)
      ? open
      : open.map((option) => {
          const { costCentsByYear, masterId } = option;
          const programme = programmeOf.get(masterId) ?? null;
          const costs = limits.map((limit) =>
            centsAgainst(limit, costCentsByYear, programme, firstYear),
          );
          return { ...option, costs };
        }),
  };
}

/** Then the cost per year is the cost per budget, as it is in the options. */
const isPerYear = (limits: readonly PairingLimit[], yearCount: number): boolean =>
  limits.length === yearCount &&
  limits.every(({ kind, years }) => kind === 'fund' && years.length === 1);
