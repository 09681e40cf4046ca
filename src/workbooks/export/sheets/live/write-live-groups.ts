import type { Worksheet } from 'exceljs';
import type {
  LinearGroup,
  LinearParts,
  LinearRate,
} from '../../../../engine/commuting/linear-parts.ts';
import { address, euros, formula, range, type CellContent } from '../../cells.ts';
import { format } from '../../house-look.ts';
import { writeTable, type PlacedTable } from '../../write-table.ts';
import { modeLabel, partText, type LiveInput } from './live-inputs.ts';

/** A row of the groups: one rate of one group. */
interface GroupLine {
  readonly label: string;
  /** Km, or euros of cost. */
  readonly quantity: number;
  readonly rate: LinearRate;
  readonly input: number;
}

/** A group has a row per rate of its mode. */
const groupLines = ({ rates, groups }: LinearParts): GroupLine[] =>
  groups.flatMap((group: LinearGroup) => {
    const ofMode = rates.flatMap((rate, input) =>
      rate.mode === group.mode ? [{ rate, input }] : [],
    );
    return ofMode.map(({ rate, input }, at): GroupLine => {
      const quantity = group.quantities[at] ?? 0;
      const isOnly = groups.filter(({ mode }) => mode === group.mode).length === 1;
      const distance = group.distance ?? (isOnly ? 'alle afstanden' : 'andere afstanden');
      return {
        label:
          group.mode === 'station-access'
            ? modeLabel(group.mode)
            : `${modeLabel(group.mode)}, ${distance}${ofMode.length > 1 ? `: het deel${partText(rate).slice(1)}` : ''}`,
        quantity: rate.kind === 'km' ? quantity : euros(quantity),
        rate,
        input,
      };
    });
  });

/**
 * Km per mode and distance, times the rate. Numbers of people are left out: beside those per group on another
 * sheet they would tell of a few people more than their mode or their distance does.
 */
export function writeLiveGroups(
  sheet: Worksheet,
  headerRow: number,
  linear: LinearParts,
  inputs: readonly LiveInput[],
  placed: PlacedTable,
): PlacedTable {
  const lines = groupLines(linear);
  const amounts = lines.map(({ quantity, rate }) => quantity * Number(rate.value));
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const row = (index: number): number => headerRow + 1 + index;
  const table = writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Vervoermiddel en afstand (enkele reis)' },
      { heading: 'Bedrag', format: format.cents },
      { heading: 'Voorstel', format: format.cents },
      { heading: 'Per jaar', format: format.count },
      { heading: 'Eenheid' },
      { heading: 'Tarief', format: format.rate },
    ],
    lines.map(({ label, quantity, rate, input }, index): CellContent[] => [
      label,
      formula(`${address(4, row(index))}*${address(6, row(index))}`, amounts[index]!),
      formula(`${address(4, row(index))}*$C$${placed.firstRow + input}`, amounts[index]!),
      quantity,
      rate.kind === 'km' ? 'betaalde km' : 'euro kosten',
      formula(inputs[input]!.name, Number(rate.value)),
    ]),
    [
      'Totaal',
      ...[2, 3].map((column) =>
        lines.length === 0
          ? 0
          : formula(`SUM(${range(column, row(0), row(lines.length - 1))})`, total),
      ),
      null,
      null,
      null,
    ],
  );
  lines.forEach(({ rate }, index) => {
    if (rate.kind === 'cost-share') sheet.getCell(row(index), 6).numFmt = format.ratio;
  });
  return table;
}
