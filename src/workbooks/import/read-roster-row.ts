import type { EmploymentKind, RosterRow } from '../../engine/roster.ts';
import type { CellReader } from './cells/cell-reading.ts';
import { textOfCell, type CellValue } from './cells/cell-value.ts';
import {
  readEmploymentCell,
  readHireKindCell,
  readTravelModeCell,
  readYesNoCell,
} from './cells/read-choice-cell.ts';
import { readDateCell } from './cells/read-date-cell.ts';
import { readMoneyCell, readNumberCell } from './cells/read-number-cell.ts';
import { readPartTimeFactorCell, readPartTimePercentageCell } from './cells/read-part-time-cell.ts';
import {
  readPersonnelNumberCell,
  readPostcodeCell,
  readScaleCell,
  readTaakveldCell,
  readTextCell,
} from './cells/read-text-cell.ts';
import { checkRosterRow } from './checks/check-roster-row.ts';
import { checkTravelDetails } from './checks/check-travel-details.ts';
import type { ProblemList } from './checks/list-problems.ts';
import type { MappedColumn } from './columns/map-columns.ts';
import { rosterColumn } from './columns/roster-columns.ts';
import type { RosterField } from './columns/roster-field.ts';
import type { TableRow } from './open-file/table-file.ts';
import { readTravelDetails } from './read-travel-details.ts';

export interface RowContext {
  readonly columnsByField: ReadonlyMap<RosterField, MappedColumn<RosterField>>;
  readonly dayOffset: number;
  readonly fullTimeHoursPerWeek: number;
  readonly problems: ProblemList;
}

/** One row with its cells read and its errors reported. */
export interface ReadRow {
  readonly row: RosterRow;
  readonly isRight: boolean;
}

/** Steps of every scale; 11 is the last one (cao Gemeenten, chapter 3). */
const readStep = readNumberCell({ from: 0, to: 11, isWhole: true });
/** No contract is longer than the Working Hours Act lets anyone work in a week. */
const readHours = readNumberCell({ from: 0, to: 60 });
const readDays = readNumberCell({ from: 0, to: 7 });
/** Further than across the Netherlands and back. */
const readDistance = readNumberCell({ from: 0, to: 500 });
/** The scale of IAEA/TVA. */
const readFactor = readNumberCell({ from: 1, to: 5, isWhole: true });

/** Fields that a row of each kind cannot do without; of the part-time fields one is enough. */
const requiredFields: Readonly<Record<EmploymentKind, readonly RosterField[]>> = {
  permanent: ['personnelNumber', 'birthDate', 'position', 'team'],
  temporary: ['personnelNumber', 'birthDate', 'position', 'team'],
  trainee: ['personnelNumber', 'birthDate', 'position', 'team'],
  intern: ['personnelNumber', 'birthDate', 'position', 'team'],
  hire: ['position', 'team'],
  vacancy: ['position', 'team'],
};

/** Never repeated in a message: under these headings a name can stand by mistake. */
const unquotedFields: ReadonlySet<RosterField> = new Set(['personnelNumber']);

/**
 * Reads the recognised cells of one row and reports everything that is wrong with it. Birth dates and
 * personnel numbers are read only where the calculations need them: not of hire and vacancies.
 */
export function readRosterRow(tableRow: TableRow, context: RowContext): ReadRow {
  const { columnsByField, dayOffset, fullTimeHoursPerWeek, problems } = context;
  const rowNumber = tableRow.number;
  const wrongFields = new Set<RosterField>();

  const cellOf = (field: RosterField): CellValue | undefined => {
    const column = columnsByField.get(field);
    return column && tableRow.values[column.index];
  };
  const isEmpty = (field: RosterField): boolean => cellOf(field) === undefined;
  const foundIn = (field: RosterField): string | null => {
    const cell = cellOf(field);
    if (cell === undefined) return null;
    return unquotedFields.has(field) ? 'een andere tekst' : textOfCell(cell);
  };
  const reportError = (field: RosterField, expected: string): void => {
    wrongFields.add(field);
    const place = columnsByField.get(field);
    if (place) problems.addError(rowNumber, place, foundIn(field), expected);
  };
  const reportWarning = (field: RosterField, expected: string): void => {
    const place = columnsByField.get(field);
    if (place) problems.addWarning(rowNumber, place, foundIn(field), expected);
  };
  const read = <T>(field: RosterField, reader: CellReader<T>): T | null => {
    const cell = cellOf(field);
    if (cell === undefined) return null;
    const reading = reader(cell);
    if (!reading.isRight) {
      reportError(field, reading.expected ?? rosterColumn(field).expected);
      return null;
    }
    if (reading.remark !== null) reportWarning(field, reading.remark);
    return reading.value;
  };

  const readDate = readDateCell(dayOffset);
  const contractEndDate = read('contractEndDate', readDate);
  const employment = read('employmentKind', readEmploymentCell);
  if (columnsByField.has('employmentKind') && isEmpty('employmentKind')) {
    reportError('employmentKind', rosterColumn('employmentKind').expected);
  }
  const kindWithoutColumn = contractEndDate === null ? 'permanent' : 'temporary';
  const employmentKind = employment?.kind ?? kindWithoutColumn;
  const isPerson = employmentKind !== 'hire' && employmentKind !== 'vacancy';
  // Of an unknown kind of row only what every kind needs is asked, so that one mistake is one error.
  const askedOf = wrongFields.has('employmentKind') ? 'vacancy' : employmentKind;
  for (const field of requiredFields[askedOf]) {
    if (isEmpty(field)) reportError(field, rosterColumn(field).expected);
  }

  const hoursPerWeek = read('hoursPerWeek', readHours);
  const writtenFactor =
    read('partTimeFactor', readPartTimeFactorCell) ??
    read('partTimePercentage', readPartTimePercentageCell);
  const factorFromHours = hoursPerWeek === null ? null : hoursPerWeek / fullTimeHoursPerWeek;

  const travel = readTravelDetails(read);

  const row: RosterRow = {
    rowNumber,
    personnelNumber:
      employmentKind === 'vacancy' ? null : read('personnelNumber', readPersonnelNumberCell),
    birthDate: isPerson ? read('birthDate', readDate) : null,
    hireDate: read('hireDate', readDate),
    employmentKind,
    hireKind:
      employmentKind === 'hire'
        ? (read('hireKind', readHireKindCell) ?? employment?.hireKind ?? null)
        : null,
    contractEndDate,
    knownDepartureDate: read('knownDepartureDate', readDate),
    position: read('position', readTextCell) ?? '',
    positionFamily: read('positionFamily', readTextCell),
    team: read('team', readTextCell) ?? '',
    programme: read('programme', readTextCell),
    taakveld: read('taakveld', readTaakveldCell),
    costCentre: read('costCentre', readTextCell),
    scale: read('scale', readScaleCell),
    step: read('step', readStep),
    partTimeFactor: writtenFactor ?? factorFromHours ?? 1,
    hoursPerWeek,
    postcode4: isPerson ? read('postcode4', readPostcodeCell) : null,
    commuteDistanceKm: read('commuteDistanceKm', readDistance),
    travelMode: read('travelMode', readTravelModeCell),
    officeDaysPerWeek: read('officeDaysPerWeek', readDays),
    homeDaysPerWeek: read('homeDaysPerWeek', readDays),
    publicTransportCentsPerYear: read('publicTransportCentsPerYear', readMoneyCell),
    travelDetails: travel.details,
    positionFactor: read('positionFactor', readFactor),
    isVolunteerApprentice: read('isVolunteerApprentice', readYesNoCell) ?? false,
  };
  checkRosterRow(row, {
    hasPartTime: writtenFactor !== null || factorFromHours !== null,
    factorFromHours,
    wrongFields,
    isKnown: (field) => columnsByField.has(field),
    reportError,
    reportWarning,
  });
  checkTravelDetails(row, travel.cells, { wrongFields, reportError });
  return { row, isRight: wrongFields.size === 0 };
}
