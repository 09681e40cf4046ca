import type { Worksheet } from 'exceljs';
import { layOutSheet, noteWidth } from '../../export/lay-out-sheet.ts';
import { codeContent } from '../../export/sheets/write-new-policy-exact.ts';
import { writeTable } from '../../export/write-table.ts';
import { writeText, writeTitle } from '../../export/write-text.ts';
import type { ComparisonToHandOn } from '../comparison-to-hand-on.ts';

const kindInDutch = { added: 'nieuw', removed: 'vervallen', changed: 'gewijzigd' } as const;
const widths = [34, 12, 8, 40, 100] as const;

/** What is different about the budget lines of each scenario, in sentences. */
export function writeDifferences(
  sheet: Worksheet,
  { scenarios, differences }: ComparisonToHandOn,
): void {
  writeTitle(
    sheet,
    'Verschillen in de begroting',
    `Per scenario: welke regels anders zijn dan in ${scenarios[0].label}, en waarom voor zover dat bekend is`,
  );
  const rows = differences.flatMap(({ lines }, index) =>
    lines.map(({ kind, number, description, sentence }) => [
      scenarios[index + 1]!.label,
      kindInDutch[kind],
      codeContent(number),
      description,
      sentence,
    ]),
  );
  const table = writeTable(
    sheet,
    4,
    [
      { heading: 'Scenario', wrapsAt: widths[0] },
      { heading: 'Soort' },
      { heading: 'Nr.' },
      { heading: 'Omschrijving', wrapsAt: widths[3] },
      { heading: 'Wat er anders is', wrapsAt: widths[4] },
    ],
    rows,
    null,
    'Verschillen_in_begroting',
  );
  const equal = differences.flatMap(({ lines }, index) =>
    lines.length === 0 ? [scenarios[index + 1]!.label] : [],
  );
  if (equal.length > 0) {
    writeText(sheet, table.nextRow, `Zonder verschil in de begroting: ${equal.join('; ')}.`, {
      kind: 'note',
      width: noteWidth(widths),
    });
  }
  layOutSheet(sheet, { widths, frozenRows: table.headerRow, repeatedRow: table.headerRow });
}
