import type { CellValue } from '../cells/cell-value.ts';
import type { Archive } from '../open-file/xlsx/open-archive.ts';
import { readSheetRows, type WrittenFormula } from '../open-file/xlsx/read-sheet-rows.ts';
import type { SheetPart, WorkbookParts } from '../open-file/xlsx/read-workbook-parts.ts';
import { canonicalFormula } from './canonical-formula.ts';

/** A filled cell with what it is made of. */
export interface CellContent {
  /** 1 = first row of the sheet. */
  readonly row: number;
  /** 0 = A. */
  readonly column: number;
  /** Of a formula: what a program computed last. */
  readonly value: CellValue | undefined;
  readonly formula: CellFormula | null;
}

interface CellFormula {
  /** As written, for messages. */
  readonly text: string;
  /** The same for every program that saves it; worked out only when asked, for a hostile file has millions. */
  readonly canonical: () => string;
}

/** The most that Excel takes; a longer one is none of ours, whatever it says. */
const longestFormula = 8192;

const cellFormula = (
  text: string,
  shift?: { readonly rows: number; readonly columns: number },
): CellFormula => ({
  text,
  canonical: () => (text.length > longestFormula ? '' : canonicalFormula(text, shift)),
});

/** Formulas that cells share are written once, in the first of them; the others know only its number. */
function unsharedFormulas(): (written: WrittenFormula) => CellFormula {
  const written = new Map<string, WrittenFormula>();
  return (formula) => {
    if (formula.sharedId === null || formula.text !== '') {
      if (formula.sharedId !== null) written.set(formula.sharedId, formula);
      return cellFormula(formula.text);
    }
    const first = written.get(formula.sharedId);
    if (first === undefined) return cellFormula('');
    const shift = { rows: formula.row - first.row, columns: formula.column - first.column };
    return cellFormula(first.text, shift);
  };
}

/** Every filled cell of a sheet in order; none is kept. */
export async function readCells(
  archive: Archive,
  parts: WorkbookParts,
  { partName }: SheetPart,
  onCell: (cell: CellContent) => void,
): Promise<void> {
  const unshared = unsharedFormulas();
  let formulaRow = 0;
  const formulas = new Map<number, CellFormula>();
  /** From left to right, as one reads. */
  const passRow = (row: number, values: readonly (CellValue | undefined)[]): void => {
    const width = Math.max(values.length, ...[...formulas.keys()].map((column) => column + 1));
    for (let column = 0; column < width; column += 1) {
      const value = values[column];
      const formula = formulas.get(column) ?? null;
      if (value !== undefined || formula !== null) onCell({ row, column, value, formula });
    }
    formulas.clear();
  };
  /** A row of formulas that nobody has computed yet has no values, and is not told of. */
  const passWaiting = (row: number): void => {
    if (formulas.size > 0 && formulaRow !== row) passRow(formulaRow, []);
  };
  await readSheetRows(
    archive.inflate(partName),
    parts,
    ({ number: row, values }) => {
      passWaiting(row);
      passRow(row, values);
    },
    undefined,
    (formula) => {
      passWaiting(formula.row);
      formulaRow = formula.row;
      formulas.set(formula.column, unshared(formula));
    },
  );
  passWaiting(0);
}
