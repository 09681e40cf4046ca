import type { Worksheet } from 'exceljs';
import { differingPartInDutch } from '../../../words/differing-part-words.ts';
import { capitalised } from '../../export/dutch-text.ts';
import { layOutSheet, noteWidth } from '../../export/lay-out-sheet.ts';
import { writeTable } from '../../export/write-table.ts';
import { writeSection, writeText, writeTitle } from '../../export/write-text.ts';
import type { ComparisonToHandOn, ShownScenario } from '../comparison-to-hand-on.ts';
import { differingChoices } from '../differing-choices.ts';
import { scenarioHeading, scenariosLegend } from '../scenario-labels.ts';

type Part = keyof typeof differingPartInDutch;

const parts = Object.keys(differingPartInDutch) as Part[];

/** Room for the texts of all scenarios together, in characters. */
const textsWidth = 120;

/** Which parts of the choices are others than in the first scenario. */
function writeParts(sheet: Worksheet, row: number, scenarios: readonly ShownScenario[]): number {
  const others = scenarios.slice(1);
  const differing = parts.filter((part) =>
    others.some(({ differsIn }) => differsIn.includes(part)),
  );
  if (differing.length === 0) {
    return writeText(sheet, row, 'Alle keuzes zijn gelijk aan die van scenario 1.') + 1;
  }
  return writeTable(
    sheet,
    row,
    [
      { heading: 'Onderdeel' },
      ...others.map((_, index) => ({ heading: scenarioHeading(index + 1) })),
    ],
    differing.map((part) => [
      capitalised(differingPartInDutch[part]),
      ...others.map(({ differsIn }) => (differsIn.includes(part) ? 'anders' : 'gelijk')),
    ]),
    null,
    'Verschillende_onderdelen',
  ).nextRow;
}

/** What was chosen differently: which parts, and per setting what each scenario has. */
export function writeDifferingChoices(sheet: Worksheet, { scenarios }: ComparisonToHandOn): void {
  const textWidth = Math.min(70, Math.floor(textsWidth / scenarios.length));
  const widths = [52, ...scenarios.map(() => textWidth)];
  const width = noteWidth(widths);
  writeTitle(
    sheet,
    'Wat er anders is gekozen',
    'Alleen wat niet in elk scenario gelijk is. Alle keuzes staan in het werkboek van elk scenario.',
  );
  const row = writeText(sheet, 3, scenariosLegend(scenarios.map(({ label }) => label)), { width });
  const next = writeParts(
    sheet,
    writeSection(sheet, row + 1, 'Onderdelen die anders zijn dan in scenario 1'),
    scenarios,
  );
  const choices = differingChoices(scenarios);
  const section = writeSection(sheet, next, 'Instellingen die verschillen');
  const end =
    choices.length === 0
      ? writeText(sheet, section, 'Geen; wat verschilt, zijn de regels van de begroting zelf.') + 1
      : writeTable(
          sheet,
          section,
          [
            { heading: 'Instelling', wrapsAt: 52 },
            ...scenarios.map((_, index) => ({
              heading: scenarioHeading(index),
              wrapsAt: textWidth,
            })),
          ],
          choices.map(({ title, texts }) => [title, ...texts]),
          null,
          'Instellingen_die_verschillen',
        ).nextRow;
  writeText(
    sheet,
    end,
    'Van een reiskostenregeling staan hier alleen de regels die niet elk scenario heeft. Ingevoerde begrotingsregels staan op het blad Nieuw beleid.',
    { kind: 'note', width },
  );
  layOutSheet(sheet, { widths, frozenRows: 2 });
}
