import type { CalendarDate } from '../calendar/calendar-date.ts';
import { mergeBasis } from '../merge-basis.ts';
import type { Parameters, ParameterUse } from '../parameters.ts';
import { peopleInService, type Person } from '../people-in-service.ts';
import { NotFound } from '../problems.ts';
import { endOfService, type EndOfService } from '../retirement/end-of-service.ts';
import type { RetirementSettings } from '../retirement/retirement-settings.ts';
import type { RosterRow } from '../roster.ts';
import type { Scenario } from '../scenario.ts';
import { aowSteps } from './aow-steps.ts';
import type { DepartureExplanation, ExplanationStep } from './departure-explanation.ts';
import { earlyLeaveSteps, horizonEndOf } from './early-leave-steps.ts';

/**
 * How the last day of one person comes about: every rule and value, in the order in which they apply. The
 * dates are those of `projectRetirement`, from the same functions. What chance does around the AOW is no
 * part of it: that holds for a cohort, and nothing is predicted of a person.
 *
 * @param rows - the whole roster
 * @param rowNumber - any contract of the person
 * @throws NotFound when that row is not there, or is no contract that runs on the reference date
 * @throws ParameterUnknown when the AOW day lies before the known days or in a gap
 * @see Algemene Ouderdomswet, art. 7a; parameter `aow/pension-age`
 */
export function explainDeparture(
  rows: readonly RosterRow[],
  rowNumber: number,
  scenario: Pick<Scenario, 'referenceDate' | 'retirement'>,
  parameters: Parameters,
): DepartureExplanation {
  const { referenceDate, retirement } = scenario;
  const person = personOfRow(rows, rowNumber, referenceDate);
  const end = endOfService(person, referenceDate, retirement, parameters['aow/pension-age']);
  const horizonEnd = horizonEndOf(scenario);
  const steps: ExplanationStep[] = [
    { kind: 'contracts', rowNumbers: person.rows.map((row) => row.rowNumber) },
    ...aowSteps(end, retirement, parameters),
    ...contractSteps(end, retirement, horizonEnd),
    ...earlyLeaveSteps(end, scenario, parameters, horizonEnd),
    { kind: 'cohort-only', isCurveOn: retirement.behaviour.isOn },
  ];
  return {
    referenceDate,
    rowNumber,
    steps,
    departureDate: end.departure?.lastDay ?? null,
    reason: end.departure?.reason ?? null,
    basis: mergeBasis(steps.flatMap(useOf)),
  };
}

function personOfRow(
  rows: readonly RosterRow[],
  rowNumber: number,
  referenceDate: CalendarDate,
): Person {
  const asked = rows.find((row) => row.rowNumber === rowNumber);
  if (asked === undefined) {
    throw new NotFound(`Rij ${rowNumber} komt in het personeelsbestand niet voor.`);
  }
  const { personnelNumber } = asked;
  const own =
    personnelNumber === null
      ? [asked]
      : rows.filter((row) => row.personnelNumber === personnelNumber);
  const [person] = peopleInService(own, referenceDate).people;
  if (person?.rows.includes(asked) === true) return person;
  throw new NotFound(
    `Rij ${rowNumber} is geen dienstverband dat op ${referenceDate} loopt; alleen daarvan is een vertrekdatum uit te leggen.`,
  );
}

/** What ends each contract, and with that the service. */
function contractSteps(
  { person, lastDayByRule, contractEnds, departure, isWorkingOn }: EndOfService,
  { contractEndRule }: RetirementSettings,
  horizonEnd: CalendarDate,
): ExplanationStep[] {
  const steps: ExplanationStep[] = [];
  if (lastDayByRule !== null) {
    steps.push({ kind: 'contract-end-rule', rule: contractEndRule, lastDay: lastDayByRule });
  }
  if (isWorkingOn) steps.push({ kind: 'working-on' });
  for (const row of person.rows) {
    const { rowNumber, knownDepartureDate, contractEndDate } = row;
    if (knownDepartureDate !== null) {
      steps.push({ kind: 'known-date', rowNumber, date: knownDepartureDate });
    } else if (contractEndDate !== null) {
      steps.push({ kind: 'temporary-contract', rowNumber, date: contractEndDate });
    }
    if (!contractEnds.some((end) => end.row === row)) steps.push({ kind: 'no-end', rowNumber });
  }
  if (departure !== null) {
    const { row, lastDay, reason } = departure;
    steps.push({
      kind: 'departure',
      rowNumber: row.rowNumber,
      date: lastDay,
      reason,
      isWithinHorizon: lastDay <= horizonEnd,
    });
  }
  return steps;
}

const useOf = (step: ExplanationStep): ParameterUse[] => ('use' in step ? [step.use] : []);
