import { expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { readRoster } from '../../../src/workbooks/import/read-roster.ts';
import { exampleFiles } from '../../../templates/example/generator/example-files.ts';
import { exampleWorkbook } from '../../../templates/example/generator/example-workbook.ts';
import { staffFile } from './example-files.ts';

const files = exampleFiles();

async function openCommitted(): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(staffFile().buffer as ArrayBuffer);
  return workbook;
}

test.each(files.map((file) => [file.name, file] as const))(
  'making %s again gives the committed bytes (if not: npm run example)',
  async (name, file) => {
    expect(Buffer.compare(await exampleWorkbook(file), staffFile(name))).toBe(0);
  },
);

test.each(files.map((file) => [file.name, file] as const))(
  'the importer reads back every row of %s as it was made, without errors',
  async (name, file) => {
    const reading = await readRoster(staffFile(name));
    expect(reading.errors).toEqual([]);
    expect(reading.ignoredHeadings).toEqual([]);
    expect(reading.sheet).toBe('Personeel');
    expect(reading.rows).toEqual(file.rows);
  },
);

test('the sheet looks like an export: two lines of title, frozen headings, a filter, no names', async () => {
  const workbook = await openCommitted();
  const sheet = workbook.getWorksheet('Personeel')!;
  expect(sheet.getCell('A1').text).toMatch(/verzonnen/);
  expect(sheet.getRow(3).values).toEqual([
    undefined,
    'personeelsnummer',
    'geboortedatum',
    'in dienst',
    'dienstverband',
    'einddatum contract',
    'uit dienst',
    'functie',
    'functiefamilie',
    'team',
    'programma',
    'taakveld',
    'kostenplaats',
    'schaal',
    'trede',
    'deeltijdfactor',
    'uren per week',
    'PC4',
    'woon-werkafstand',
    'vervoermiddel',
    'kantoordagen',
    'thuiswerkdagen',
    'ov-kosten per jaar',
    'gezel',
    'soort inhuur',
  ]);
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
  expect(sheet.autoFilter).toBeTruthy();
});

test('codes are text in the file, so that 6.60 stays 6.60', async () => {
  const sheet = (await openCommitted()).getWorksheet('Personeel')!;
  const taakvelden = new Set<unknown>();
  sheet.getColumn(11).eachCell((cell, row) => {
    if (row > 3) taakvelden.add(cell.value);
  });
  expect([...taakvelden].every((value) => typeof value === 'string')).toBe(true);
  expect(taakvelden).toContain('6.60');
});

test('the explanation says that nobody in it exists and what it is calibrated to', async () => {
  const sheet = (await openCommitted()).getWorksheet('Toelichting')!;
  const texts: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  const text = texts.join(' ');
  for (const words of ['bestaat niet', 'Personeelsmonitor', 'CBS', 'aanname']) {
    expect(text).toContain(words);
  }
});
