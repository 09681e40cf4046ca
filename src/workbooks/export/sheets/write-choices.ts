import type { Worksheet } from 'exceljs';
import type { PairingScenario } from '../../../engine/pairing/pairing-terms.ts';
import { describeScenario } from '../describe-scenario.ts';
import { layOutSheet, sheetNames } from '../lay-out-sheet.ts';
import { writeTable } from '../write-table.ts';
import { writeTitle } from '../write-text.ts';

const widths = [50, 110] as const;

/** What was chosen for this scenario, one setting per row. */
export function writeChoices(sheet: Worksheet, scenario: PairingScenario): void {
  writeTitle(
    sheet,
    'Keuzes van het scenario',
    `Waarmee is gerekend. Waarden uit wet, afspraak of aanname staan met hun bron op het blad ${sheetNames.sources}.`,
  );
  const table = writeTable(
    sheet,
    4,
    [{ heading: 'Instelling' }, { heading: 'Keuze', wrapsAt: widths[1] }],
    describeScenario(scenario).map((choice) => [...choice]),
    null,
    'Keuzes_van_scenario',
  );
  layOutSheet(sheet, {
    widths,
    frozenRows: table.headerRow,
    repeatedRow: table.headerRow,
  });
}
