import { mergeSmallGroups } from '../../access/disclosure/merge-small-groups.ts';
import { groupBy } from '../../engine/group-by.ts';
import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import { valueOn, type Parameters } from '../../engine/parameters.ts';
import type { RetirementOutcome } from '../../engine/retirement/retirement-outcome.ts';
import type { CommutingThresholds } from './commuting-disclosure/commuting-thresholds.ts';
import type { SimulatedGroup, WorkforceOutcome } from '../../engine/workforce/workforce-outcome.ts';

/**
 * What is expected of a group of one is expected of a person, and that is never told or kept. So expected
 * figures of groups under the threshold are dropped before an outcome leaves the services, and with them
 * the next smallest, as long as the total minus the others would give a small group away.
 */

interface Grouped {
  readonly grouping: string;
}

/** Fewer people than this are not told apart within the organisation. */
export const smallestGroupOn = (day: CalendarDate, parameters: Parameters): number =>
  valueOn(parameters['disclosure/internal-threshold'], day).value;

/** Of commuting: amounts that rest on few people are the same for who is inside and who reads a workbook. */
export const commutingThresholdsOn = (
  day: CalendarDate,
  parameters: Parameters,
): CommutingThresholds => ({
  smallestGroup: smallestGroupOn(day, parameters),
  fewestPaid: valueOn(parameters['disclosure/export-threshold'], day).value,
});

function largeEnough<Group extends Grouped>(
  groups: readonly Group[],
  sizeOf: (group: Group) => number,
  smallestGroup: number,
): Group[] {
  const named = [...groupBy(groups, ({ grouping }) => grouping).values()].flatMap(
    (ofGrouping) => mergeSmallGroups(ofGrouping, sizeOf, smallestGroup).named,
  );
  const kept = new Set(named);
  return groups.filter((group) => group.grouping === 'all' || kept.has(group));
}

/** The retirement wave without expected departures of small groups; dates and counts stay. */
export const retirementWithoutSmallGroups = (
  outcome: RetirementOutcome,
  parameters: Parameters,
): RetirementOutcome => ({
  ...outcome,
  expected: {
    ...outcome.expected,
    groups: largeEnough(
      outcome.expected.groups,
      ({ headcount }) => headcount,
      smallestGroupOn(outcome.referenceDate, parameters),
    ),
  },
});

const peopleAtStart = ({ opening }: SimulatedGroup): number =>
  (opening['people/in-service'] ?? 0) + (opening['people/hire'] ?? 0);

/** The projection of the workforce without small groups, simulated or exact. */
export function workforceWithoutSmallGroups(
  outcome: WorkforceOutcome,
  parameters: Parameters,
): WorkforceOutcome {
  const smallestGroup = smallestGroupOn(outcome.referenceDate, parameters);
  return {
    ...outcome,
    groups: largeEnough(outcome.groups, peopleAtStart, smallestGroup),
    leavers: largeEnough(outcome.leavers, ({ headcount }) => headcount, smallestGroup),
  };
}
