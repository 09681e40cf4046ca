import { isDeepStrictEqual } from 'node:util';
import type { CommuterGrouping, SchemeOutcome } from '../../engine/commuting/commuting-outcome.ts';
import type { CommutingScheme } from '../../engine/commuting/commuting-scheme.ts';
import { evaluateScheme } from '../../engine/commuting/outcome/evaluate-scheme.ts';
import type { PreparedCommuting } from '../../engine/commuting/prepared-commuting.ts';
import type { ShownScheme } from '../../engine/commuting/shown-commuting.ts';
import { schemesWithoutSmallGroups } from '../stateless/commuting-disclosure/commuting-without-small-groups.ts';
import { commutingThresholdsOn } from '../stateless/without-small-groups.ts';
import type { Rounding } from './rounded-answers.ts';

/** The current scheme and others beside it, each with everybody and the groups asked for. */
export interface EvaluatedSchemes {
  readonly current: ShownScheme;
  readonly tried: readonly ShownScheme[];
  /** Of each that is tried. */
  readonly rounding: readonly Rounding[];
  /** Of each that is tried: whether any amount of its years is rounded, as few people are behind it. */
  readonly isRounded: readonly boolean[];
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

function currentOutcome(prepared: PreparedCommuting): SchemeOutcome {
  const outcome = currentByStaff.get(prepared) ?? evaluateScheme(prepared, prepared.current.scheme);
  currentByStaff.set(prepared, outcome);
  return outcome;
}

const roundingIn = (exact: SchemeOutcome, told: ShownScheme): Rounding => {
  const at = exact.years.findIndex(({ year }) => year === exact.fullYear);
  const [before, after] = [exact.years[at], told.years[at]];
  return {
    totalCents: (after?.totalCents ?? 0) - (before?.totalCents ?? 0),
    extraCents: (after?.extraCents ?? 0) - (before?.extraCents ?? 0),
  };
};

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
  const groups = prepared.groups.filter(({ grouping }) => isAsked.has(grouping));
  const current = onlyGroupings(currentOutcome(prepared), isAsked);
  const outcomes = schemes.map((scheme) =>
    scheme === prepared.current.scheme ? current : evaluateScheme({ ...prepared, groups }, scheme),
  );
  const [shown, ...tried] = schemesWithoutSmallGroups(
    [current, ...outcomes],
    commutingThresholdsOn(prepared.referenceDate, prepared.parameters),
    prepared.settings.budget.basis,
  );
  const rounding = tried.map((one, index) => roundingIn(outcomes[index]!, one));
  const isRounded = tried.map(
    ({ years }, index) => !isDeepStrictEqual(years, outcomes[index]!.years),
  );
  return { current: shown!, tried, rounding, isRounded };
}
