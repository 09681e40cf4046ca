import { InvalidInput, type Problem } from '../../../engine/problems.ts';
import { columnLetter } from '../../column-letter.ts';
import { textOfCell } from '../cells/cell-value.ts';
import { findHeaderRow, recognisedFields } from '../columns/find-header-row.ts';
import { headingKey } from '../columns/heading-key.ts';
import { headedColumns, type HeadedColumn } from '../columns/map-columns.ts';
import type { TableFile, TableRow, TableSheet } from '../open-file/table-file.ts';
import { forbiddenContent } from './forbidden-columns.ts';

/** Headings that are harmless alone, and show that a row is the header of a list of people. */
const personHeading =
  /naam$|^voorletters|^geslacht$|^email|^telefoon|^adres|^woonplaats$|^huisnummer/;

/** In a sheet that is no staff list: a row that reads as headings of one, with data that may not come along. */
function looksLikeHeader({ values }: TableRow): boolean {
  const others = values.filter(
    (value) =>
      typeof value === 'string' &&
      (forbiddenContent(value) !== null || personHeading.test(headingKey(value))),
  );
  return recognisedFields(values).size + others.length >= 2;
}

function headingsOf(sheet: TableSheet): { row: number; columns: HeadedColumn[] }[] {
  const header = findHeaderRow(sheet.head);
  const rows = header === null ? sheet.head.filter(looksLikeHeader) : [header];
  return rows.map((row) => ({
    row: row.number,
    columns: headedColumns(row, header === null ? [] : sheet.head),
  }));
}

function problemsOfSheet(sheet: TableSheet): Problem[] {
  const byHeading = headingsOf(sheet).flatMap(({ row, columns }) =>
    columns.flatMap(({ letter, heading }): Problem[] => {
      const holds = forbiddenContent(heading);
      if (holds === null) return [];
      return [
        {
          place: `blad ${sheet.name}, rij ${row}, kolom ${letter}`,
          found: heading,
          expected: `geen kolom met ${holds}; verwijder de kolom en stuur het bestand opnieuw`,
        },
      ];
    }),
  );
  const byContent = sheet.privateColumns.map(({ index, holds }): Problem => {
    const heading = findHeaderRow(sheet.head)?.values[index];
    return {
      place: `blad ${sheet.name}, kolom ${columnLetter(index)}`,
      found: heading === undefined ? null : textOfCell(heading),
      expected: `geen kolom met ${holds}; de inhoud lijkt daarop, ook al zegt de kop iets anders`,
    };
  });
  return [...byHeading, ...byContent];
}

/**
 * Stops a file that holds data which may not come along, in any sheet, hidden ones included: what is
 * not read would still be stored with the file.
 *
 * @throws InvalidInput naming each such column with its letter
 */
export function refusePrivateColumns({ sheets }: TableFile): void {
  const problems = sheets.flatMap(problemsOfSheet);
  if (problems.length === 0) return;
  throw new InvalidInput(
    problems,
    'Het bestand bevat gegevens die niet mogen worden aangeleverd. Er is niets bewaard.',
  );
}
