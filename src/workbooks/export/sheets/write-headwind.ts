import type { Worksheet } from 'exceljs';
import type { Headwind } from '../../../engine/workforce/workforce-outcome.ts';
import { address, formula, type CellContent } from '../cells.ts';
import { format } from '../house-look.ts';
import { layOutSheet } from '../lay-out-sheet.ts';
import { writeTable } from '../write-table.ts';
import { writeText, writeTitle } from '../write-text.ts';

const percent = (ratio: number): string =>
  `${(ratio * 100).toLocaleString('nl-NL', { maximumFractionDigits: 0 })}%`;

function reachedText({ earliestLikely, earliestNearlySure }: Headwind): string {
  if (earliestLikely === null) {
    return 'Binnen de doorgerekende jaren is de kans dat de hele taakstelling zonder gedwongen ontslag wordt gehaald steeds kleiner dan de helft.';
  }
  const likely = `Zonder gedwongen ontslag wordt de hele taakstelling waarschijnlijk gehaald in ${earliestLikely.year} (kans ${percent(earliestLikely.ratio)})`;
  if (earliestNearlySure === null)
    return `${likely}; vrijwel zeker wordt het binnen de horizon niet.`;
  return earliestNearlySure.year === earliestLikely.year
    ? `${likely}.`
    : `${likely}, en vrijwel zeker in ${earliestNearlySure.year} (kans ${percent(earliestNearlySure.ratio)}).`;
}

/** What a savings target asks, and what reaches it: turnover first, then contracts and hire, then vacancies. */
export function writeHeadwind(sheet: Worksheet, headwind: Headwind): void {
  const isMoney = headwind.unit === 'cents';
  const shown = (value: number): number => (isMoney ? value / 100 : value);
  const number = { format: isMoney ? format.amount : format.fte };
  writeTitle(
    sheet,
    'Taakstelling zonder gedwongen ontslag',
    `Tot en met elk jaar, in ${isMoney ? 'euro per jaar' : 'fte'}, verwacht`,
  );
  const next = writeText(
    sheet,
    4,
    `Eerst natuurlijk verloop, dan tijdelijke contracten en inhuur die aflopen, dan openstaande vacatures. ${reachedText(headwind)}`,
    { width: 165 },
  );
  const headerRow = next + 1;
  const { nextRow } = writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Einde van', format: format.year, align: 'left' },
      { heading: 'Taakstelling', ...number },
      { heading: 'Natuurlijk\nverloop', ...number },
      { heading: 'Tijdelijk\nen inhuur', ...number },
      { heading: 'Vacatures', ...number },
      { heading: 'Samen', ...number },
      { heading: 'Nog te\nvinden', ...number },
      { heading: 'Nog te\nvinden P90', ...number },
      { heading: 'Kans dat het\nis gehaald', format: format.ratio },
    ],
    headwind.years.map((year, index): CellContent[] => {
      const row = headerRow + 1 + index;
      const parts = [year.naturalTurnover, year.temporaryAndHire, year.vacancies].map(({ mean }) =>
        shown(mean),
      );
      return [
        year.year,
        shown(year.target),
        ...parts,
        formula(
          `SUM(${address(3, row)}:${address(5, row)})`,
          parts.reduce((sum, part) => sum + part, 0),
        ),
        shown(year.shortOfTarget.mean),
        shown(year.shortOfTarget.p90),
        year.reachedRatio,
      ];
    }),
  );
  writeText(
    sheet,
    nextRow - 1,
    'Samen kan iets meer zijn dan de taakstelling: een post valt als geheel vrij.',
    { kind: 'note', width: 165 },
  );
  layOutSheet(sheet, {
    widths: [14, ...Array.from({ length: 8 }, () => 15)],
    frozenRows: 2,
    isOnePage: true,
  });
}
