import type { Worksheet } from 'exceljs';
import { indexationRises } from '../../../../engine/commuting/allowance/scheme-money.ts';
import type { CommutingScheme } from '../../../../engine/commuting/commuting-scheme.ts';
import type { LinearParts, LinearRate } from '../../../../engine/commuting/linear-parts.ts';
import { euros, formula } from '../../cells.ts';
import { homeWorkingInputName, rateInputs } from '../../../inputs/commuting-inputs.ts';
import { capitalised, kmText, modeText } from '../../dutch-text.ts';
import { format, look } from '../../house-look.ts';
import { writeTable, type PlacedTable } from '../../write-table.ts';

/** A value that the outcome follows. */
export interface LiveInput {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly format: string;
  readonly value: number;
  readonly highest: number | null;
  /** The cell of the sheet Invoer that it is taken from; `null` = it is only here, and may be changed here. */
  readonly from: LiveSourceCell | null;
}

/** Another cell, and by what it is multiplied: a rate with the indexation of the year. */
interface LiveSourceCell {
  readonly name: string;
  readonly factor: number;
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

const rateInput = (rate: LinearRate, from: LiveSourceCell | null): LiveInput => {
  const label = `${modeLabel(rate.mode)}${partText(rate)}`;
  return rate.kind === 'km'
    ? {
        name: nameOf(`tarief ${label}`),
        label: `${label}: tarief`,
        unit: '€ per km',
        format: format.rate,
        value: Number(rate.value),
        highest: null,
        from,
      }
    : {
        name: nameOf(`aandeel ${label}`),
        label: `${label}: deel van de kosten`,
        unit: 'van de kosten',
        format: format.ratio,
        value: Number(rate.value),
        highest: 1,
        from,
      };
};

/** By what the amounts of the scheme have risen in a year. */
const risen = ({ indexation }: CommutingScheme, year: number): number =>
  (1 + Number(indexation?.ratioPerYear ?? 0)) ** indexationRises(indexation, year);

/** The cell of each rate, in the order of the rates; of modes that are not told there are none. */
function sourceCells(
  { rates, year }: LinearParts,
  scheme: CommutingScheme,
): readonly (LiveSourceCell | null)[] {
  const inputs = rateInputs(scheme);
  return rates.map(({ mode }, index) => {
    const at = rates.slice(0, index).filter((before) => before.mode === mode).length;
    const rate = inputs.filter((one) => one.mode === mode)[at];
    if (rate?.input == null) return null;
    return { name: rate.input.name, factor: rate.isIndexed ? risen(scheme, year) : 1 };
  });
}

export function liveInputsOf(
  linear: LinearParts,
  scheme: CommutingScheme,
  headcountRatio: number,
): LiveInput[] {
  const { rates, homeWorking, year } = linear;
  const cells = sourceCells(linear, scheme);
  return [
    ...rates.map((rate, index) => rateInput(rate, cells[index] ?? null)),
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
            from:
              scheme.homeWorkingCentsPerDay === 'tax-maximum'
                ? null
                : { name: homeWorkingInputName, factor: risen(scheme, year) },
          },
        ]),
    {
      name: 'personeel',
      label: `Aantal medewerkers in ${year}`,
      unit: 'van nu',
      format: format.ratio,
      value: headcountRatio,
      highest: null,
      from: null,
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
      { heading: 'Tarieven en aantallen' },
      { heading: 'Waarde', format: format.rate },
      { heading: 'Voorstel', format: format.rate },
      { heading: 'Eenheid' },
      { heading: 'Naam van de cel' },
    ],
    inputs.map(({ label, unit, value, name, from }) => [
      label,
      from === null
        ? value
        : formula(from.factor === 1 ? from.name : `${from.name}*${from.factor}`, value),
      value,
      unit,
      from?.name ?? name,
    ]),
  );
  inputs.forEach(({ name, value, highest, format: numFmt, label, from }, index) => {
    const row = table.firstRow + index;
    const cell = sheet.getCell(row, 2);
    sheet.getCell(row, 3).numFmt = numFmt;
    sheet.workbook.definedNames.add(`'${sheet.name}'!$B$${row}`, name);
    if (from !== null) {
      cell.numFmt = numFmt;
      return;
    }
    cell.style = { ...look.input, numFmt, alignment: cell.style.alignment ?? {} };
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
  });
  return table;
}
