import type { HeadcountCourse } from '../../engine/commuting/commuting-settings.ts';
import { projectCommuting } from '../../engine/commuting/outcome/project-commuting.ts';
import type { ShownCommuting } from '../../engine/commuting/shown-commuting.ts';
import { headcountCourse } from '../../engine/commuting/staff/headcount-course.ts';
import { scenarioParameters } from '../../engine/scenario-parameters.ts';
import type { RosterRow } from '../../engine/roster.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { WorkforceOutcome } from '../../engine/workforce/workforce-outcome.ts';
import { calculateWorkforce } from './calculate-workforce.ts';
import type { CalculationContext } from './calculation-context.ts';
import { commutingWithoutSmallGroups } from './commuting-disclosure/commuting-without-small-groups.ts';
import { commutingThresholdsOn } from './without-small-groups.ts';

interface StaffAndScenario {
  readonly rows: readonly RosterRow[];
  readonly scenario: Scenario;
}

/**
 * The number of employees that commuting follows: that of the projection of formatie, if the scenario says
 * so, or `null` for a staff that stays as it is.
 *
 * @param workforce - the projection of the same roster and scenario, when it was made already; without it
 *   the projection is made here (seconds), so that the outcome never depends on what was calculated before
 * @throws InvalidInput, ParameterUnknown as `calculateWorkforce`
 */
export async function commutingHeadcount(
  context: Pick<CalculationContext, 'library' | 'signal'>,
  input: StaffAndScenario,
  workforce: WorkforceOutcome | null = null,
): Promise<HeadcountCourse | null> {
  if (input.scenario.commuting.headcount === 'constant') return null;
  return headcountCourse(workforce ?? (await calculateWorkforce(context, input)));
}

/**
 * What commuting costs under every scheme of a scenario, per year and group, who wins and loses, and what it
 * emits: without small groups. Nothing is stored; the same input gives the same answer.
 *
 * @param workforce - as for `commutingHeadcount`
 * @throws InvalidInput, ParameterUnknown as `projectCommuting`
 */
export async function calculateCommuting(
  context: Pick<CalculationContext, 'library' | 'signal'>,
  input: StaffAndScenario,
  workforce: WorkforceOutcome | null = null,
): Promise<ShownCommuting> {
  context.signal?.throwIfAborted();
  const { rows, scenario } = input;
  const headcount = await commutingHeadcount(context, input, workforce);
  const parameters = scenarioParameters(context.library, scenario);
  return commutingWithoutSmallGroups(
    projectCommuting(rows, scenario, parameters, headcount),
    commutingThresholdsOn(scenario.referenceDate, parameters),
  );
}
