import type { RosterRow } from '../../engine/roster.ts';
import { checkColumns } from './checks/check-columns.ts';
import { checkPersons } from './checks/check-persons.ts';
import { listProblems } from './checks/list-problems.ts';
import { chooseSheet } from './columns/choose-sheet.ts';
import { isDataRow } from './columns/is-data-row.ts';
import { headedColumns, mapColumns } from './columns/map-columns.ts';
import { rosterColumnSet } from './columns/roster-column-set.ts';
import { defaultImportLimits, type ImportLimits } from './import-limits.ts';
import { readRosterRow } from './read-roster-row.ts';
import type { RosterReading } from './roster-reading.ts';
import { openRosterFile } from './screen-roster-file.ts';

export interface ReadRosterOptions {
  readonly limits?: ImportLimits;
  /** Hours that make a part-time factor of 1: parameter `pay/full-time-hours`. */
  readonly fullTimeHoursPerWeek?: number;
}

/** A test keeps it equal to parameter `pay/full-time-hours`, for callers without parameters at hand. */
export const defaultFullTimeHoursPerWeek = 36;

/**
 * Reads a staff file, xlsx or csv, and lists everything that is wrong with it:
 *
 * 1. open: kind, damage, limits (`openTableFile`); the whole file passes by once, nothing is kept
 * 2. refuse what may not come along, in every sheet (`refusePrivateColumns`)
 * 3. choose the sheet and its header row, map columns to fields (`chooseSheet`, `mapColumns`)
 * 4. read it again, row by row, only the mapped columns; compare the rows of one person
 *
 * @throws InvalidInput when the file cannot be read, is over a limit, holds columns that may not come
 *   along, or has no header row; errors in cells are returned, not thrown
 */
export async function readRoster(
  bytes: Uint8Array,
  options: ReadRosterOptions = {},
): Promise<RosterReading> {
  const limits = options.limits ?? defaultImportLimits;
  const file = await openRosterFile(bytes, limits);
  const { sheet, header } = chooseSheet(rosterColumnSet, file);
  const columnMap = mapColumns(rosterColumnSet, headedColumns(header, sheet.head));
  const { columns } = columnMap;
  const columnsByField = new Map(columns.map((column) => [column.field, column]));

  const problems = listProblems(sheet.name, limits.maxProblems);
  checkColumns(columnMap, header.number, problems);
  const persons = checkPersons(columnsByField, problems);
  const context = {
    columnsByField,
    dayOffset: file.dayOffset,
    fullTimeHoursPerWeek: options.fullTimeHoursPerWeek ?? defaultFullTimeHoursPerWeek,
    problems,
  };

  const rows: RosterRow[] = [];
  let rowCount = 0;
  await sheet.forEachRow((tableRow) => {
    if (tableRow.number <= header.number || !isDataRow(rosterColumnSet, tableRow, columns)) return;
    rowCount += 1;
    const { row, isRight } = readRosterRow(tableRow, context);
    const agrees = persons.add(row);
    if (isRight && agrees) rows.push(row);
  });

  if (rowCount === 0) {
    const place = { letter: '', heading: '' };
    problems.addError(header.number, place, null, 'minstens één rij met gegevens onder de koppen');
  }

  return {
    fileKind: file.kind,
    sheet: sheet.name,
    rowCount,
    personCount: persons.personCount(),
    columns: columns.map(({ field, heading, letter }) => ({ field, heading, column: letter })),
    ignoredHeadings: [...columnMap.ignored, ...columnMap.superseded].map(({ heading }) => heading),
    rows,
    errors: problems.errors(),
    warnings: problems.warnings(),
  };
}
