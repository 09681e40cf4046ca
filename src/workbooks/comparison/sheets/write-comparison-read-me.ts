import type { Worksheet } from 'exceljs';
import { address } from '../../export/cells.ts';
import { dayText } from '../../export/dutch-text.ts';
import { look } from '../../export/house-look.ts';
import { layOutSheet } from '../../export/lay-out-sheet.ts';
import { writeTable } from '../../export/write-table.ts';
import { writeSection, writeText, writeTitle } from '../../export/write-text.ts';
import { comparisonSheetNames } from '../comparison-sheet-names.ts';
import type { ComparisonToHandOn } from '../comparison-to-hand-on.ts';

type SheetName = (typeof comparisonSheetNames)[keyof typeof comparisonSheetNames];

const sheetTexts: Readonly<Record<SheetName, string>> = {
  [comparisonSheetNames.readMe]: 'Wat er in dit bestand staat en hoe u het leest',
  [comparisonSheetNames.overview]: 'Waar het op neerkomt, met vier grafieken',
  [comparisonSheetNames.keyFigures]: 'De kerncijfers van elk scenario per jaar',
  [comparisonSheetNames.newPolicy]: 'Elke begrotingsregel per jaar, tot op de cent',
  [comparisonSheetNames.differences]: 'Welke begrotingsregels anders zijn, in zinnen',
  [comparisonSheetNames.choices]: 'Wat er anders is gekozen',
  [comparisonSheetNames.commuting]: 'Wat elke reiskostenregeling kost',
  [comparisonSheetNames.origin]: 'Van welke berekening de getallen zijn',
  [comparisonSheetNames.checks]: 'Getallen die gelijk moeten zijn; rood als dat niet zo is',
};

const readingTexts = ({ smallest }: ComparisonToHandOn): readonly string[] => [
  'Scenario 1 is de basis. Verschil = dat scenario min scenario 1, als formule; ook totalen en controles zijn formules.',
  'Effect op het saldo: min = nadeel voor de gemeente, plus = voordeel. Bij kosten is een plus duurder.',
  'Alle scenario’s gaan over hetzelfde personeelsbestand en dezelfde peildatum, dus een verschil komt van de keuzes.',
  `Er staan geen mensen in dit bestand, en geen groepen: alles gaat over de hele organisatie van minstens ${smallest.group} mensen. Alleen het plan meester-gezel kan per programma staan; wat daar kleiner is dan ${smallest.plan} posten, ook in het verschil tussen twee scenario’s, is samengenomen.`,
  'Lijsten met filterknoppen zijn Excel-tabellen; de grafieken kunt u aanpassen.',
];

/** The first sheet: which scenarios and sheets there are, and how to read them. */
export function writeComparisonReadMe(
  sheet: Worksheet,
  comparison: ComparisonToHandOn,
  createdOn: string,
): void {
  const { scenarios } = comparison;
  const [{ scenario, hashes }] = scenarios;
  writeTitle(
    sheet,
    'Leeswijzer',
    `Scenario’s vergeleken · peildatum ${dayText(scenario.referenceDate)} · gemaakt op ${dayText(createdOn)} met Meesterplan ${hashes.engineVersion}`,
  );
  let row = writeSection(sheet, 4, 'Scenario’s');
  for (const { label } of scenarios) row = writeText(sheet, row, label);
  const names = Object.values(comparisonSheetNames);
  const table = writeTable(
    sheet,
    row + 1,
    [{ heading: 'Blad' }, { heading: 'Wat er staat' }],
    names.map((name) => [name, sheetTexts[name]]),
    null,
    'Bladen',
  );
  names.forEach((name, index) => {
    const cell = sheet.getCell(address(1, table.firstRow + index));
    cell.value = { text: name, hyperlink: `#'${name}'!A1` };
    cell.style = { ...cell.style, ...look.link };
  });
  row = writeSection(sheet, table.nextRow, 'Hoe te lezen');
  for (const text of readingTexts(comparison)) row = writeText(sheet, row, text, { width: 130 });
  layOutSheet(sheet, { widths: [36, 100], frozenRows: 2, isOnePage: true });
}
