import { groupBy } from '../../group-by.ts';
import type { PairingOption } from '../build-options.ts';
import { capacityOf, type PairingPlan, type PairingProblem } from '../pairing-problem.ts';
import type { PairingLimit } from '../pairing-limits.ts';
import type { UnchosenReason } from './unchosen-reason.ts';

/** What keeps an option from being added to a plan; empty = it fits beside it. */
export type ObstaclesOf = (option: PairingOption) => UnchosenReason[];

/**
 * Compares options with a plan: whether apprentice and post have a place left, whether each limit on
 * money has room for the cost, and whether the option takes any risk away. Money is compared in the
 * whole cents of the problem itself. Not law.
 *
 * @param limits - what each budget of the problem stands for, in the same order
 */
export function planObstacles(
  problem: PairingProblem<PairingOption>,
  plan: PairingPlan<PairingOption>,
  limits: readonly PairingLimit[],
): ObstaclesOf {
  const ofApprentice = groupBy(plan.chosen, ({ apprenticeId }) => apprenticeId);
  const ofMaster = groupBy(plan.chosen, ({ masterId }) => masterId);
  return (option) => {
    const masters = busyWith(option, ofApprentice.get(option.apprenticeId) ?? []);
    const apprentices = ofMaster.get(option.masterId) ?? [];
    return [
      ...(masters.most < capacityOf(problem, option.apprenticeId)
        ? []
        : [{ kind: 'apprentice-taken', postIds: masters.postIds } as const]),
      ...(apprentices.length < problem.apprenticesPerMaster
        ? []
        : [
            {
              kind: 'post-taken',
              candidateIds: apprentices.map(({ apprenticeId }) => apprenticeId),
            } as const,
          ]),
      ...moneyShort(option, problem, plan, limits),
      ...(option.points > 0 ? [] : [{ kind: 'worth-nothing' } as const]),
    ];
  };
}

/** Most masters whom the apprentice follows at one moment of the option, and all whom it meets. */
function busyWith(
  { startMonth, endMonth }: PairingOption,
  chosen: readonly PairingOption[],
): { readonly most: number; readonly postIds: readonly string[] } {
  const meeting = chosen.filter(
    (other) => other.startMonth < endMonth && startMonth < other.endMonth,
  );
  // It is busiest when somebody begins.
  const moments = [startMonth, ...meeting.map((other) => Math.max(startMonth, other.startMonth))];
  const counts = moments.map(
    (moment) =>
      meeting.filter((other) => other.startMonth <= moment && moment < other.endMonth).length,
  );
  return { most: Math.max(...counts), postIds: meeting.map(({ masterId }) => masterId) };
}

/** What is short per limit; of several limits of one kind and last year the one that is furthest off. */
function moneyShort(
  { costs }: PairingOption,
  { budgets }: PairingProblem<PairingOption>,
  { spent }: PairingPlan<PairingOption>,
  limits: readonly PairingLimit[],
): UnchosenReason[] {
  const short = limits.flatMap((limit, index) => {
    const shortCents = spent[index]! + costs[index]! - budgets[index]!;
    return shortCents <= 0 ? [] : [{ limit, shortCents }];
  });
  const byYear = groupBy(short, ({ limit }) => `${limit.kind} ${limit.year}`);
  return [...byYear.values()].map((some): UnchosenReason => {
    const { limit, shortCents } = some.reduce((worst, each) =>
      each.shortCents > worst.shortCents ? each : worst,
    );
    const { years, year } = limit;
    return limit.kind === 'fund'
      ? { kind: 'fund-short', years, year, shortCents }
      : { kind: 'programme-maximum', programme: limit.programme, year, shortCents };
  });
}
