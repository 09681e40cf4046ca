import type { Worksheet } from 'exceljs';
import type { ModeShiftBand } from '../../../engine/commuting/commuting-settings.ts';
import { withAssumedFuels } from '../../../engine/commuting/mobility/with-assumed-fuels.ts';
import type { ShownCommuting, ShownMobility } from '../../../engine/commuting/shown-commuting.ts';
import { fuelInDutch } from '../../../words/roster-words.ts';
import { address, euros, formula, range, type CellContent } from '../cells.ts';
import { schemesLegend, type ComparedScheme } from '../commuting-schemes.ts';
import { capitalised, modeText } from '../dutch-text.ts';
import { format } from '../house-look.ts';
import { layOutSheet, noteWidth, scaleToFit } from '../lay-out-sheet.ts';
import { hiddenMark, writeTable, type PlacedTable } from '../write-table.ts';
import { writeSection, writeText, writeTitle } from '../write-text.ts';

/** Columns of the table of km that are added up. */
const summed = [4, 5, 6, 7] as const;

const bandText: Readonly<Record<ModeShiftBand, string>> = {
  zero: 'Niemand verandert',
  low: 'Laag',
  mid: 'Midden',
  high: 'Hoog',
};

const lineText = ({ mode, isTogether }: ShownMobility): string =>
  mode === null
    ? 'Kleine groepen samen'
    : `${capitalised(modeText(mode))}${isTogether === true ? ', kleine groepen samen' : ''}`;

const widths = [36, 20, 16, 19, 19, 16, 16];

const fuelText = ({ mode, fuel, isTogether }: ShownMobility): string => {
  if (fuel !== null) return capitalised(fuelInDutch[fuel]);
  return mode === null || isTogether === true ? '' : 'Geen';
};

const smallGroupsLast = (lines: readonly ShownMobility[]): ShownMobility[] =>
  lines.toSorted((a, b) => Number(a.mode === null) - Number(b.mode === null));

/** A part of a mix of fuels that is assumed for all of its people. */
const isOfMix = ({ fuel, assumedFuelKm, kmPerYear }: ShownMobility): boolean =>
  fuel !== null && assumedFuelKm === kmPerYear;

function writeKm(
  sheet: Worksheet,
  headerRow: number,
  lines: readonly ShownMobility[],
): PlacedTable {
  const figures = (line: ShownMobility): readonly (number | null)[] => [
    line.kmPerYear,
    line.assumedFuelKm,
    line.tankToWheelKg,
    line.wellToWheelKg,
  ];
  return writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Vervoermiddel' },
      { heading: 'Brandstof' },
      { heading: 'Mensen', format: format.count },
      { heading: 'Km per jaar', format: format.count },
      { heading: 'waarvan brandstof\naangenomen', format: format.count },
      { heading: 'CO2 in kg,\ntank tot wiel', format: format.count },
      { heading: 'CO2 in kg,\nbron tot wiel', format: format.count },
    ],
    lines.map((line, index): CellContent[] => [
      lineText(line),
      fuelText(line),
      // Of an assumed mix of fuels nobody knows who drives which: they stand at the first.
      isOfMix(line) && index > lines.findIndex((one) => isOfMix(one) && one.mode === line.mode)
        ? null
        : line.people,
      ...figures(line).map((figure) => figure ?? hiddenMark),
    ]),
    [
      'Totaal',
      null,
      null,
      ...summed.map((column, index) =>
        formula(
          `SUM(${range(column, headerRow + 1, headerRow + lines.length)})`,
          lines.reduce((sum, line) => sum + (figures(line)[index] ?? 0), 0),
        ),
      ),
    ],
  );
}

/** Rows per scheme and band; the first of a scheme is what the others differ from. */
function writeShift(
  sheet: Worksheet,
  headerRow: number,
  { modeShift }: ShownCommuting,
  tried: readonly ComparedScheme[],
): PlacedTable {
  const bands = tried.length === 0 ? 0 : modeShift.length / tried.length;
  return writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Regeling' },
      { heading: 'Gedrag' },
      { heading: 'Kosten (€)', format: format.amount },
      { heading: 'Anders dan zonder\ngedrag (€)', format: format.amount },
      { heading: 'Deel dat fietst', format: format.ratio },
      { heading: 'CO2 in kg,\ntank tot wiel', format: format.count },
      { heading: 'CO2 in kg,\nbron tot wiel', format: format.count },
    ],
    modeShift.map((shift, index): CellContent[] => {
      const place = Math.floor(index / bands);
      const zero = modeShift[place * bands]!;
      const [row, zeroRow] = [headerRow + 1 + index, headerRow + 1 + place * bands];
      return [
        tried[place]?.role ?? shift.schemeName,
        bandText[shift.band],
        euros(shift.totalCents),
        formula(
          `ROUND(${address(3, row)}-${address(3, zeroRow)},2)`,
          euros(shift.totalCents - zero.totalCents),
        ),
        shift.bicycleShareRatio,
        shift.tankToWheelKg,
        shift.wellToWheelKg,
      ];
    }),
  );
}

/** Km and CO2 of commuting for the WPM report, and what the schemes may do to it. */
export function writeMobility(
  sheet: Worksheet,
  outcome: ShownCommuting,
  tried: readonly ComparedScheme[],
): void {
  writeTitle(
    sheet,
    'Kilometers en CO2',
    'Woon-werkverkeer van het personeel van de peildatum, in een jaar: de helft van de rapportage werkgebonden personenmobiliteit (WPM). Zakelijke reizen staan er niet in.',
  );
  const km = writeKm(
    sheet,
    writeSection(sheet, 4, 'Kilometers per vervoermiddel en brandstof'),
    withAssumedFuels(smallGroupsLast(outcome.mobility)),
  );
  let row = writeText(
    sheet,
    km.nextRow - 1,
    'Tank tot wiel: wat het voertuig zelf uitstoot; zo vraagt de WPM het. Bron tot wiel: met het maken van brandstof en stroom erbij. Waar de brandstof niet is ingevuld, is de aangenomen verdeling gebruikt; het aantal mensen daarvan staat in de eerste rij. Wie op twee manieren reist, telt in twee rijen mee; kleine groepen staan samen.',
    { kind: 'note', width: noteWidth(widths) },
  );
  if (outcome.modeShift.length > 0) {
    row = writeSection(
      sheet,
      row + 1,
      'Als mensen anders gaan reizen: indicatief, geen voorspelling',
    );
    row = writeText(
      sheet,
      row,
      'Hoeveel mensen de auto laten staan door een betere fietsvergoeding, weet niemand vooraf. Besluit over geld op de rij zonder ander gedrag; de andere rijen laten zien hoe ver het kan gaan, in het eerste volle jaar van de regeling.',
      { width: noteWidth(widths) },
    );
    row = writeText(sheet, row, schemesLegend(tried), { width: noteWidth(widths) });
    const shift = writeShift(sheet, row, outcome, tried);
    writeText(
      sheet,
      shift.nextRow - 1,
      'Deel dat fietst: van de mensen die dichtbij genoeg wonen om te fietsen. De CO2 is die van het personeel van de peildatum.',
      { kind: 'note', width: noteWidth(widths) },
    );
  }
  layOutSheet(sheet, { widths, frozenRows: 2, scale: Math.min(85, scaleToFit(widths)) });
}
