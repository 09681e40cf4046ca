import {
  daysBetween,
  plusMonths,
  type CalendarDate,
} from '../../../engine/calendar/calendar-date.ts';
import { daysInWeek } from '../../../engine/commuting/commuter.ts';
import { isInService, type RosterRow } from '../../../engine/roster.ts';
import { dutchDay } from '../cells/dutch-day.ts';
import { rosterColumn } from '../columns/roster-columns.ts';
import type { RosterField } from '../columns/roster-field.ts';

export interface RowCheck {
  /** Whether factor, percentage or hours gave the part-time factor. */
  readonly hasPartTime: boolean;
  readonly factorFromHours: number | null;
  /** Fields with an error already: not compared with others. */
  readonly wrongFields: ReadonlySet<RosterField>;
  readonly isKnown: (field: RosterField) => boolean;
  readonly reportError: (field: RosterField, expected: string) => void;
  readonly reportWarning: (field: RosterField, expected: string) => void;
}

/** Nobody outside these is at work in the years a roster can describe; without a clock, so wide. */
const earliestBirth: CalendarDate = '1930-01-01';
const latestBirth: CalendarDate = '2015-12-31';
const earliestHire: CalendarDate = '1950-01-01';
const latestHire: CalendarDate = '2075-12-31';

/** Youngest age at which anyone may do work that an HR system registers, in months. */
const youngestAtHire = 14 * 12;

/** Difference between factor and hours that comes from rounding in HR systems. */
const roundingOfFactor = 0.005;

function checkDates(row: RosterRow, { wrongFields, reportError, reportWarning }: RowCheck): void {
  const { birthDate, hireDate, contractEndDate, knownDepartureDate, employmentKind } = row;
  const isBirthPlausible =
    birthDate === null || (earliestBirth <= birthDate && birthDate <= latestBirth);
  if (!isBirthPlausible) {
    reportError(
      'birthDate',
      `een geboortedatum van ${dutchDay(earliestBirth)} tot en met ${dutchDay(latestBirth)}`,
    );
  }
  if (hireDate !== null && (hireDate < earliestHire || hireDate > latestHire)) {
    reportError(
      'hireDate',
      `een datum van ${dutchDay(earliestHire)} tot en met ${dutchDay(latestHire)}`,
    );
  } else if (hireDate !== null) {
    if (
      birthDate !== null &&
      isBirthPlausible &&
      plusMonths(birthDate, youngestAtHire) > hireDate
    ) {
      reportError(
        'birthDate',
        `een leeftijd van minstens ${youngestAtHire / 12} jaar op de datum in dienst, ${dutchDay(hireDate)}`,
      );
    }
    const ends = { contractEndDate, knownDepartureDate };
    for (const field of ['contractEndDate', 'knownDepartureDate'] as const) {
      const end = ends[field];
      if (end !== null && daysBetween(hireDate, end) < 0) {
        reportError(field, `een datum op of na de datum in dienst, ${dutchDay(hireDate)}`);
      }
    }
  }
  if (employmentKind === 'permanent' && contractEndDate !== null) {
    reportWarning(
      'contractEndDate',
      'geen einddatum bij een vast dienstverband, of dienstverband tijdelijk',
    );
  }
  if (
    employmentKind === 'temporary' &&
    contractEndDate === null &&
    !wrongFields.has('contractEndDate')
  ) {
    reportWarning('contractEndDate', 'een einddatum bij een tijdelijk dienstverband');
  }
}

function checkPartTime(row: RosterRow, check: RowCheck): void {
  const { factorFromHours, wrongFields, isKnown, reportError, reportWarning } = check;
  const writtenIn = isKnown('partTimeFactor')
    ? 'partTimeFactor'
    : isKnown('partTimePercentage')
      ? 'partTimePercentage'
      : 'hoursPerWeek';
  const hasError = [writtenIn, 'hoursPerWeek'].some((field) =>
    wrongFields.has(field as RosterField),
  );
  if (hasError) return;
  if (!check.hasPartTime) {
    if (row.employmentKind === 'hire') {
      reportWarning(
        writtenIn,
        'een deeltijdfactor of uren per week; gerekend wordt met een volle week',
      );
    } else {
      reportError(writtenIn, `${rosterColumn(writtenIn).expected}, of uren per week`);
    }
    return;
  }
  if (
    factorFromHours !== null &&
    Math.abs(factorFromHours - row.partTimeFactor) > roundingOfFactor
  ) {
    const fromHours = String(Math.round(factorFromHours * 10_000) / 10_000).replace('.', ',');
    reportError(writtenIn, `dezelfde deeltijd als de uren per week, die ${fromHours} geven`);
  }
}

/** A week has seven days, also for who travels in two ways; told at a cell that is filled. */
function checkDays(row: RosterRow, { reportError }: RowCheck): void {
  const { officeDaysPerWeek, homeDaysPerWeek, travelDetails } = row;
  const secondDays = travelDetails?.secondTrip?.daysPerWeek ?? 0;
  if ((officeDaysPerWeek ?? 0) + (homeDaysPerWeek ?? 0) + secondDays <= daysInWeek) return;
  if (secondDays > 0) {
    reportError(
      'secondTripDaysPerWeek',
      'kantoordagen, tweede reisdagen en thuiswerkdagen samen hooguit zeven',
    );
  } else {
    reportError('homeDaysPerWeek', 'kantoordagen en thuiswerkdagen samen hooguit zeven');
  }
}

/** Reports what the cells of one row say against each other. */
export function checkRosterRow(row: RosterRow, check: RowCheck): void {
  const { reportWarning } = check;
  checkDates(row, check);
  checkPartTime(row, check);
  checkDays(row, check);
  if (!isInService(row)) return;
  for (const field of ['scale', 'step', 'commuteDistanceKm', 'travelMode'] as const) {
    // Interns get an allowance, not a scale.
    const isAsked = row.employmentKind !== 'intern' || (field !== 'scale' && field !== 'step');
    if (isAsked && row[field] === null && !check.wrongFields.has(field)) {
      reportWarning(field, `${rosterColumn(field).expected}; ${rosterColumn(field).purpose}`);
    }
  }
}
