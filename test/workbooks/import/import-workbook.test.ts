import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { projectRoot } from '../../../config/project-root.ts';
import { rosterColumns } from '../../../src/workbooks/import/columns/roster-columns.ts';
import { readRoster } from '../../../src/workbooks/import/read-roster.ts';
import { importWorkbook } from '../../../templates/workbooks/import-workbook.ts';

const committed = readFileSync(join(projectRoot, 'templates/workbooks/personeel-invoer.xlsx'));

describe('the blank import workbook', () => {
  test('is what its generator makes', async () => {
    expect(Buffer.from(await importWorkbook()).equals(committed)).toBe(true);
  });

  test('has every column under our own heading, and no row', async () => {
    const { columns, rows, rowCount, sheet, ignoredHeadings, errors } = await readRoster(committed);
    const expected = rosterColumns.filter(({ field }) => field !== 'partTimePercentage');
    expect(columns.map(({ field, heading }) => ({ field, heading }))).toEqual(
      expected.map(({ field, heading }) => ({ field, heading })),
    );
    expect({ rows, rowCount, sheet, ignoredHeadings }).toEqual({
      rows: [],
      rowCount: 0,
      sheet: 'Personeel',
      ignoredHeadings: [],
    });
    expect(errors.map((error) => error.expected)).toEqual([
      'minstens één rij met gegevens onder de koppen',
    ]);
  });

  test('shows example rows that are right', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(committed as unknown as ExcelJS.Buffer);
    workbook.removeWorksheet('Personeel');
    const { rows, errors } = await readRoster(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(errors).toEqual([]);
    expect(rows.map(({ employmentKind }) => employmentKind)).toEqual([
      'permanent',
      'hire',
      'vacancy',
    ]);
  }, 30_000);

  test('offers only values that are read without a remark', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(committed as unknown as ExcelJS.Buffer);
    const sheet = workbook.getWorksheet('Personeel')!;
    for (const [index, { choices = [], heading }] of rosterColumns.entries()) {
      const column = rosterColumns
        .slice(0, index)
        .filter(({ field }) => field !== 'partTimePercentage');
      choices.forEach((choice, row) => {
        sheet.getCell(row + 2, column.length + 1).value = choice;
      });
      expect(sheet.getCell(1, column.length + 1).value === heading || choices.length === 0).toBe(
        true,
      );
    }
    const { errors, warnings } = await readRoster(
      new Uint8Array(await workbook.xlsx.writeBuffer()),
    );
    // What the cells of a row say against each other is another matter: these rows are senseless.
    const refused = [...errors, ...warnings].filter(({ heading, found, expected }) =>
      rosterColumns.some(
        (column) =>
          column.choices !== undefined &&
          column.heading === heading &&
          column.expected === expected &&
          found !== null,
      ),
    );
    expect(refused).toEqual([]);
  }, 30_000);
});
