import type { Worksheet } from 'exceljs';
import { baselineInputName } from '../../../inputs/budget-inputs.ts';
import type { FollowedPrices } from '../../../inputs/followed-prices.ts';
import { priceInputNames } from '../../../inputs/price-inputs.ts';
import { inputsSheet } from '../../../inputs/workbook-inputs.ts';
import { address, addressOn, euros, formula, type CellContent } from '../../cells.ts';
import { format } from '../../house-look.ts';
import { writeTable } from '../../write-table.ts';
import { writeSection } from '../../write-text.ts';
import type { PlacedInputs } from './placed-inputs.ts';

const columns = { runWages: 2, runHire: 3, wages: 4, hire: 5, extra: 6 } as const;

/** Value and run value of an input. */
type PairOf = (name: string) => readonly [value: string, run: string];

const absolute = (cell: string): string => cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');

/** How many times as much as in the run after so many rises. */
function riseOf(pairOf: PairOf, name: string, count: number): string {
  const [value, run] = pairOf(name).map(absolute);
  return `((1+${value})/(1+${run}))^${count}`;
}

/** Cells of a year that the indices are followed in: as in the run, and with the inputs. */
function pricedCells(
  { hireFollows, years }: FollowedPrices,
  index: number,
  row: number,
  pairOf: PairOf,
): readonly CellContent[] {
  const priced = years[index];
  if (priced === undefined) return [null, null, null, null];
  const { wageCents, hireCents, wageRises, hireRises } = priced;
  const hireBy = priceInputNames[hireFollows === 'wages' ? 'wages' : 'hire'];
  const grown = (column: number, name: string, rises: number): string =>
    `ROUND(${address(column, row)}*${riseOf(pairOf, name, rises)},2)`;
  return [
    euros(wageCents),
    euros(hireCents),
    formula(grown(columns.runWages, priceInputNames.wages, wageRises), euros(wageCents)),
    formula(grown(columns.runHire, hireBy, hireRises), euros(hireCents)),
  ];
}

/** What the staff costs with other indices, and what that and another baseline do to the line of the budget. */
export function writeStaffEffect(
  sheet: Worksheet,
  top: number,
  years: readonly number[],
  prices: FollowedPrices | null,
  hasLine: boolean,
  pairOf: PairOf,
): { readonly wages: PlacedInputs['wages']; readonly extra: readonly string[] | null } {
  if (prices === null && !hasLine) return { wages: null, extra: null };
  const header = writeSection(sheet, top, 'Wat uw waarden aan loonsom en inhuur veranderen');
  const extraColumn = prices === null ? columns.runWages : columns.extra;
  const table = writeTable(
    sheet,
    header,
    [
      { heading: 'Begrotingsjaar', format: format.year, align: 'left' },
      ...(prices === null
        ? []
        : [
            { heading: 'Loonsom,\nin de berekening', format: format.cents },
            { heading: 'Inhuur,\nin de berekening', format: format.cents },
            { heading: 'Loonsom', format: format.cents },
            { heading: 'Inhuur', format: format.cents },
          ]),
      ...(hasLine ? [{ heading: 'De regel\nkost meer', format: format.cents }] : []),
    ],
    years.map((year, index): CellContent[] => {
      const row = header + 1 + index;
      const at = (column: keyof typeof columns): string => address(columns[column], row);
      const costs = prices === null ? [] : pricedCells(prices, index, row, pairOf);
      if (!hasLine) return [year, ...costs];
      const [baseline, run] = pairOf(baselineInputName(year));
      const budgeted = `${run}-${baseline}`;
      const text =
        prices === null
          ? budgeted
          : `${at('wages')}+${at('hire')}-${at('runWages')}-${at('runHire')}+${budgeted}`;
      return [year, ...costs, formula(`ROUND(${text},2)`, 0)];
    }),
  );
  const cell = (column: number, index: number): string =>
    addressOn(inputsSheet.name, column, table.firstRow + index);
  return {
    wages:
      prices?.years.map(({ year }, index) => ({
        year,
        runWages: cell(columns.runWages, index),
        wages: cell(columns.wages, index),
        hire: cell(columns.hire, index),
      })) ?? null,
    extra: hasLine ? years.map((_, index) => cell(extraColumn, index)) : null,
  };
}
