import type { Worksheet } from 'exceljs';
import { address, type CellContent } from '../cells.ts';
import { dayText } from '../dutch-text.ts';
import { look, verdictLook } from '../house-look.ts';
import { layOutSheet, sheetNames } from '../lay-out-sheet.ts';
import type { ScenarioWorkbookInput } from '../scenario-workbook-input.ts';
import { hiddenMark, writeTable } from '../write-table.ts';
import { writeSection, writeText, writeTitle } from '../write-text.ts';

type SheetName = (typeof sheetNames)[keyof typeof sheetNames];

const sheetTexts: Readonly<Record<SheetName, string>> = {
  [sheetNames.readMe]: 'Wat er in dit bestand staat en hoe u het leest',
  [sheetNames.summary]: 'De belangrijkste getallen, met vier grafieken',
  [sheetNames.inputs]: 'De waarden die u mag veranderen, en welke bladen dan meerekenen',
  [sheetNames.newPolicy]: 'De tabel voor de begroting, afgerond zoals de gemeente dat doet',
  [sheetNames.newPolicyExact]: 'Dezelfde regels tot op de cent, met taakveld en categorie',
  [sheetNames.importSheet]: 'Dezelfde regels als platte lijst, om in te lezen in het grootboek',
  [sheetNames.retirement]: 'Wie wanneer vertrekt door pensioen: per jaar, kwartaal en programma',
  [sheetNames.workforce]: 'Formatie en bezetting per jaar, met kosten',
  [sheetNames.wages]: 'Loonsom en inhuur per jaar, en per schaal, trede en programma',
  [sheetNames.headwind]: 'Wat van de taakstelling haalbaar is zonder ontslag',
  [sheetNames.skills]: 'Welke vaardigheden tekortkomen',
  [sheetNames.risk]: 'Waar kennis dreigt te verdwijnen',
  [sheetNames.pairing]: 'Het plan meester-gezel en het fonds',
  [sheetNames.commuting]: 'Wat elke reiskostenregeling kost',
  [sheetNames.commutingGroups]: 'Wie die vergoedingen krijgt, per groep',
  [sheetNames.commutingGains]: 'Wie erop vooruit of achteruit gaat',
  [sheetNames.commutingLive]:
    'Wat de tarieven van het blad Invoer kosten, per vervoermiddel en afstand',
  [sheetNames.mobility]: 'Afstanden en uitstoot',
  [sheetNames.choices]: 'Wat voor dit scenario is gekozen',
  [sheetNames.sources]: 'Elke waarde uit wet, afspraak of aanname, met bron',
  [sheetNames.reconciliation]: 'Hoe de getallen op elkaar aansluiten, met afrondingsverschillen',
  [sheetNames.checks]: 'Getallen die gelijk moeten zijn; rood als dat niet zo is',
};

const readingTexts = [
  'Totalen, verschillen en controles zijn formules. Bedragen zijn gerekend in hele centen en pas in de tabel afgerond.',
  'P10 en P90: in acht van de tien gevallen ligt de uitkomst daartussen. Verwacht is het gemiddelde.',
  `${hiddenMark}: weggelaten om mensen te beschermen. Een streepje betekent nul.`,
  'Lijsten met filterknoppen zijn Excel-tabellen; de grafieken kunt u aanpassen.',
] as const;

/** The meaning of each colour, shown in that colour; the words say it too. */
function writeColours(sheet: Worksheet, top: number): number {
  const samples = [
    ['Invoer', 'Deze cel mag u veranderen.', look.input],
    ['Kop', 'Kop van een tabel.', look.heading],
    ['Totaal', 'Som van de regels erboven.', look.total],
    [
      'FOUT',
      `Een controle die niet klopt, op het blad ${sheetNames.checks}.`,
      {
        font: { ...look.text.font, ...verdictLook.bad.font },
        // A rule fills with its background colour, a cell with its foreground colour.
        fill: { ...verdictLook.bad.fill, fgColor: verdictLook.bad.fill.bgColor },
      },
    ],
  ] as const;
  samples.forEach(([sample, meaning, style], index) => {
    const cell = sheet.getCell(top + index, 1);
    cell.value = sample;
    cell.style = style;
    const words = sheet.getCell(top + index, 2);
    words.value = meaning;
    words.style = { ...look.text, alignment: { horizontal: 'left', indent: 1 } };
    sheet.getRow(top + index).height = 17;
  });
  return top + samples.length;
}

/** The first sheet: which sheets there are, how to read them, and which run made them. */
export function writeReadMe(
  sheet: Worksheet,
  { scenario, hashes, createdOn }: ScenarioWorkbookInput,
  properties: Readonly<Record<string, string>>,
): void {
  writeTitle(
    sheet,
    'Leeswijzer',
    `${scenario.name} · peildatum ${dayText(scenario.referenceDate)} · gemaakt op ${dayText(createdOn)} met Meesterplan ${hashes.engineVersion}`,
  );
  const names = sheet.workbook.worksheets.map(({ name }) => name as SheetName);
  const table = writeTable(
    sheet,
    4,
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
  let row = writeSection(sheet, table.nextRow, 'Hoe te lezen');
  for (const text of readingTexts) row = writeText(sheet, row, text, { width: 130 });
  row = writeColours(sheet, writeSection(sheet, row + 1, 'Kleuren'));
  const origin: readonly (readonly [string, CellContent])[] = [
    ['Scenario', scenario.name],
    ...Object.entries(properties),
  ];
  const origins = writeTable(
    sheet,
    writeSection(sheet, row + 1, 'Herkomst'),
    [{ heading: 'Wat' }, { heading: 'Waarde' }],
    origin.map((line) => [...line]),
  );
  writeText(
    sheet,
    origins.nextRow,
    'Vingerafdruk = SHA-256. Dezelfde invoer geeft dezelfde vingerafdrukken en hetzelfde bestand, tot op de byte.',
    { kind: 'note' },
  );
  layOutSheet(sheet, { widths: [36, 100], frozenRows: 2, isOnePage: true });
}
