import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { InvalidInput } from '../../../../src/engine/problems.ts';
import type { ChosenColumn } from '../../../../src/workbooks/import/finance/finance-column-set.ts';
import { markFinanceFile } from '../../../../src/workbooks/import/finance/mark-finance-file.ts';
import { readFinanceFile } from '../../../../src/workbooks/import/finance/read-finance-file.ts';
import { councilTable, financeCsv, seedTable, type Cells } from './finance-files.ts';

const kind = 'budget-lines';
const red = 'FFFFC7CE';

const read = (bytes: Uint8Array, chosen: readonly ChosenColumn[] = []) =>
  readFinanceFile(bytes, { kind, settings: councilTable, chosen });

async function marked(
  bytes: Uint8Array,
  chosen: readonly ChosenColumn[] = [],
): Promise<ExcelJS.Workbook> {
  return open(await markFinanceFile(bytes, { kind, chosen }, await read(bytes, chosen)));
}

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook;
}

const save = async (workbook: ExcelJS.Workbook): Promise<Uint8Array> =>
  new Uint8Array(await workbook.xlsx.writeBuffer());

const colourOf = ({ fill }: ExcelJS.Cell): string | undefined =>
  fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;

/** The addresses of all cells that are coloured as wrong. */
function redCells(sheet: ExcelJS.Worksheet): string[] {
  const found: string[] = [];
  sheet.eachRow((row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (colourOf(cell) === red) found.push(cell.address);
    }),
  );
  return found;
}

/** The table of the seed with an amount that is none, and a code that is none. */
async function faultyTable(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Begroting');
  sheet.addRows(seedTable.map((row) => [...row]));
  sheet.getCell('D3').value = 'PM';
  sheet.getCell('F4').value = { formula: 'D4*E4', result: { error: '#VALUE!' } };
  sheet.getCell('G5').font = { bold: true };
  sheet.getCell('G6').value = { formula: 'F6+0', result: -1000 };
  sheet.getColumn(2).width = 44;
  workbook.addWorksheet('Toelichting').getCell('A1').value = 'Vastgesteld door het college';
  return save(workbook);
}

describe('the marked copy of a table of finance', () => {
  let copy: ExcelJS.Workbook;
  let sheet: ExcelJS.Worksheet;

  beforeAll(async () => {
    copy = await marked(await faultyTable());
    sheet = copy.getWorksheet('Begroting')!;
  });

  test('marks exactly the wrong cells', () => {
    expect(redCells(sheet)).toEqual(['D3', 'F4']);
    const { note } = sheet.getCell('D3');
    expect(JSON.stringify(note)).toContain('verwacht een bedrag, zoals 1.460');
  });

  test('is otherwise the workbook of whoever sent it', () => {
    expect(copy.worksheets.map(({ name }) => name)).toEqual(['Fouten', 'Begroting', 'Toelichting']);
    expect(sheet.getCell('G5').font.bold).toBe(true);
    expect(sheet.getCell('G6').value).toEqual({ formula: 'F6+0', result: -1000 });
    expect(sheet.getColumn(2).width).toBe(44);
    expect(copy.getWorksheet('Toelichting')!.getCell('A1').value).toMatch(/college/);
  });

  test('lists them in front, and says where they are best mended', () => {
    const list = copy.getWorksheet('Fouten')!;
    expect(list.getCell('A2').text).toMatch(
      /^2 fouten .* liefst in het systeem waar het bestand uit komt/,
    );
    const line = (row: number): unknown[] => (list.getRow(row).values as unknown[]).slice(1, 7);
    expect([4, 5].map(line)).toEqual([
      ['fout', 'Begroting', 3, 'D', '2026', 'PM'],
      ['fout', 'Begroting', 4, 'F', '2028', '#VALUE!'],
    ]);
  });

  test('can be mended and sent in itself', async () => {
    sheet.getCell('D3').value = -50;
    sheet.getCell('F4').value = -300;
    const { errors, rows, sheet: name } = await read(await save(copy));
    expect({ errors, name, rowCount: rows.length }).toEqual({
      errors: [],
      name: 'Begroting',
      rowCount: 4,
    });
  });
});

test('a column that is missing is in the list, and no heading is marked for it', async () => {
  const copy = await marked(
    financeCsv([
      ['nr', '2026', '2027'],
      ['21', '-1', '-1'],
    ]),
  );
  expect(redCells(copy.getWorksheet('csv')!)).toEqual(['A2']);
  expect(copy.getWorksheet('Fouten')!.getCell('G4').text).toBe('een kolom omschrijving');
});

test('columns that somebody chose are marked as well', async () => {
  const cells: Cells = [
    ['nr', 'omschrijving', '2026', 'Begr. t+1'],
    ['21', 'Raadsadviseur', '-132', 'PM'],
  ];
  const chosen = [{ heading: 'Begr. t+1', field: 'amountCents:2027' }] as const;
  expect(redCells((await marked(financeCsv(cells), chosen)).getWorksheet('csv')!)).toEqual(['D2']);
  expect(redCells((await marked(financeCsv(cells))).getWorksheet('csv')!)).toEqual([]);
});

test('a long explanation has the room it takes', async () => {
  const cells: Cells = [
    ['nr', 'omschrijving', '2026'],
    ['1', 'x', 'PM'],
    ['2', 'y', '1,460'],
  ];
  const list = (await marked(financeCsv(cells))).getWorksheet('Fouten')!;
  expect(list.getCell('G5').text.length).toBeGreaterThan(list.getColumn(7).width!);
  expect(list.getRow(5).height).toBeGreaterThan(1.5 * list.getRow(4).height);
});

test.each([
  [
    'columns about people',
    financeCsv([
      ['nr', 'omschrijving', '2026', 'BSN'],
      ['1', 'x', '1', ''],
    ]),
  ],
  ['a damaged workbook', new TextEncoder().encode('PK\u0003\u0004 and then nothing')],
])('of a file with %s no copy is made', async (_, bytes) => {
  const found = { errors: [], warnings: [] };
  await expect(markFinanceFile(bytes, { kind, chosen: [] }, found)).rejects.toThrow(InvalidInput);
});

test('text that looks like a formula stays text', async () => {
  const cells: Cells = [
    ['nr', 'omschrijving', '2026'],
    ['=1+1', '=HYPERLINK("http://voorbeeld.nl")', 'PM'],
  ];
  const sheet = (await marked(financeCsv(cells))).getWorksheet('csv')!;
  expect([sheet.getCell('A2').value, sheet.getCell('B2').value]).toEqual(cells[1]?.slice(0, 2));
});
