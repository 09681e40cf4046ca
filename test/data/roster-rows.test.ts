import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import * as fc from 'fast-check';
import { openDatabase } from '../../src/data/open-database.ts';
import { insertRosterRows, rosterRowsOf } from '../../src/data/queries/roster-rows.ts';
import { stageFile } from '../../src/data/queries/staged-files.ts';
import { RosterImport } from '../../src/data/roster-import.ts';
import type { RosterRow, TravelDetails } from '../../src/engine/roster.ts';
import { describeError } from '../../src/services/errors/describe-error.ts';
import { aRosterRow } from '../support/a-roster-row.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';

const noDetails: TravelDetails = {
  fuel: null,
  publicTransportClass: null,
  stationAccess: null,
  secondTrip: null,
  season: null,
};

describe('roster rows', () => {
  let database: FreshDatabase;
  let orm: MikroORM;
  beforeAll(async () => {
    database = await freshDatabase();
    orm = await openDatabase(database.url);
  });
  afterAll(async () => {
    await orm.close(true);
    await database.drop();
  });

  const newImport = async (): Promise<string> => {
    const file = {
      sha256: randomUUID().replaceAll('-', '').repeat(2),
      bytes: new Uint8Array([1]),
      receivedAt: new Date(),
    };
    const { id } = await stageFile(orm.em.fork(), RosterImport, file, ['sha256']);
    return id;
  };

  const stored = async (rows: readonly RosterRow[]): Promise<RosterRow[]> => {
    const rosterImport = await newImport();
    await insertRosterRows(orm.em.fork(), rosterImport, rows);
    return rosterRowsOf(orm.em.fork(), rosterImport);
  };

  test('a full row and a row with nothing but what must be there come back as they went in', async () => {
    const full = aRosterRow({
      employmentKind: 'hire',
      hireKind: 'agency',
      contractEndDate: '2027-02-28',
      knownDepartureDate: '2026-12-31',
      publicTransportCentsPerYear: 123_456,
      travelDetails: {
        fuel: 'electric',
        publicTransportClass: 'first',
        stationAccess: { mode: 'company-bike', distanceKm: 3.3 },
        secondTrip: { mode: 'car', distanceKm: 40.1, daysPerWeek: 0.5 },
        season: { mode: 'public-transport', weeksPerYear: 12 },
      },
      positionFactor: 5,
      isVolunteerApprentice: true,
    });
    const bare: RosterRow = {
      ...aRosterRow({ rowNumber: 3, employmentKind: 'vacancy' }),
      personnelNumber: null,
      birthDate: null,
      hireDate: null,
      positionFamily: null,
      programme: null,
      taakveld: null,
      costCentre: null,
      scale: null,
      step: null,
      partTimeFactor: 0,
      hoursPerWeek: null,
      postcode4: null,
      commuteDistanceKm: null,
      travelMode: null,
      officeDaysPerWeek: null,
      homeDaysPerWeek: null,
    };
    const onlyFuel = aRosterRow({
      rowNumber: 4,
      travelMode: 'company-bike',
      travelDetails: {
        fuel: 'gas',
        publicTransportClass: null,
        stationAccess: null,
        secondTrip: null,
        season: null,
      },
    });
    const back = await stored([full, bare, onlyFuel]);
    expect(back).toEqual([full, bare, onlyFuel]);
    // In the same order too: what is computed from a row is told apart by its text.
    expect(JSON.stringify(back[0]?.travelDetails)).toBe(JSON.stringify(full.travelDetails));
  });

  test('rows come back in the order of the sheet, also more than fit in one statement', async () => {
    const rows = Array.from({ length: 2300 }, (_, index) =>
      aRosterRow({ rowNumber: 2301 - index }),
    );
    const back = await stored(rows);
    expect(back.map(({ rowNumber }) => rowNumber)).toEqual(
      Array.from({ length: 2300 }, (_, index) => index + 2),
    );
  });

  test('every number comes back equal to what went in', async () => {
    const number = fc.double({ min: 0, max: 7, noNaN: true });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(number, number, number, number), { minLength: 1, maxLength: 50 }),
        async (numbers) => {
          const rows = numbers.map(([factor, hours, km, days], index) =>
            aRosterRow({
              rowNumber: index + 1,
              partTimeFactor: factor,
              hoursPerWeek: hours,
              commuteDistanceKm: km,
              officeDaysPerWeek: days,
            }),
          );
          expect(await stored(rows)).toEqual(rows);
        },
      ),
      { numRuns: 10 },
    );
  });

  test.each<[string, Partial<RosterRow>]>([
    ['a kind of employment that does not exist', { employmentKind: 'volunteer' as 'hire' }],
    ['a kind of hire on somebody in service', { hireKind: 'agency' }],
    ['a way of travelling that does not exist', { travelMode: 'helicopter' as 'car' }],
    ['a fuel that does not exist', { travelDetails: { ...noDetails, fuel: 'coal' as 'gas' } }],
    [
      'a season of a whole year',
      { travelDetails: { ...noDetails, season: { mode: 'car', weeksPerYear: 52 } } },
    ],
    ['a negative distance', { commuteDistanceKm: -1 }],
    ['eight office days a week', { officeDaysPerWeek: 8 }],
    ['a position factor beyond the scale', { positionFactor: 6 }],
    ['a postcode with letters', { postcode4: '7511AB' }],
    ['a day that does not exist', { birthDate: '1970-02-30' }],
  ])('the database refuses %s', async (_, wrong) => {
    const rosterImport = await newImport();
    const row = aRosterRow(wrong);
    await expect(insertRosterRows(orm.em.fork(), rosterImport, [row])).rejects.toThrow(
      /violates check constraint|out of range/,
    );
    expect(await rosterRowsOf(orm.em.fork(), rosterImport)).toEqual([]);
  });

  test('the database refuses a number that is none, though numeric knows one', async () => {
    const rosterImport = await newImport();
    const row = {
      roster_import_id: rosterImport,
      row_number: 2,
      employment_kind: 'permanent',
      position: 'Adviseur',
      team: 'Ruimte',
      part_time_factor: 'NaN',
      is_volunteer_apprentice: false,
    };
    const insert =
      'insert into roster_row select * from jsonb_populate_record(null::roster_row, ?)';
    await expect(orm.em.fork().execute(insert, [JSON.stringify(row)])).rejects.toThrow(
      'roster_row_numbers_check',
    );
  });

  test('a stored row cannot be changed', async () => {
    await stored([aRosterRow()]);
    await expect(
      orm.em.fork().execute('update roster_row set part_time_factor = 0'),
    ).rejects.toThrow('update of roster_row is refused');
  });

  test('what is logged of a refused row holds no value of it', async () => {
    const rosterImport = await newImport();
    const row = aRosterRow({ personnelNumber: '987654', travelMode: 'at sea' as 'car' });
    const error: unknown = await insertRosterRows(orm.em.fork(), rosterImport, [row]).catch(
      (thrown: unknown) => thrown,
    );
    expect(String(error)).toContain('987654');
    const logged = describeError(error);
    expect(logged).toMatchObject({ kind: 'CheckConstraintViolationException', code: '23514' });
    expect(logged.at.length).toBeGreaterThan(0);
    expect(JSON.stringify(logged)).not.toMatch(/987654|at sea|1962-03-01/);
  });
});
