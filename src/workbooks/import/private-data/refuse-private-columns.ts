import { InvalidInput, type Problem } from '../../../engine/problems.ts';
import { columnLetter } from '../../column-letter.ts';
import type { ColumnSet } from '../columns/column-set.ts';
import { findHeaderRow } from '../columns/find-header-row.ts';
import { headingWords } from '../columns/heading-key.ts';
import { headedColumns, type HeadedColumn } from '../columns/map-columns.ts';
import { rosterColumnSet } from '../columns/roster-column-set.ts';
import type { PrivatePlace, TableFile, TableRow, TableSheet } from '../open-file/table-file.ts';
import { heldNumbers } from './count-private-numbers.ts';
import { forbiddenContent } from './forbidden-columns.ts';
import { withoutPrivateNumbers } from './private-number.ts';

/** Headings under which numbers of nine digits are nothing strange, beside all that are read. */
const codeHeading =
  /nummer|\b(nr|no|id|ids|code|tel|gsm|fax|kpl)\b|nr$|code$|telefoon|phone|mobiel|kostendrager|grootboek|project|order/;

const isOfCodes = ({ recognise }: ColumnSet<string>, heading: string): boolean =>
  recognise(heading) !== null || codeHeading.test(headingWords(heading));

interface Headings {
  readonly row: number;
  readonly columns: readonly HeadedColumn[];
}

/** Of a heading in two rows the upper one stands over several columns: `Verzuim` over `dagen` and `%`. */
function groupHeadings(header: TableRow, head: readonly TableRow[]): Headings[] {
  const above = head.find(({ number }) => number === header.number - 1);
  if (above === undefined) return [];
  // A title or a label in front of it stands in column A.
  const columns = headedColumns(above, []).filter(
    ({ index }) => index > 0 && header.values[index] !== undefined,
  );
  return [{ row: above.number, columns }];
}

function headingsOf({ head, otherHeaders }: TableSheet, header: TableRow | null): Headings[] {
  const others = otherHeaders
    .filter(({ number }) => number !== header?.number)
    .map((row) => ({ row: row.number, columns: headedColumns(row, []) }));
  if (header === null) return others;
  const own = { row: header.number, columns: headedColumns(header, head) };
  const group = groupHeadings(header, head).filter(
    ({ row }) => !others.some((other) => other.row === row),
  );
  return [...group, own, ...others];
}

function problemsOfSheet(columnSet: ColumnSet<string>, sheet: TableSheet): Problem[] {
  const sheetName = withoutPrivateNumbers(sheet.name);
  const header = findHeaderRow(columnSet, sheet.head);
  const byName: Problem[] =
    sheetName === sheet.name
      ? []
      : [
          {
            place: `blad ${sheetName}`,
            found: sheetName,
            expected: 'een bladnaam zonder burgerservicenummer of bankrekeningnummer',
          },
        ];
  const byHeading = headingsOf(sheet, header).flatMap(({ row, columns }) =>
    columns.flatMap(({ letter, heading }): Problem[] => {
      if (columnSet.isOwnHeading(heading)) return [];
      const holds = forbiddenContent(heading)?.holds;
      if (holds === undefined) return [];
      return [
        {
          place: `blad ${sheetName}, rij ${row}, kolom ${letter}`,
          found: heading,
          expected: `geen kolom met ${holds}; verwijder de kolom en stuur het bestand opnieuw`,
        },
      ];
    }),
  );
  const headings = header === null ? [] : headedColumns(header, sheet.head);
  const byContent = sheet.privateNumbers.flatMap((count, index): Problem[] => {
    if (count === undefined) return [];
    const heading = headings.find((column) => column.index === index)?.heading ?? null;
    const where = heading !== null && isOfCodes(columnSet, heading) ? 'amongCodes' : 'elsewhere';
    return heldNumbers(count, where).map((holds) => ({
      place: `blad ${sheetName}, kolom ${columnLetter(index)}`,
      found: heading,
      expected: `geen kolom met ${holds}; de inhoud lijkt daarop, ook al zegt de kop iets anders`,
    }));
  });
  return [...byName, ...byHeading, ...byContent];
}

const problemOfPlace = ({ place, holds }: PrivatePlace): Problem => ({
  place: withoutPrivateNumbers(place),
  found: null,
  expected: `hier niet ${holds}; verwijder het en stuur het bestand opnieuw`,
});

/**
 * Stops a file that holds data which may not come along, in any sheet, hidden ones included, and in what
 * is no cell: what is not read would still be stored with the file.
 *
 * @param columnSet - the columns of the kind of file that was expected
 * @throws InvalidInput naming each such column with its letter, and each other place; never what it holds
 */
export function refusePrivateColumns(
  { sheets, privatePlaces }: TableFile,
  columnSet: ColumnSet<string> = rosterColumnSet,
): void {
  const problems = [
    ...sheets.flatMap((sheet) => problemsOfSheet(columnSet, sheet)),
    ...privatePlaces.map(problemOfPlace),
  ];
  if (problems.length === 0) return;
  throw new InvalidInput(
    problems,
    'Het bestand bevat gegevens die niet mogen worden aangeleverd. Er is niets bewaard.',
  );
}
