import type { CommuterGrouping, SchemeOutcome } from '../../engine/commuting/commuting-outcome.ts';
import type { CommutingScheme } from '../../engine/commuting/commuting-scheme.ts';
import { evaluateScheme } from '../../engine/commuting/outcome/evaluate-scheme.ts';
import type { PreparedCommuting } from '../../engine/commuting/prepared-commuting.ts';
import type { ShownScheme } from '../../engine/commuting/shown-commuting.ts';
import { schemesWithoutSmallGroups } from '../stateless/commuting-disclosure/commuting-without-small-groups.ts';
import { smallestGroupOn } from '../stateless/without-small-groups.ts';

/** The current scheme and others beside it, each with everybody and the groups asked for. */
export interface EvaluatedSchemes {
  readonly current: ShownScheme;
  readonly tried: readonly ShownScheme[];
}

function onlyGroupings(
  outcome: SchemeOutcome,
  isAsked: ReadonlySet<CommuterGrouping>,
): SchemeOutcome {
  return {
    ...outcome,
    groups: outcome.groups.filter(({ grouping }) => isAsked.has(grouping)),
    comparisons: outcome.comparisons.filter(({ grouping }) => isAsked.has(grouping)),
  };
}

/** The current scheme stands beside every other; it is computed once for a staff. */
const currentByStaff = new WeakMap<PreparedCommuting, SchemeOutcome>();

function outcomeOf(prepared: PreparedCommuting, scheme: CommutingScheme): SchemeOutcome {
  if (scheme !== prepared.current.scheme) return evaluateScheme(prepared, scheme);
  const outcome = currentByStaff.get(prepared) ?? evaluateScheme(prepared, scheme);
  currentByStaff.set(prepared, outcome);
  return outcome;
}

/**
 * Schemes over a staff made ready, without what would tell something of a few persons.
 *
 * @throws ParameterUnknown when a parameter that a scheme needs has no value in one of the years
 */
export function evaluateSchemes(
  prepared: PreparedCommuting,
  schemes: readonly CommutingScheme[],
  groupings: readonly CommuterGrouping[],
): EvaluatedSchemes {
  const isAsked = new Set<CommuterGrouping>(['all', ...groupings]);
  const outcomes = [prepared.current.scheme, ...schemes].map((scheme) =>
    onlyGroupings(outcomeOf(prepared, scheme), isAsked),
  );
  const [current, ...tried] = schemesWithoutSmallGroups(
    outcomes,
    smallestGroupOn(prepared.referenceDate, prepared.parameters),
  );
  return { current: current!, tried };
}
