import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../config/project-root.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';

/** Days on which clocks changed, were skipped, or had an odd offset somewhere. */
const days = [
  '1937-07-01',
  '1940-05-16',
  '1972-01-07',
  '1995-01-01',
  '2011-12-30',
  '2024-02-29',
  '2026-03-29',
  '2026-10-25',
];

/** A process of its own, because a time zone is one of the process; it runs the compiled program. */
const script = `
  const [, databaseUrl, dist, days] = process.argv;
  const { openDatabase } = await import(dist + '/src/data/open-database.js');
  const { stageFile } = await import(dist + '/src/data/queries/staged-files.js');
  const { RosterImport } = await import(dist + '/src/data/roster-import.js');
  const { insertRosterRows, rosterRowsOf } = await import(dist + '/src/data/queries/roster-rows.js');
  const orm = await openDatabase(databaseUrl);
  const sha256 = process.hrtime.bigint().toString(16).padStart(64, '0');
  const file = { sha256, bytes: new Uint8Array([1]), receivedAt: new Date() };
  const { id } = await stageFile(orm.em.fork(), RosterImport, file, ['sha256']);
  const rows = JSON.parse(days).map((birthDate, index) => ({
    rowNumber: index + 1, birthDate, hireDate: birthDate, employmentKind: 'permanent',
    position: 'Adviseur', team: 'Ruimte', partTimeFactor: 1, isVolunteerApprentice: false,
  }));
  await insertRosterRows(orm.em.fork(), id, rows);
  const back = await rosterRowsOf(orm.em.fork(), id);
  const text = await orm.em.fork().execute(
    'select birth_date::text as day from roster_row where roster_import_id = ? order by row_number', [id]);
  await orm.close(true);
  console.log(JSON.stringify({
    offsetMinutes: new Date(2026, 0, 1).getTimezoneOffset(),
    read: back.map(({ birthDate }) => birthDate),
    stored: text.map(({ day }) => day),
  }));
`;

describe('birth dates', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  test.each([
    ['Europe/Amsterdam', -60],
    ['America/St_Johns', 210],
    ['Pacific/Kiritimati', -840],
  ])(
    'do not move by a day in %s',
    async (timeZone, offsetMinutes) => {
      const args = [database.url, join(projectRoot, 'dist'), JSON.stringify(days)];
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--input-type=module', '--eval', script, '--', ...args],
        { env: { PATH: process.env['PATH'], TZ: timeZone } },
      );
      expect(JSON.parse(stdout)).toEqual({ offsetMinutes, read: days, stored: days });
    },
    20_000,
  );
});
