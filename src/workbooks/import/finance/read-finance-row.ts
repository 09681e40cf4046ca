import type {
  FinanceField,
  FinanceKind,
  FinanceRow,
  FinanceText,
} from '../../../engine/finance-row.ts';
import { textOfCell, type CellValue } from '../cells/cell-value.ts';
import type { CellReader } from '../cells/cell-reading.ts';
import type { ProblemList } from '../checks/list-problems.ts';
import type { MappedColumn } from '../columns/map-columns.ts';
import type { TableRow } from '../open-file/table-file.ts';
import { financeColumn } from './finance-columns.ts';
import type { FinanceFileSettings } from './finance-reading.ts';
import { financeSheets } from './finance-sheets.ts';
import { readAmountCell } from './read-amount-cell.ts';

interface FinanceRowContext {
  readonly kind: FinanceKind;
  readonly columns: readonly MappedColumn<FinanceField>[];
  readonly settings: FinanceFileSettings;
  readonly dayOffset: number;
  readonly problems: ProblemList;
}

interface ColumnReader {
  readonly column: MappedColumn<FinanceField>;
  readonly isText: boolean;
  readonly read: CellReader<string | number>;
  readonly expected: string;
}

/** Amounts of one hour or month: never in thousands. */
const smallAmounts = new Set(['hourlyCents', 'monthlyCents']);

const baseOf = (field: FinanceField): string => field.split(':')[0]!;

function columnReader(
  column: MappedColumn<FinanceField>,
  { kind, columns, settings, dayOffset }: FinanceRowContext,
): ColumnReader {
  const { reader, expected } = financeColumn(column.field);
  if (reader.of === 'text') {
    return { column, isText: true, read: reader.read(dayOffset), expected };
  }
  if (reader.of === 'number') return { column, isText: false, read: reader.read, expected };
  const hasLetterColumn = columns.some(({ field }) => field === 'advantage');
  const { hasEffects } = financeSheets[kind];
  const unitEuros = smallAmounts.has(baseOf(column.field)) ? 1 : settings.unitEuros;
  // Beside a column with V and N amounts have no sign of their own.
  const sign = !hasEffects || hasLetterColumn ? 'plain' : settings.sign;
  return { column, isText: false, read: readAmountCell({ unitEuros, sign }), expected };
}

/**
 * Makes a reader of the rows of one sheet, which reports everything that is wrong with a row and gives
 * `null` for it.
 */
export function financeRowReader(
  context: FinanceRowContext,
): (tableRow: TableRow) => FinanceRow | null {
  const { kind, columns, settings, problems } = context;
  const { required, oneOf, hasEffects, needsYear } = financeSheets[kind];
  const readers = columns.map((column) => columnReader(column, context));
  const columnOf = new Map(columns.map((column) => [column.field, column]));
  const anyColumnOf = (bases: readonly string[]): MappedColumn<FinanceField> =>
    columns.find(({ field }) => bases.includes(baseOf(field))) ?? columns[0]!;
  const hasLetterColumn = columnOf.has('advantage');
  const isBySide = hasEffects && !hasLetterColumn && settings.sign === 'by-side';

  return ({ number: rowNumber, values }) => {
    let isRight = true;
    const report = (
      place: MappedColumn<FinanceField>,
      found: CellValue | undefined,
      expected: string,
    ): void => {
      isRight = false;
      problems.addError(rowNumber, place, found === undefined ? null : textOfCell(found), expected);
    };
    const texts: Partial<Record<FinanceText, string>> = {};
    const numbers: Partial<Record<FinanceField, number>> = {};
    const amountFields: FinanceField[] = [];
    const filled = new Set<string>();
    let advantage: string | null = null;

    for (const { column, isText, read, expected } of readers) {
      const cell = values[column.index];
      if (cell === undefined) continue;
      filled.add(baseOf(column.field));
      const reading = read(cell);
      if (!reading.isRight) {
        report(column, cell, reading.expected ?? expected);
        continue;
      }
      if (reading.remark !== null) {
        problems.addWarning(rowNumber, column, textOfCell(cell), reading.remark);
      }
      if (reading.value === null) continue;
      if (column.field === 'advantage') advantage = String(reading.value);
      else if (isText) texts[column.field as FinanceText] = String(reading.value);
      else {
        numbers[column.field] = Number(reading.value);
        if (financeColumn(column.field).reader.of === 'amount') amountFields.push(column.field);
      }
    }

    for (const field of required) {
      if (!filled.has(field))
        report(anyColumnOf([field]), undefined, financeColumn(field).expected);
    }
    for (const fields of oneOf) {
      if (fields.some((field) => filled.has(field))) continue;
      report(anyColumnOf(fields), undefined, financeColumn(fields[0]!).expected);
    }

    const isNonZero = (field: FinanceField): boolean => (numbers[field] ?? 0) !== 0;
    if (hasEffects && hasLetterColumn && amountFields.some(isNonZero)) {
      const place = columnOf.get('advantage')!;
      if (advantage === null && !filled.has('advantage')) {
        report(place, undefined, financeColumn('advantage').expected);
      }
    }
    const isTurned = advantage === 'N' || (isBySide && texts.side === 'baten');
    if (isBySide && texts.side === undefined && !filled.has('side')) {
      const place = columnOf.get('side') ?? anyColumnOf(['amountCents']);
      report(place, undefined, financeColumn('side').expected);
    }
    if (isTurned) for (const field of amountFields) numbers[field] = 0 - (numbers[field] ?? 0);

    if (needsYear && numbers.year === undefined && settings.year !== null) {
      const hasOwnYears = columns.some(({ field }) => field.includes(':'));
      if (!hasOwnYears) numbers.year = settings.year;
    }
    if (texts.startDate !== undefined && texts.endDate !== undefined) {
      if (texts.endDate < texts.startDate) {
        const place = columnOf.get('endDate')!;
        report(place, values[place.index], 'een dag op of na de begindatum');
      }
    }
    if (columnOf.has('year') && !filled.has('year')) {
      report(columnOf.get('year')!, undefined, financeColumn('year').expected);
    }
    return isRight ? { rowNumber, texts, numbers } : null;
  };
}
