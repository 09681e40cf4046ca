import type { Worksheet } from 'exceljs';
import type { LinearParts, LinearRate } from '../../../../engine/commuting/linear-parts.ts';
import { euros } from '../../cells.ts';
import { capitalised, kmText, modeText } from '../../dutch-text.ts';
import { format, look } from '../../house-look.ts';
import { writeTable, type PlacedTable } from '../../write-table.ts';

/** A cell that may be changed. */
export interface LiveInput {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly format: string;
  readonly value: number;
  readonly highest: number | null;
}

export const modeLabel = (mode: LinearRate['mode']): string =>
  mode === 'station-access' ? 'Van en naar het station' : capitalised(modeText(mode));

/** The part of the way that a rate is for; nothing when it is for all of it. */
export function partText({ fromKm, toKm }: LinearRate): string {
  if (toKm !== null) {
    return fromKm === 0
      ? `, tot ${kmText(String(toKm))}`
      : `, van ${kmText(String(fromKm))} tot ${kmText(String(toKm))}`;
  }
  return fromKm === 0 ? '' : `, boven ${kmText(String(fromKm))}`;
}

/** Letters, digits and underscores, as Excel wants names: `tarief_brommer_boven_10_km`. */
const nameOf = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');

const rateInput = (rate: LinearRate): LiveInput => {
  const label = `${modeLabel(rate.mode)}${partText(rate)}`;
  return rate.kind === 'km'
    ? {
        name: nameOf(`tarief ${label}`),
        label: `${label}: tarief`,
        unit: '€ per km',
        format: format.rate,
        value: Number(rate.value),
        highest: null,
      }
    : {
        name: nameOf(`aandeel ${label}`),
        label: `${label}: deel van de kosten`,
        unit: 'van de kosten',
        format: format.ratio,
        value: Number(rate.value),
        highest: 1,
      };
};

export function liveInputsOf(
  { rates, homeWorking, year }: LinearParts,
  headcountRatio: number,
): LiveInput[] {
  return [
    ...rates.map(rateInput),
    ...(homeWorking.daysPerYear === 0
      ? []
      : [
          {
            name: 'thuiswerken_per_dag',
            label: 'Thuiswerken: bedrag',
            unit: '€ per dag',
            format: format.rate,
            value: euros(Number(homeWorking.centsPerDay)),
            highest: null,
          },
        ]),
    {
      name: 'personeel',
      label: `Aantal medewerkers in ${year}`,
      unit: 'van nu',
      format: format.ratio,
      value: headcountRatio,
      highest: null,
    },
  ];
}

export function writeLiveInputs(
  sheet: Worksheet,
  headerRow: number,
  inputs: readonly LiveInput[],
): PlacedTable {
  const table = writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Wat u kunt veranderen' },
      { heading: 'Waarde', format: format.rate },
      { heading: 'Voorstel', format: format.rate },
      { heading: 'Eenheid' },
      { heading: 'Naam van de cel' },
    ],
    inputs.map(({ label, unit, value, name }) => [label, value, value, unit, name]),
  );
  inputs.forEach(({ name, value, highest, format: numFmt, label }, index) => {
    const row = table.firstRow + index;
    const cell = sheet.getCell(row, 2);
    cell.style = { ...look.input, numFmt, alignment: cell.style.alignment ?? {} };
    sheet.getCell(row, 3).numFmt = numFmt;
    cell.dataValidation = {
      type: 'decimal',
      operator: highest === null ? 'greaterThanOrEqual' : 'between',
      formulae: highest === null ? [0] : [0, highest],
      showErrorMessage: true,
      errorTitle: 'Dit kan niet',
      error:
        highest === null ? 'Vul een getal van 0 of meer in.' : 'Vul een deel van 0% tot 100% in.',
      showInputMessage: true,
      promptTitle: label,
      prompt: `In het voorstel: ${value.toLocaleString('nl-NL', { maximumFractionDigits: 4 })}`,
    };
    sheet.workbook.definedNames.add(`'${sheet.name}'!$B$${row}`, name);
  });
  return table;
}
