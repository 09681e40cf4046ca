import { plusDays, plusMonths, type CalendarDate } from '../calendar/calendar-date.ts';
import { mergeBasis } from '../merge-basis.ts';
import type { Parameters, ParameterUse } from '../parameters.ts';
import type { RosterRow } from '../roster.ts';
import type { Scenario } from '../scenario.ts';
import { checkPensionAgeRange } from './check-pension-age-range.ts';
import { countDepartures, type Leaving } from './count-departures.ts';
import { countEligible } from './count-eligible.ts';
import { departureTiming } from './departure-timing.ts';
import type { ContractEnd, EndOfService } from './end-of-service.ts';
import { expectDepartures } from './expect-departures.ts';
import { expectGenerationPacts, expectPartialPension } from './expect-shorter-weeks.ts';
import { expectRvu } from './expect-rvu.ts';
import { findDepartures } from './find-departures.ts';
import type { RetirementOutcome } from './retirement-outcome.ts';

const monthsPerYear = 12;
const fiveYears = 5;

/**
 * Who leaves when, because of the AOW or on a day that is known already, and how many are expected to
 * leave per month, quarter and year.
 *
 * The dates (`departures`, `counts`) are the day that the law and the contract-end rule give. The
 * expectations (`expected`) spread departures around that day as the curve and the RVU of the scenario say, as
 * exact distributions. Beside them: who is eligible, and what RVU, generatiepact and partial pension do.
 *
 * @param rows - the whole roster; hire and vacancies are left out
 * @throws InvalidInput when the settings do not fit law or pension scheme
 * @throws ParameterUnknown when the AOW age is not known up to the end of the horizon (further, as far
 *   as people may leave before their AOW), and of the five years that are always counted
 * @see Algemene Ouderdomswet, art. 7a; parameter `aow/pension-age`
 */
export function projectRetirement(
  rows: readonly RosterRow[],
  { referenceDate, retirement }: Scenario,
  parameters: Parameters,
): RetirementOutcome {
  const pensionAge = parameters['aow/pension-age'];
  const lastDayAfter = (years: number): CalendarDate =>
    plusDays(plusMonths(referenceDate, years * monthsPerYear), -1);
  const horizonEnd = lastDayAfter(retirement.horizonYears);
  const fiveYearsEnd = lastDayAfter(fiveYears);
  checkPensionAgeRange(pensionAge, plusDays(fiveYearsEnd, 1));
  const timing = departureTiming({ referenceDate, retirement }, parameters, horizonEnd);

  const found = findDepartures(rows, { referenceDate, retirement }, parameters);
  const { ends, leaving, departures, notInServiceRows } = found;
  const isWithinHorizon = ({ lastDay }: ContractEnd): boolean => lastDay <= horizonEnd;
  const withinFiveYears = ends.filter(
    ({ aow }) => aow !== null && referenceDate <= aow.date && aow.date <= fiveYearsEnd,
  );
  const earliestAge = parameters['abp/earliest-age'];
  const inService = ends.map((end) => ({ end, months: timing.monthsOf(end) }));
  const expected = expectDepartures(inService, referenceDate, horizonEnd);
  const rvu = expectRvu(inService, timing, retirement.rvu, referenceDate, horizonEnd, parameters);
  const pacts = expectGenerationPacts(
    inService,
    retirement.generationPacts,
    referenceDate,
    horizonEnd,
    parameters,
  );
  const leavings = ends.flatMap(({ contractEnds, departure }) =>
    contractEnds.filter(isWithinHorizon).map((end): Leaving => ({
      row: end.row,
      lastDay: end.lastDay,
      people: end === departure ? 1 : 0,
    })),
  );

  return {
    referenceDate,
    horizonEnd,
    headcount: ends.length,
    departures,
    counts: countDepartures(leavings, referenceDate, horizonEnd),
    expected,
    eligibility: countEligible(ends, expected.years, earliestAge, referenceDate, horizonEnd),
    rvu: rvu.outcome,
    generationPacts: pacts.outcomes,
    partialPension:
      retirement.partialPension === null
        ? null
        : expectPartialPension(inService, retirement.partialPension, referenceDate, horizonEnd),
    aowWithinFiveYears: withinFiveYears.length,
    workingOnRows: firstRows(ends.filter(({ isWorkingOn }) => isWorkingOn)),
    birthDateMissingRows: firstRows(ends.filter(({ isBirthDateMissing }) => isBirthDateMissing)),
    notInServiceRows,
    basis: mergeBasis([
      ...agesOf([...leaving, ...withinFiveYears]),
      ...timing.basis,
      ...rvu.basis,
      ...pacts.basis,
    ]),
  };
}

const firstRows = (ends: readonly EndOfService[]): number[] =>
  ends.map(({ person }) => person.rows[0].rowNumber);

/** The AOW ages of the people who leave by the dates or are counted, by period. */
const agesOf = (ends: readonly EndOfService[]): ParameterUse[] =>
  ends.flatMap(({ aow }) => (aow === null ? [] : [aow.use]));
