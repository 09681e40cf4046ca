import type { Cell, Worksheet } from 'exceljs';
import {
  inputsSheet,
  type InputUnit,
  type WorkbookInput,
} from '../../../inputs/workbook-inputs.ts';
import { address, formula, type CellContent } from '../../cells.ts';
import { format, look } from '../../house-look.ts';
import { writeTable, type PlacedTable } from '../../write-table.ts';

const units: Readonly<Record<InputUnit, { readonly text: string; readonly format: string }>> = {
  'euro-per-km': { text: '€ per km', format: format.rate },
  'euro-per-day': { text: '€ per dag', format: format.rate },
  euro: { text: '€', format: format.cents },
  share: { text: 'van de kosten', format: format.share },
  'percentage-per-year': { text: 'per jaar', format: format.share },
};

export const unchanged = 'nee';
const statusColumn = 6;
const statusWidth = 46;

/** Widths of the sheet: those of the tables of inputs. */
export const inputWidths = [46, 18, 18, 14, 16, statusWidth, 34] as const;

const rangeText = ({ lowest, highest, unit }: WorkbookInput): string => {
  if (unit === 'share') return 'Vul een deel van 0% tot en met 100% in.';
  if (unit === 'percentage-per-year') return 'Vul een percentage van -99% tot en met 100% in.';
  if (lowest === 0) return 'Vul een getal van 0 of meer in.';
  return highest === null ? 'Vul een getal in.' : 'Vul een bedrag in euro in.';
};

function openCell(cell: Cell, input: WorkbookInput): void {
  const { label, unit, lowest, highest } = input;
  cell.style = { ...look.input, numFmt: units[unit].format, alignment: cell.style.alignment ?? {} };
  cell.dataValidation = {
    type: 'decimal',
    operator: highest === null ? 'greaterThanOrEqual' : 'between',
    formulae: highest === null ? [lowest ?? 0] : [lowest ?? 0, highest],
    showErrorMessage: true,
    errorTitle: 'Dit kan niet',
    error: rangeText(input),
    showInputMessage: true,
    // Excel has room for 32 characters in a title.
    promptTitle: units[unit].text,
    prompt: label.slice(0, longestPrompt),
  };
  cell.worksheet.workbook.definedNames.add(
    `'${inputsSheet.name}'!$${address(inputsSheet.valueColumn, 1).replace(/\d+$/, '')}$${cell.row}`,
    input.name,
  );
}

/** Excel refuses a file with more. */
const longestPrompt = 255;

/** A table of cells to fill in, each named and with the value of the run beside it. */
export function writeInputTable(
  sheet: Worksheet,
  headerRow: number,
  inputs: readonly WorkbookInput[],
  statusOf: (input: WorkbookInput, cell: string) => CellContent,
): PlacedTable {
  const at = (column: number, index: number): string => address(column, headerRow + 1 + index);
  const { valueColumn, runColumn } = inputsSheet;
  const placed = writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Wat u kunt veranderen' },
      { heading: 'Waarde', format: format.cents },
      { heading: 'In de berekening', format: format.cents },
      { heading: 'Gewijzigd' },
      { heading: 'Eenheid' },
      { heading: 'Werkt door in de bladen', wrapsAt: statusWidth },
      { heading: 'Naam van de cel' },
    ],
    inputs.map((input, index) => {
      const value = at(valueColumn, index);
      return [
        input.label,
        input.value,
        input.value,
        formula(
          `IF(ISNUMBER(${value}),IF(${value}=${at(runColumn, index)},"${unchanged}","ja"),"geen getal")`,
          unchanged,
        ),
        units[input.unit].text,
        statusOf(input, value),
        input.name,
      ];
    }),
  );
  inputs.forEach((input, index) => {
    const row = placed.firstRow + index;
    openCell(sheet.getCell(row, valueColumn), input);
    sheet.getCell(row, runColumn).numFmt = units[input.unit].format;
  });
  return placed;
}

/** Inputs that differ from the run and that no formula follows, in a table of inputs. */
export const changedWithoutEffect = ({ firstRow, lastRow }: PlacedTable): string => {
  const area = (column: number): string =>
    `${address(column, firstRow)}:${address(column, lastRow)}`;
  // A wildcard in COUNTIFS means something else in OpenDocument.
  return `SUMPRODUCT((${area(inputsSheet.isChangedColumn)}<>"${unchanged}")*(LEFT(${area(statusColumn)},3)="nee"))`;
};
