import { plusDays } from '../calendar/calendar-date.ts';
import { groupBy } from '../group-by.ts';
import { mergeBasis } from '../merge-basis.ts';
import type { Parameters, ParameterUse } from '../parameters.ts';
import { peopleInService } from '../people-in-service.ts';
import type { Scenario } from '../scenario.ts';
import { leavingBasis } from '../workforce/leaving/leaving-basis.ts';
import { retirementBasis } from '../workforce/leaving/retirement-basis.ts';
import {
  leavingOccasions,
  type BacktestOutcome,
  type BacktestPeriod,
  type OccasionCheck,
  type RosterOnDay,
} from './backtest-outcome.ts';
import { checkBand } from './check-band.ts';
import { checkRosters } from './check-rosters.ts';
import { followPeople } from './follow-people.ts';
import { groupPeople, type MergeGroups } from './group-people.ts';
import { leavingOccasion } from './leaving-occasion.ts';
import { judge, scoreGroupings } from './score-cells.ts';

type LeavingSettings = Pick<Scenario, 'retirement' | 'workforce'>;

/**
 * Would the projection have been right? From each roster to the next: how many of the people who were
 * there are gone, in total and per group, against the exact band that the model gave. Only two things
 * are taken from the newer roster: who is in service, and on which day.
 *
 * Who came and went between two rosters is not seen, and neither is in which month somebody left. So
 * rosters of every 1 January give calendar years, and two rosters give one period.
 *
 * @param rosters - two or more, from old to new
 * @param scenario - each period starts on the day of its older roster, whatever the scenario starts from
 * @param mergeGroups - takes groups together that are too small to publish
 * @throws InvalidInput when the rosters are in the wrong order or share no personnel number
 * @throws ParameterUnknown when a parameter has no value on one of the days
 * @see leavingTables, for the chances; checkBand, for the bands
 */
export function backtestProjection(
  rosters: readonly RosterOnDay[],
  scenario: LeavingSettings,
  parameters: Parameters,
  mergeGroups: MergeGroups,
): BacktestOutcome {
  checkRosters(rosters);
  // Working less is not leaving; and what it asks of the pension scheme may not be known so long ago.
  const settings: LeavingSettings = {
    workforce: scenario.workforce,
    retirement: { ...scenario.retirement, generationPacts: [], partialPension: null },
  };
  const tested = rosters
    .slice(1)
    .map((newer, index) => testPeriod(rosters[index]!, newer, settings, parameters, mergeGroups));
  const periods = tested.map(({ period }) => period);
  const scores = scoreGroupings(periods);
  const sumOf = (figure: 'cells' | 'inBand' | 'expectedInBand'): number =>
    scores.reduce((sum, score) => sum + score[figure], 0);
  return {
    periods,
    scores,
    cells: sumOf('cells'),
    inBand: sumOf('inBand'),
    expectedInBand: sumOf('expectedInBand'),
    verdict: judge(periods, scores),
    basis: mergeBasis(tested.flatMap(({ basis }) => basis)),
  };
}

function testPeriod(
  older: RosterOnDay,
  newer: RosterOnDay,
  settings: LeavingSettings,
  parameters: Parameters,
  mergeGroups: MergeGroups,
): { readonly period: BacktestPeriod; readonly basis: readonly ParameterUse[] } {
  const [from, to] = [older.referenceDate, plusDays(newer.referenceDate, -1)];
  const people = followPeople(older, newer, settings, parameters);
  const before = new Set(people.map(({ person }) => person.personnelNumber));
  const peopleAfter = peopleInService(newer.rows, newer.referenceDate).people;
  const byOccasion = groupBy(people, (person) =>
    leavingOccasion(person, from, to, settings.retirement, parameters),
  );
  const period = {
    from,
    to,
    joined: peopleAfter.filter(({ personnelNumber }) => !before.has(personnelNumber)).length,
    withoutNumber: peopleInService(older.rows, from).people.length - people.length,
    cells: groupPeople(people, mergeGroups).map(({ grouping, group, people: own }) => ({
      grouping,
      group,
      ...checkBand(own),
    })),
    occasions: leavingOccasions.flatMap((occasion): OccasionCheck[] => {
      const own = byOccasion.get(occasion);
      return own === undefined ? [] : [{ occasion, ...checkBand(own) }];
    }),
  };
  const scenario = { ...settings, referenceDate: from };
  const persons = people.map(({ person }) => person);
  return {
    period,
    basis: [
      ...leavingBasis(scenario, parameters),
      ...retirementBasis(persons, scenario, parameters, to),
    ],
  };
}
