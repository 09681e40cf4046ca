import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../../config/project-root.ts';
import type { CellProblem } from '../../../src/workbooks/import/cell-problem.ts';
import { readRoster } from '../../../src/workbooks/import/read-roster.ts';
import { messyCsv, messyWorkbook } from './messy-files.ts';

const path = (name: string): string => join(projectRoot, 'test/workbooks/import', name);
const short = ({ row, column, found, expected }: CellProblem): string =>
  `${column}${row} | ${found} | ${expected}`;

const expectedErrors = [
  'C9 | 19700229 | een bestaande datum (dd-mm-jjjj)',
  'F10 | 31-01-2009 | een datum op of na de datum in dienst, 01-02-2010',
  'J10 | 12 | een hele trede van 0 tot en met 11',
  'K10 | 1 | dezelfde deeltijd als de uren per week, die 0,8333 geven',
  'A11 | null | een personeelsnummer met minstens één cijfer en zonder spaties',
  'I11 | 19 | een schaal van de cao: 1 tot en met 18, 10A of 11A',
  'K11 | half | een deel van een volle werkweek, zoals 0,8889',
  'N11 | -2 | kilometers enkele reis van 0 tot en met 500',
  'O11 | paard | auto, motor, brommer, fiets, e-fiets, lopen, carpool, ov, groepsvervoer of fiets-van-de-zaak',
  'C13 | 31-12-68 | een datum met een jaar van vier cijfers (dd-mm-jjjj)',
  'H14 | null | de naam van het team of de afdeling',
  'A15 | een andere tekst | een personeelsnummer met minstens één cijfer en zonder spaties',
  'D19 | 1979-12-01T23:00:00Z | een datum zonder tijd: een tijd wijst op een export die dagen verschuift tussen tijdzones',
  'K19 | 0,9 | dezelfde deeltijd als de uren per week, die 1 geven',
  'N19 | 600 | kilometers enkele reis van 0 tot en met 500',
];

describe('the messy file', () => {
  test('is what its generator makes (UPDATE_FILES=1 writes it anew)', async () => {
    const made = { 'messy.xlsx': await messyWorkbook(), 'messy.csv': messyCsv() };
    for (const [name, bytes] of Object.entries(made)) {
      if (process.env['UPDATE_FILES']) writeFileSync(path(name), bytes);
      expect(Buffer.from(bytes).equals(readFileSync(path(name)))).toBe(true);
    }
  });

  test.each([
    ['messy.xlsx', 'Blad1'],
    ['messy.csv', 'csv'],
  ])('%s is understood, and every mistake in it is found', async (name, sheet) => {
    const reading = await readRoster(new Uint8Array(readFileSync(path(name))));
    expect(reading.sheet).toBe(sheet);
    expect({ rows: reading.rowCount, persons: reading.personCount }).toEqual({
      rows: 11,
      persons: 6,
    });
    expect(reading.ignoredHeadings).toEqual(['Achternaam']);
    expect(reading.columns.map(({ heading }) => heading)).toContain('Deeltijd- factor');
    expect(reading.errors.map(short)).toEqual(expectedErrors);
  });

  test('gives the rows that are right', async () => {
    const { rows } = await readRoster(new Uint8Array(readFileSync(path('messy.xlsx'))));
    expect(
      rows.map(
        ({ rowNumber, birthDate, hireDate, scale, partTimeFactor, travelMode, postcode4 }) => ({
          rowNumber,
          birthDate,
          hireDate,
          scale,
          partTimeFactor,
          travelMode,
          postcode4,
        }),
      ),
    ).toEqual([
      {
        rowNumber: 7,
        birthDate: '1962-05-14',
        hireDate: '1990-01-01',
        scale: '11',
        partTimeFactor: 1,
        travelMode: 'bicycle',
        postcode4: '7411',
      },
      {
        rowNumber: 8,
        birthDate: '1965-08-03',
        hireDate: '2001-04-01',
        scale: '10A',
        partTimeFactor: 0.8889,
        travelMode: 'car',
        postcode4: '7412',
      },
      {
        rowNumber: 16,
        birthDate: null,
        hireDate: '2025-01-01',
        scale: null,
        partTimeFactor: 24 / 36,
        travelMode: null,
        postcode4: null,
      },
      {
        rowNumber: 17,
        birthDate: null,
        hireDate: null,
        scale: '11',
        partTimeFactor: 1,
        travelMode: null,
        postcode4: null,
      },
    ]);
  });
});
