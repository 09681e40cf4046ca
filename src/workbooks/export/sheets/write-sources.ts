import type { Worksheet } from 'exceljs';
import { byText } from '../../../engine/by-text.ts';
import type { ParameterUse } from '../../../engine/parameters.ts';
import { excelDate, type CellContent } from '../cells.ts';
import { evidenceText, parameterText, statusText } from '../dutch-text.ts';
import { format } from '../house-look.ts';
import { layOutSheet, sheetNames } from '../lay-out-sheet.ts';
import { payWithoutScale } from '../pay-without-scale.ts';
import { writeTable, type TableColumn } from '../write-table.ts';
import { writeText, writeTitle } from '../write-text.ts';

const widths = [38, 44, 12, 12, 13, 28, 56, 27] as const;

const columns: readonly TableColumn[] = [
  { heading: 'Waarde van', wrapsAt: widths[0] },
  { heading: 'Waarde', wrapsAt: widths[1] },
  { heading: 'Vanaf', format: format.date, align: 'left' },
  { heading: 'Tot en met', format: format.date, align: 'left' },
  { heading: 'Status' },
  { heading: 'Hoe zeker', wrapsAt: widths[5] },
  { heading: 'Bron', wrapsAt: widths[6] },
  { heading: 'Kenmerk', wrapsAt: widths[7] },
];

/** Each dated value once, by title and then by date. */
function distinctUses(uses: readonly ParameterUse[]): readonly ParameterUse[] {
  const key = ({ title, id, validFrom }: ParameterUse): string => `${title} ${id} ${validFrom}`;
  return [...new Map(uses.map((use) => [key(use), use]))]
    .sort(([a], [b]) => byText(a, b))
    .map(([, use]) => use);
}

/** Which values of law, agreement and assumption made the figures. */
export function writeSources(sheet: Worksheet, uses: readonly ParameterUse[]): void {
  writeTitle(
    sheet,
    'Aannames en bronnen',
    `Elke waarde uit wet, afspraak of aanname waar dit bestand op rust. Wat per scenario is gekozen, staat op het blad ${sheetNames.choices}.`,
  );
  const table = writeTable(
    sheet,
    4,
    columns,
    distinctUses(uses).map((use): CellContent[] => [
      use.title,
      parameterText(use),
      excelDate(use.validFrom),
      use.validTo === 'open' ? 'nader order' : excelDate(use.validTo),
      statusText[use.status],
      evidenceText[use.evidence],
      use.source,
      use.id,
    ]),
    null,
    'Aannames_en_bronnen',
  );
  writeText(sheet, table.nextRow, payWithoutScale, { kind: 'note', width: 200 });
  layOutSheet(sheet, {
    widths,
    frozenRows: table.headerRow,
    repeatedRow: table.headerRow,
  });
}
