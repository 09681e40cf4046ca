import type { Worksheet } from 'exceljs';
import type { SkillProjection } from '../../../engine/workforce/workforce-outcome.ts';
import { address, formula, type CellContent } from '../cells.ts';
import { format } from '../house-look.ts';
import { layOutSheet, scaleToFit } from '../lay-out-sheet.ts';
import { writeTable } from '../write-table.ts';
import { writeSection, writeText, writeTitle } from '../write-text.ts';

const gapColumn = 7;

/** Need minus supply per skill at the end of each year, from the rows below. */
function writeGaps(
  sheet: Worksheet,
  headerRow: number,
  skills: readonly SkillProjection[],
  firstDetailRow: number,
): void {
  const years = skills[0]?.years ?? [];
  let row = firstDetailRow;
  writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Tekort (fte)' },
      ...years.map(({ year }) => ({ heading: String(year), format: format.fte })),
    ],
    skills.map(({ skill, years: perYear }): CellContent[] => [
      skill,
      ...perYear.map(({ gapFte }) => formula(address(gapColumn, row++), gapFte)),
    ]),
  );
}

/** Per skill and year: what is needed, what is there, and the gap between them. */
export function writeSkills(sheet: Worksheet, skills: readonly SkillProjection[]): void {
  writeTitle(
    sheet,
    'Vaardigheden',
    'Hoeveel fte een vaardigheid nodig heeft en hoeveel fte haar bezit, aan het eind van het jaar; verwacht',
  );
  const gapsRow = 4;
  const noteRow = gapsRow + skills.length + 1;
  const detailsRow =
    writeText(
      sheet,
      noteRow,
      'Een negatief tekort is een overschot. Welke vaardigheden nodig en aanwezig zijn, is een aanname van het scenario; het gaat over functiefamilies, nooit over een persoon. Niemand leert hier bij: het tekort is wat opleiding of werving nog moet doen.',
      { kind: 'note', width: 165 },
    ) + 1;
  sheet.getRow(detailsRow - 1).addPageBreak();
  const headerRow = writeSection(sheet, detailsRow, 'Waaruit het tekort bestaat');
  writeGaps(sheet, gapsRow, skills, headerRow + 1);
  const rows = skills.flatMap(({ skill, years }) => years.map((year) => ({ skill, ...year })));
  writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Vaardigheid' },
      { heading: 'Jaar', format: format.year, align: 'left' },
      { heading: 'Nodig', format: format.fte },
      { heading: 'Weg door\nvertrek', format: format.fte },
      { heading: 'Erbij door\ninstroom', format: format.fte },
      { heading: 'Aanwezig', format: format.fte },
      { heading: 'Tekort', format: format.fte },
    ],
    rows.map((year, index): CellContent[] => {
      const row = headerRow + 1 + index;
      return [
        year.skill,
        year.year,
        year.neededFte,
        year.lostFte,
        year.gainedFte,
        year.heldFte,
        formula(`${address(3, row)}-${address(6, row)}`, year.gapFte),
      ];
    }),
  );
  sheet.autoFilter = `${address(1, headerRow)}:${address(gapColumn, headerRow + rows.length)}`;
  const widths = [
    36,
    ...Array.from({ length: Math.max(6, skills[0]?.years.length ?? 0) }, () => 13),
  ];
  layOutSheet(sheet, { widths, frozenRows: 2, scale: scaleToFit(widths) });
}
