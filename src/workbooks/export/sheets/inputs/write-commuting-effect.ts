import type { Worksheet } from 'exceljs';
import type { FollowedCommuting, FollowedRate } from '../../../inputs/followed-commuting.ts';
import { inputsSheet } from '../../../inputs/workbook-inputs.ts';
import { address, addressOn, formula, type CellContent } from '../../cells.ts';
import { format } from '../../house-look.ts';
import { writeTable } from '../../write-table.ts';
import { writeSection } from '../../write-text.ts';

const quantityUnit: Readonly<Record<string, string>> = {
  'euro-per-km': 'betaalde km',
  'euro-per-day': 'dagen thuis',
  share: 'euro kosten',
};

const columns = { quantity: 2, difference: 3, effect: 4 } as const;

/** Amounts that rise with the indexation come first, so that both kinds are areas to add up. */
const inOrder = (rates: readonly FollowedRate[]): readonly FollowedRate[] => [
  ...rates.filter(({ isIndexed }) => isIndexed),
  ...rates.filter(({ isIndexed }) => !isIndexed),
];

/** Sum of the effects of some rows; nothing when there are none. */
const sumOf = (firstRow: number, count: number): string =>
  count === 0
    ? '0'
    : `SUM(${address(columns.effect, firstRow)}:${address(columns.effect, firstRow + count - 1)})`;

/**
 * What other rates cost: quantity times the difference with the run, and from there per budget year with the
 * part of it that the proposal holds, its indexation and the number of employees.
 */
export function writeCommutingEffect(
  sheet: Worksheet,
  row: number,
  { rates, years }: FollowedCommuting,
  rowOfInput: (name: string) => number,
): { readonly costs: readonly string[]; readonly nextRow: number } {
  const ordered = inOrder(rates.filter(({ isTaxed }) => !isTaxed));
  const header = writeSection(sheet, row, 'Wat uw tarieven aan de reiskosten veranderen');
  const byRate = writeTable(
    sheet,
    header,
    [
      { heading: 'Tarief' },
      { heading: 'Hoeveel per jaar', format: format.count },
      { heading: 'Verschil in tarief', format: format.rate },
      { heading: 'Kost meer', format: format.cents },
      { heading: 'Hoeveel in' },
    ],
    ordered.map(({ input, quantity }, index): CellContent[] => {
      const at = header + 1 + index;
      const of = rowOfInput(input.name);
      return [
        input.label,
        quantity,
        formula(`${address(inputsSheet.valueColumn, of)}-${address(inputsSheet.runColumn, of)}`, 0),
        formula(`${address(columns.quantity, at)}*${address(columns.difference, at)}`, 0),
        quantityUnit[input.unit] ?? '',
      ];
    }),
  );
  const indexedCount = ordered.filter(({ isIndexed }) => isIndexed).length;
  const indexed = sumOf(byRate.firstRow, indexedCount);
  const others = sumOf(byRate.firstRow + indexedCount, ordered.length - indexedCount);
  const byYear = writeTable(
    sheet,
    byRate.nextRow,
    [
      { heading: 'Begrotingsjaar', format: format.year, align: 'left' },
      { heading: 'Voorstel geldt', format: format.share },
      { heading: 'Indexering', format: format.share },
      { heading: 'Personeel', format: format.share },
      { heading: 'Kost meer', format: format.cents },
    ],
    years.map(({ year, shareOfYear, indexation, headcountRatio }, index): CellContent[] => {
      const at = (column: number): string => address(column, byRate.nextRow + 1 + index);
      return [
        year,
        shareOfYear,
        indexation,
        headcountRatio,
        formula(`ROUND(${at(2)}*${at(4)}*(${at(3)}*${indexed}+${others}),2)`, 0),
      ];
    }),
  );
  return {
    costs: years.map((_, index) => addressOn(inputsSheet.name, 5, byYear.firstRow + index)),
    nextRow: byYear.nextRow,
  };
}
