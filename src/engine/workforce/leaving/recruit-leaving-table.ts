import { plusMonths, type CalendarDate } from '../../calendar/calendar-date.ts';
import { valueOn, type Parameters } from '../../parameters.ts';
import type { Person } from '../../people-in-service.ts';
import { departureMonths } from '../../retirement/departure-months.ts';
import type { RosterRow } from '../../roster.ts';
import type { Scenario } from '../../scenario.ts';
import { leavingTableFor } from './leaving-course.ts';
import { leavingForces } from './leaving-forces.ts';
import { leavingTableOf, type LeavingTable } from './leaving-table.ts';

/**
 * With which contract somebody joins: `temporary` for `workforce/recruit-contract-term` months, then
 * permanent or gone; `training` for `workforce/trainee-term` months, then gone unless a simulation
 * gives them a post.
 */
export type RecruitContract = 'permanent' | 'temporary' | 'training';

/**
 * The table of somebody who joins; months count from the one of joining, to the end of the horizon.
 *
 * @param ageYears - on joining, in whole years
 * @param startMonth - calendar months from the reference date to joining
 */
export type RecruitLeavingTables = (
  ageYears: number,
  startMonth: number,
  contract: RecruitContract,
) => LeavingTable;

const monthsPerYear = 12;

/**
 * When, and why, people who join later may leave: who joins in one month at one age with one kind of
 * contract has the same table. Their family is not known, so curves and RVU of the scenario that hold for
 * some families only do not count for them.
 *
 * @throws ParameterUnknown when asked for a table and a chance, or the AOW age, is not known
 * @see Algemene Ouderdomswet, art. 7a; parameters `workforce/...`, `retirement/offset-curve`
 */
export function recruitLeavingTables(
  scenario: Pick<Scenario, 'referenceDate' | 'retirement' | 'workforce'>,
  parameters: Parameters,
): RecruitLeavingTables {
  const { referenceDate, retirement, workforce } = scenario;
  const horizonMonths = workforce.horizonYears * monthsPerYear;
  const forces = leavingForces(scenario, parameters, horizonMonths);
  const contractEnds = contractEndsOf(parameters, referenceDate);

  return (ageYears, startMonth, contract) => {
    const joinDate = plusMonths(referenceDate, startMonth);
    const ageMonths = ageYears * monthsPerYear;
    const monthCount = Math.max(0, horizonMonths - startMonth);
    if (monthCount === 0) return leavingTableOf(new Float64Array(0), false);
    const recruit = aRecruit(joinDate, plusMonths(joinDate, -ageMonths), contract);
    return leavingTableFor(
      {
        ageMonths,
        serviceMonths: 0,
        startMonth,
        contractEnd: contractEnds[contract],
        hasKnownDate: false,
        departure: departureMonths(
          recruit,
          { referenceDate: joinDate, retirement },
          parameters,
          monthCount,
        ),
      },
      forces,
      monthCount,
    );
  };
}

/** Last month of the first contract, and who leaves then; a term of 0 months = permanent at once. */
function contractEndsOf(parameters: Parameters, referenceDate: CalendarDate) {
  const conversion = valueOn(parameters['workforce/contract-conversion'], referenceDate).value;
  const after = (term: number, leavesRatio: number) =>
    term === 0 ? null : { month: term - 1, leavesRatio };
  return {
    permanent: null,
    temporary: after(
      valueOn(parameters['workforce/recruit-contract-term'], referenceDate).value,
      1 - Number(conversion),
    ),
    training: after(valueOn(parameters['workforce/trainee-term'], referenceDate).value, 1),
  };
}

/** What retirement must know about somebody who is not there yet. */
function aRecruit(
  hireDate: CalendarDate,
  birthDate: CalendarDate,
  contract: RecruitContract,
): Person {
  const row: RosterRow = {
    rowNumber: 0,
    personnelNumber: null,
    birthDate,
    hireDate,
    employmentKind: contract === 'training' ? 'trainee' : contract,
    hireKind: null,
    contractEndDate: null,
    knownDepartureDate: null,
    position: '',
    positionFamily: null,
    team: '',
    programme: null,
    taakveld: null,
    costCentre: null,
    scale: null,
    step: null,
    partTimeFactor: 1,
    hoursPerWeek: null,
    postcode4: null,
    commuteDistanceKm: null,
    travelMode: null,
    officeDaysPerWeek: null,
    homeDaysPerWeek: null,
    publicTransportCentsPerYear: null,
    travelDetails: null,
    positionFactor: null,
    isVolunteerApprentice: false,
  };
  return { personnelNumber: '', rows: [row] };
}
