import { describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { plusDays, plusMonths } from '../../../src/engine/calendar/calendar-date.ts';
import type { RosterRow, TravelDetails } from '../../../src/engine/roster.ts';
import { rosterColumns } from '../../../src/workbooks/import/columns/roster-columns.ts';
import type {
  RosterField,
  TravelDetailsField,
} from '../../../src/workbooks/import/columns/roster-field.ts';
import { readRoster } from '../../../src/workbooks/import/read-roster.ts';
import { aWorkbook, type Cell } from './staff-sheet.ts';

const columns = rosterColumns.filter(({ field }) => field !== 'partTimePercentage');

/** Our words for the coded values, by hand: the reader has its own list. */
const words: Readonly<Record<string, string>> = {
  permanent: 'vast',
  temporary: 'tijdelijk',
  trainee: 'trainee',
  intern: 'stage',
  hire: 'inhuur',
  vacancy: 'vacature',
  'self-employed': 'zzp',
  secondment: 'detachering',
  agency: 'uitzend',
  payroll: 'payroll',
  car: 'auto',
  motorcycle: 'motor',
  moped: 'brommer',
  bicycle: 'fiets',
  'e-bike': 'e-fiets',
  walking: 'lopen',
  carpool: 'carpool',
  'public-transport': 'ov',
  'shared-transport': 'groepsvervoer',
  'company-bike': 'fiets-van-de-zaak',
  petrol: 'benzine',
  diesel: 'diesel',
  hybrid: 'hybride',
  electric: 'elektrisch',
  gas: 'gas',
  first: '1',
  second: '2',
};

/** On one line with single spaces, which is what the reader makes of any name. */
const name = fc
  .stringMatching(/^[A-Z][a-zéü&;,"' ]{0,20}[a-z]$/)
  .filter((text) => !/^Totaal|  /.test(text));
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { freq: 3 });
const employmentKind = fc.constantFrom(
  'permanent',
  'temporary',
  'trainee',
  'intern',
  'hire',
  'vacancy',
);

const tenths = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 1, max: most * 10 }).map((count) => count / 10);

/** Of somebody who drives on some days and takes the train on others, so that every part may be there. */
const details: fc.Arbitrary<TravelDetails> = fc
  .record({
    fuel: optional(fc.constantFrom('petrol', 'diesel', 'hybrid', 'electric', 'gas')),
    publicTransportClass: optional(fc.constantFrom('first', 'second')),
    stationAccess: optional(
      fc.record({
        mode: fc.constantFrom('bicycle', 'car', 'company-bike', 'walking'),
        distanceKm: tenths(100),
      }),
    ),
    second: fc.record({ distanceKm: tenths(500), daysPerWeek: fc.constantFrom(0.5, 1) }),
    season: optional(
      fc.record({
        mode: fc.constantFrom('shared-transport', 'moped', 'motorcycle'),
        weeksPerYear: fc.integer({ min: 1, max: 51 }),
      }),
    ),
  })
  .map(({ second, ...more }) => ({
    ...more,
    secondTrip: { mode: 'public-transport', ...second },
  }));

/** What a row says of its other ways of travelling, per column. */
const detailCells: Readonly<
  Record<TravelDetailsField, (row: TravelDetails) => string | number | undefined | null>
> = {
  fuel: ({ fuel }) => fuel,
  publicTransportClass: ({ publicTransportClass }) => publicTransportClass,
  stationAccessMode: ({ stationAccess }) => stationAccess?.mode,
  stationAccessKm: ({ stationAccess }) => stationAccess?.distanceKm,
  secondTripMode: ({ secondTrip }) => secondTrip?.mode,
  secondTripKm: ({ secondTrip }) => secondTrip?.distanceKm,
  secondTripDaysPerWeek: ({ secondTrip }) => secondTrip?.daysPerWeek,
  seasonMode: ({ season }) => season?.mode,
  seasonWeeksPerYear: ({ season }) => season?.weeksPerYear,
};

const isDetail = (field: RosterField): field is TravelDetailsField => field in detailCells;

/** Any row that the importer promises to read without errors. */
const anyRow = fc
  .record({
    employmentKind,
    hireKind: optional(fc.constantFrom('self-employed', 'secondment', 'agency', 'payroll')),
    birthDate: fc.integer({ min: 0, max: 365 * 55 }).map((days) => plusDays('1945-01-01', days)),
    yearsAtHire: fc.integer({ min: 14 * 12, max: 40 * 12 }),
    monthsToEnd: optional(fc.integer({ min: 0, max: 400 })),
    monthsToDeparture: optional(fc.integer({ min: 0, max: 400 })),
    position: name,
    positionFamily: optional(name),
    team: name,
    programme: optional(name),
    taakveld: optional(fc.constantFrom('0.4', '0.10', '6.60', '6.711')),
    costCentre: optional(fc.stringMatching(/^\d{4,8}$/)),
    scale: optional(fc.constantFrom('1', '9', '10', '10A', '11A', '18')),
    step: optional(fc.integer({ min: 0, max: 11 })),
    hoursPerWeek: optional(fc.integer({ min: 1, max: 40 })),
    factor: fc.integer({ min: 1, max: 12_000 }).map((tenThousandths) => tenThousandths / 10_000),
    postcode4: optional(fc.integer({ min: 1000, max: 9999 }).map(String)),
    commuteDistanceKm: optional(fc.integer({ min: 0, max: 1500 }).map((tenths) => tenths / 10)),
    travelMode: optional(
      fc.constantFrom('car', 'bicycle', 'e-bike', 'walking', 'public-transport', 'company-bike'),
    ),
    travelDetails: optional(details),
    officeDaysPerWeek: optional(fc.integer({ min: 0, max: 4 })),
    homeDaysPerWeek: optional(fc.constantFrom(0, 0.5, 1, 2)),
    publicTransportCentsPerYear: optional(fc.integer({ min: 0, max: 500_000 })),
    positionFactor: optional(fc.integer({ min: 1, max: 5 })),
    isVolunteerApprentice: fc.boolean(),
  })
  .map(
    ({
      yearsAtHire,
      monthsToEnd,
      monthsToDeparture,
      factor,
      ...row
    }): Omit<RosterRow, 'rowNumber' | 'personnelNumber'> => {
      const isPerson = row.employmentKind !== 'hire' && row.employmentKind !== 'vacancy';
      const hireDate = plusMonths(row.birthDate, yearsAtHire);
      return {
        ...row,
        // A season needs the mode of the rest of the year, and fuel a motor.
        travelMode: row.travelDetails === null ? row.travelMode : 'car',
        birthDate: isPerson ? row.birthDate : null,
        hireKind: row.employmentKind === 'hire' ? row.hireKind : null,
        postcode4: isPerson ? row.postcode4 : null,
        hireDate,
        contractEndDate: monthsToEnd === null ? null : plusMonths(hireDate, monthsToEnd),
        knownDepartureDate:
          monthsToDeparture === null ? null : plusMonths(hireDate, monthsToDeparture),
        partTimeFactor: row.hoursPerWeek === null ? factor : row.hoursPerWeek / 36,
      };
    },
  );

const anyRoster = fc.array(anyRow, { minLength: 1, maxLength: 25 }).map((rows) =>
  rows.map((row, index): RosterRow => ({
    ...row,
    rowNumber: index + 2,
    personnelNumber: row.employmentKind === 'vacancy' ? null : `P${1000 + index}`,
  })),
);

function cellOf(row: RosterRow, field: RosterField): Cell {
  if (field === 'partTimePercentage') return null;
  const value = isDetail(field)
    ? ((row.travelDetails && detailCells[field](row.travelDetails)) ?? null)
    : row[field];
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (field === 'publicTransportCentsPerYear') return Number(value) / 100;
  if (field.endsWith('Date')) return new Date(`${value}T00:00:00Z`);
  return words[value] ?? value;
}

const workbookOf = async (rows: readonly RosterRow[]): Promise<Uint8Array> =>
  aWorkbook(
    [
      columns.map(({ heading }) => heading),
      ...rows.map((row) => columns.map(({ field }) => cellOf(row, field))),
    ],
    (sheet) => {
      columns.forEach(({ field }, index) => {
        if (field.endsWith('Date')) sheet.getColumn(index + 1).numFmt = 'dd-mm-yyyy';
      });
    },
  );

describe('a roster that is written', () => {
  test('is read back the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyRoster, async (roster) => {
        const { rows, errors, personCount } = await readRoster(await workbookOf(roster));
        expect(errors).toEqual([]);
        expect(rows).toEqual(roster);
        expect(personCount).toBe(roster.filter(({ birthDate }) => birthDate !== null).length);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  const soffice = '/usr/bin/soffice';
  const withOffice = existsSync(soffice) ? test : test.skip;

  withOffice(
    'is read the same after LibreOffice has opened it and saved it as csv and as xlsx',
    async () => {
      const roster = fc.sample(anyRoster, { seed: 20_260_101, numRuns: 12 }).flat();
      const numbered = roster.map((row, index) => ({
        ...row,
        rowNumber: index + 2,
        personnelNumber: row.personnelNumber && `P${1000 + index}`,
      }));
      const folder = mkdtempSync(join(tmpdir(), 'roster-'));
      try {
        writeFileSync(join(folder, 'in.xlsx'), await workbookOf(numbered));
        // Filter options: separator ; quote " character set 76 = UTF-8, cells as shown.
        for (const format of ['csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true', 'xlsx']) {
          const extension = format.slice(0, 4).replace(':', '');
          await promisify(execFile)(soffice, [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            '--convert-to',
            format,
            '--outdir',
            join(folder, extension),
            join(folder, 'in.xlsx'),
          ]);
          const { rows, errors } = await readRoster(
            new Uint8Array(readFileSync(join(folder, extension, `in.${extension}`))),
          );
          expect(errors).toEqual([]);
          expect(rows.length).toBe(numbered.length);
          rows.forEach((row, index) => {
            const { partTimeFactor, ...rest } = numbered[index]!;
            // A cell as shown has about ten digits.
            expect(row).toEqual({ ...rest, partTimeFactor: expect.closeTo(partTimeFactor, 8) });
          });
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );

  test('of 1,300 people is read well within two seconds', async () => {
    const [first] = fc.sample(anyRoster, { seed: 1, numRuns: 1 });
    const rows = Array.from({ length: 1300 }, (_, index) => ({
      ...first![0]!,
      rowNumber: index + 2,
      employmentKind: 'permanent' as const,
      birthDate: plusDays('1960-01-01', index * 7),
      hireDate: null,
      contractEndDate: null,
      knownDepartureDate: null,
      hireKind: null,
      personnelNumber: `P${1000 + index}`,
    }));
    const bytes = await workbookOf(rows);
    const startedAt = performance.now();
    const reading = await readRoster(bytes);
    console.info(`1.300 rijen gelezen in ${Math.round(performance.now() - startedAt)} ms`);
    expect(reading.personCount).toBe(1300);
    // Far above what it takes, so that a busy machine does not fail it.
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  }, 30_000);
});
