import type { ScenarioOutcome } from '../../engine/scenario-outcome.ts';

const isOfAll = ({ grouping }: { readonly grouping: string }): boolean => grouping === 'all';

/** The parts of an outcome that a comparison shows: no persons, and of the projection only everybody together. */
export function withoutDetails(outcome: ScenarioOutcome): ScenarioOutcome {
  const { retirement, workforce } = outcome;
  const { expected } = retirement;
  return {
    ...outcome,
    retirement: {
      ...retirement,
      departures: [],
      counts: [],
      expected: { ...expected, groups: expected.groups.filter(isOfAll) },
    },
    workforce: {
      ...workforce,
      groups: workforce.groups.filter(isOfAll),
      leavers: [],
    },
  };
}
