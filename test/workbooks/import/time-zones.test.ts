import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { projectRoot } from '../../../config/project-root.ts';
import type { CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';
import {
  anyDay,
  csvWithBirthDates,
  dayCells,
  notADay,
  workbookFrom1904,
  workbookWithDays,
} from './day-cells.ts';

/** Days on which clocks changed, were skipped, or had an odd offset somewhere; and others. */
const days: readonly CalendarDate[] = [
  ...(['1940-05-16', '1968-02-29', '1977-04-03', '1985-09-29', '1995-01-01'] as const),
  ...(['2024-02-29', '2026-03-29', '2026-10-25'] as const),
  ...fc.sample(anyDay, 40),
];
const birthDates = days.filter((day) => day < '2010-01-01');

/** A process of its own, because a time zone is one of the process; it runs the compiled program. */
const script = `
  const [, dist, ...files] = process.argv;
  const { readFileSync } = await import('node:fs');
  const { readRoster } = await import(dist + '/src/workbooks/import/read-roster.js');
  const readings = [];
  for (const file of files) {
    const { rows, errors } = await readRoster(new Uint8Array(readFileSync(file)));
    readings.push({
      birthDates: rows.map(({ birthDate }) => birthDate),
      lastDays: rows.map(({ knownDepartureDate }) => knownDepartureDate),
      errors: errors.map(({ column, row }) => column + row),
    });
  }
  console.log(JSON.stringify({
    offsetMinutes: new Date(2026, 0, 1).getTimezoneOffset(),
    readings,
  }));
`;

let folder: string;
let paths: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meesterplan-zones-'));
  const files = [
    await workbookWithDays(dayCells.flatMap(([, asCell]) => days.map(asCell))),
    await workbookFrom1904(days.map((day) => new Date(`${day}T00:00:00Z`))),
    csvWithBirthDates(birthDates),
    await workbookWithDays(notADay.map(([, cell]) => cell)),
  ];
  paths = files.map((_, index) => join(folder, `${index}`));
  await Promise.all(files.map((bytes, index) => writeFile(paths[index]!, bytes)));
});

afterAll(() => rm(folder, { recursive: true }));

test.each([
  ['UTC', 0],
  ['Europe/Amsterdam', -60],
  ['America/Los_Angeles', 480],
  ['Pacific/Auckland', -780],
])(
  'no day shifts in time zone %s',
  async (timeZone, offsetMinutes) => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', script, '--', join(projectRoot, 'dist'), ...paths],
      { env: { PATH: process.env['PATH'], TZ: timeZone }, maxBuffer: 16 * 1024 * 1024 },
    );
    const { readings, ...zone } = JSON.parse(stdout) as {
      readonly offsetMinutes: number;
      readonly readings: readonly Readonly<Record<string, unknown>>[];
    };
    expect(zone).toEqual({ offsetMinutes });
    const [everyWay, from1904, csv, none] = readings;
    expect(everyWay).toMatchObject({ lastDays: dayCells.flatMap(() => days), errors: [] });
    expect(from1904).toMatchObject({ lastDays: days, errors: [] });
    expect(csv).toMatchObject({ birthDates });
    expect(none).toMatchObject({ errors: notADay.map((_, index) => `J${index + 2}`) });
  },
  60_000,
);
