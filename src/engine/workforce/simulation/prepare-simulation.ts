/**
 * Turns a roster, a scenario and the parameters into the numbers that replications work with.
 *
 * 1. Rows are read in the order of their identities (`random/row-identities.ts`), so that neither their
 *    order in the file nor their row number can matter.
 * 2. A row of somebody permanent or temporary is a post with its holder, a vacancy an empty post, a trainee
 *    or intern a place of training. Growth and conversions of hire add posts later; they are made here.
 * 3. Each person gets their leaving table, each scale with a part-time factor its cost per step and month.
 * 4. Levers are laid out per family and month.
 */
import { groupBy } from '../../group-by.ts';
import { mergeBasis } from '../../merge-basis.ts';
import { lastDayOfMonth, plusDays, type CalendarDate } from '../../calendar/calendar-date.ts';
import { parametersOn } from '../../parameters-on.ts';
import type { Parameters } from '../../parameters.ts';
import { costPaths } from '../../pay/cost-path.ts';
import { scalesInOrder } from '../../pay/scale-order.ts';
import type { HireKind, RosterRow } from '../../roster.ts';
import type { Scenario } from '../../scenario.ts';
import { contractEndOf } from '../leaving/contract-end.ts';
import { expectedLeavers } from '../leaving/expected-leavers.ts';
import { leavingBasis } from '../leaving/leaving-basis.ts';
import { retirementBasis } from '../leaving/retirement-basis.ts';
import { leavingTables } from '../leaving/leaving-tables.ts';
import type { WorkforceSettings } from '../workforce-settings.ts';
import { arrangeHire, draftOfHire, hireKindOf } from './preparation/arrange-hire.ts';
import { arrangeOwners, arrangePlaces, type Arrangement } from './preparation/arrange-places.ts';
import { assumedRows } from './preparation/assumed-rows.ts';
import { assumedScales } from './preparation/assumed-scales.ts';
import { commonChances } from './preparation/common-chances.ts';
import { figureColumns, moneyFigures } from './figure-columns.ts';
import { leverCalendar } from './preparation/lever-calendar.ts';
import { fillOpening } from './preparation/fill-opening.ts';
import { payGrades } from './preparation/pay-grades.ts';
import { cohortDrafts, draftOfRow, fteOf, growthDrafts } from './preparation/place-drafts.ts';
import { placeStatus } from './places.ts';
import { possibleFigures } from './preparation/possible-figures.ts';
import { readStaff } from './preparation/read-staff.ts';
import { recruitDepartures } from './preparation/recruit-departures.ts';
import { simulatedGroups } from './preparation/simulated-groups.ts';
import { simulationCalendar } from './preparation/simulation-calendar.ts';
import type { SimulationModel } from './simulation-model.ts';
import { holderFacts, startingPeople } from './preparation/starting-people.ts';
import { turnoverAhead } from './preparation/turnover-ahead.ts';

/**
 * Months are counted whole. So the state at the end of the last day of a month is the state on the first day
 * of the next one, and the year 2025 of a staff list of 31 December is over.
 */
const firstDayCounted = (referenceDate: CalendarDate): CalendarDate =>
  referenceDate === lastDayOfMonth(referenceDate) ? plusDays(referenceDate, 1) : referenceDate;

/**
 * Everything the replications of one scenario need.
 *
 * @param rows - the whole roster; rows of people not in service on the reference date are left out
 * @throws ParameterUnknown when a parameter has no value somewhere within the horizon
 * @throws InvalidInput when hire has a scale without a tariff
 * @see not law: preparing a simulation, see the top of this file
 */
export function prepareSimulation(
  rows: readonly RosterRow[],
  given: Pick<Scenario, 'referenceDate' | 'retirement' | 'workforce'>,
  parameters: Parameters,
): SimulationModel {
  const scenario = { ...given, referenceDate: firstDayCounted(given.referenceDate) };
  const { referenceDate, workforce } = scenario;
  const calendar = simulationCalendar(referenceDate, workforce.horizonYears);
  const { monthCount } = calendar;
  const known = parametersOn(parameters, referenceDate);
  const chances = commonChances(known);
  const salaries = known.valueOf('pay/salary-table');
  const pay = assumedScales(rows, salaries);
  const paths = costPaths(scenario, parameters, monthCount);
  const gradeBuilder = payGrades(paths, salaries, stepIntervalOf(known), monthCount);

  const staff = readStaff(rows, referenceDate);
  const drafts = staff.placeRows.map((row) => draftOfRow(row, staff.identityOf(row), pay));
  const startingPosts = drafts.filter(({ status }) => status < placeStatus.trainee);
  const training = drafts.filter(({ status }) => status >= placeStatus.trainee);
  const cohorts = cohortDrafts(scenario, monthCount, pay);
  const growthOf = (posts: readonly (typeof drafts)[number][], mostFte: number) =>
    growthDrafts(posts, mostFte, gradeBuilder.rankOf);
  const postsByFamily = groupBy(startingPosts, ({ positionFamily }) => positionFamily);
  const groups = simulatedGroups(
    [...drafts, ...staff.hireRows],
    [...cohorts, ...[...postsByFamily.values()].flatMap((posts) => growthOf(posts, 1))],
  );
  const postsOf = groups.families.map((_, family) =>
    startingPosts.filter((draft) => groups.familyOf(draft) === family),
  );
  const timeToFill = known.valueOf('workforce/time-to-fill');
  const levers = leverCalendar(
    workforce,
    groups.families.map((name, family) => ({
      name,
      budgetedFte: postsOf[family]!.reduce((sum, { fte }) => sum + fte, 0),
    })),
    calendar,
    (tightness) => Number(timeToFill[tightness]),
  );
  const growth = postsOf.flatMap((posts, family) =>
    growthOf(posts, mostGrowth(levers.demandChange, family, monthCount)),
  );
  const isHireKept = !workforce.hireConversions.some(({ to }) => to === 'permanent');
  const hired = staff.hireRows.map((row) => ({ row, identity: staff.identityOf(row) }));
  const hirePosts = isHireKept ? [] : hired.map((of) => draftOfHire(of, pay));
  const posts = [...startingPosts, ...growth, ...hirePosts];
  const allDrafts = [...posts, ...training, ...cohorts];

  const arrangement: Arrangement = {
    scenario,
    parameters,
    calendar,
    groups,
    grades: gradeBuilder,
    rankCount: scalesInOrder(Object.keys(salaries)).length,
  };
  const ends = new Map(
    staff.people.map((person) => [person, contractEndOf(person, scenario, parameters)]),
  );
  const places = arrangePlaces(arrangement, allDrafts, posts.length, ({ row }) => {
    const person = row === null ? undefined : staff.holderOf.get(row);
    if (row === null || person === undefined) return null;
    const end = ends.get(person) ?? null;
    return holderFacts(row, person, end, referenceDate, chances.recruitAges);
  });
  const kindsOf = (row: RosterRow) => kindsInTime(hireKindOf(row), workforce.hireConversions);
  const hire = arrangeHire(
    arrangement,
    hired,
    pay,
    kindsOf,
    (index) => (isHireKept ? -1 : startingPosts.length + growth.length + index),
    chances.hireTerm,
    allDrafts.length,
  );
  const owners = arrangeOwners(arrangement, [
    ...allDrafts,
    ...staff.hireRows.map((row) => ({ ...row, fte: fteOf(row) })),
  ]);
  const tables = leavingTables(staff.people, scenario, parameters, monthCount);
  const people = startingPeople(staff, tables, allDrafts, workforce.simulation.seed);
  const columns = figureColumns(
    monthCount,
    calendar.years.length,
    groups.groups.length,
    possibleFigures(scenario, allDrafts, new Set(staff.hireRows.flatMap(kindsOf))),
    workforce.savings !== null,
  );
  const grades = gradeBuilder.build();
  // One literal, so that all models have one shape and code made for one is right for the next.
  const model: SimulationModel = {
    calendar,
    groups,
    columns,
    places,
    owners,
    people,
    hire,
    grades,
    levers,
    chances,
    drawRecruitDeparture: recruitDepartures(scenario, parameters, chances.recruitAges, monthCount),
    turnoverAhead: turnoverAhead({ calendar, people, places, levers, grades }),
    openingCounts: new Int32Array(columns.allColumns),
    openingCosts: new Float64Array(moneyFigures.length * groups.groups.length * monthCount),
    report: {
      headcount: staff.people.length,
      settings: workforce,
      leavers: expectedLeavers(staff.people, tables, referenceDate),
      assumedRows: assumedRows(staff, pay, calendar, (person) => ends.get(person) ?? null),
      basis: mergeBasis([
        ...known.basis,
        ...leavingBasis(scenario, parameters),
        ...retirementBasis(staff.people, scenario, parameters, calendar.horizonEnd),
        ...paths.basis(),
      ]),
    },
  };
  fillOpening(model);
  return model;
}

/** Months beyond any horizon; with a month of the horizon added it still fits in 32 bits. */
const neverRises = 2 ** 30;

/** An interval of 0 means that no step ever rises. */
function stepIntervalOf({ valueOf }: ReturnType<typeof parametersOn>): number {
  const interval = valueOf('pay/step-interval');
  return interval > 0 ? interval : neverRises;
}

const mostGrowth = (demandChange: Int32Array, family: number, monthCount: number): number =>
  demandChange
    .subarray(family * monthCount, (family + 1) * monthCount)
    .reduce((sum, change) => sum + Math.max(0, change), 0);

/** The kinds of hire that one kind may become through conversions, itself included. */
function kindsInTime(
  kind: HireKind,
  conversions: WorkforceSettings['hireConversions'],
): readonly HireKind[] {
  const kinds = new Set<HireKind>([kind]);
  for (const reached of kinds) {
    for (const { from, to } of conversions) {
      if (from === reached && to !== 'permanent') kinds.add(to);
    }
  }
  return [...kinds];
}
