/**
 * The sheet with everything of the scenario that a reader may change.
 *
 * 1. Per subject a table of named yellow cells, with the value of the run, whether it was changed, and which
 *    sheets follow it. A cell that no formula follows is there all the same: it counts once the workbook is taken
 *    in again.
 * 2. Below it what the changed values cost per budget year, where a computed line follows them: quantity times
 *    difference. The lines of the budget add that to what the run found, so without a change they are the run.
 */
import type { Worksheet } from 'exceljs';
import { groupBy } from '../../../engine/group-by.ts';
import type { Scenario } from '../../../engine/scenario.ts';
import { inputsSheet, workbookInputs } from '../../inputs/workbook-inputs.ts';
import type { FollowedCommuting } from '../../inputs/followed-commuting.ts';
import type { FollowedPrices } from '../../inputs/followed-prices.ts';
import { address, addressOn, formula } from '../cells.ts';
import { format, look } from '../house-look.ts';
import { layOutSheet, noteWidth, scaleToFit, sheetNames } from '../lay-out-sheet.ts';
import { writeSection, writeText, writeTitle } from '../write-text.ts';
import { inputStatus } from './inputs/input-status.ts';
import { changedCountName, unchangedText, type PlacedInputs } from './inputs/placed-inputs.ts';
import { writeCommutingEffect } from './inputs/write-commuting-effect.ts';
import {
  changedWithoutEffect,
  inputWidths,
  unchanged,
  writeInputTable,
} from './inputs/write-input-table.ts';
import { writeStaffEffect } from './inputs/write-staff-effect.ts';

const statusRow = 3;

const notes: readonly string[] = [
  `Verander een gele cel. Wat met “ja” begint, werkt met formules door tot in ${sheetNames.newPolicy}, ${sheetNames.reconciliation} en ${sheetNames.importSheet}; de rest pas nadat Meesterplan het bestand heeft teruggelezen en doorgerekend. Dan wordt het een voorstel voor een nieuw scenario.`,
  `Een tarief werkt door zolang niemand er een maximum van de regeling door bereikt of eronder zakt. Meesterplan rondt elke medewerker af op hele centen, dit blad niet: het blad ${sheetNames.commutingLive} zegt hoeveel dat scheelt.`,
  `Een andere afspraak: een overgangsgarantie, hardheidsclausule, uitruil of vergoeding voor parkeren verandert mee met dat tarief, en een formule volgt dat niet. Te weinig mensen: een bedrag van enkele mensen staat niet in dit bestand.`,
  'Een andere S of I, ander plan of andere bezetting volgt alleen uit doorrekenen. Een lege cel is geen waarde: vul 0 in.',
];

function writeStatus(sheet: Worksheet, changed: string, withoutEffect: string): void {
  const [count, text] = [
    sheet.getCell(statusRow, inputsSheet.valueColumn),
    sheet.getCell(statusRow, inputsSheet.runColumn),
  ];
  const label = sheet.getCell(statusRow, inputsSheet.labelColumn);
  label.value = 'Aantal gewijzigde waarden';
  label.style = look.text;
  count.value = formula(changed, 0);
  count.style = { ...look.body, numFmt: format.year, alignment: { horizontal: 'right' } };
  text.value = formula(
    `IF(${changedCountName}=0,"${unchangedText}",IF((${withoutEffect})=0,"Gewijzigd op het blad ${inputsSheet.name}: niet meer de bedragen van de berekening","Gewijzigd op het blad ${inputsSheet.name}, en niet alles daarvan werkt al door: laat het eerst doorrekenen"))`,
    unchangedText,
  );
  text.style = { ...look.section, alignment: { indent: 1, vertical: 'middle' } };
  const at = addressOn(inputsSheet.name, inputsSheet.valueColumn, statusRow);
  sheet.workbook.definedNames.add(at.replace(/([A-Z]+)(\d+)$/, '$$$1$$$2'), changedCountName);
}

/** Inputs, and what follows them on this sheet. */
export function writeInputs(
  sheet: Worksheet,
  scenario: Scenario,
  commuting: FollowedCommuting,
  prices: FollowedPrices | null,
  hasWageSheet: boolean,
): PlacedInputs {
  const inputs = workbookInputs(scenario);
  const hasLine = scenario.budget.workforceLine !== null;
  const priceSheets =
    prices === null
      ? []
      : [...(hasLine ? [sheetNames.newPolicy] : []), ...(hasWageSheet ? [sheetNames.wages] : [])];
  writeTitle(sheet, inputsSheet.name, `Wat u in dit bestand kunt veranderen. ${scenario.name}`);
  const width = noteWidth(inputWidths);
  let row = statusRow + 1;
  for (const note of notes) row = writeText(sheet, row, note, { kind: 'note', width });
  row += 1;

  const rowByName = new Map<string, number>();
  const tables = [...groupBy(inputs, ({ section }) => section)].map(([section, ofSection]) => {
    const placed = writeInputTable(
      sheet,
      writeSection(sheet, row, section),
      ofSection,
      (input, cell) => inputStatus(input, { commuting, priceSheets }, cell),
    );
    ofSection.forEach(({ name }, index) => rowByName.set(name, placed.firstRow + index));
    row = placed.nextRow;
    return placed;
  });
  const rowOf = (name: string): number => {
    const found = rowByName.get(name);
    if (found === undefined) throw new Error(`There is no input ${name}.`);
    return found;
  };
  const pairOf = (name: string): readonly [string, string] => [
    address(inputsSheet.valueColumn, rowOf(name)),
    address(inputsSheet.runColumn, rowOf(name)),
  ];
  const areaOf = (column: number): string[] =>
    tables.map(
      ({ firstRow, lastRow }) => `${address(column, firstRow)}:${address(column, lastRow)}`,
    );
  writeStatus(
    sheet,
    areaOf(inputsSheet.isChangedColumn)
      .map((area) => `COUNTIF(${area},"<>${unchanged}")`)
      .join('+'),
    tables.map(changedWithoutEffect).join('+'),
  );

  // What follows the inputs is a page of its own.
  sheet.getRow(row - 1).addPageBreak();
  let costs: readonly string[] | null = null;
  if (commuting.rates.some(({ isTaxed }) => !isTaxed)) {
    const effect = writeCommutingEffect(sheet, row, commuting, rowOf);
    costs = effect.costs;
    row = effect.nextRow;
  }
  const years = commuting.years.map(({ year }) => year);
  const staff = writeStaffEffect(sheet, row, years, prices, hasLine, pairOf);
  layOutSheet(sheet, {
    widths: inputWidths,
    frozenRows: statusRow,
    scale: scaleToFit(inputWidths),
  });
  return {
    extraCosts: { commuting: costs, workforce: staff.extra },
    wages: staff.wages,
    valueAreas: areaOf(inputsSheet.valueColumn).map((area) => `'${inputsSheet.name}'!${area}`),
    inputCount: inputs.length,
    statusCell: addressOn(inputsSheet.name, inputsSheet.runColumn, statusRow),
  };
}
