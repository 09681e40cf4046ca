import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { InvalidInput } from '../../../src/engine/problems.ts';
import { markRosterFile } from '../../../src/workbooks/import/mark-roster-file.ts';
import { readRoster } from '../../../src/workbooks/import/read-roster.ts';
import { aRawWorkbook, sheetXml } from './raw-workbook.ts';
import { aCsvWith, aRowWith, aWorkbook, fewHeadings } from './staff-sheet.ts';

const red = 'FFFFC7CE';
const yellow = 'FFFFEB9C';

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook;
}

const colourOf = (cell: ExcelJS.Cell): string | undefined =>
  cell.fill?.type === 'pattern' ? cell.fill.fgColor?.argb : undefined;

const noteOf = ({ note }: ExcelJS.Cell): string =>
  typeof note === 'object' ? (note.texts ?? []).map(({ text }) => text).join('') : (note ?? '');

async function marked(bytes: Uint8Array): Promise<Uint8Array> {
  return markRosterFile(bytes, await readRoster(bytes));
}

describe('the marked copy of a workbook', () => {
  let copy: ExcelJS.Workbook;

  beforeAll(async () => {
    const bytes = await aWorkbook(
      [
        ['Personeelsoverzicht'],
        [...fewHeadings, 'Achternaam'],
        [...aRowWith({ trede: '12', deeltijdfactor: 80 }), 'A'],
        [...aRowWith({ personeelsnummer: '2' }), 'B'],
      ],
      (sheet, workbook) => {
        sheet.getCell('A1').font = { bold: true, size: 16 };
        sheet.getColumn(6).width = 33;
        // One style for three cells, one of which is wrong.
        for (const address of ['G3', 'H3', 'I3']) sheet.getCell(address).font = { italic: true };
        sheet.getCell('H3').note = 'nakijken';
        sheet.getCell('J4').value = { formula: "'[ander.xlsx]Blad1'!A1", result: 'B' };
        workbook.addWorksheet('Legenda').getCell('B2').value = 'Uitleg';
      },
    );
    copy = await open(await marked(bytes));
  });

  test('has a list in front with place, what was found, what was expected and a link', () => {
    expect(copy.worksheets.map(({ name }) => name)).toEqual(['Fouten', 'Personeel', 'Legenda']);
    const list = copy.getWorksheet('Fouten')!;
    expect(list.getCell('A2').text).toBe(
      '1 fout (rood) en 3 waarschuwingen (geel). Herstel de fouten, liefst in het HR-systeem, en lees het bestand opnieuw in.',
    );
    const line = (row: number): unknown[] => (list.getRow(row).values as unknown[]).slice(1, 8);
    expect(line(3)).toEqual(['Soort', 'Blad', 'Rij', 'Kolom', 'Kop', 'Gevonden', 'Verwacht']);
    expect(line(4)).toEqual([
      'fout',
      'Personeel',
      3,
      'H',
      'trede',
      '12',
      'een hele trede van 0 tot en met 11',
    ]);
    expect(list.getCell('H4').formula).toBe(`HYPERLINK("#'Personeel'!H3","H3")`);
    expect(list.getCell('H4').result).toBe('H3');
  });

  test('has errors in red and warnings in yellow, with what was expected in a comment', () => {
    const sheet = copy.getWorksheet('Personeel')!;
    expect(colourOf(sheet.getCell('H3'))).toBe(red);
    expect(noteOf(sheet.getCell('H3'))).toBe(
      'nakijken\nFout: verwacht een hele trede van 0 tot en met 11.',
    );
    expect(colourOf(sheet.getCell('I3'))).toBe(yellow);
    expect(noteOf(sheet.getCell('I3'))).toContain('Let op: verwacht een factor');
    expect(colourOf(sheet.getCell('G3'))).toBeUndefined();
    expect(colourOf(sheet.getCell('H4'))).toBeUndefined();
  });

  test('keeps the rest as it was, but for links to other workbooks', () => {
    const sheet = copy.getWorksheet('Personeel')!;
    expect(sheet.getCell('A1').value).toBe('Personeelsoverzicht');
    expect(sheet.getCell('A1').font.size).toBe(16);
    expect(sheet.getColumn(6).width).toBe(33);
    expect(sheet.getCell('H3').font.italic).toBe(true);
    expect(sheet.getCell('J3').value).toBe('A');
    expect(sheet.getCell('J4').value).toBe('B');
    expect(copy.getWorksheet('Legenda')!.getCell('B2').value).toBe('Uitleg');
  });
});

describe('the marked copy', () => {
  test('can be read again after the error is mended, and marked again', async () => {
    const first = await open(await marked(aCsvWith([{ trede: '12' }])));
    first.getWorksheet('csv')!.getCell('H2').value = '11';
    const again = new Uint8Array(await first.xlsx.writeBuffer());
    expect((await readRoster(again)).errors).toEqual([]);
    const second = await open(await marked(again));
    expect(second.worksheets.map(({ name }) => name)).toEqual(['Fouten', 'csv']);
  });

  test('of a csv file is a workbook with the same cells in the same places', async () => {
    const copy = await open(await marked(aCsvWith([{ trede: '12' }])));
    const sheet = copy.getWorksheet('csv')!;
    expect(sheet.getCell('F1').value).toBe('team');
    expect(sheet.getCell('B2').value).toBe('14-03-1967');
    expect(colourOf(sheet.getCell('H2'))).toBe(red);
  });

  test('of a workbook that exceljs does not understand has its cells all the same', async () => {
    const copy = await open(await marked(aRawWorkbook(sheetXml('', 'x:').replace('>11<', '>12<'))));
    expect(copy.getWorksheet('Personeel')!.getCell('B2').value).toBe('14-03-1967');
    expect(colourOf(copy.getWorksheet('Personeel')!.getCell('H2'))).toBe(red);
  });

  test('of a workbook with a merged range over all cells is made without holding them', async () => {
    const sheet = sheetXml()
      .replace('>11<', '>12<')
      .replace(
        '</sheetData>',
        '</sheetData><mergeCells><mergeCell ref="K1:XFD1048576"/></mergeCells>',
      );
    const copy = await open(await marked(aRawWorkbook(sheet)));
    expect(colourOf(copy.getWorksheet('Personeel')!.getCell('H2'))).toBe(red);
  });

  test('of a long file has the head and the rows with problems', async () => {
    const rows = Array.from({ length: 20_100 }, (_, index) => ({ personeelsnummer: index + 1 }));
    const bytes = aCsvWith([...rows, { personeelsnummer: 'x1', trede: '12' }]);
    const sheet = (await open(await marked(bytes))).getWorksheet('csv')!;
    expect(colourOf(sheet.getCell('H20102'))).toBe(red);
    expect(sheet.getCell('A20102').value).toBe('x1');
    expect(sheet.getCell('A20101').value).toBeNull();
    expect(sheet.getCell('A2').value).toBe('1');
  }, 20_000);

  test('is not made of a file with columns that may not come along', async () => {
    const found = { errors: [], warnings: [] };
    await expect(markRosterFile(aCsvWith([{}], ['BSN']), found)).rejects.toThrow(InvalidInput);
  });
});
