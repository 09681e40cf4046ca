import type { Worksheet } from 'exceljs';
import { layOutSheet, widthFor } from '../../export/lay-out-sheet.ts';
import { runFingerprints } from '../../export/run-fingerprints.ts';
import { writeTable } from '../../export/write-table.ts';
import { writeText, writeTitle } from '../../export/write-text.ts';
import type { ComparisonToHandOn } from '../comparison-to-hand-on.ts';

/** Which run every scenario comes from. */
export function writeOrigin(sheet: Worksheet, { scenarios }: ComparisonToHandOn): void {
  writeTitle(sheet, 'Herkomst', 'Van welke berekening de getallen van elk scenario zijn');
  const table = writeTable(
    sheet,
    4,
    [{ heading: 'Scenario' }, { heading: 'Kenmerk' }, { heading: 'Waarde' }],
    scenarios.flatMap(({ label, hashes }) =>
      Object.entries(runFingerprints(hashes)).map(([name, value]) => [label, name, value]),
    ),
    null,
    'Herkomst_van_scenarios',
  );
  writeText(
    sheet,
    table.nextRow,
    'Vingerafdruk = SHA-256. Dezelfde scenario’s met dezelfde uitkomsten geven hetzelfde bestand, tot op de byte. Het werkboek van een scenario draagt dezelfde vingerafdrukken.',
    { kind: 'note' },
  );
  layOutSheet(sheet, {
    widths: [
      widthFor(
        scenarios.map(({ label }) => label),
        30,
        60,
      ),
      44,
      72,
    ],
    frozenRows: table.headerRow,
    repeatedRow: table.headerRow,
  });
}
