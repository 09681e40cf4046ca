import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadParameters } from '../../../config/parameters.ts';
import { projectRoot } from '../../../config/project-root.ts';
import { presentRosterReading } from '../../../src/api/rosters/present-roster-reading.ts';
import { rosterReadingContract } from '../../../src/api/rosters/roster-reading-contract.ts';
import { checkRoster } from '../../../src/services/stateless/check-roster.ts';
import {
  defaultFullTimeHoursPerWeek,
  readRoster,
} from '../../../src/workbooks/import/read-roster.ts';

const context = { library: loadParameters() };
const messyFile = join(projectRoot, 'test/workbooks/import/messy.csv');

test('controleer publishes counts, columns and every wrong cell, but no rows', async () => {
  const reading = await checkRoster(context, { bytes: readFileSync(messyFile) });
  const published = presentRosterReading(reading);
  expect(rosterReadingContract.parse(published)).toEqual(published);
  expect(Object.keys(published)).toEqual([
    'regels',
    'personen',
    'kolommen',
    'fouten',
    'waarschuwingen',
  ]);
  expect({ regels: published.regels, personen: published.personen }).toEqual({
    regels: 11,
    personen: 6,
  });
  expect(published.kolommen).toMatchObject({ geboortedatum: 'Geb. datum', trede: 'Periodiek' });
  expect(published.fouten).toHaveLength(reading.errors.length);
  expect(published.fouten.find(({ kolom }) => kolom === 'J')).toEqual({
    blad: 'csv',
    rij: 10,
    kolom: 'J',
    kop: 'Periodiek',
    gevonden: '12',
    verwacht: 'een hele trede van 0 tot en met 11',
  });
});

test('a full-time week is the one of the agreement, also for a reader without parameters', async () => {
  const fullTime = context.library.legal['pay/full-time-hours'].values.at(-1)?.value;
  expect(defaultFullTimeHoursPerWeek).toBe(fullTime);
  const bytes = readFileSync(messyFile);
  expect(await checkRoster(context, { bytes })).toEqual(await readRoster(bytes));
});

test('every scale with a salary table is one that the reader takes', async () => {
  const { rosterColumn } = await import('../../../src/workbooks/import/columns/roster-columns.ts');
  const tables = context.library.legal['pay/salary-table'].values;
  const scales = new Set(tables.flatMap(({ value }) => Object.keys(value ?? {})));
  expect([...scales].filter((scale) => !rosterColumn('scale').choices?.includes(scale))).toEqual(
    [],
  );
  expect(scales.size).toBeGreaterThan(10);
});
